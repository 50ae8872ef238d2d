import { defineConfig } from '@playwright/test';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Each test is an Electron with several processes of its own; more than two at once starve each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  projects: [
    { name: 'app', testMatch: '**/*.test.ts', testIgnore: '**/packaged.test.ts' },
    { name: 'packaged', testMatch: '**/packaged.test.ts' },
  ],
});
