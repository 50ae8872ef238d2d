/**
 * `npm run bench:agreement`: comparing and all figures of agreement of 100 articles with three annotators and 300 tags each,
 * without a window and in it. Milliseconds: median, smallest and largest.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuild } from '../tools/compilation.mjs';
import { withDisplay } from '../tools/display.mjs';
import { prepare } from '../tools/prepare.mjs';
import { runMain, say } from '../tools/words.mjs';
import { builtModule } from './built.mjs';
import { visavis } from './command-line.mjs';
import { openApp } from './launch.mjs';

const rounds = 2;

await runMain(async () => {
  const { measure } = await builtModule('app/bench/agreement/measure.ts');
  const { promised, writeTagged } = await builtModule('app/bench/agreement/written.ts');
  /** @type {Record<string, number[]>} */
  const values = measure(promised, rounds);
  for (const [name, times] of Object.entries(values)) say(`${name}: ${told(times)} ms`);
  const runtime = await prepare();
  await ensureBuild();
  const scratch = await mkdtemp(path.join(tmpdir(), 'visavis-bench-'));
  try {
    const folder = path.join(scratch, 'project');
    await visavis('new', folder, '--title', 'Agreement', '--annotator', 'anna');
    await writeTagged(folder, promised);
    await withDisplay(async (env) => {
      const machine = { executable: runtime.executable, env };
      const found = await inWindow(machine, folder, path.join(scratch, 'settings'));
      for (const [name, value] of Object.entries(found)) say(`in the window, ${name}: ${Math.round(value)} ms`);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return 0;
});

/** @param {readonly number[]} times */
function told(times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} (${sorted[0]}–${sorted.at(-1)})`;
}

/**
 * From the key to the first figures and to all of them, and the longest time that the window drew no frame meanwhile.
 * @param {import('./launch.mjs').Machine} machine
 * @param {string} folder
 * @param {string} userData
 */
async function inWindow(machine, folder, userData) {
  const app = await openApp(machine, { folder, annotator: 'anna' }, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('.pane .ProseMirror').last().waitFor();
    await page.waitForTimeout(5_000);
    const began = Date.now();
    await page.evaluate(watchFrames);
    await page.keyboard.press('Control+6');
    await page.locator('.differences .filter-bar').waitFor();
    await page.waitForTimeout(3_000);
    const reviewing = await page.evaluate(longestPause);
    const asked = Date.now();
    await page.evaluate(watchFrames);
    await page.keyboard.press('Control+Shift+A');
    await page.locator('.cell-table td.value').first().waitFor({ timeout: 120_000 });
    const first = Date.now() - asked;
    await page.locator('.agreement .how-far:empty').waitFor({ state: 'attached', timeout: 300_000 });
    return {
      'review begun, longest time without a frame': reviewing,
      'key to first figures': first,
      'key to all figures': Date.now() - asked,
      'longest time without a frame while they are found': await page.evaluate(longestPause),
      'the whole': Date.now() - began,
    };
  } finally {
    await app.close();
  }
}

/** Begin to note the longest time between two frames. */
function watchFrames() {
  let last = performance.now();
  let longest = 0;
  const next = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    Object.assign(window, { longest });
    requestAnimationFrame(next);
  };
  Object.assign(window, { longest });
  requestAnimationFrame(next);
}

function longestPause() {
  return Number(Reflect.get(window, 'longest'));
}
