import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, root, test } from './launch.ts';

/** The sample as one of its annotators has it. */
async function sampleIn(folder: string): Promise<string> {
  const project = path.join(folder, 'sample');
  await cp(path.join(root, 'app', 'sample', 'project'), project, { recursive: true });
  return project;
}

const env = { VISAVIS_ANNOTATOR: 'anna' };

test('what was being typed when the window closed is there when it opens again', async ({ app }) => {
  const project = await sampleIn(app.folder);
  const first = await app.launch([project], { env });
  await first.window.getByRole('button', { name: /Organisation/ }).waitFor();
  await first.window.keyboard.press('Control+2');
  await first.window.keyboard.press(']');
  const note = first.window.getByRole('textbox', { name: 'Note' });
  await note.fill('Typed in the last moment');
  await expect(first.window.getByRole('status', { name: 'Status' })).toHaveText('Saving…');
  await first.close();

  const second = await app.launch([project], { env });
  await expect(second.window.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed in the last moment');
});

test('a second window says why it only reads, and can take over', async ({ app }) => {
  const project = await sampleIn(app.folder);
  const { electronApp, window: first } = await app.launch([project, project], { env });
  const second = electronApp.windows().find((window) => window !== first) ?? (await electronApp.waitForEvent('window'));
  const reads = await Promise.race(
    [first, second].map(async (window) => {
      await window.getByRole('status', { name: 'Status' }).filter({ hasText: 'Read only' }).waitFor();
      return window;
    }),
  );
  await expect(reads.getByRole('alert')).toContainText('another window');
  await reads.getByRole('button', { name: 'Take over' }).click();
  await expect(reads.getByRole('status', { name: 'Status' })).toHaveText('Saved');
  const other = reads === first ? second : first;
  await expect(other.getByRole('status', { name: 'Status' })).toHaveText('Read only');
});

test('closing the project leads back to the welcome, and from there back into it', async ({ app }) => {
  const project = await sampleIn(app.folder);
  const { window } = await app.launch([project], { env });
  await expect(window.locator('.pane')).toHaveCount(3);
  await window.keyboard.press('Control+Shift+W');
  await window.getByRole('button', { name: /The Velse flood/ }).click();
  await expect(window.locator('.pane')).toHaveCount(3);
});
