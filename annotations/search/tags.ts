import { curatorOf } from '../model/curated.ts';
import { hull, type Span } from '../model/span.ts';
import { contextOf, type Matched, oneLine, type Row, rowOf } from './concordance.ts';
import { type Agreement, foldedForm } from './folded.ts';
import { type Matcher, matcherOf, type Query } from './query.ts';
import { type Names, type Said, type SearchedTag, type Subject, saidBy, type TagSubject, wordsOf } from './said.ts';
import { type Searchable, SearchText } from './search.ts';

/** What is searched for, and in what. Of tags only those of a layer, type or annotator are searched; '' is any. */
export interface Question {
  readonly query: Query;
  readonly subject: Subject;
  /** The id of an attribute. */
  readonly attribute: string;
  readonly layer: string;
  readonly type: string;
  /** '' for everyone's; a curated set's only by its name, as it says again what annotators say. */
  readonly creator: string;
}
export type TagQuestion = Question & { readonly subject: TagSubject };

export function isAboutTags(question: Question): question is TagQuestion {
  return question.subject !== 'text';
}

/** A tag that says what was looked for, and where in what it says that is; null where nothing was looked for. */
export interface TagHit {
  readonly tag: SearchedTag;
  readonly places: readonly (Said & { readonly span: Span | null })[];
}

/** The tags of an article and what they lie on. */
export interface TaggedText {
  readonly searchable: Searchable;
  readonly tags: ReadonlyMap<string, SearchedTag>;
}

/** UTF-16 units of what a tag says on either side of what was found in it, at the most. */
const reach = 20;

/**
 * The tags that say what is looked for, by article and place. Without anything to look for it is all that say anything on
 * the subject.
 *
 * @throws Problem `bad-pattern` when the query is no regular expression.
 */
export function searchTags(
  texts: Iterable<TaggedText>,
  question: TagQuestion,
  names: Names,
  forms: FoldedForms = new FoldedForms(),
): TagHit[] {
  const matcher = matcherOf(question.query);
  const spanIn = matcher === undefined ? () => null : finderOf(matcher, question.query.wholeWords, forms);
  const hits: TagHit[] = [];
  for (const { searchable, tags } of texts) {
    const here: TagHit[] = [];
    for (const tag of tags.values()) {
      if (!isAsked(tag, question)) continue;
      const places = [];
      for (const said of saidBy(tag, searchable.text, question.subject, question.attribute, names)) {
        const span = spanIn(said.text, searchable.language);
        if (span !== undefined && (span !== null || said.what !== 'words')) places.push({ ...said, span });
      }
      if (places.length > 0) here.push({ tag, places });
    }
    for (const hit of here.sort(byPlace)) hits.push(hit);
  }
  return hits;
}

/** What finds where something said fits first: many tags say the same, so it remembers. */
function finderOf(
  matcher: Matcher,
  wholeWords: boolean,
  forms: FoldedForms,
): (text: string, language: string) => Span | undefined {
  const known = new Map<string, Map<string, Span | undefined>>();
  return (text, language) => {
    // Most of what is said does not fit, which is seen without knowing where in it.
    if (matcher.next(forms.of(text, matcher.agreement), 0) === undefined) return undefined;
    const spans = known.get(language) ?? new Map<string, Span | undefined>();
    known.set(language, spans);
    if (!spans.has(text)) {
      const whole = { start: 0, end: text.length, kind: 'paragraph' } as const;
      const [span] = new SearchText({ id: '', language, text, blocks: [whole] }).find(matcher, wholeWords, false);
      spans.set(text, span);
    }
    return spans.get(text);
  };
}

/** Makes the folded forms of all that will be searched, so that searching is all that is left to do. */
export function prepareTags(
  texts: Iterable<TaggedText>,
  question: TagQuestion,
  names: Names,
  forms: FoldedForms,
): void {
  const matcher = matcherOf(question.query);
  if (matcher === undefined) return;
  for (const { searchable, tags } of texts) {
    for (const tag of tags.values()) {
      if (!isAsked(tag, question)) continue;
      const said = saidBy(tag, searchable.text, question.subject, question.attribute, names);
      for (const { text } of said) forms.of(text, matcher.agreement);
    }
  }
}

/** Folded forms of what tags say: at the next letter that is typed they are asked for again. */
export class FoldedForms {
  readonly #forms = new Map<string, Map<string, string>>();

  of(text: string, agreement: Agreement): string {
    const key = `${agreement.matchCase} ${agreement.matchAccents}`;
    let forms = this.#forms.get(key);
    if (forms === undefined || forms.size > mostForms) {
      forms = new Map();
      this.#forms.set(key, forms);
    }
    let form = forms.get(text);
    if (form === undefined) {
      form = foldedForm(text, agreement);
      forms.set(text, form);
    }
    return form;
  }
}

/** Beyond this they are made anew: what no tag says any more would otherwise stay for ever. */
const mostForms = 500_000;

/** The line of a tag: its words in the middle of what stands around them. */
export function rowOfTag({ tag, places }: TagHit, searchable: Pick<Searchable, 'text' | 'blocks'>): Row {
  const around = rowOf({ article: tag.article, span: hull(tag.spans) }, searchable);
  return {
    ...around,
    match: oneLine(wordsOf(tag, searchable.text)),
    tag: { id: tag.id, matched: places.map(matchedAt) },
  };
}

function matchedAt({ what, name, text, span }: TagHit['places'][number]): Matched {
  if (span === null) return { what, name, left: oneLine(text), match: '', right: '' };
  return { what, name, ...contextOf(text, { start: 0, end: text.length }, span, reach) };
}

function byPlace({ tag: { spans: a } }: TagHit, { tag: { spans: b } }: TagHit): number {
  return (a[0]?.start ?? 0) - (b[0]?.start ?? 0) || (b.at(-1)?.end ?? 0) - (a.at(-1)?.end ?? 0);
}

function isAsked(tag: SearchedTag, { layer, type, creator }: TagQuestion): boolean {
  return (
    (layer === '' || tag.layer === layer) &&
    (type === '' || tag.type === type) &&
    (creator === '' ? curatorOf(tag.creator) === undefined : tag.creator === creator)
  );
}
