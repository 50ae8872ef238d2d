import { useState } from 'react';
import { Checkbox, ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { Block } from '../../annotations/model/article.ts';
import { encodings } from '../../annotations/text/encodings.ts';
import type { Proposal, Reading } from '../../app/contract/requests.ts';
import { ask } from '../bridge.ts';
import { Choice } from '../controls/choice.tsx';
import { addArticles } from '../state/intake.ts';
import { valueOrNotice } from '../state/notices.ts';
import { getState, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { BlockPreview } from './block-preview.tsx';
import { Sheet } from './sheet.tsx';
import { isComplete, SourceFields } from './source-fields.tsx';

/** One text on its way to become an article. */
interface Draft {
  readonly path: string;
  readonly file: string;
  readonly isIncluded: boolean;
  readonly proposal: Proposal;
}

function draftsOf(readings: readonly Reading[]): Draft[] {
  return readings.flatMap((reading) =>
    'proposal' in reading ? [{ ...reading, isIncluded: reading.proposal.sameAs === '' }] : [],
  );
}

/** Whether the project has the text by now. */
function isAdded({ file, proposal }: Draft): boolean {
  const articles = getState().open?.project.articles.values() ?? [];
  return [...articles].some(({ title, source }) => title === proposal.title && source.file === file);
}

/** What was recognised in the texts, to be checked and mended before they are added. */
export function AddArticles({ readings, onClose }: { readings: readonly Reading[]; onClose: () => void }) {
  const [drafts, setDrafts] = useState(() => draftsOf(readings));
  const [seen, setSeen] = useState(readings);
  // More texts were dropped while these were being looked at.
  if (seen !== readings) {
    setSeen(readings);
    setDrafts([...drafts, ...draftsOf(readings.slice(seen.length))]);
  }
  const [shown, setShown] = useState(drafts[0]?.path ?? '');
  const progress = useStore(({ progress }) => progress);
  const draft = drafts.find(({ path }) => path === shown);
  const included = drafts.filter(({ isIncluded }) => isIncluded);
  const change = (path: string, fields: Partial<Draft>) =>
    setDrafts((now) => now.map((other) => (other.path === path ? { ...other, ...fields } : other)));

  const submit = async () => {
    const isDone = await addArticles(
      included.map(({ path, proposal: { encoding, title, language, source, blocks } }) => ({
        path,
        encoding,
        title,
        language,
        source,
        blocks: [...blocks],
      })),
    );
    if (isDone) onClose();
    else setDrafts((now) => now.filter((draft) => !isAdded(draft)));
  };

  return (
    <Sheet
      title={t('forms.add.title')}
      size="large"
      onClose={onClose}
      submit={{
        label: t('forms.add.submit', { count: included.length }),
        isPossible: included.length > 0 && progress === null && included.every(({ proposal }) => isComplete(proposal)),
        autoFocus: true,
        go: () => void submit(),
      }}
    >
      <div className="intake">
        <ListBox
          aria-label={t('forms.add.list')}
          className="menu"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onSelectionChange={(keys) => setShown(String([...keys][0] ?? ''))}
          items={drafts}
          dependencies={[drafts]}
        >
          {({ path, file, isIncluded, proposal }) => (
            <ListBoxItem id={path} textValue={file} className={isIncluded ? 'draft' : 'draft out'}>
              <Text slot="label">{proposal.title || file}</Text>
              <Text slot="description">{[file, proposal.encoding, proposal.language].join(' · ')}</Text>
            </ListBoxItem>
          )}
        </ListBox>
        {draft !== undefined && (
          <DraftForm key={draft.path} draft={draft} onChange={(fields) => change(draft.path, fields)} />
        )}
      </div>
    </Sheet>
  );
}

function DraftForm({ draft, onChange }: { draft: Draft; onChange: (fields: Partial<Draft>) => void }) {
  const { path, isIncluded, proposal } = draft;
  const sameAs = useStore(({ open }) => open?.project.articles.get(proposal.sameAs)?.title);
  const mend = (fields: Partial<Proposal>) => onChange({ proposal: { ...proposal, ...fields } });

  const reread = async (encoding: string) => {
    const reading = valueOrNotice(await ask('reread-text', { path, encoding }));
    if (reading === undefined) return;
    if ('problem' in reading) valueOrNotice({ ok: false, problem: reading.problem });
    else onChange({ proposal: { ...reading.proposal, encoding } });
  };

  return (
    <div className="draft-form">
      <div className="draft-fields">
        <Checkbox isSelected={isIncluded} onChange={(isOn) => onChange({ isIncluded: isOn })}>
          {t('forms.add.include')}
        </Checkbox>
        {sameAs !== undefined && <p className="hint">{t('forms.add.same', { title: sameAs })}</p>}
        <Choice
          label={proposal.certain ? t('forms.add.encoding') : `${t('forms.add.encoding')} (${t('forms.add.guessed')})`}
          value={proposal.encoding}
          choices={encodings.map((encoding) => ({ id: encoding, label: encoding }))}
          onChange={(encoding) => void reread(encoding)}
        />
        <SourceFields
          described={proposal}
          onChange={({ title, language, source }) => mend({ title, language, source })}
        />
      </div>
      <BlockPreview
        text={proposal.text}
        blocks={proposal.blocks}
        onChange={(blocks: readonly Block[]) => mend({ blocks })}
      />
    </div>
  );
}
