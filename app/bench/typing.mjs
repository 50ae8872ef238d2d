/** How many keys and seconds one who knows them needs to tag the persons and places of the sample's first article. */
import { builtModule } from './built.mjs';
import { openApp } from './launch.mjs';

/** The rhythm of the keys, in milliseconds: of someone who types well and knows which key comes next. */
const rhythm = 200;

/** Attempts at one selection: where a line breaks otherwise than was reckoned, it is looked again, as a person does. */
const attempts = 5;

/** Who tags: nobody's tags are there at first. */
const annotator = 'bench';

/**
 * @typedef {object} Typed
 * @property {number} tags how many were made
 * @property {number} keys how many keys that took
 * @property {number} seconds from the first key until the last tag was in the document
 */

/**
 * Tags by keys alone until the tags are those of the task, with suggestions and without.
 * @param {import('./launch.mjs').Machine} machine
 * @param {() => Promise<string>} copySample makes a folder with the sample
 * @param {() => Promise<string>} userData makes a folder for settings
 * @returns {Promise<Record<string, Record<string, Typed>>>} by task and way
 */
export async function measureTyping(machine, copySample, userData) {
  /** @type {typeof import('./typing/tasks.ts')} */
  const plans = await builtModule('app/bench/typing/tasks.ts');
  /** @type {Record<string, Record<string, Typed>>} */
  const typed = {};
  for (const task of ['each name once', 'each mention']) {
    for (const way of ['by hand', 'with suggestions']) {
      const app = await openApp(machine, { folder: await copySample(), annotator }, await userData());
      try {
        typed[task] = { ...typed[task], [way]: await typeTask(await app.firstWindow(), plans, task, way) };
      } finally {
        await app.close();
      }
    }
  }
  return typed;
}

/**
 * @param {import('playwright').Page} page
 * @param {typeof import('./typing/tasks.ts')} plans
 * @param {string} task
 * @param {string} way
 * @returns {Promise<Typed>}
 */
async function typeTask(page, { tasksIn, suggestedIn, Planner, Router, isSelected }, task, way) {
  await page.locator('.pane .suggestion').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Home');
  const isByHand = way === 'by hand';
  if (isByHand) await page.keyboard.press('4');
  // What opening leaves to be done later is done.
  await page.waitForTimeout(1_000);

  const given = await page.evaluate(givenHere);
  const { text, article } = given;
  const targets = tasksIn(given)[task] ?? [];
  const lines = await page.evaluate(linesOf, article.blocks);
  const router = new Router({ text, blocks: article.blocks, language: article.language, lines });
  const planner = new Planner(router, isByHand ? [] : suggestedIn(given));
  const selected = () => page.evaluate(selectionHere, article.blocks);

  let keys = 0;
  let spent = 0;
  /**
   * Presses a key in rhythm and waits until it has done what it should, if that takes longer.
   * @param {string} key
   * @param {() => Promise<unknown>} [done]
   */
  const press = async (key, done) => {
    const begun = performance.now();
    await page.keyboard.press(key);
    await done?.();
    const taken = performance.now() - begun;
    if (taken < rhythm) await page.waitForTimeout(rhythm - taken);
    keys += 1;
    spent += Math.max(rhythm, taken);
  };

  let made = 0;
  for (const target of targets) {
    const { walk, shown, make } = planner.plan(target, await selected());
    for (const key of walk) await press(key);
    if (shown !== undefined && !isSelected(shown, await selected())) {
      throw new Error(
        `after ${walk.length} × N not ${JSON.stringify(shown)} is selected: ${JSON.stringify(await selected())}`,
      );
    }
    for (let attempt = 0; !isSelected(target, await selected()); attempt += 1) {
      if (attempt === attempts) throw new Error(`the keys did not lead to ${JSON.stringify(target)}`);
      for (const key of router.route(target, await selected())) await press(key);
    }
    made += 1;
    await press(make, () => page.waitForFunction(areDrawn, made, { polling: 'raf' }));
  }

  const wanted = targets.map(({ type, start, end }) => `${type} ${start}-${end}`);
  const there = await page.evaluate(tagsHere, { article: article.id, annotator });
  if (there.join() !== wanted.join()) throw new Error(`the tags are not those of the task: ${there.join()}`);
  return { tags: made, keys, seconds: spent / 1000 };
}

