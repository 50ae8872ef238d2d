import { useEffect, useRef, useState } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { draftBegun, draftEnded } from '../state/drafts.ts';

/** Milliseconds without a key after which what was typed is saved: a word at a time, not a letter, is one step to undo. */
const restBeforeSaving = 500;

/** A text that saves itself: after a rest, on leaving the field, and before it goes away. */
export function SavedLine({
  label,
  value,
  hint = '',
  isProse = false,
  isDisabled = false,
  onSave,
}: {
  label: string;
  value: string;
  hint?: string;
  isProse?: boolean;
  isDisabled?: boolean;
  onSave: (value: string) => void;
}) {
  const [draft, setDraft] = useState(value);
  const waiting = useRef<{ draft: string; timer: number } | null>(null);
  const isOwn = useRef(false);
  const saveRef = useRef(onSave);
  saveRef.current = onSave;

  const [flush] = useState(
    () =>
      function flush() {
        if (waiting.current === null) return;
        window.clearTimeout(waiting.current.timer);
        const { draft } = waiting.current;
        waiting.current = null;
        isOwn.current = true;
        saveRef.current(draft);
        draftEnded(flush);
      },
  );

  // What came from elsewhere (undo, another window) is shown; what this field has saved itself stays as it was typed.
  useEffect(() => {
    if (isOwn.current) isOwn.current = false;
    else if (waiting.current === null) setDraft(value);
  }, [value]);
  useEffect(() => flush, [flush]);

  const change = (next: string) => {
    setDraft(next);
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
    waiting.current = { draft: next, timer: window.setTimeout(flush, restBeforeSaving) };
    draftBegun(flush);
  };

  return (
    <TextField className="field" value={draft} isDisabled={isDisabled} onChange={change} onBlur={flush}>
      <Label>{label}</Label>
      {isProse ? <TextArea className="input" rows={2} /> : <Input className="input" />}
      {hint !== '' && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
