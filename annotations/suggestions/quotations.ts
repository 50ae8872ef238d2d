import { joinSpans, type Span } from '../model/span.ts';
import { trimEdges } from '../text/edges.ts';
import { quotations, trimSpan } from '../text/segments.ts';
import { type Attribution, attributionAfter, attributionBefore, conjunctionAt, hasSpeech } from './attribution.ts';
import { cues } from './cues.ts';
import { sentencesIn } from './long-sentences.ts';
import type { NameFound } from './names.ts';
import type { Passage, RuleLanguage } from './passage.ts';
import type { Reason } from './reason.ts';
import { firstEndingAfter, firstMeeting, lastWithin } from './sorted-spans.ts';
import { type Speaker, Speakers } from './speakers.ts';
import type { ClaimType } from './speech-verbs.ts';

/** A claim that is said to be someone's, in a passage. */
export interface ClaimFound {
  /** Two or more where the attribution interrupts it. */
  readonly spans: readonly Span[];
  readonly attribution: 'direct' | 'indirect';
  readonly claim: ClaimType;
  readonly speaker: string;
  readonly because: Reason;
}

/**
 * Quotations, and indirect speech where a verb of saying and “que” or an inserted “a-t-il dit” make it clear, with who says
 * it. Quotation marks alone are not enough: they are put around titles and words that the author does not want to own, too.
 */
export function claimsIn(
  passages: readonly Passage[],
  names: readonly (readonly NameFound[])[],
  language: RuleLanguage,
): ClaimFound[][] {
  const speakers = new Speakers(passages, names);
  return passages.map((passage, i) => {
    const marked = quotedIn(passage);
    if (marked.length === 0 && !hasSpeech(passage.words, language)) return [];
    return new Scene(passage, names[i] ?? [], speakers, language, marked).claims();
  });
}

