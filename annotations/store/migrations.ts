import { schemaNumber } from '../model/project.ts';
import type { JsonObject } from './json.ts';

/** The step from one schema number to the next. */
export interface Migration {
  /** The number after it. */
  readonly to: number;
  /** A file's contents in the next schema; the path tells which file. */
  file(contents: JsonObject, path: string): JsonObject;
  /** A journal's entry in the next schema. */
  entry(entry: JsonObject): JsonObject;
}

/** The steps from schema 1 to the present one. */
export interface Migrations {
  /** The present schema's number. */
  readonly schema: number;
  readonly steps: readonly Migration[];
}

/** Checks that the steps lead from schema 1 on to a number without a gap. */
export function migrations(schema: number, steps: readonly Migration[]): Migrations {
  const numbers = steps.map(({ to }) => to);
  if (steps.length !== schema - 1 || numbers.some((to, i) => to !== i + 2)) {
    throw new RangeError(`the migrations to schema ${schema} are ${numbers.join(', ')}`);
  }
  return { schema, steps };
}

/** Those of this version. None yet: schema 1 is the first. */
export const ourMigrations = migrations(schemaNumber, []);

/** The steps that lead on from a schema number. */
export function stepsFrom({ steps }: Migrations, schema: number): readonly Migration[] {
  return steps.slice(schema - 1);
}
