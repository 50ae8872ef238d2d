import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../tools/places.mjs';

/**
 * One of our TypeScript modules and what it imports, built for Node, which does not run TypeScript, and imported; the
 * caller knows what it exports.
 * @param {string} source from the repository's root
 */
export async function builtModule(source) {
  const file = path.join(root, source);
  await mkdir(path.join(root, 'out'), { recursive: true });
  const folder = await mkdtemp(path.join(root, 'out', 'bench-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(file)) },
      ssr: { noExternal: true },
      build: {
        ssr: file,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: 'node20.19',
        rolldownOptions: { output: { format: 'es', entryFileNames: 'built.mjs' } },
      },
    });
    return await import(pathToFileURL(path.join(folder, 'built.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