/** The outer quotations of a passage; one that is opened last and never closed goes on to the end. */
function quotedIn({ text }: Passage): Span[] {
  if (!/[«“„"]/u.test(text)) return [];
  const outer: Span[] = [];
  let end = 0;
  for (const quotation of quotations(text, { start: 0, end: text.length })) {
    if (quotation.start < end) continue;
    end = quotation.end;
    outer.push(quotation);
  }
  const open = Math.max(text.lastIndexOf('«'), text.lastIndexOf('“'));
  if (open >= end && text.length - open > shortestOpen) outer.push({ start: open, end: text.length });
  return outer;
}

/** UTF-16 units that must follow a mark that is never closed: an article's last line does not end with a mark only. */
const shortestOpen = 10;

/** What is said in one passage, taken from left to right. */
class Scene {
  readonly #passage: Passage;
  readonly #persons: readonly NameFound[];
  /** Persons who are not named within quotation marks. */
  readonly #outside: readonly NameFound[];
  /** Persons and bodies: who can say something. */
  readonly #speaking: readonly NameFound[];
  readonly #speakers: Speakers;
  readonly #language: RuleLanguage;
  readonly #marked: readonly Span[];
  readonly #sentences: readonly Span[];

  constructor(
    passage: Passage,
    names: readonly NameFound[],
    speakers: Speakers,
    language: RuleLanguage,
    marked: readonly Span[],
  ) {
    this.#passage = passage;
    this.#speaking = names.filter(({ type }) => type !== 'place');
    this.#persons = names.filter(({ type }) => type === 'person');
    this.#speakers = speakers;
    this.#language = language;
    this.#marked = marked;
    this.#outside = this.#persons.filter(({ start }) => !this.#isMarked(start));
    this.#sentences = sentencesIn(passage.text, language);
  }

  claims(): ClaimFound[] {
    const steps = [
      ...this.#groups().map((group) => ({ at: group[0]?.start ?? 0, take: () => this.#quoted(group) })),
      ...this.#sentences.map((sentence) => ({ at: sentence.start - 0.5, take: () => this.#reported(sentence) })),
    ].toSorted((a, b) => a.at - b.at);
    const found = steps.flatMap(({ take }) => take());
    // Words in marks within indirect speech are part of it.
    const reported = found.flatMap(({ attribution, spans }) => (attribution === 'indirect' ? spans : []));
    const sorted = joinSpans(reported);
    return found.filter(
      ({ attribution, spans }) =>
        attribution === 'indirect' || !spans.every((span) => isWithin(span, firstMeeting(sorted, span))),
    );
  }

  /** Quotations with nothing but an attribution between them are one: “…,” he said, “…”. */
  #groups(): Span[][] {
    const groups: Span[][] = [];
    for (const quotation of this.#marked) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group !== undefined && last !== undefined && this.#isInterruption(last.end, quotation.start))
        group.push(quotation);
      else groups.push([quotation]);
    }
    return groups;
  }

  #isInterruption(from: number, to: number): boolean {
    const between = this.#passage.text.slice(from, to);
    const lead = /^\s?,?\s/u.exec(between)?.[0];
    if (lead === undefined || !/,\s?$/u.test(between) || between.length > longestInterruption) return false;
    const attribution = attributionAfter(this.#passage.text, from + lead.length, this.#language, true);
    return attribution !== undefined && attribution.end >= to - 2;
  }

  #quoted(group: readonly Span[]): ClaimFound[] {
    const { text } = this.#passage;
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    const sentence = this.#sentenceAt(first.start);
    const parts = group.map((quotation) => this.#parts(quotation));
    const spans = parts
      .flatMap(({ spans }) => spans)
      .map((span) => trimEdges(text, span))
      .filter(({ start, end }) => start < end);
    const length = spans.reduce((sum, span) => sum + wordsIn(text.slice(span.start, span.end)), 0);
    const inside = parts.find(({ attribution }) => attribution !== undefined)?.attribution;
    const behind = inside ?? attributionAfter(text, first.end + lengthOfLead(text, first.end), this.#language, true);
    const from = Math.max(sentence.start, this.#endBefore(first.start));
    const before = attributionBefore(text, from, first.start, this.#language, false);
    const attribution = inside ?? behind ?? before;
    if (attribution !== undefined && length >= fewestWords) {
      const speaker = this.#speakerOf(attribution, inside === undefined ? undefined : before, sentence);
      if (attribution.pronoun === 'on' && speaker.name === '') return [];
      return [this.#claim(spans, 'direct', attribution, speaker)];
    }
    const according = this.#according(from, first.start, sentence);
    if (according !== undefined && length >= fewestWords) {
      return [
        {
          spans,
          attribution: 'direct',
          claim: 'factual',
          speaker: according.speaker,
          because: { code: 'quotation-according', values: according },
        },
      ];
    }
    const continued = this.#speakers.continued(this.#passage);
    const isWhole = from === first.start || text.slice(from, first.start).trim() === '';
    if (continued !== undefined && isWhole && length >= fewestWhole) {
      return [
        {
          spans,
          attribution: 'direct',
          claim: 'factual',
          speaker: continued.name,
          because: { code: 'quotation-continued', values: { speaker: continued.name } },
        },
      ];
    }
    if (length < fewestUnattributed) return [];
    return [
      {
        spans,
        attribution: 'direct',
        claim: 'factual',
        speaker: '',
        because: { code: 'quotation-marked', values: {} },
      },
    ];
  }

  /** Who speaks; where a pronoun inside a quotation and a subject before it agree, the subject says more. */
  #speakerOf(attribution: Attribution, before: Attribution | undefined, sentence: Span): Speaker {
    const { text } = this.#passage;
    const leads =
      before !== undefined && before.pronoun === '' && /:\s*$/u.test(text.slice(before.verb.end, before.end));
    if (attribution.pronoun !== '' && leads) return this.#speakers.of(before, this.#passage, this.#persons, sentence);
    const own = lastWithin(this.#outside, { start: sentence.start, end: attribution.start - 1 });
    if (attribution.pronoun !== '' && own !== undefined) {
      return this.#speakers.of({ ...attribution, speaker: own, pronoun: '' }, this.#passage, this.#persons, sentence);
    }
    return this.#speakers.of(attribution, this.#passage, this.#persons, sentence);
  }

  /** What is inside the marks, without an attribution that interrupts or ends it. */
  #parts(quotation: Span): { spans: Span[]; attribution: Attribution | undefined } {
    const { text } = this.#passage;
    const isClosed = /[»”“"]/u.test(text.charAt(quotation.end - 1)) && quotation.end > quotation.start + 1;
    const inner = trimSpan(text, { start: quotation.start + 1, end: quotation.end - (isClosed ? 1 : 0) });
    for (const { index, 0: comma } of text.slice(inner.start, inner.end).matchAll(/[,!?…]\s+/gu)) {
      const at = inner.start + index;
      const attribution = attributionAfter(text, at + comma.length, this.#language, true);
      if (attribution === undefined || attribution.end > inner.end || !isInverted(text, attribution)) continue;
      const rest = { start: attribution.end, end: inner.end };
      const spans = [
        { start: inner.start, end: at },
        trimSpan(text, { start: rest.start + 1, end: Math.max(rest.start + 1, rest.end) }),
      ];
      return { spans: spans.filter(({ start, end }) => end - start > 1), attribution };
    }
    return { spans: [inner], attribution: undefined };
  }

  /** Indirect speech in a sentence. */
  #reported(sentence: Span): ClaimFound[] {
    const { text } = this.#passage;
    const found: ClaimFound[] = [];
    const { words } = this.#passage;
    for (let i = firstEndingAfter(words, sentence.start); i < words.length; i += 1) {
      const word = words[i];
      if (word === undefined || word.start >= sentence.end) break;
      if (!hasSpeech([word], this.#language) || this.#isMarked(word.start)) continue;
      const that = conjunctionAt(text, word.end, this.#language);
      const start = word.end + (that ?? 0);
      if (that === undefined || /^[«“"]/u.test(text.slice(start).trimStart())) continue;
      const attribution = attributionBefore(text, sentence.start, word.end, this.#language, true);
      if (attribution === undefined || attribution.pronoun === 'on') continue;
      const end = this.#clauseEnd(start, Math.min(sentence.end, start + longestReported));
      if (end === start + longestReported) continue;
      const span = trimEdges(text, { start, end });
      if (wordsIn(text.slice(span.start, span.end)) < fewestReported) continue;
      found.push(
        this.#claim(
          [span],
          'indirect',
          attribution,
          this.#speakers.of(attribution, this.#passage, this.#persons, sentence),
        ),
      );
    }
    return found.length > 0 ? found : this.#inserted(sentence);
  }

  /** A sentence without marks around an attribution: “…, a-t-il précisé.”, “…, a constaté un correspondant.” */
  #inserted(sentence: Span): ClaimFound[] {
    const { text } = this.#passage;
    const within = text.slice(sentence.start, sentence.end);
    if (firstMeeting(this.#marked, sentence) !== undefined) return [];
    for (const { index, 0: comma } of within.matchAll(/,\s+/gu)) {
      const attribution = attributionAfter(text, sentence.start + index + comma.length, this.#language, false);
      if (attribution === undefined || attribution.end > sentence.end || !isInverted(text, attribution)) continue;
      if (attribution.speaker !== undefined && !this.#isSomeone(attribution.speaker)) continue;
      const isLast = /^[.!?…]?$/u.test(text.slice(attribution.end, sentence.end));
      if (!isLast && (attribution.speaker !== undefined || text.charAt(attribution.end) !== ',')) continue;
      const parts = [
        { start: sentence.start + lengthOfDateline(within), end: sentence.start + index },
        ...(isLast ? [] : [{ start: attribution.end + 1, end: sentence.end }]),
      ].map((span) => trimEdges(text, trimSpan(text, span)));
      if (parts.some(({ start, end }) => start >= end)) return [];
      const speaker = this.#speakers.of(attribution, this.#passage, this.#persons, sentence);
      return attribution.pronoun === 'on' ? [] : [this.#claim(parts, 'indirect', attribution, speaker)];
    }
    return [];
  }

  /** Whether words name or describe someone who can say something, by a name in them or the office at their head. */
  #isSomeone(who: Span): boolean {
    const { office, body } = cues[this.#language];
    const isNamed = lastWithin(this.#speaking, who) !== undefined;
    const head =
      /^(?:[LlUu](?:es?|a|ne?)\s|[Ll]['’]|[Ss](?:on|a)\s|the\s|an?\s)?([\p{L}-]+)/u
        .exec(this.#passage.text.slice(who.start, who.end))?.[1]
        ?.toLowerCase() ?? '';
    return isNamed || office.has(head) || body.has(head);
  }

  #claim(
    spans: readonly Span[],
    attribution: 'direct' | 'indirect',
    { verb, claim, pronoun }: Attribution,
    speaker: Speaker,
  ): ClaimFound {
    const kind = attribution === 'direct' ? 'quotation' : 'speech';
    const words = this.#passage.text.slice(verb.start, verb.end);
    const because = ((): Reason => {
      if (speaker.name === '') return { code: `${kind}-unnamed`, values: { verb: words } };
      const values = { verb: words, speaker: speaker.name };
      if (speaker.how === 'pronoun') return { code: `${kind}-pronoun`, values: { ...values, pronoun } };
      return { code: `${kind}-said`, values };
    })();
    return { spans, attribution, claim, speaker: speaker.name, because };
  }

  /** “Selon X, …”: who is named between the word and the comma. */
  #according(from: number, to: number, sentence: Span): { word: string; speaker: string } | undefined {
    const { text } = this.#passage;
    const match = /(?:^|[\s(])([Ss]elon|[Dd]['’]après|[Pp]our|[Aa]ccording to)\s([^,]{2,80}),/u.exec(
      text.slice(from, to),
    );
    const [, word, who] = match ?? [];
    if (word === undefined || who === undefined || from < sentence.start) return undefined;
    if (/^[Pp]our$/u.test(word) && !/^\p{Lu}/u.test(who)) return undefined;
    const at = text.indexOf(who, from);
    const person = lastWithin(this.#persons, { start: at, end: at + who.length });
    return { word, speaker: person?.full ?? who };
  }

  /** Where indirect speech that begins at an offset ends: with its sentence, or before a colon, a semicolon or another's words. */
  #clauseEnd(from: number, to: number): number {
    const { text } = this.#passage;
    for (const { index } of text
      .slice(from, to)
      .matchAll(/\s?[:;]\s|,\s(?:où|selon|d['’]après|tandis que|alors que|according)\s|,\sa-t-/gu)) {
      if (!this.#isMarked(from + index)) return from + index;
    }
    return to;
  }

  #isMarked(offset: number): boolean {
    const quotation = this.#marked[firstEndingAfter(this.#marked, offset)];
    return quotation !== undefined && quotation.start < offset;
  }

  /** Where the quotation before an offset ends: what is before it introduces that one. */
  #endBefore(offset: number): number {
    return this.#marked[firstEndingAfter(this.#marked, offset) - 1]?.end ?? 0;
  }

  #sentenceAt(offset: number): Span {
    const sentence = this.#sentences[firstEndingAfter(this.#sentences, offset)];
    return sentence ?? { start: 0, end: this.#passage.text.length };
  }
}

/** UTF-16 units between two quotations that are one, at most. */
const longestInterruption = 120;
/** Words that a quotation with a verb of saying has at least: one word is put in marks for distance. */
const fewestWords = 2;
/** And one that goes on without a verb, one that nothing attributes, and indirect speech. */
const fewestWhole = 4;
const fewestUnattributed = 12;
const fewestReported = 3;

/** UTF-16 units of indirect speech: what goes on longer is no sentence. */
const longestReported = 1500;

/** The comma and space between a quotation and the attribution behind it. */
function lengthOfLead(text: string, end: number): number {
  return /^\s?,?\s?/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
}

/** The line of place and agency that a dispatch begins with. */
function lengthOfDateline(sentence: string): number {
  return /^\p{Lu}{3}[^–—\n]{3,80}\s[–—]\s/u.exec(sentence)?.[0].length ?? 0;
}

/** Whether the verb of an attribution stands before who says it, as it does inside a quotation in French. */
function isInverted(text: string, { pronoun, speaker, verb, start }: Attribution): boolean {
  if (pronoun !== '') return true;
  if (speaker === undefined || speaker.start < verb.start) return false;
  const who = text.slice(speaker.start, speaker.end);
  return (
    text.slice(start, verb.start).length < 30 &&
    /^(?:[LlUu](?:es?|a|ne?)\s|[Ll]['’]|\p{Lu}|[Ss](?:on|a)\s|the\s|an?\s)/u.test(who)
  );
}

function isWithin(inner: Span, outer: Span | undefined): boolean {
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
