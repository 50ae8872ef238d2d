/** Who gives a command, and when (ISO 8601, UTC). */
export interface Occasion {
  readonly by: string;
  readonly at: string;
}
