import { useEffect, useState } from 'react';
import type { Happening } from '../../annotations/comparison/history.ts';
import type { Project } from '../../annotations/model/project.ts';
import { ask } from '../bridge.ts';
import { useNames } from '../state/names.ts';
import { valueOrNotice } from '../state/notices.ts';
import { statementOf } from '../state/propositions.ts';
import { t } from '../words.ts';

/** What happened to a proposition: stated, renamed, merged, split, and which claims came and went; the newest first. */
export function PropositionHistory({ id, project }: { id: string; project: Project }) {
  const named = useNames();
  const [happenings, setHappenings] = useState<readonly Happening[] | undefined>();
  useEffect(() => {
    let isWanted = true;
    void ask('proposition-history', { id }).then((result) => {
      const answer = valueOrNotice(result);
      if (isWanted && answer !== undefined) setHappenings(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (happenings === undefined) return null;
  return (
    <section className="history" aria-label={t('claims.history.label')}>
      <h3>{t('claims.history.label')}</h3>
      {happenings.length === 0 && <p className="hint">{t('claims.history.none')}</p>}
      <ol>
        {happenings.toReversed().map((happening) => (
          <li key={JSON.stringify(happening)}>
            {t('claims.history.line', {
              at: new Date(happening.at),
              by: named(happening.by),
              what: withCause(happening, project),
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}

function withCause({ what, cause }: Happening, project: Project): string {
  const words = whatWords(what, (ids) => ids.map((id) => nameOf(project, id)).join('”, “'));
  if (cause === 'do') return words;
  return cause === 'undo' ? t('claims.history.undone', { what: words }) : t('claims.history.redone', { what: words });
}

function whatWords(what: Happening['what'], named: (ids: readonly string[]) => string): string {
  switch (what.kind) {
    case 'made':
      return what.from.length === 0
        ? t('claims.history.made', { claims: what.claims })
        : t('claims.history.split', { claims: what.claims, statement: named(what.from) });
    case 'removed':
    case 'described':
      return t(`claims.history.${what.kind}`);
    case 'renamed':
      return t('claims.history.renamed', { statement: what.from });
    case 'merged':
    case 'parted':
      return t(`claims.history.${what.kind}`, { statement: named(what.others) });
    case 'merged-into':
      return t('claims.history.merged-into', { statement: named([what.into]) });
    case 'joined':
      return t('claims.history.joined', { claims: what.claims });
    case 'left':
      return what.to.length === 0
        ? t('claims.history.left', { claims: what.claims })
        : t('claims.history.left-to', { claims: what.claims, statement: named(what.to) });
  }
}

function nameOf({ propositions }: Project, id: string): string {
  const proposition = propositions.get(id);
  return proposition === undefined ? t('claims.history.gone') : statementOf(proposition);
}
