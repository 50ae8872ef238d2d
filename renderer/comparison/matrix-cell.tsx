import { Check } from 'lucide-react';
import type { Cell, Mark } from '../../annotations/comparison/matrix.ts';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { t } from '../words.ts';

/** What an article says of a proposition: its words, who says so and how, and what is to be looked at. */
export function MatrixCell(props: {
  project: Project;
  cell: Cell;
  id: string;
  column: number;
  /** Whether the keyboard is here, and at which of the claims. */
  isAt: boolean;
  at: string;
  marked: ReadonlySet<string>;
}) {
  const { project, cell, id, column, isAt, at, marked } = props;
  const { article, claims, marks } = cell;
  if (claims.length === 0) {
    return (
      <td id={id} aria-colindex={column} data-article={article} className={isAt ? 'silent at' : 'silent'}>
        {t('comparison.silent')}
      </td>
    );
  }
  const language = project.articles.get(article)?.language;
  return (
    <td id={id} aria-colindex={column} data-article={article} className={isAt ? 'at' : ''}>
      {claims.map((claim) => (
        <Claim
          key={claim.id}
          claim={claim}
          tagset={project.tagset}
          language={language}
          isAt={isAt && claim.id === at && claims.length > 1}
          isMarked={marked.has(claim.id)}
        />
      ))}
      {marks.map((mark) => (
        <MarkWords key={`${mark.kind} ${mark.text}`} mark={mark} />
      ))}
    </td>
  );
}

/** The signs that the marks go by beside their words. */
const signs = { figure: '≠', date: '≠', name: '≠', denied: '✕', note: '⚠' } as const satisfies Record<
  Mark['kind'],
  string
>;

function MarkWords({ mark: { kind, text } }: { mark: Mark }) {
  return (
    <span className={`mark-words of-${kind}`}>
      <span aria-hidden>{signs[kind]}</span> {t(`comparison.mark.${kind}`, { text })}
    </span>
  );
}

function Claim(props: {
  claim: Annotation;
  tagset: Tagset;
  language: string | undefined;
  isAt: boolean;
  isMarked: boolean;
}) {
  const { claim, tagset, language, isAt, isMarked } = props;
  const { stance, speaker, attribution } = claim.attributes;
  const label = (name: string, value: unknown) =>
    typeof value === 'string'
      ? (tagset.layers.claim.attributes.find(({ id }) => id === name)?.choices.find(({ id }) => id === value)?.label ??
        value)
      : '';
  const by = typeof speaker === 'string' && speaker !== '' ? t('comparison.by', { speaker }) : '';
  const about = [by, label('attribution', attribution)].filter((part) => part !== '').join(' · ');
  return (
    <p className={isAt ? 'said at' : 'said'} data-claim={claim.id}>
      <span className="line">
        {isMarked && <Check size={12} aria-label={t('claims.marked')} />}
        {typeof stance === 'string' && <span className={`stance ${stance}`}>{label('stance', stance)}</span>}{' '}
        <span className="words" lang={language}>
          {quoted(claim).replace(/\s+/gu, ' ')}
        </span>
      </span>
      {about !== '' && <small>{about}</small>}
    </p>
  );
}
