import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';
import { buildForNode } from './run-typescript.ts';

/** `npm run kill-test` does 200 rounds. */
const rounds = 20;

test(`${rounds} rounds: what was acknowledged before SIGKILL is there`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const child = await buildForNode(new URL('kill-child.ts', import.meta.url), folder);
  const tally = await killRounds(join(folder, 'project'), child, rounds);
  expect(tally.rounds).toBe(rounds);
  expect(tally.acknowledged).toBeGreaterThan(rounds);
});
