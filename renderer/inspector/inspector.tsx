import { Plus, Trash2, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { isOwnOf } from '../../annotations/model/curated.ts';
import { typeOf } from '../../annotations/model/tagset.ts';
import { AnnotationHistory } from '../audit/annotation-history.tsx';
import { PropositionSection } from '../comparison/proposition-section.tsx';
import { Choice } from '../controls/choice.tsx';
import { KeyOf } from '../controls/key.tsx';
import { SavedLine } from '../controls/saved-line.tsx';
import { StatusField } from '../controls/status-field.tsx';
import { CuratedSection } from '../curation/curated-section.tsx';
import { EntitySection } from '../entities/entity-section.tsx';
import { TermSection } from '../glossary/term-section.tsx';
import { Discussions, Judging } from '../review/judging.tsx';
import { ReviewSection } from '../review/review-section.tsx';
import { run } from '../run.ts';
import { perform } from '../state/commands.ts';
import { useNames } from '../state/names.ts';
import { selectedAnnotation } from '../state/selection.ts';
import { setStatus } from '../state/status.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { removeSpan } from '../state/tagging.ts';
import { typeChoices, typeLabel } from '../state/type-label.ts';
import { t } from '../words.ts';
import { Attributes } from './attributes.tsx';
import { Guideline } from './guideline.tsx';
import { Links } from './links.tsx';

/** What the selected annotation says, to be read and changed. */
export function Inspector() {
  const open = useStore(({ open }) => open);
  const annotation = useStore(selectedAnnotation);
  const writable = useStore(canWrite);
  return (
    <aside className="inspector" data-region="inspector" aria-label={t('inspector.label')}>
      {open === null || annotation === undefined ? (
        <>
          <h2>{t('inspector.none')}</h2>
          <p className="hint">{t('inspector.noneHint')}</p>
        </>
      ) : (
        <Details
          key={annotation.id}
          open={open}
          annotation={annotation}
          isFixed={!writable || !isOwnOf(open.annotator, annotation)}
        />
      )}
    </aside>
  );
}

function Details({ open, annotation, isFixed }: { open: OpenProject; annotation: Annotation; isFixed: boolean }) {
  const { tagset } = open.project;
  const { id, layer, creator } = annotation;
  const named = useNames();
  const type = typeOf(tagset, layer, annotation.type);
  return (
    <>
      <h2>{t('inspector.title', { layer: t(`layer.${layer}`), type: typeLabel(tagset, layer, annotation.type) })}</h2>
      {type === undefined && <p className="hint">{t('inspector.unknownType', { type: annotation.type })}</p>}
      {!isOwnOf(open.annotator, annotation) && (
        <p className="hint">{t('inspector.theirs', { name: named(creator) })}</p>
      )}
      <Quotes annotation={annotation} isFixed={isFixed} />
      <ReviewSection open={open} annotation={annotation} />
      <Judging open={open} annotation={annotation} />
      <div className="fields" data-first>
        <Choice
          label={t('inspector.type')}
          value={annotation.type}
          choices={typeChoices(tagset, layer, annotation.type)}
          isDisabled={isFixed}
          onChange={(chosen) => void perform({ do: 'retype', ids: [id], type: chosen })}
        />
        <Attributes tagset={tagset} annotation={annotation} isFixed={isFixed} />
        <SavedLine
          label={t('inspector.note')}
          value={annotation.note}
          isProse
          isDisabled={isFixed}
          onSave={(note) => void perform({ do: 'set-note', id, note })}
        />
        <StatusField status={annotation.status} isDisabled={isFixed} onChange={(status) => void setStatus(status)} />
      </div>
      {layer === 'entity' && <EntitySection open={open} annotation={annotation} isFixed={isFixed} />}
      {layer === 'claim' && <PropositionSection open={open} annotation={annotation} isFixed={isFixed} />}
      {layer === 'translation' && <TermSection open={open} annotation={annotation} isFixed={isFixed} />}
      <Discussions open={open} annotation={annotation} />
      <CuratedSection open={open} annotation={annotation} />
      <Links open={open} annotation={annotation} />
      <Guideline type={type} />
      <AnnotationHistory open={open} annotation={annotation} />
      {!isFixed && (
        <Button className="button quiet" onPress={() => run('delete-annotation')}>
          <Trash2 size={14} aria-hidden /> {t('inspector.remove')} <KeyOf action="delete-annotation" />
        </Button>
      )}
    </>
  );
}

function Quotes({ annotation, isFixed }: { annotation: Annotation; isFixed: boolean }) {
  const { spans, quotes } = annotation;
  return (
    <div className="quotes">
      <h3>
        {t('inspector.quote')}
        {spans.length > 1 && <small>{t('inspector.spans', { count: spans.length })}</small>}
      </h3>
      {spans.map((span, i) => (
        <blockquote key={span.start}>
          <span>{quotes[i]?.exact}</span>
          {spans.length > 1 && !isFixed && (
            <Button
              className="icon"
              aria-label={t('inspector.removeSpan', { quote: quotes[i]?.exact ?? '' })}
              onPress={() => void removeSpan(annotation, span)}
            >
              <X size={13} aria-hidden />
            </Button>
          )}
        </blockquote>
      ))}
      {!isFixed && (
        <Button className="plain" preventFocusOnPress onPress={() => run('add-span')}>
          <Plus size={13} aria-hidden /> {t('inspector.addSpan')} <KeyOf action="add-span" />
        </Button>
      )}
    </div>
  );
}
