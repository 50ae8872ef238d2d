import type { Layer } from '../../annotations/model/annotation.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { sentence } from '../../app/contract/words/words.ts';
import { ask } from '../bridge.ts';
import { t } from '../words.ts';
import { perform } from './commands.ts';
import { notify } from './notices.ts';
import { inTurn } from './turns.ts';

/** Make a tagset the project's, as one step; answers whether it is. */
export async function saveTagset(tagset: Tagset): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    isDone = (await perform({ do: 'set-tagset', tagset })) !== undefined;
  });
  if (isDone) notify('done', t('tagset.editor.saved'));
  return isDone;
}

/** Let one's tags of a type have another one; answers whether they do. */
export async function mergeTypes(layer: Layer, type: string, into: string): Promise<boolean> {
  let isDone = false;
  await inTurn(async () => {
    isDone = (await perform({ do: 'merge-types', layer, types: [type], into })) !== undefined;
  });
  return isDone;
}

/** What a file that the person chooses would make of the tagset; why it cannot be read; or null where they called it off. */
export async function readTagset(): Promise<{ readonly file: string; readonly tagset: Tagset } | string | null> {
  const result = await ask('read-tagset', {});
  return result.ok ? result.value : sentence(result.problem);
}

/** Write the project's tagset to a file that the person names; answers what came of it, '' where they called it off. */
export async function exportTagset(): Promise<string> {
  const result = await ask('export-tagset', {});
  if (!result.ok) return sentence(result.problem);
  return result.value === null ? '' : t('tagset.editor.exported', { path: result.value.path });
}
