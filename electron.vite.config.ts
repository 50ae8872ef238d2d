import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The code must run on the Electron for people and on the older one that development can fall back to:
// Electron 33 has Chrome 130 and Node 20.18.
const node = 'node20.18';
const chrome = 'chrome130';

// Everything is bundled in, so that the packaged app carries no node_modules.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: node,
      externalizeDeps: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        input: { main: 'main/main.ts', exporting: 'main/exporting.worker.ts', history: 'main/history.worker.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: node,
      externalizeDeps: false,
      // A sandboxed preload script must be one CommonJS file.
      rolldownOptions: {
        input: { preload: 'main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: chrome,
      // Fonts and pictures stay files, so that the Content-Security-Policy needs no data: addresses.
      assetsInlineLimit: 0,
      license: { fileName: 'licences.md' },
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
