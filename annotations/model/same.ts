/** Whether two values say the same, in whatever order their keys are. */
export function saySame(a: object, b: object): boolean {
  return a === b || inKeyOrder(a) === inKeyOrder(b);
}

/** A value as JSON, the keys of its objects in their order, so that what says the same is the same text. */
export function inKeyOrder(value: object): string {
  return JSON.stringify(value, (_key, within: unknown) =>
    typeof within === 'object' && within !== null && !Array.isArray(within)
      ? Object.fromEntries(Object.entries(within).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : within,
  );
}
