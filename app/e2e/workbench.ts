import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Settings } from '../contract/settings.ts';
import { type App, type LaunchOptions, root, type Started } from './launch.ts';

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words stand: in the first character, in one in the middle, and in the last. */
interface Place {
  readonly start: Point;
  readonly middle: Point;
  readonly end: Point;
}

/** An annotation as the program has it, not as it is drawn. */
export interface Kept {
  readonly article: string;
  readonly layer: string;
  readonly type: string;
  readonly words: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The canonical name of the entity that it points to; '' for none. */
  readonly entity: string;
  readonly note: string;
  readonly creator: string;
}

/** The main window as someone sees it who has mouse and keyboard. */
export class Workbench {
  readonly page: Page;
  readonly status: Locator;
  readonly inspector: Locator;
  readonly drawer: Locator;
  readonly articles: Locator;
  readonly panes: Locator;
  /** What a screen reader was told last. */
  readonly said: Locator;
  /** Where and when the button was pressed last. */
  #pressed = { x: -100, y: -100, time: 0 };

  constructor(page: Page) {
    this.page = page;
    this.status = page.getByRole('status', { name: 'Status' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.drawer = page.getByRole('region', { name: 'Drawer' });
    this.articles = page.getByRole('navigation', { name: 'Articles' });
    this.panes = page.getByRole('main', { name: 'Articles side by side' });
    this.said = page.locator('#root > [aria-live="polite"]');
  }

  pane(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The titles of the panes, from left to right. */
  titles(): Promise<string[]> {
    return this.panes.getByRole('heading', { level: 2 }).allTextContents();
  }

  /** Resolves once the texts stand where they will: fonts are loaded, and a dialog has given the focus back. */
  async settled(): Promise<void> {
    await expect(this.panes).toBeVisible();
    await this.page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
  }

  /** Resolves once everything is on the disk. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveText(/^Saved/);
  }

  /** Where words stand once they rest: what has just come into sight is laid out anew for a frame or two. */
  async place(pane: Locator, words: string): Promise<Place> {
    let before = await this.#placeNow(pane, words);
    for (;;) {
      await this.page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      });
      const now = await this.#placeNow(pane, words);
      if (isDeepStrictEqual(now, before)) return now;
      before = now;
    }
  }

  /** Where words stand on the screen, as they are drawn: at the edges of the first and last character, and between. */
  async #placeNow(pane: Locator, words: string): Promise<Place> {
    return pane.getByRole('textbox').evaluate((text, wanted) => {
      for (const block of text.querySelectorAll('p, h3')) {
        const at = block.textContent.indexOf(wanted);
        if (at === -1) continue;
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const rectOf = (offset: number): DOMRect => {
          let passed = 0;
          walker.currentNode = block;
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (offset < passed + length) {
              const range = document.createRange();
              range.setStart(node, offset - passed);
              range.setEnd(node, offset - passed + 1);
              return range.getBoundingClientRect();
            }
            passed += length;
          }
          throw new Error('the offset lies past the block');
        };
        rectOf(at);
        block.scrollIntoView({ block: 'nearest' });
        const [first, inner, last] = [at, at + Math.floor(wanted.length / 2), at + wanted.length - 1].map(rectOf);
        if (first === undefined || inner === undefined || last === undefined) throw new Error('three places');
        return {
          start: { x: first.left + 0.5, y: first.top + first.height / 2 },
          middle: { x: inner.left + inner.width / 3, y: inner.top + inner.height / 2 },
          end: { x: last.right - 0.2, y: last.top + last.height / 2 },
        };
      }
      throw new Error(`“${wanted}” is not drawn`);
    }, words);
  }

  /** Drag the pointer over words. */
  async dragOver(pane: Locator, words: string, why = words): Promise<void> {
    const { start, end } = await this.place(pane, words);
    await this.drag(start, end);
    await expect(async () => {
      if ((await this.selected()) === words) return;
      // What is drawn anew while the pointer moves, as right after opening, can tear the browser's selection.
      await this.page.keyboard.press('ArrowRight');
      const now = await this.place(pane, words);
      await this.drag(now.start, now.end);
      await expect.poll(() => this.selected(), { message: why, timeout: 1000 }).toBe(words);
    }).toPass({ timeout: 8000 });
    await this.#taken();
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.#rest(from);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
  }

  async click(pane: Locator, words: string, count = 1): Promise<void> {
    const { middle } = await this.place(pane, words);
    await this.#rest(middle);
    await this.page.mouse.move(middle.x, middle.y);
    for (let clickCount = 1; clickCount <= count; clickCount++) {
      await this.page.mouse.down({ clickCount });
      await this.page.mouse.up({ clickCount });
    }
    await this.#taken();
  }

  /** ProseMirror asks the browser for a click's place a little later, which no one's next key comes before. */
  #taken(): Promise<void> {
    return this.page.waitForTimeout(60);
  }

  /** Two presses at one place within half a second are a double click; what is not meant as one comes later. */
  async #rest(at: Point): Promise<void> {
    const { x, y, time } = this.#pressed;
    const isNear = Math.hypot(at.x - x, at.y - y) < 12;
    if (isNear) await this.page.waitForTimeout(Math.max(0, time + 550 - Date.now()));
    this.#pressed = { ...at, time: Date.now() };
  }

  /** Select words with the mouse and press a key on them. */
  async tag(pane: Locator, words: string, key: string): Promise<void> {
    await this.dragOver(pane, words);
    await this.page.keyboard.press(key);
  }

  /** What the browser says is selected. */
  selected(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** The blocks of a text as they are drawn. */
  shown(pane: Locator): Promise<string[]> {
    return pane.getByRole('textbox').locator('p, h3').allTextContents();
  }

  /** All annotations of the project, in the order of articles and text. */
  kept(): Promise<Kept[]> {
    return this.page.evaluate(async () => {
      const start = await window.visavis.ask('start', {});
      if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
      const { annotations, entities } = start.value.loaded.project;
      return [...annotations.values()]
        .flatMap((tags) => [...tags.values()])
        .toSorted((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) || startOf(a) - startOf(b))
        .map(({ article, layer, type, quotes, attributes, entry, note, creator }) => ({
          article,
          layer,
          type,
          words: quotes.map(({ exact }) => exact),
          attributes,
          entity: entities.get(entry)?.names[0]?.text ?? '',
          note,
          creator,
        }));
      function startOf({ spans }: { readonly spans: readonly { readonly start: number }[] }): number {
        return spans[0]?.start ?? 0;
      }
    });
  }

  /** Do something by the palette: type some of its name, and press Enter on what is then the first to fit. */
  async command(words: string, name: string | RegExp = new RegExp(words, 'i')): Promise<void> {
    await this.page.keyboard.press('Control+K');
    const palette = this.page.getByRole('dialog', { name: 'Commands' });
    await expect(palette.getByRole('searchbox')).toBeFocused();
    await this.page.keyboard.insertText(words);
    await expect(palette.getByRole('option', { name }).first()).toHaveAttribute('data-focused', 'true');
    await this.page.keyboard.press('Enter');
    await expect(palette).toHaveCount(0);
  }

  /** Choose one of the values of a field that offers a few. */
  async choose(within: Locator, field: string, value: string): Promise<void> {
    await within.getByRole('button', { name: new RegExp(`${field}$`) }).click();
    await this.page.getByRole('option', { name: value, exact: true }).click();
  }
}

