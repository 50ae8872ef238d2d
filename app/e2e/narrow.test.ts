import { expect, test } from './launch.ts';
import { openSample } from './workbench.ts';

test('no part of the window is wider than the window, and the save state is never cut', async ({ app }) => {
  const { bench, electronApp, window: page } = await openSample(app);
  await bench.click(bench.pane('Lydavie : le port de Brénica rouvre sept semaines après la crue'), 'dragage');
  await page.keyboard.press('Control+Shift+T');
  await expect(page.getByRole('region', { name: /^Translation of/ })).toBeVisible();
  for (const width of [1600, 1440, 1366, 1280, 1024]) {
    await electronApp.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 700),
      width,
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    const widths = () =>
      page.evaluate(() =>
        ['html', '.top-bar', '.save-state'].map((part) => {
          const element = document.querySelector(part);
          return element === null ? [part, 0] : [part, element.scrollWidth - element.clientWidth];
        }),
      );
    await expect.poll(widths, { message: `${width} wide` }).toEqual([
      ['html', 0],
      ['.top-bar', 0],
      ['.save-state', 0],
    ]);
  }
});
