import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, Group, Input, Label, TextField } from 'react-aria-components';
import type { AttributeDefinition } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';
import { keyFrom, swapped } from './draft.ts';

type Choices = AttributeDefinition['choices'];

/** What can be chosen, in order. Enter in one begins the next. */
export function ChoicesField(props: {
  choices: Choices;
  /** Those that are saved, whose ids stay. */
  known: Choices;
  onChange: (choices: Choices) => void;
}) {
  const { choices, known, onChange } = props;
  /** The one that takes the focus when they are drawn anew. */
  const [added, setAdded] = useState(-1);
  const rename = (at: number, label: string) => {
    const old = choices[at]?.id ?? '';
    const isKnown = known.some(({ id }) => id === old);
    const taken = new Set([...choices.filter((_, i) => i !== at), ...known].map(({ id }) => id));
    onChange(choices.with(at, { id: isKnown ? old : keyFrom(label, 'choice', taken), label }));
  };
  const add = (at: number) => {
    const taken = new Set([...choices, ...known].map(({ id }) => id));
    onChange(choices.toSpliced(at, 0, { id: keyFrom('', 'choice', taken), label: '' }));
    setAdded(at);
  };
  const remove = (at: number) => {
    onChange(choices.toSpliced(at, 1));
    // The focus goes to what is in its place then.
    setAdded(Math.min(at, choices.length - 2));
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(at + 1);
  };
  return (
    <Group className="field group choices-field" aria-label={t('tagset.editor.choices')}>
      <Label elementType="span">{t('tagset.editor.choices')}</Label>
      <ol>
        {choices.map((choice, at) => (
          // Its id changes while it is being named; its place does not.
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no other identity that lasts while it is typed
          <li key={`${choices.length} ${at}`}>
            <TextField
              aria-label={t('tagset.editor.choice', { number: at + 1 })}
              value={choice.label}
              autoFocus={at === added}
              onChange={(label) => rename(at, label)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <Input className="input" />
            </TextField>
            <IconButton
              label={t('tagset.editor.choiceUp', choice)}
              onPress={() => onChange(swapped(choices, at, at - 1))}
            >
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={t('tagset.editor.choiceDown', choice)}
              onPress={() => onChange(swapped(choices, at, at + 1))}
            >
              <ArrowDown size={14} aria-hidden />
            </IconButton>
            <IconButton label={t('tagset.editor.removeChoice', choice)} onPress={() => remove(at)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button className="plain" onPress={() => add(choices.length)}>
        <Plus size={14} aria-hidden /> {t('tagset.editor.addChoice')}
      </Button>
    </Group>
  );
}

function IconButton(props: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <Button className="icon" aria-label={props.label} onPress={props.onPress}>
      {props.children}
    </Button>
  );
}
