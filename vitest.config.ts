import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{annotations,app,main,renderer}/**/*.test.ts'],
    exclude: ['app/e2e/**', 'node_modules/**'],
  },
});
