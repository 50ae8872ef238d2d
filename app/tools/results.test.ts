import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, lastLine, nothing, oneCheck, sum } from './results.mjs';

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 } };

describe('counting vitest', () => {
  test.each([
    { name: 'all well', report: vitest, status: 0, count: { passed: 7, failed: 0, skipped: 3 } },
    {
      name: 'failed tests',
      report: { ...vitest, numFailedTests: 2 },
      status: 1,
      count: { passed: 7, failed: 2, skipped: 3 },
    },
    { name: 'a file that does not load', report: vitest, status: 1, count: { passed: 7, failed: 1, skipped: 3 } },
    { name: 'no report', report: null, status: 1, count: { passed: 0, failed: 1, skipped: 0 } },
    { name: 'no report though it ended well', report: null, status: 0, count: { passed: 0, failed: 1, skipped: 0 } },
    {
      name: 'a report of another kind',
      report: { numPassedTests: '7' },
      status: 0,
      count: { passed: 0, failed: 1, skipped: 0 },
    },
  ])('$name', ({ report, status, count }) => {
    expect(countVitest(report, status)).toEqual(count);
  });
});

describe('counting Playwright', () => {
  test.each([
    { name: 'all well', report: playwright, status: 0, count: { passed: 5, failed: 0, skipped: 1 } },
    {
      name: 'a flaky test is a failed one',
      report: { stats: { ...playwright.stats, flaky: 1 } },
      status: 0,
      count: { passed: 5, failed: 1, skipped: 1 },
    },
    { name: 'an error outside the tests', report: playwright, status: 1, count: { passed: 5, failed: 1, skipped: 1 } },
    { name: 'no report', report: null, status: 1, count: { passed: 0, failed: 1, skipped: 0 } },
    {
      name: 'not a single test',
      report: { stats: { expected: 0 } },
      status: 0,
      count: { passed: 0, failed: 1, skipped: 0 },
    },
  ])('$name', ({ report, status, count }) => {
    expect(countPlaywright(report, status)).toEqual(count);
  });
});

test.each([
  { counts: [], line: '0 passed, 0 failed' },
  { counts: [oneCheck(true), oneCheck(false), oneCheck(true)], line: '2 passed, 1 failed' },
  { counts: [oneCheck(true), { ...nothing, passed: 40, skipped: 2 }], line: '41 passed, 0 failed, 2 skipped' },
])('the last line: $line', ({ counts, line }) => {
  expect(lastLine(sum(counts))).toBe(line);
});
