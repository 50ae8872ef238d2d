import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import { type FormatId, formats } from '../../annotations/formats/format.ts';
import { curatorOf } from '../../annotations/model/curated.ts';
import { allAnnotations, articlesInOrder } from '../../annotations/model/project.ts';
import { Working } from '../shell/progress.tsx';
import { colleaguesOf } from '../state/derived.ts';
import { exportAnnotations, stopWork } from '../state/exchange.ts';
import { byName, useNames } from '../state/names.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { Sheet } from './sheet.tsx';

const exported = formats.filter(({ exports }) => exports);

/** What to write, of whom and of which articles; where to is asked next. */
export function ExportDialog({ format: asked, onClose }: { format: FormatId; onClose: () => void }) {
  const open = useStore(({ open }) => open);
  const named = useNames();
  const isBlind = useStore(({ workspace }) => workspace.isBlind);
  const people = open === null ? [] : peopleOf(open);
  const all = open === null ? [] : articlesInOrder(open.project);
  const [format, setFormat] = useState<string>(asked);
  const [annotators, setAnnotators] = useState<readonly string[]>(usual(asked, people));
  const [articles, setArticles] = useState<readonly string[]>(all.map(({ id }) => id));
  const isComplete = (annotators.length > 0 || people.length === 0) && articles.length > 0;
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    // Everyone and everything is more than the sum of those listed: registers, links, people who have tagged nothing yet.
    const isEveryone = sameNames(annotators, usual(format, people));
    const isAll = isEveryone && articles.length === all.length;
    const choice = isAll ? { annotators: [], articles: [] } : { annotators, articles };
    setIsBusy(true);
    const isDone = await exportAnnotations({ format, ...choice });
    setIsBusy(false);
    if (isDone) onClose();
  };
  const chooseFormat = (chosen: string) => {
    if (sameNames(annotators, usual(format, people))) setAnnotators(usual(chosen, people));
    setFormat(chosen);
  };
  const close = () => {
    if (isBusy) stopWork();
    onClose();
  };
  return (
    <Sheet
      title={t('forms.export.title')}
      size="medium"
      onClose={close}
      submit={{ label: t('forms.export.submit'), isPossible: isComplete, isBusy, go: () => void submit() }}
      beside={<Working label={(share) => t('forms.export.writing', { share })} />}
    >
      <RadioGroup className="field group formats" value={format} onChange={chooseFormat}>
        <Label>{t('forms.export.format')}</Label>
        {exported.map(({ id }) => (
          <Radio key={id} value={id} autoFocus={id === format}>
            <span>
              {t(`forms.export.formats.${id}`)} <small>{t(`forms.export.about.${id}`)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <CheckboxGroup className="field group" value={[...annotators]} onChange={setAnnotators}>
        <Label>{t('forms.export.annotators')}</Label>
        {people.map((person) => (
          <Checkbox key={person} value={person}>
            {person === open?.annotator ? person : named(person)}
          </Checkbox>
        ))}
        {isBlind && <p className="hint">{t('names.exports')}</p>}
      </CheckboxGroup>
      <CheckboxGroup className="field group" value={[...articles]} onChange={setArticles}>
        <Label>{t('forms.export.articles')}</Label>
        {all.map(({ id, title }) => (
          <Checkbox key={id} value={id}>
            {title}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Sheet>
  );
}

/** Whose a file has where nobody chooses: everyone's, and curated sets, which say the same again, where all is kept. */
function usual(format: string, people: readonly string[]): readonly string[] {
  return format === 'visavis-json' ? people : people.filter((id) => curatorOf(id) === undefined);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** Everyone who has tagged or translated something, oneself first. */
function peopleOf({ project, annotator }: OpenProject): string[] {
  const translators = [...project.segments.values()].map(({ creator }) => creator);
  const hasOwn =
    translators.includes(annotator) || [...allAnnotations(project)].some(({ creator }) => creator === annotator);
  const others = new Set([...colleaguesOf(project, annotator).keys(), ...translators]);
  others.delete(annotator);
  return [...(hasOwn ? [annotator] : []), ...[...others].sort(byName)];
}
