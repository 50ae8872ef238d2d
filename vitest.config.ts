import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Only what hangs should fail by the clock: a busy machine takes several times as long as an idle one.
    testTimeout: 60_000,
    include: ['{annotations,app,main,renderer}/**/*.test.ts'],
    exclude: ['app/e2e/**', 'node_modules/**'],
    // Read by renderer/styles/shades.ts; other style sheets are nothing to a unit test.
    css: { include: [/tokens\.css/] },
  },
});
