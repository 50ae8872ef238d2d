/** The parts of Papa Parse that are used here. Its published types bring those of Node and the DOM with them. */
declare module 'papaparse' {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
    /** `row` is an index into `data`. */
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
  }
  const papa: {
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: '\r\n' }): string;
    parse(text: string, options: { readonly delimiter: string; readonly newline: '\n' }): Parsed;
  };
  export default papa;
}
