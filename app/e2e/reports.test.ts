import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './launch.ts';
import { beAnnotator, copySample, openSample, Workbench } from './workbench.ts';

const formatOf = (dialog: Locator, name: RegExp) => dialog.getByRole('radio', { name });

async function saveTo(electronApp: ElectronApplication, file: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
}

/** Asks for a report; the dialog has its format chosen and the focus on it. */
async function askForReport(bench: Workbench, page: Page): Promise<Locator> {
  await bench.command('Report', /^Report…/);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(formatOf(dialog, /^Report to read and print/)).toBeFocused();
  await expect(formatOf(dialog, /^Report to read and print/)).toBeChecked();
  return dialog;
}

/** Resolves once the file is written. To reckon how far two annotators agree takes seconds on a slow machine. */
async function written(dialog: Locator): Promise<void> {
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
}

/** What a browser makes of a page: in a window of its own, in which no script of the page could run. */
async function inBrowser<T>(electronApp: ElectronApplication, file: string, script: string): Promise<T> {
  return electronApp.evaluate(
    async ({ BrowserWindow }, [file, script]) => {
      const window = new BrowserWindow({
        show: false,
        width: 1280,
        height: 720,
        webPreferences: { partition: 'report' },
      });
      try {
        await window.loadFile(file);
        return await window.webContents.executeJavaScript(script);
      } finally {
        window.destroy();
      }
    },
    [file, script] as const,
  );
}

test('a report is written by keyboard, and a browser shows all that is in it', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  const file = path.join(app.folder, 'report.html');
  await saveTo(electronApp, file);
  const dialog = await askForReport(bench, page);
  await page.keyboard.press('Enter');
  await written(dialog);
  await expect(page.getByText(/^230 annotations were exported to/)).toBeVisible();

  const kept = await bench.kept();
  const shown = await inBrowser<{
    titles: string[];
    texts: string[];
    words: Record<string, string>;
    cells: string[];
    rights: number;
    width: number;
    made: string;
  }>(
    electronApp,
    file,
    `(() => {
      const all = (selector) => [...document.querySelectorAll(selector)];
      const words = {};
      for (const article of all('article')) for (const mark of article.querySelectorAll('.text mark')) {
        const key = article.id + ' ' + mark.title.split(' ')[0];
        words[key] = (words[key] ?? '') + mark.textContent;
      }
      return {
        titles: all('article h3').map((title) => title.textContent),
        texts: all('.text').map((text) => text.textContent),
        words,
        cells: all('#claims td').map((cell) => cell.textContent),
        rights: all('article dd').filter((fact) => fact.textContent === 'Invented for this sample; MIT').length,
        width: document.documentElement.scrollWidth,
        made: document.querySelector('header dl').textContent,
      };
    })()`,
  );
  expect(shown.titles).toHaveLength(5);
  expect(shown.titles[4]).toBe("5. Brénica: une réouverture en trompe-l'œil?");
  expect(shown.rights).toBe(5);
  expect(shown.made).toContain('UTC by anna with Vis-à-vis');
  // Nothing is wider than the window.
  expect(shown.width).toBeLessThanOrEqual(1280);
  // Each text to the letter, and the words of each tag.
  const texts = await page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { texts } = start.value.loaded.project;
    return [...texts.keys()].toSorted().map((id) => texts.get(id));
  });
  expect(shown.texts).toEqual(texts);
  expect(Object.values(shown.words).toSorted()).toEqual(kept.map(({ words }) => words.join('')).toSorted());
  expect(shown.cells).toHaveLength(40);
  expect(shown.cells[14]).toMatch(
    /quelques milliers à peine.*5\.C\d+ denies by unnamed ferry captain · Verdict: Refuted/,
  );
  expect(shown.cells[14]).toContain('denies what others assert');
  expect(shown.cells[3]).toBe('silent');
});

test('the same in Markdown, of whom and what is chosen', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  const file = path.join(app.folder, 'report.md');
  await saveTo(electronApp, file);
  const dialog = await askForReport(bench, page);
  await page.keyboard.press('ArrowDown');
  await expect(formatOf(dialog, /^Report in Markdown/)).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: 'anna' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: 'bilal' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox', { name: 'bilal' })).not.toBeChecked();
  await page.keyboard.press('Enter');
  await written(dialog);
  const markdown = await readFile(file, 'utf8');
  expect(markdown).toContain('- Annotators: anna (150 tags)\n');
  expect(markdown).toContain('What is in this report was chosen');
  expect(markdown).toContain('| 38,400 people were evacuated from Brénica by ferry. | “l’évacuation de 38');
  expect(markdown).toContain('(5.C3 denies by unnamed ferry captain · Verdict: Refuted)<br>denies what others assert');
  expect(markdown.match(/Invented for this sample; MIT/g)).toHaveLength(10);
  expect(markdown).toContain('[Ilena Voršak]{E');
  expect(markdown).toContain('only one person has tagged anything');
});

test('the report prints, and the dialog that asks for it is accessible', async ({ app }) => {
  const { bench, window: page, electronApp } = await openSample(app);
  const file = path.join(app.folder, 'report.html');
  await saveTo(electronApp, file);
  const dialog = await askForReport(bench, page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await written(dialog);
  expect((await stat(file)).size).toBeGreaterThan(100_000);
  const pages = await electronApp.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'report' } });
    await window.loadFile(file);
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    window.destroy();
    return pdf.toString('latin1').match(/\/MediaBox ?\[[^\]]*\]/g) ?? [];
  }, file);
  const isWide = (box: string) => /^\/MediaBox ?\[0 0 84\d/.test(box);
  // The matrix lies across its pages, all else stands upright.
  expect(pages.some(isWide)).toBe(true);
  expect(pages.filter(isWide).length).toBeLessThan(pages.length / 2);
});

/** Gives both annotators of the sample each of their tags on its first article many times over. */
async function crowd(folder: string): Promise<void> {
  for (const annotator of ['anna', 'bilal']) {
    const file = path.join(folder, 'annotations', annotator, '01-communique-commission.json');
    const kept = JSON.parse(await readFile(file, 'utf8'));
    const copies = Array.from({ length: 30 }, () =>
      kept.annotations.map((tag: object) => ({ ...tag, id: randomUUID() })),
    );
    await writeFile(file, JSON.stringify({ ...kept, annotations: [...kept.annotations, ...copies.flat()] }));
  }
}

test('a report that takes long says how far it is, leaves the window free, and can be stopped', async ({ app }) => {
  await beAnnotator(app);
  const folder = await copySample(app);
  await crowd(folder);
  const { window: page, electronApp } = await app.launch([folder]);
  const bench = new Workbench(page);
  await bench.settled();
  const file = path.join(app.folder, 'report.html');
  await saveTo(electronApp, file);
  const dialog = await askForReport(bench, page);
  const submit = dialog.getByRole('button', { name: 'Export…' });

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar', { name: /^Writing: \d+%$/ })).toBeVisible();
  await expect(submit).toBeDisabled();
  // What is asked of the program meanwhile is answered.
  expect((await bench.kept()).length).toBeGreaterThan(1000);
  await dialog.getByRole('button', { name: 'Stop' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(submit).toBeEnabled();

  // To close the dialog stops it, too.
  await submit.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('progressbar', { name: /^Writing|^Reading/ })).toHaveCount(0);
  expect(existsSync(file)).toBe(false);
});