/** Somebody else's words without their first and last character: these are drawn by themselves, as sides of the outline. */
export function insideOf(words: string): string {
  return words.slice(1, -1);
}

/** Writes a person's settings as the program would have, before its first start. */
export async function beAnnotator(app: App, settings: Partial<Settings> = {}): Promise<void> {
  const value = { annotator: { id: 'anna', name: 'Anna' }, theme: 'light', textSize: 16, keys: {}, ...settings };
  await mkdir(app.userData, { recursive: true });
  await writeFile(path.join(app.userData, 'settings.json'), JSON.stringify({ schema: 1, value }));
}

/** The sample project in a folder of the test's own. */
export async function copySample(app: App): Promise<string> {
  const folder = path.join(app.folder, 'sample');
  await cp(path.join(root, 'app', 'sample', 'project'), folder, { recursive: true });
  return folder;
}

/** Opens the sample project as Anna, whose tags it has. */
export async function openSample(app: App, options: LaunchOptions = {}): Promise<Started & { bench: Workbench }> {
  await beAnnotator(app);
  const started = await app.launch([await copySample(app)], options);
  const bench = new Workbench(started.window);
  await bench.settled();
  return { ...started, bench };
}

/** Texts, by their file's name, on the disk. */
export async function writeTexts(app: App, texts: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = path.join(app.folder, 'texts');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    Object.entries(texts).map(async ([name, content]) => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    }),
  );
}

/** Starts the program with texts, as from a terminal, and makes a project of them in the window. */
export async function openTexts(
  app: App,
  texts: Readonly<Record<string, string | Uint8Array>>,
  options: LaunchOptions = {},
): Promise<Started & { bench: Workbench; folder: string }> {
  await beAnnotator(app);
  const folder = path.join(app.folder, 'project');
  const started = await app.launch(await writeTexts(app, texts), options);
  const page = started.window;
  await newProject(page, folder);
  await page
    .getByRole('dialog', { name: 'Add articles' })
    .getByRole('button', { name: /^Add \d/ })
    .click();
  const bench = new Workbench(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await bench.settled();
  return { ...started, bench, folder };
}

/** Fills in the dialog that asks for a new project. */
export async function newProject(page: Page, folder: string, title = 'The crossing'): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await dialog.getByRole('button', { name: 'Create project' }).click();
}

/** The system's own dialog for opening is answered with these from now on. */
export async function choosePaths(electronApp: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, filePaths);
}
