/// <reference path="../../annotations/papaparse.d.ts" />
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import papa from 'papaparse';
import { expect } from './launch.ts';
import type { Workbench } from './workbench.ts';

/** Claims × articles in the drawer, as someone sees it. */

export const grid = (bench: Workbench): Locator => bench.drawer.getByRole('grid', { name: 'Claims × articles' });

/** The row of a proposition, by its statement. */
export const row = (bench: Workbench, statement: RegExp): Locator =>
  grid(bench).locator('tr[data-proposition]', { hasText: statement });

/** The cell that the keyboard is at. */
export const at = (bench: Workbench): Locator => grid(bench).locator(':is(th, td).at');

/** What the articles' columns are called, from left to right. */
export const columns = (bench: Workbench): Locator => grid(bench).locator('th[data-column]');

export async function openMatrix(bench: Workbench, page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+C');
  await expect(grid(bench)).toBeFocused();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Exports in a format by the dialog; answers what is in the file. */
export async function exportTo(
  electronApp: ElectronApplication,
  page: Page,
  format: RegExp,
  file: string,
): Promise<string> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: /Vis-à-vis JSON/ })).toBeFocused();
  const radios = dialog.getByRole('radio');
  const wanted = await dialog.getByRole('radio', { name: format }).getAttribute('value');
  for (let i = 1; i < (await radios.count()); i += 1) {
    const focused = page.locator('input[type="radio"]:focus');
    if ((await focused.getAttribute('value')) === wanted) break;
    await page.keyboard.press('ArrowDown');
    await expect(radios.nth(i)).toBeFocused();
  }
  await expect(dialog.getByRole('radio', { name: format })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  return readFile(file, 'utf8');
}

/** The cells of a CSV file, line by line, as another program reads them. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const { data, errors } = papa.parse(text.replace(/\r\n/gu, '\n').replace(/\n$/u, ''), {
    delimiter: ',',
    newline: '\n',
  });
  expect(errors).toEqual([]);
  return data;
}

/** The table of an HTML file, as a browser reads it: the words of each cell, line by line. Our page allows no styles. */
export function readTable(page: Page, text: string): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    (html) => {
      const rows = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table tr');
      return [...rows].map((line) =>
        [...line.querySelectorAll('th, td')].map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim()),
      );
    },
    text.replace(/<style>.*<\/style>/su, ''),
  );
}
