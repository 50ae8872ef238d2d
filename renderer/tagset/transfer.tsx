import { Button } from 'react-aria-components';
import { changesBetween } from '../../annotations/model/tagset-changes.ts';
import { exportTagset, readTagset } from '../state/tagset.ts';
import { t } from '../words.ts';
import type { Draft } from './drafting.ts';

/** A tagset from a file becomes the draft, so that what it changes is seen before it is saved; the saved one goes out. */
export function Transfer({ draft, onSaid }: { draft: Draft; onSaid: (said: string) => void }) {
  const takeIn = async () => {
    const read = await readTagset();
    if (read === null) return;
    if (typeof read === 'string') return onSaid(read);
    const { file, tagset } = read;
    draft.change(tagset);
    onSaid(t('tagset.editor.imported', { file, count: changesBetween(draft.base, tagset).length }));
  };
  return (
    <div className="transfer">
      <Button className="button" isDisabled={draft.isChanged} onPress={() => void takeIn()}>
        {t('tagset.editor.import')}
      </Button>
      <Button className="button" isDisabled={draft.isChanged} onPress={async () => onSaid(await exportTagset())}>
        {t('tagset.editor.export')}
      </Button>
      {draft.isChanged && <span className="hint">{t('tagset.editor.saveFirst')}</span>}
    </div>
  );
}
