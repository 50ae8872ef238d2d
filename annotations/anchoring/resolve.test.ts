import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../model/span.ts';
import { describe as describeSpans } from './quote.ts';
import { resolve } from './resolve.ts';

/** Spans are written in brackets. */
function parse(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([[\]])/)) {
    if (part === '[') start = text.length;
    else if (part === ']') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

const visit =
  'Le secrétaire général est arrivé à [Bakou] dimanche. Il a rencontré le président, puis a parlé aux journalistes.';
const speech =
  'La ministre a pris la parole hier. « [La paix est proche] », a-t-elle déclaré, « [si chacun le veut] ». Puis elle a quitté la salle.';
const title =
  'Une visite très attendue\n\nUne [visite] très attendue\nLe ministre est arrivé ce matin dans la capitale.';

interface Row {
  name: string;
  before: string;
  after: string;
  status: 'found' | 'moved';
  methods?: string[];
}

const kept: Row[] = [
  { name: 'the same text', before: visit, after: visit, status: 'found' },
  { name: 'the same text, two spans', before: speech, after: speech, status: 'found' },
  {
    name: 'an edit far behind',
    before: visit,
    after: visit.replace('aux journalistes', 'à la presse'),
    status: 'found',
  },
  { name: 'a repeated passage that has not moved', before: title, after: title, status: 'found' },
  {
    name: 'a line is put before it',
    before: visit,
    after: `Publicité\n\n${visit}`,
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'its context changes and it stays in place',
    before: visit,
    after: visit.replace('arrivé', 'ARRIVÉ'),
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'a repeated passage moves by a little: the near one',
    before: title,
    after: `— ${title}`,
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'line ends become CR LF',
    before: title,
    after: title.replaceAll('\n', '\r\n'),
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'accents are decomposed',
    before: 'Hier, [le secrétaire général] est arrivé à Bakou pour une visite de trois jours.',
    after: 'Hier, [le secrétaire général] est arrivé à Bakou pour une visite de trois jours.'.normalize('NFD'),
    status: 'moved',
    methods: ['comparable'],
  },
  {
    name: 'spaces become no-break spaces',
    before: 'Ils ont évacué [plus de 120 000 civils] par l’aéroport de la capitale.',
    after: 'Ils ont évacué [plus de 120\u00a0000 civils] par l’aéroport de la capitale.',
    status: 'moved',
    methods: ['comparable'],
  },
  {
    name: 'lines are wrapped',
    before: 'Ils ont évacué [plus de cent mille civils] par l’aéroport de la capitale.',
    after: 'Ils ont évacué [plus de\ncent mille civils] par\nl’aéroport de la capitale.',
    status: 'moved',
    methods: ['comparable'],
  },
  {
    name: 'quotation marks and apostrophes change',
    before: 'Il a dit : [« L’énergie est importante pour nous »], avant de partir.',
    after: 'Il a dit : ["L\'énergie est importante pour nous"], avant de partir.',
    status: 'moved',
    methods: ['comparable'],
  },
  {
    name: 'an emoji before it',
    before: visit,
    after: `😀${visit}`,
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'words are corrected within it',
    before: 'Le pays [a participé a de nombreuses opération militaires] depuis longtemps.',
    after: 'Le pays [a participé à de nombreuses opérations militaires] depuis longtemps.',
    status: 'moved',
    methods: ['approximate'],
  },
  {
    name: 'a match that would end inside an emoji takes all of it',
    before: 'Bravo à tous ceux [qui ont participé 👍] et merci encore',
    after: 'Bravo à tous ceux [qui ont participé 👍🏽] et merci encore',
    status: 'moved',
    methods: ['approximate'],
  },
  {
    name: 'a corrected passage in its context beats the same words elsewhere',
    before: 'Hier encore, [le président de la Républiqe] recevait le ministre. Plus rien à signaler ce jour-là.',
    after: 'Hier encore, [le président de la République] recevait le ministre. Sic : « le président de la Républiqe ».',
    status: 'moved',
    methods: ['approximate'],
  },
  {
    name: 'context that differs only in its form speaks for the place',
    before: `${'é'.repeat(32)}[Bakou]${'à'.repeat(32)}`,
    after: `${'é'.repeat(32)}[Bakou]${'à'.repeat(32)}`.normalize('NFD'),
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'both parts of an interrupted quotation move together',
    before: speech,
    after: `Dépêche.\n${speech}`,
    status: 'moved',
    methods: ['exact', 'exact'],
  },
  {
    name: 'one part stays, the other one is corrected',
    before: speech.replace(' », a-t-elle déclaré, « [si chacun', `${' », a-t-elle déclaré'.repeat(3)} « [si chaccun`),
    after: speech.replace(' », a-t-elle déclaré, «', `${' », a-t-elle déclaré'.repeat(3)} «`),
    status: 'moved',
    methods: ['in place', 'approximate'],
  },
  {
    name: 'the other mention of the same name has other words around it',
    before: 'À [Bakou] se tient le sommet, dit l’un. De Bakou part le convoi, dit l’autre.',
    after: 'Le soir, de Bakou part le convoi, dit l’autre. À [Bakou] se tient le sommet, dit l’un.',
    status: 'moved',
    methods: ['exact'],
  },
  {
    name: 'a long sentence stands alone in another article',
    before:
      'Introduction tout à fait quelconque. [L’alliance et le pays coopèrent en matière de cybersécurité depuis 1994.]',
    after: '[L’alliance et le pays coopèrent en matière de cybersécurité depuis 1994.] Rien de plus à dire ce jour.',
    status: 'moved',
    methods: ['exact'],
  },
];

describe('kept', () => {
  test.each(kept)('$name', ({ before, after, status, methods }) => {
    const { text, spans } = parse(before);
    const expected = parse(after);
    const answer = resolve(expected.text, spans, describeSpans(text, spans));
    expect(answer).toEqual({ status, spans: expected.spans, ...(methods === undefined ? {} : { methods }) });
  });
});

const digits = '0123456789';
const lost: { name: string; before: string; after: string; reason: 'absent' | 'ambiguous' }[] = [
  { name: 'the words are gone', before: visit, after: visit.replace('[Bakou]', 'Tbilissi'), reason: 'absent' },
  { name: 'the text is empty', before: visit, after: '', reason: 'absent' },
  {
    name: 'the tagged mention is gone and another stays',
    before:
      'La réunion des ministres est présidée par [Jens Stoltenberg] en personne, comme le veut la tradition. Les élections de mai sont gagnées par Jens Stoltenberg en Norvège, contre toute attente.',
    after: 'Les élections de mai sont gagnées par Jens Stoltenberg en Norvège, contre toute attente.',
    reason: 'absent',
  },
  {
    name: 'several places and no context',
    before: '[Bakou]',
    after: 'À Bakou. De Bakou.',
    reason: 'ambiguous',
  },
  { name: 'the words would end inside a letter', before: '[cafe]', after: 'un cafe\u0301', reason: 'absent' },
  {
    name: 'two copies, equally far',
    before: `${digits.repeat(10)}[la phrase répétée du texte ici]${digits.repeat(4)}`,
    after: `${digits.repeat(6)}la phrase répétée du texte ici${digits.repeat(5)}la phrase répétée du texte ici${digits.repeat(4)}`,
    reason: 'ambiguous',
  },
  {
    name: 'one part of an interrupted quotation is gone',
    before: speech,
    after: speech.replace('si chacun le veut', 'dans dix ans peut-être'),
    reason: 'absent',
  },
  {
    name: 'the parts stand in the wrong order',
    before:
      'Alpha bravo charlie delta echo. [Premier morceau de phrase] puis [second morceau bien plus long de la phrase] fin.',
    after: 'Second : second morceau bien plus long de la phrase. Premier : avant Premier morceau de phrase',
    reason: 'absent',
  },
];

describe('lost', () => {
  test.each(lost)('$name', ({ before, after, reason }) => {
    const { text, spans } = parse(before);
    const answer = resolve(parse(after).text, spans, describeSpans(text, spans));
    expect(answer).toEqual({ status: 'orphan', spans, reason });
  });
});

test('a span without a quote is an orphan', () => {
  expect(resolve('Bakou', [{ start: 0, end: 5 }], [])).toMatchObject({ status: 'orphan' });
});

/** Text with repeated words, as prose has, and two disjoint spans in it. */
const words = fc.constantFrom(
  'Bakou',
  'la',
  'paix',
  'l’OTAN',
  'été',
  'e\u0301',
  '😀',
  '«',
  '»',
  '\n',
  'Stoltenberg',
  '.',
);
const prose = fc.array(words, { minLength: 4, maxLength: 60 }).map((list) => list.join(' '));
const article = prose.chain((text) => {
  const edges = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  return fc.subarray(edges, { minLength: 4, maxLength: 4 }).map(([a = 0, b = 0, c = 0, d = 0]) => ({
    text,
    spans: [
      { start: a, end: b },
      { start: c, end: d },
    ],
  }));
});

test('resolve after describe is identity', () => {
  fc.assert(
    fc.property(article, ({ text, spans }) => {
      expect(resolve(text, spans, describeSpans(text, spans))).toEqual({ status: 'found', spans });
    }),
  );
});

test('after an edit elsewhere the words are the same, or it is an orphan; and nothing but the place and all is found', () => {
  fc.assert(
    fc.property(article, fc.nat(), fc.nat(8), prose, ({ text, spans }, at, cut, insert) => {
      const quotes = describeSpans(text, spans);
      const offset = at % (text.length + 1);
      const isElsewhere = spans.every(({ start, end }) => offset >= end || offset + cut <= start);
      fc.pre(isElsewhere);
      const edited = text.slice(0, offset) + insert + text.slice(offset + cut);
      const answer = resolve(edited, spans, quotes);
      const found = answer.spans.map(({ start, end }) => edited.slice(start, end));
      if (answer.status === 'found') {
        expect(answer.spans).toEqual(spans);
        expect(describeSpans(edited, spans).map((quote) => quote.exact)).toEqual(quotes.map((quote) => quote.exact));
      }
      if (answer.status === 'moved') {
        answer.methods.forEach((method, i) => {
          if (method === 'exact' || method === 'in place') expect(found[i]).toBe(quotes[i]?.exact);
        });
        expect(answer.spans.every(({ start, end }, i) => start < end && start >= (answer.spans[i - 1]?.end ?? 0))).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('a unique sentence is found wherever an edit moves it', () => {
  const sentence = 'Voici une phrase unique, que rien d’autre ne répète dans ce texte-ci.';
  fc.assert(
    fc.property(prose, prose, prose, (before, after, insert) => {
      const text = `${before} ${sentence} ${after}`;
      const spans = [{ start: before.length + 1, end: before.length + 1 + sentence.length }];
      const edited = `${insert} ${text}`;
      const answer = resolve(edited, spans, describeSpans(text, spans));
      expect(answer.status).toBe('moved');
      expect(answer.spans.map(({ start, end }) => edited.slice(start, end))).toEqual([sentence]);
    }),
  );
});
