import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type App, expect, test } from './launch.ts';
import { beAnnotator, copySample, Workbench } from './workbench.ts';

/** Articles that all share one long text take the search longest: each is compared with sixteen others word by word. */
const articles = 300;
const paragraphs = 40;
const wordsInParagraph = 80;

const read = 'Lydavie : le port de Brénica rouvre sept semaines après la crue';

/** The sample project with further articles, written as the program would have. */
async function manyCopies(app: App): Promise<string> {
  const folder = await copySample(app);
  const model = JSON.parse(await readFile(path.join(folder, 'articles', '02-depeche-lydapresse.json'), 'utf8'));
  for (let number = 1; number <= articles; number++) {
    const id = `copy-${String(number).padStart(3, '0')}`;
    const written = Array.from({ length: paragraphs }, (_, i) =>
      Array.from({ length: wordsInParagraph }, (_, j) => `mot${(i * wordsInParagraph + j) % 997}`).join(' '),
    ).map((paragraph, i) => (i === number % paragraphs ? `Copie ${number}. ${paragraph}` : paragraph));
    let start = 0;
    const blocks = written.map((paragraph) => {
      const block = { start, end: start + paragraph.length, kind: 'paragraph' };
      start = block.end + 1;
      return block;
    });
    const text = written.join('\n');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const article = { ...model.article, id, title: `Copie ${number}`, blocks, sha256 };
    await writeFile(path.join(folder, 'articles', `${id}.json`), JSON.stringify({ ...model, article, text }));
  }
  return folder;
}

test('while the search for passages runs, the window answers keys; it says how far it is and can be stopped', async ({
  app,
}) => {
  await beAnnotator(app);
  const { window: page } = await app.launch([await manyCopies(app)]);
  const bench = new Workbench(page);
  await bench.settled();
  const progress = page.getByRole('progressbar', { name: /^Looking for shared passages: \d+ of 305 articles$/ });
  await expect(progress).toBeVisible();

  // Every key has its effect while the search is still at it.
  const pane = bench.pane(read);
  await pane.getByRole('textbox').focus();
  await page.keyboard.press('z');
  await expect(page.getByRole('contentinfo')).toContainText('Still looking for shared passages.');
  const layer = page.getByRole('button', { name: /^Claims/ });
  await page.keyboard.press('2');
  await expect(layer).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('2');
  await expect(layer).toHaveAttribute('aria-pressed', 'true');
  await bench.command('stop looking', /stop looking$/);
  await expect(progress).toHaveCount(0);

  await page.keyboard.press('Control+Shift+S');
  await expect(bench.drawer).toContainText('The search was stopped.');
  await expect(bench.drawer).toContainText('no passages');
  // It begins again only when it is asked to, and is stopped where its progress is shown, too.
  await bench.drawer.getByRole('button', { name: 'Look again' }).focus();
  await page.keyboard.press('Enter');
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Stop looking for shared passages' }).focus();
  await page.keyboard.press('Enter');
  await expect(progress).toHaveCount(0);
  await expect(bench.drawer).toContainText('The search was stopped.');
});
