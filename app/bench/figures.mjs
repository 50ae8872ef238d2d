/** Many measurements as the few numbers that one reads: the median, and between which bounds the others lay. */

/**
 * @typedef {object} Figure
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number} runs
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {Figure}
 */
export function figureOf(values) {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), min: quantile(sorted, 0), max: quantile(sorted, 1), runs: sorted.length };
}

/**
 * The value below which a share of the sorted values lies, between two of them by proportion.
 * @param {readonly number[]} sorted
 * @param {number} share from 0 to 1
 */
export function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The median with its bounds, as "4.9 (4.1–7.3)".
 * @param {Figure} figure
 */
export function worded({ median, min, max }) {
  return `${rounded(median)} (${rounded(min)}–${rounded(max)})`;
}

/**
 * Three digits are more than these measurements can tell apart.
 * @param {number} value
 */
function rounded(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/**
 * A table in Markdown: a row a measurement, a column a project, and last how the last column compares to the first.
 * @param {readonly string[]} columns
 * @param {Readonly<Record<string, Readonly<Record<string, Figure>>>>} rows
 */
export function table(columns, rows) {
  const lines = Object.entries(rows).map(([name, row]) => {
    const cells = columns.map((column) => (row[column] === undefined ? '' : worded(row[column])));
    const [first, last] = [row[columns[0] ?? ''], row[columns.at(-1) ?? '']];
    const growth = first === undefined || last === undefined ? '' : `× ${rounded(last.median / first.median)}`;
    return `| ${[name, ...cells, growth].join(' | ')} |`;
  });
  return [`| | ${columns.join(' | ')} | growth |`, `|${'---|'.repeat(columns.length + 2)}`, ...lines].join('\n');
}
