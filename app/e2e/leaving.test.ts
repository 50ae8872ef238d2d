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
