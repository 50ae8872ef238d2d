/** What the window of an open project costs: a tag, an undo, the way to the disk, scrolling, memory. */
import { quantile } from './figures.mjs';
import { openApp } from './launch.mjs';
import { expectChange, expectLevel, levelOf, outcomeOf, scroll } from './probe.mjs';

/** Enough frames that the 95th percentile stands for several. */
const frames = 240;

/** Key presses before those that count: the first ones compile what the later ones run. */
const warmUp = 3;

/**
 * Opens the project and measures in it. The tags that are made are undone again.
 * @param {import('./launch.mjs').Machine} machine
 * @param {import('./launch.mjs').Opening} opening
 * @param {string} userData a folder that is not there yet
 * @param {number} strokes how many tags are made
 * @returns {Promise<Record<string, number[]>>} the values of each measurement
 */
export async function measureWindow(machine, { folder, annotator }, userData, strokes) {
  const app = await openApp(machine, { folder, annotator }, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    // What opening leaves to be done later is done, and collected.
    await page.waitForTimeout(2_000);
    const memory = await memoryOf(app);
    const strokeTimes = await measureStrokes(page, strokes);
    const scrolled = await page.evaluate(scroll, frames);
    return { ...memory, ...strokeTimes, ...scrollTimes('scroll', scrolled), ...(await measureLocked(page)) };
  } finally {
    await app.close();
  }
}

/**
 * Selects a word and tags it, takes that back, and goes on to the next word: all with real keys.
 * @param {import('playwright').Page} page
 * @param {number} strokes
 */
async function measureStrokes(page, strokes) {
  const { keyboard } = page;
  await page.locator('.pane .ProseMirror').first().click();
  await keyboard.press('Control+Home');
  await keyboard.press('Escape');
  const tags = [];
  const undos = [];
  for (let count = -warmUp; count < strokes; count += 1) {
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Control+Shift+ArrowRight');
    const tagged = await timed(page, 'p');
    const undone = await timed(page, 'Control+z');
    if (count < 0) continue;
    tags.push(tagged);
    undos.push(undone);
  }
  return {
    'tag: key to document, ms': tags.map(({ drawn }) => drawn),
    'tag: key to painted, ms': tags.map(({ painted }) => painted),
    'tag: work in the frame, ms': tags.map(({ frame }) => frame),
    'undo: key to document, ms': undos.map(({ drawn }) => drawn),
    'undo: key to painted, ms': undos.map(({ painted }) => painted),
    'tag: key to “Saved”, ms': tags.map(({ saved }) => saved),
  };
}

/**
 * @param {import('playwright').Page} page
 * @param {string} key
 */
async function timed(page, key) {
  // Whatever the last key press has left to do is not this one's.
  await page.waitForTimeout(150);
  await page.evaluate(expectChange);
  await page.keyboard.press(key);
  return page.evaluate(outcomeOf);
}

/**
 * Four articles side by side that follow one another: by the names that they happen to have in common.
 * @param {import('playwright').Page} page
 */
async function measureLocked(page) {
  await page.getByRole('navigation', { name: 'Articles' }).getByRole('option').nth(3).click();
  await page.locator('.pane .ProseMirror').nth(3).waitFor();
  await page.waitForTimeout(1_500);
  const scrolled = await page.evaluate(scroll, frames);
  await page.evaluate(expectLevel);
  await page.keyboard.press('Control+L');
  const level = await page.evaluate(levelOf);
  await page.waitForTimeout(500);
  return {
    ...scrollTimes('scroll, 4 panes', scrolled),
    '4 panes locked: key to level, ms': [level],
    ...scrollTimes('scroll, 4 panes locked', await page.evaluate(scroll, frames)),
  };
}

/**
 * @param {string} name
 * @param {import('./probe.mjs').Scrolled} scrolled
 */
function scrollTimes(name, { intervals, work }) {
  return {
    [`${name}: frame to frame, average, ms`]: [average(intervals)],
    [`${name}: frame to frame, 95th percentile, ms`]: [
      quantile(
        intervals.toSorted((a, b) => a - b),
        0.95,
      ),
    ],
    [`${name}: work in a frame, average, ms`]: [average(work)],
    [`${name}: work in a frame, 95th percentile, ms`]: [
      quantile(
        work.toSorted((a, b) => a - b),
        0.95,
      ),
    ],
  };
}

/** @param {readonly number[]} values */
function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What Electron calls the processes that always run, and what we do. */
const processes = { Browser: 'main', Tab: 'renderer', GPU: 'GPU' };

/**
 * Resident memory by process. On Linux pages that processes share are counted in each.
 * @param {import('playwright').ElectronApplication} app
 */
async function memoryOf(app) {
  const metrics = await app.evaluate(({ app }) => app.getAppMetrics());
  const rows = Object.entries(processes).map(([type, name]) => {
    const kilobytes = metrics.filter((metric) => metric.type === type).map(({ memory }) => memory.workingSetSize);
    return [`resident memory, ${name}, MB`, [kilobytes.reduce((sum, size) => sum + size, 0) / 1024]];
  });
  return Object.fromEntries(rows);
}
