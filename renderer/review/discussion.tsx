import { Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import type { Comment } from '../../annotations/model/review.ts';
import { commentsOn } from '../../annotations/review/verdicts.ts';
import { seenBy } from '../../annotations/review/visible-verdicts.ts';
import { Key } from '../controls/key.tsx';
import { editComment, removeComment, send } from '../state/discussing.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { focusText } from '../state/views.ts';
import { activeArticle } from '../state/workspace.ts';
import { t } from '../words.ts';
import { when } from './verdict-card.tsx';

/**
 * What was said of a tag, and where more is said. Other people's words wait while one reviews it blind. Who reads and tags is
 * not asked for words on each tag: a discussion is there once it has begun.
 */
export function Discussion({ open, tag }: { open: OpenProject; tag: Annotation }) {
  const named = useNames();
  const writable = useStore(canWrite);
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  const { project, annotator } = open;
  const comments = commentsOn(seenBy(project, annotator, isBlind), tag.id);
  if (comments.length === 0 && !isReviewing) return null;
  const heading =
    tag.creator === annotator ? t('judging.discussion') : t('judging.discussionOf', { name: named(tag.creator) });
  return (
    <section className="discussion" aria-label={heading} data-discussion={tag.id}>
      <h3>{heading}</h3>
      {comments.length > 0 && (
        <ol>
          {comments.map((comment) => (
            <Said key={comment.id} comment={comment} isOwn={writable && comment.creator === annotator} />
          ))}
        </ol>
      )}
      {writable && (
        <Writing
          label={t('judging.write')}
          text=""
          submit={t('judging.send')}
          onSubmit={(text) => send(tag, text)}
          onEscape={() => focusText(activeArticle())}
        />
      )}
    </section>
  );
}

function Said({ comment, isOwn }: { comment: Comment; isOwn: boolean }) {
  const named = useNames();
  const [isEdited, setEdited] = useState(false);
  const { id, text, creator, created, modified } = comment;
  const brief = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return (
    <li>
      <p className="comment-head">
        <strong>{named(creator)}</strong> <small>{when(created)}</small>
        {modified !== created && <small> · {t('judging.edited')}</small>}
        {isOwn && !isEdited && (
          <span className="comment-actions">
            <Button className="icon" aria-label={t('judging.edit', { text: brief })} onPress={() => setEdited(true)}>
              <Pencil size={12} aria-hidden />
            </Button>
            <Button
              className="icon"
              aria-label={t('judging.remove', { text: brief })}
              onPress={() => void removeComment(id)}
            >
              <Trash2 size={12} aria-hidden />
            </Button>
          </span>
        )}
      </p>
      {isEdited ? (
        <Writing
          label={t('judging.edit', { text: brief })}
          text={text}
          submit={t('judging.saveEdit')}
          autoFocus
          onSubmit={async (next) => {
            const isSaved = await editComment(id, next);
            if (isSaved) setEdited(false);
            return isSaved;
          }}
          onEscape={() => setEdited(false)}
        />
      ) : (
        <p className="said">{text}</p>
      )}
    </li>
  );
}

/** A field for a comment: Ctrl+Enter takes it, Escape leaves it. */
function Writing(props: {
  label: string;
  text: string;
  submit: string;
  autoFocus?: boolean;
  /** Answers whether the words were taken: the field is empty then. */
  onSubmit: (text: string) => Promise<boolean>;
  onEscape: () => void;
}) {
  const { label, submit, autoFocus = false, onSubmit, onEscape } = props;
  const [text, setText] = useState(props.text);
  const isPossible = text.trim() !== '';
  const go = async () => {
    if (isPossible && (await onSubmit(text))) setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSending = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSending && event.key !== 'Escape') return;
    // Both mean something else to the window.
    event.preventDefault();
    if (isSending) void go();
    else onEscape();
  };
  return (
    <div className="writing">
      <TextField className="field" value={text} onChange={setText} onKeyDown={onKeyDown} autoFocus={autoFocus}>
        <Label className="unseen">{label}</Label>
        <TextArea className="input" rows={2} placeholder={label} />
      </TextField>
      <Button className="small-button" isDisabled={!isPossible} onPress={() => void go()}>
        {submit} <Key name="Mod+Enter" />
      </Button>
    </div>
  );
}
