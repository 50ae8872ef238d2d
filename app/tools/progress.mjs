/** Progress of something that takes a while: one updating line on a terminal, sparse lines in a log. */

/** In a log, a line at each tenth is enough to see that it goes on. */
const linesInLog = 10;

/** On a terminal, an update each so many milliseconds looks smooth. */
const terminalInterval = 100;

/**
 * @typedef {object} Screen
 * @property {boolean} isTTY
 * @property {(text: string) => unknown} write
 */

/** @returns {Screen} */
function standardOutput() {
  return { isTTY: process.stdout.isTTY === true, write: (text) => process.stdout.write(text) };
}

/**
 * @param {string} what in words, such as "Downloading Electron"
 * @param {(amount: number) => string} unit writes an amount, such as {@link megabytes}
 * @param {Screen} screen
 * @returns {{update: (done: number, total: number) => void, end: () => void}}
 */
export function showProgress(what, unit, screen = standardOutput()) {
  let shownLines = 0;
  let shownAt = 0;
  let begun = false;

  /**
   * @param {number} done
   * @param {number} total 0 or less when it is not known
   */
  function update(done, total) {
    const share = total > 0 ? Math.min(done / total, 1) : 0;
    const line =
      total > 0 ? `${what}: ${unit(done)} of ${unit(total)} (${Math.floor(share * 100)} %)` : `${what}: ${unit(done)}`;
    if (screen.isTTY) {
      if (begun && share < 1 && Date.now() - shownAt < terminalInterval) return;
      screen.write(`\r\u001b[K${line}`);
    } else {
      if (begun && Math.floor(share * linesInLog) <= shownLines) return;
      screen.write(`${line}\n`);
    }
    begun = true;
    shownLines = Math.floor(share * linesInLog);
    shownAt = Date.now();
  }

  function end() {
    if (begun && screen.isTTY) screen.write('\n');
  }

  return { update, end };
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
