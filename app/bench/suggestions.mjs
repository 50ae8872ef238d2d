/** `npm run bench:suggestions`: builds suggestions/measure.ts for Node, which does not run TypeScript, and runs it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../tools/places.mjs';

const unknown = process.argv.slice(2).find((argument) => !['--development', '--misses'].includes(argument));
if (unknown !== undefined) {
  console.error(`There is no option "${unknown}". Usage: npm run bench:suggestions [-- --development | --misses]`);
  process.exit(2);
}

await mkdir(path.join(root, 'out'), { recursive: true });
const folder = await mkdtemp(path.join(root, 'out', 'suggestions-'));
try {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'app/bench/suggestions/measure.ts'))) },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(root, 'app', 'bench', 'suggestions', 'measure.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20.19',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'measure.mjs' } },
    },
  });
  const { measure } = await import(pathToFileURL(path.join(folder, 'measure.mjs')).href);
  measure(process.argv.slice(2));
} finally {
  await rm(folder, { recursive: true, force: true });
}
