import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** For tests: one of our modules and what it imports as one file that Node runs; Node 20 does not run TypeScript. */
export async function buildForNode(entry: URL, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: 'node20.19',
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, fileURLToPath(entry).replace(/^.*[\\/]|\.ts$/g, '')).concat('.mjs');
}
