import { Button } from 'react-aria-components';
import { type Annotation, quoted } from '../../annotations/model/annotation.ts';
import { curatorOf } from '../../annotations/model/curated.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { decisionsOf, goToSource, putBack } from '../state/curation.ts';
import { labelled } from '../state/list.ts';
import { useNames } from '../state/names.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** What a tag of a curated set was taken from, by which rule or by hand, and what it stands against: in the inspector. */
export function CuratedSection({ open, annotation }: { open: OpenProject; annotation: Annotation }) {
  const writable = useStore(canWrite);
  const named = useNames();
  const curator = curatorOf(annotation.creator);
  if (curator === undefined) return null;
  const [decision] = decisionsOf(open.project, curator, annotation);
  const from = annotation.from ?? [];
  const taken = new Set(from.map(({ id }) => id));
  const instead = decision?.of.filter(({ id }) => !taken.has(id)) ?? [];
  const rule = decision?.set?.rule;
  return (
    <section className="provenance" aria-label={t('curation.provenance.title')}>
      <h3>{t('curation.provenance.title')}</h3>
      {decision !== undefined && (
        <p className="hint">
          {t(`curation.provenance.${decision.by}`, {
            name: rule?.by === 'trusted' ? named(rule.annotator) : '',
            names: decision.set?.annotators.map(named).join(', ') ?? '',
          })}
        </p>
      )}
      <Sources open={open} label={t('curation.provenance.from')} sources={from} />
      <Sources open={open} label={t('curation.provenance.instead')} sources={instead} />
      {writable && curator === open.annotator && decision !== undefined && (
        <Button className="small-button" onPress={() => void putBack(annotation)}>
          {t('curation.putBack')}
        </Button>
      )}
    </section>
  );
}

/** Annotators' tags, each to be gone to. */
function Sources(props: {
  open: OpenProject;
  label: string;
  sources: readonly { readonly annotator: string; readonly id: string }[];
}) {
  const { open, label, sources } = props;
  const named = useNames();
  if (sources.length === 0) return null;
  return (
    <>
      <span>{label}</span>
      <ul aria-label={label}>
        {sources.map(({ annotator, id }) => {
          const name = named(annotator);
          const tag = annotationOf(open.project, id);
          if (tag === undefined) return <li key={id}>{t('curation.provenance.gone', { name })}</li>;
          const { type } = labelled(tag, open.project.tagset);
          return (
            <li key={id}>
              <Button
                className="chip colleague"
                aria-label={t('curation.provenance.jump', { name, type, words: quoted(tag) })}
                onPress={() => goToSource(tag)}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
