import type { Change, Happening } from '../../../annotations/audit/happening.ts';
import { attributeLabel, type Labelling, typeLabel, valuesOf } from '../../../annotations/audit/labels.ts';
import { answers, decisionMakers, judgements } from '../../../annotations/model/review.ts';
import { en } from './en.ts';
import { words } from './words.ts';

/** What happened, in words: the same in the window, in exports and on the command line. */

/** What words about a happening come from: the project as it is now, and what people are called. */
export interface Telling {
  readonly project: Labelling;
  readonly nameOf: (id: string) => string;
}

const say = words();

/** What was done, such as “type Person → Place · note “Look””; with whether it was by undoing. */
export function whatWords(happening: Happening, telling: Telling): string {
  const what = happening.changes.map((change) => changeWords(happening, change, telling)).join(' · ');
  if (happening.cause === 'do') return what;
  return happening.cause === 'undo' ? say('audit.undone', { what }) : say('audit.redone', { what });
}

/** What it was done to, by its words; how many more, where it was done to several. */
export function ofWords({ words: known, ids }: Happening): string {
  const said = known.filter((each) => each !== '');
  const more = ids.length - known.length;
  const list = said.join(' · ');
  if (more > 0 && list !== '') return say('audit.more', { words: list, more });
  return list === '' && ids.length > 1 ? say('audit.count', { count: ids.length }) : list;
}

function changeWords(happening: Happening, change: Change, telling: Telling): string {
  const { from, to } = valuesOf(telling.project, happening, change);
  const became = (label: string) => {
    if (from === '' && to === '') return say('audit.changed', { label });
    if (from === '') return say('audit.set', { label, to });
    return to === '' ? say('audit.unset', { label, from }) : say('audit.change', { label, from, to });
  };
  switch (change.kind) {
    case 'made':
      return happening.cause === 'undo' ? say('audit.again') : madeWords(happening, telling);
    case 'removed':
      return say('audit.removed');
    case 'taken-in':
      return say('audit.takenIn', { name: telling.nameOf(change.from) });
    case 'type':
      return became(say('audit.type'));
    case 'spans':
      return say('audit.change', {
        label: say('audit.words'),
        from: say('audit.quoted', { text: from }),
        to: say('audit.quoted', { text: to }),
      });
    case 'attribute':
      return became(attributeLabel(telling.project, happening, change.of));
    case 'entry':
      return became(say(`audit.entry.${happening.layer === '' ? 'entity' : happening.layer}`));
    case 'status':
      return to === 'open' || to === 'unsure' || to === 'done' ? say(`audit.statuses.${to}`) : to;
    case 'note':
      return to === '' ? say('audit.noted.removed') : say('audit.noted.changed', { text: to });
    case 'field':
      return fieldWords(happening, { ...change, from, to });
  }
}

/** What has no words a person reads: ids, places, lists of them. */
const wordless = new Set(['order', 'blocks', 'span', 'from', 'mergedInto', 'of', 'amended', 'verdict', 'annotation']);

function fieldWords({ thing }: Happening, { of, from, to }: Extract<Change, { kind: 'field' }>): string {
  if (of === 'articles') return say('audit.added', { title: to });
  const labels: Readonly<Record<string, string>> = en.audit.fields;
  const label = labels[of] ?? of;
  if (wordless.has(of) || (thing === 'decision' && of === 'tags')) return say('audit.changed', { label });
  if (from === '' && to === '') return say('audit.changed', { label });
  if (from === '') return say('audit.set', { label, to: say('audit.quoted', { text: to }) });
  if (to === '') return say('audit.unset', { label, from: say('audit.quoted', { text: from }) });
  const [before, after] = [say('audit.quoted', { text: from }), say('audit.quoted', { text: to })];
  return say('audit.change', { label, from: before, to: after });
}

/** How something began: what it says where it says one thing. */
function madeWords(happening: Happening, telling: Telling): string {
  const { thing, type, toward } = happening;
  const aside = (what: string) => (toward === '' ? what : say('audit.toward', { what, name: telling.nameOf(toward) }));
  const judgement = judgements.find((each) => each === type);
  const answer = answers.find((each) => each === type);
  const decided = decisionMakers.find((each) => each === type);
  if (thing === 'verdict' && judgement !== undefined) return aside(say(`audit.judged.${judgement}`));
  if (thing === 'answer' && answer !== undefined) return say(`audit.answered.${answer}`);
  if (thing === 'decision' && decided !== undefined) return say(`audit.decided.${decided}`);
  if (thing === 'comment') return aside(say('audit.written'));
  if (thing === 'segment') return say('audit.translated');
  if (thing === 'progress') {
    const states: Readonly<Record<string, string>> = en.work.progress;
    return states[type] ?? type;
  }
  const label = typeLabel(telling.project, happening, type);
  return label === '' ? say('audit.made') : `${say('audit.made')}: ${label}`;
}
