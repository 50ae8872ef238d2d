/** Counting what the steps of `npm test` showed, and the one line that sums it up. */

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/** @type {Count} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * A step that is one check.
 * @param {boolean} isFine
 * @returns {Count}
 */
export function oneCheck(isFine) {
  return { ...nothing, [isFine ? 'passed' : 'failed']: 1 };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );
}

/** @param {Count} count */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts a report of `vitest run --reporter=json`. What is no test, such as a file that does not load, is told by the
 * exit status alone and counts as one failure.
 * @param {unknown} report null when none was written
 * @param {number} status vitest's exit status
 * @returns {Count}
 */
export function countVitest(report, status) {
  return withStatus(
    {
      passed: numberAt(report, 'numPassedTests'),
      failed: numberAt(report, 'numFailedTests'),
      skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
    },
    status,
  );
}

/**
 * Counts a report of Playwright's json reporter. A flaky test is a failed one.
 * @param {unknown} report null when none was written
 * @param {number} status Playwright's exit status
 * @returns {Count}
 */
export function countPlaywright(report, status) {
  const stats = fieldOf(report, 'stats');
  return withStatus(
    {
      passed: numberAt(stats, 'expected'),
      failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
      skipped: numberAt(stats, 'skipped'),
    },
    status,
  );
}

/**
 * @param {Count} count
 * @param {number} status
 * @returns {Count}
 */
function withStatus(count, status) {
  const ranNothing = count.passed + count.failed + count.skipped === 0;
  return count.failed === 0 && (status !== 0 || ranNothing) ? { ...count, failed: 1 } : count;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown}
 */
function fieldOf(value, name) {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function numberAt(value, name) {
  const number = fieldOf(value, name);
  return typeof number === 'number' ? number : 0;
}
