/** Builds the command line, which plain Node runs: one module with its shebang, everything bundled in. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'app/cli/visavis.ts',
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'visavis.js' } },
  },
});