/**
 * A table in Markdown: a row a task and way.
 * @param {Readonly<Record<string, Readonly<Record<string, Typed>>>>} typed
 */
export function typingTable(typed) {
  const rows = Object.entries(typed).flatMap(([task, ways]) =>
    Object.entries(ways).map(([way, { tags, keys, seconds }]) => {
      const held = seconds - (keys * rhythm) / 1000;
      return `| ${task}, ${way} | ${tags} | ${keys} | ${(keys / tags).toFixed(1)} | ${seconds.toFixed(1)} | ${held.toFixed(2)} |`;
    }),
  );
  return ['| task | tags | keys | keys a tag | seconds | waited |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

// What follows runs in the page; Playwright carries these functions there, so none may use anything beside itself.

async function givenHere() {
  const start = await window.visavis.ask('start', {});
  if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
  const { project } = start.value.loaded;
  const [id = ''] = project.info.order;
  const article = project.articles.get(id);
  const text = project.texts.get(id);
  if (article === undefined || text === undefined) throw new Error('the project has no first article');
  const tags = [...(project.annotations.get(id)?.values() ?? [])].filter(({ creator }) => creator === 'anna');
  return { article, text, tagset: project.tagset, entities: [...project.entities.values()], tags };
}

/**
 * The lines of the active text as they are drawn.
 * @param {readonly {start: number, end: number}[]} blocks
 */
function linesOf(blocks) {
  const elements = document.querySelectorAll('.pane.active .ProseMirror :is(p, h3)');
  /** @type {{start: number, lefts: number[], bottom: number}[]} */
  const lines = [];
  blocks.forEach(({ start }, i) => {
    const element = elements[i];
    if (element === undefined) throw new Error('a block is not drawn');
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let offset = start;
    let right = 0;
    lines.push({ start, lefts: [], bottom: Number.NEGATIVE_INFINITY });
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      for (let at = 0; at < length; at += 1, offset += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rects = range.getClientRects();
        const rect = rects[rects.length - 1];
        let line = lines.at(-1);
        if (rect === undefined || line === undefined) continue;
        if (line.lefts.length > 0 && rect.top > line.bottom - 2) {
          line = { start: offset, lefts: [], bottom: rect.bottom };
          lines.push(line);
        }
        line.bottom = rect.bottom;
        line.lefts.push(rect.left);
        right = rect.right;
      }
    }
    lines.at(-1)?.lefts.push(right);
  });
  return lines.map(({ start, lefts }) => ({ start, lefts }));
}

/**
 * What is selected in the active text.
 * @param {readonly {start: number, end: number}[]} blocks
 */
function selectionHere(blocks) {
  const selection = document.getSelection();
  const elements = [...document.querySelectorAll('.pane.active .ProseMirror :is(p, h3)')];
  /** @type {(node: Node | null, offset: number) => number} */
  const offsetOf = (node, offset) => {
    const at = elements.findIndex((element) => element.contains(node));
    const [element, block] = [elements[at], blocks[at]];
    if (node === null || element === undefined || block === undefined) throw new Error('nothing is selected');
    const range = document.createRange();
    range.selectNodeContents(element);
    range.setEnd(node, offset);
    return block.start + range.toString().length;
  };
  if (selection === null) throw new Error('nothing is selected');
  return {
    anchor: offsetOf(selection.anchorNode, selection.anchorOffset),
    head: offsetOf(selection.focusNode, selection.focusOffset),
  };
}

/** @param {number} count of tags that are drawn: only the first text has any, each in one piece */
function areDrawn(count) {
  return document.querySelectorAll('.pane mark.tag').length >= count;
}

/** @param {{article: string, annotator: string}} whose */
async function tagsHere({ article, annotator }) {
  const start = await window.visavis.ask('start', {});
  if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
  const tags = [...(start.value.loaded.project.annotations.get(article)?.values() ?? [])];
  return tags
    .filter(({ creator }) => creator === annotator)
    .flatMap(({ type, spans }) => spans.map((span) => ({ type, ...span })))
    .toSorted((a, b) => a.start - b.start)
    .map(({ type, start, end }) => `${type} ${start}-${end}`);
}
