/**
 * The kill test: a process edits a project and is killed with SIGKILL at random moments; what was acknowledged must be
 * there each time. `npm run kill-test` does 200 rounds, `npm run kill-test -- 1000` as many as it says.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const rounds = Number(process.argv[2] ?? 200);
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('usage: npm run kill-test [-- ROUNDS]');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'visavis-kill-'));
try {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20.19',
      rolldownOptions: {
        input: ['annotations/store/kill-rounds.ts', 'annotations/store/kill-child.ts'],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const { killRounds } = await import(pathToFileURL(join(folder, 'kill-rounds.mjs')).href);
  const started = Date.now();
  const tally = await killRounds(join(folder, 'project'), join(folder, 'kill-child.mjs'), rounds);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `${tally.rounds} rounds in ${seconds} s: ${tally.acknowledged} changes acknowledged, all found; ` +
      `${tally.beyond} more were on the disk already; ${tally.torn} rounds ended within a line, ` +
      `${tally.early} before the first acknowledgement.`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
