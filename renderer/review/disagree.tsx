import { type KeyboardEvent, useState } from 'react';
import { Checkbox, Label, ListBox, ListBoxItem, Text, TextArea, TextField } from 'react-aria-components';
import { quoted } from '../../annotations/model/annotation.ts';
import { reasonsIn } from '../../annotations/model/default-tagset.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { verdictBy } from '../../annotations/review/verdicts.ts';
import { Key } from '../controls/key.tsx';
import { Sheet } from '../dialogs/sheet.tsx';
import { alikeTo, disagree } from '../state/judging.ts';
import { useNames } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';

/** Why one disagrees with a tag: a reason by its number, which gives the verdict, and a comment for who wants to say more. */
export function Disagree({ annotation: id, onClose }: { annotation: string; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const tag = open === null ? undefined : annotationOf(open.project, id);
  const before = open === null ? undefined : verdictBy(open.project, id, open.annotator);
  const [alike] = useState(() => (tag === undefined ? [] : alikeTo(tag)));
  const reasons = open === null ? [] : reasonsIn(open.project.tagset);
  const [reason, setReason] = useState(before?.reason || reasons[0]?.id || '');
  const [comment, setComment] = useState(before?.comment ?? '');
  const [isForAll, setForAll] = useState(false);
  if (open === null || tag === undefined) return null;
  const tags = isForAll ? [tag, ...alike] : [tag];
  const give = (why: string) => void disagree(tags, why, comment);
  const type = typeLabel(open.project.tagset, tag.layer, tag.type);
  const onListKey = (event: KeyboardEvent) => {
    const byNumber = /^[1-9]$/.test(event.key) ? reasons[Number(event.key) - 1] : undefined;
    if (byNumber === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    give(byNumber?.id ?? reason);
  };
  return (
    <Sheet
      title={t('judging.disagreeing.title', { name: named(tag.creator) })}
      onClose={onClose}
      submit={{
        label: t('judging.disagreeing.submit', { count: tags.length }),
        isPossible: true,
        go: () => give(reason),
      }}
    >
      <div className="disagree">
        <p className="quote">{t('judging.disagreeing.on', { type, quote: quoted(tag) })}</p>
        <div onKeyDownCapture={onListKey}>
          <ListBox
            className="menu reasons"
            aria-label={t('judging.disagreeing.reasons')}
            autoFocus
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[reason]}
            onSelectionChange={(keys) => setReason(String([...keys][0] ?? reason))}
          >
            {reasons.map(({ id, label }, at) => (
              <ListBoxItem key={id} id={id} textValue={label}>
                {at < 9 && <Key name={String(at + 1)} />}
                <Text slot="label">{label}</Text>
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
        <p className="hint">{t('judging.disagreeing.reasonsHint')}</p>
        <CommentField
          label={t('judging.disagreeing.comment')}
          value={comment}
          onChange={setComment}
          onSend={() => give(reason)}
        />
        {alike.length > 0 && (
          <Checkbox isSelected={isForAll} onChange={setForAll}>
            {t('judging.disagreeing.also', { count: alike.length })}
          </Checkbox>
        )}
      </div>
    </Sheet>
  );
}

/** Several lines of a comment; Ctrl+Enter takes the dialog's step. */
export function CommentField(props: {
  label: string;
  value: string;
  autoFocus?: boolean;
  onChange: (value: string) => void;
  onSend: () => void;
}) {
  const { label, value, autoFocus = false, onChange, onSend } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <TextField className="field" value={value} onChange={onChange} onKeyDown={onKeyDown} autoFocus={autoFocus}>
      <Label>{label}</Label>
      <TextArea className="input" rows={3} />
    </TextField>
  );
}
