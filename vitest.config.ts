import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{annotations,app,main,renderer}/**/*.test.ts'],
    exclude: ['app/e2e/**', 'node_modules/**'],
    // Read by renderer/styles/shades.ts; other style sheets are nothing to a unit test.
    css: { include: [/tokens\.css/] },
  },
});
