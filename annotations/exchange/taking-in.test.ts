import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { apply } from '../edit/apply.ts';
import { patch, reverse } from '../edit/diff.ts';
import { anyEdited } from '../edit/edits.fixture.ts';
import { uuid } from '../model/annotation.fixture.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { allAnnotations, type Project } from '../model/project.ts';
import type { Entity } from '../model/register.ts';
import { after, copyOf, handedOver, hour, on, preparedFor, recordsOf, text } from './exchange.fixture.ts';
import { handOver } from './hand-over.ts';
import { ownRecords } from './own-records.ts';
import { takeOverCommand, usualChoices } from './take-over.ts';
import type { TakingIn } from './taking-in.ts';

/** What would be taken in, in short: `new Valmont`, `clash maire`. */
function told({ items }: Pick<TakingIn, 'items'>): string[] {
  return items.map(({ what, words, status }) => [what, words, status].filter((part) => part !== '').join(' ')).sort();
}

const [mayor, place, prefect] = [on('maire', 1), on('Valmont', 2), on('préfet', 3)];
const noted = { ...mayor, note: 'which one?', modified: hour(3) };

group('from a colleague', () => {
  const before = copyOf([mayor, place]);

  test.each([
    ['nothing', copyOf([mayor, place]), [], []],
    ['something new', copyOf([mayor, place, prefect]), [], ['new préfet found']],
    ['something changed', copyOf([noted, place]), [], ['changed maire found']],
    ['something removed', copyOf([place]), [{ id: mayor.id, at: hour(3) }], ['removed maire']],
  ])('%s', (_, theirs, removed, expected) => {
    const document = handedOver(theirs, 4, 'bilal', removed);
    const { report } = preparedFor(before, document);
    expect(report.standing).toBe('usual');
    expect(told(report)).toEqual(expected);
    const now = after(before, document);
    expect(recordsOf(now)).toEqual(recordsOf(theirs));
    expect(after(now, document)).toBe(now);
  });

  test('what is mine is not touched, also where their copy of it comes along', () => {
    const mine = on('maisons', 9, { creator: 'anna' });
    const document = handedOver(copyOf([mayor]), 4);
    const forged = {
      ...document,
      annotations: [
        ...document.annotations,
        ...handedOver(copyOf([{ ...mine, note: 'forged', creator: 'anna' }]), 4, 'anna').annotations,
      ],
    };
    const { report } = preparedFor(copyOf([mine]), forged);
    expect(report).toMatchObject({ foreign: 1 });
    expect(recordsOf(after(copyOf([mine]), forged))).toEqual([mayor, mine]);
  });

  test('older than what is here: nothing is taken in', () => {
    const now = after(copyOf(), handedOver(copyOf([noted]), 4));
    const old = handedOver(copyOf([mayor]), 2);
    expect(preparedFor(now, old).report).toMatchObject({ standing: 'older', items: [] });
    expect(() => after(now, old)).toThrow(expect.objectContaining({ code: 'hand-over-older' }));
  });

  test('two with one id: what the first made is neither in it nor removed', () => {
    const now = after(copyOf(), handedOver(copyOf([mayor, place]), 2));
    const second = handedOver(copyOf([mayor, prefect]), 4);
    const { report } = preparedFor(now, second);
    expect(report.standing).toBe('apart');
    expect(report.unexplained.map(({ words }) => words)).toEqual(['Valmont']);
    expect(() => after(now, second)).toThrow(expect.objectContaining({ code: 'hand-over-apart' }));
    // Where it is one person all the same, nothing is removed.
    expect(recordsOf(after(now, second, { isSamePerson: true }))).toEqual([mayor, place, prefect]);
  });

  test('two with one id: nothing in common, or what is here contradicts it', () => {
    const now = after(copyOf(), handedOver(copyOf([noted]), 4));
    expect(preparedFor(now, handedOver(copyOf([prefect]), 2)).report.standing).toBe('apart');
    const other = handedOver(copyOf([{ ...mayor, note: 'another', modified: hour(2) }]), 5);
    expect(preparedFor(now, other).report).toMatchObject({ standing: 'apart' });
    expect(recordsOf(after(now, other, { isSamePerson: true }))).toEqual([noted]);
  });

  test('undoing it takes back that it was taken in, so that the same file brings it all again', () => {
    const document = handedOver(copyOf([noted, prefect]), 4, 'bilal', [{ id: place.id, at: hour(3) }]);
    const command = takeOverCommand(preparedFor(before, document), usualChoices);
    if (command === undefined) throw new Error('nothing to take in');
    const diff = apply(before, command, { by: 'anna', at: hour(5) });
    const undone = patch(patch(before, diff), reverse(diff));
    expect(undone).toEqual(before);
    expect(told(preparedFor(undone, document).report)).toEqual([
      'changed maire found',
      'new préfet found',
      'removed Valmont',
    ]);
  });

  test('what they removed is remembered until they bring it back: their own files may still have it', () => {
    const gone = after(before, handedOver(copyOf([mayor]), 4, 'bilal', [{ id: place.id, at: hour(3) }]));
    expect(gone.exchanges.get('anna bilal')?.gone).toEqual([place.id]);
    const more = after(gone, handedOver(copyOf([mayor, prefect]), 5, 'bilal', [{ id: place.id, at: hour(3) }]));
    expect(more.exchanges.get('anna bilal')?.gone).toEqual([place.id]);
    const back = after(more, handedOver(copyOf([mayor, place, prefect]), 6));
    expect(back.exchanges.get('anna bilal')?.gone).toEqual([]);
  });
});

group('from my other machine', () => {
  const [one, two] = [on('maire', 1, { creator: 'anna' }), on('Valmont', 2, { creator: 'anna' })];
  const other = on('préfet', 3, { creator: 'anna' });
  const common = handedOver(copyOf([one, two]), 2, 'anna');
  /** Here after the two have exchanged once. */
  const here = after(copyOf([one, two]), common);
  const changed = (note: string, at: number) => ({ ...one, note, modified: hour(at) });
  const withMine = (...records: Parameters<typeof copyOf>[0] & object[]) => ({
    ...copyOf(records),
    exchanges: here.exchanges,
  });

  test.each<{ name: string; mine: Project; theirs: Project; removed?: string; said: string[]; now: unknown[] }>([
    {
      name: 'they changed',
      mine: here,
      theirs: copyOf([changed('x', 3), two]),
      said: ['changed maire found'],
      now: [changed('x', 3), two],
    },
    {
      name: 'I changed',
      mine: withMine(changed('x', 3), two),
      theirs: copyOf([one, two]),
      said: [],
      now: [changed('x', 3), two],
    },
    { name: 'I removed', mine: withMine(two), theirs: copyOf([one, two]), said: [], now: [two] },
    { name: 'they removed', mine: here, theirs: copyOf([two]), removed: one.id, said: ['removed maire'], now: [two] },
    {
      name: 'they added',
      mine: here,
      theirs: copyOf([one, two, other]),
      said: ['new préfet found'],
      now: [one, two, other],
    },
    {
      name: 'both changed',
      mine: withMine(changed('x', 3), two),
      theirs: copyOf([changed('y', 4), two]),
      said: ['clash maire found'],
      now: [changed('x', 3), two],
    },
    {
      name: 'both changed alike',
      mine: withMine(changed('x', 3), two),
      theirs: copyOf([changed('x', 4), two]),
      said: [],
      now: [changed('x', 3), two],
    },
    {
      name: 'they removed what I changed',
      mine: withMine(changed('x', 3), two),
      theirs: copyOf([two]),
      removed: one.id,
      said: ['clash maire'],
      now: [changed('x', 3), two],
    },
  ])('$name', ({ mine, theirs, removed, said, now }) => {
    const document = handedOver(theirs, 5, 'anna', removed === undefined ? [] : [{ id: removed, at: hour(4) }]);
    expect(told(preparedFor(mine, document).report)).toEqual(said);
    const taken = after(mine, document);
    expect(recordsOf(taken)).toEqual(now);
    expect(after(taken, document)).toBe(taken);
  });

  test('what both changed becomes as it is there where one says so, and is not asked again', () => {
    const mine = withMine(changed('x', 3), two);
    const document = handedOver(copyOf([changed('y', 4), two]), 5, 'anna');
    expect(recordsOf(after(mine, document, { theirs: [one.id] }))).toEqual([changed('y', 4), two]);
    const kept = after(mine, document);
    expect(told(preparedFor(kept, handedOver(copyOf([changed('y', 4), two]), 6, 'anna')).report)).toEqual([]);
  });

  test('at the first exchange what I removed here stays away, and what they removed goes', () => {
    const document = handedOver(copyOf([one, other]), 5, 'anna', [{ id: two.id, at: hour(4) }]);
    expect(recordsOf(after(copyOf([two, other]), document, {}, 'anna', [one.id]))).toEqual([other]);
  });

  test('with nothing in common it is another person of my name, or a machine that never exchanged', () => {
    expect(preparedFor(copyOf([one]), handedOver(copyOf([other]), 5, 'anna')).report.standing).toBe('apart');
  });
});

group('articles that differ', () => {
  const crlf = text.replaceAll('. ', '.\r\n');
  const lf = crlf.replaceAll('\r\n', '\n');
  const decomposed = text.normalize('NFD');

  test.each([
    ['in line ends', lf, crlf, 'line-ends', 'préfet'],
    ['in composition', text, decomposed, 'composition', 'préfet'.normalize('NFD')],
    ['in words', `Mise à jour. ${text}`, text, 'text', 'préfet'],
  ])('%s: the tag is found again', (_, mine, theirs, difference, words) => {
    const document = handedOver(copyOf([on(words, 1, {}, theirs)], { a: theirs }), 2);
    const { report } = preparedFor(copyOf([], { a: mine }), document);
    expect(report.articles).toEqual([expect.objectContaining({ difference, moved: 1, orphan: 0 })]);
    const taken = after(copyOf([], { a: mine }), document);
    const [tag] = [...allAnnotations(taken)];
    expect(tag?.quotes[0]?.exact.normalize('NFC')).toBe('préfet');
    expect(mine.slice(tag?.spans[0]?.start, tag?.spans[0]?.end).normalize('NFC')).toBe('préfet');
    expect(after(taken, document)).toBe(taken);
  });

  test('the same text under another name: tags are put there', () => {
    const document = handedOver(copyOf([mayor], { a: text }), 2);
    const taken = after(copyOf([], { b: text }), document);
    expect([...allAnnotations(taken)].map(({ article }) => article)).toEqual(['b']);
    expect(preparedFor(taken, document).report.articles).toEqual([expect.objectContaining({ difference: 'renamed' })]);
  });

  test('words that are gone: the tag is kept as it is, and listed', () => {
    const document = handedOver(copyOf([prefect]), 2);
    const mine = copyOf([], { a: 'Le maire de Valmont a parlé.' });
    expect(told(preparedFor(mine, document).report)).toEqual(['new préfet orphan']);
    expect(recordsOf(after(mine, document))).toEqual([prefect]);
  });

  test('an article that is not here: its tags are kept, and at their place once it is', () => {
    const document = handedOver(copyOf([mayor]), 2);
    const taken = after(copyOf([], {}), document);
    expect(preparedFor(copyOf([], {}), document).report.articles).toEqual([
      expect.objectContaining({ difference: 'missing', orphan: 1 }),
    ]);
    expect(recordsOf(taken)).toEqual([mayor]);
    expect(after(taken, document)).toBe(taken);
    // Also where it comes under another name.
    const other = { ...copyOf([], { b: text }), annotations: taken.annotations, exchanges: taken.exchanges };
    expect(recordsOf(after(other, document))).toEqual([{ ...mayor, article: 'b' }]);
    const added = { ...copyOf([], { a: text }), annotations: taken.annotations, exchanges: taken.exchanges };
    expect(told(preparedFor(added, document).report)).toEqual([]);
  });

  test('a translation of another text stays in the file', () => {
    const times = { creator: 'bilal', created: hour(1), modified: hour(1) };
    const segment = {
      kind: 'segment',
      id: uuid(5),
      article: 'a',
      span: { start: 0, end: 9 },
      target: 'The mayor',
      state: 'done',
      ...times,
    } as const;
    const document = handedOver(copyOf([segment]), 2);
    expect(preparedFor(copyOf([], { a: `${text} Fin.` }), document).report).toMatchObject({ leftOut: 1, items: [] });
    expect(recordsOf(after(copyOf(), document))).toEqual([segment]);
  });
});

group('the tagset', () => {
  const [person, ...others] = defaultTagset.layers.entity.types;
  const entityLayer = (types: typeof defaultTagset.layers.entity.types) => ({
    ...defaultTagset,
    layers: { ...defaultTagset.layers, entity: { ...defaultTagset.layers.entity, types } },
  });
  const renamed = entityLayer(person === undefined ? others : [{ ...person, label: 'Figure' }, ...others]);
  const ship = { ...(person ?? others[0]), id: 'ship', label: 'Ship' } as NonNullable<typeof person>;
  const richer = entityLayer([...defaultTagset.layers.entity.types, ship]);

  test('a type that they have renamed', () => {
    const document = handedOver({ ...copyOf([mayor]), tagset: renamed }, 2);
    const { report } = preparedFor(copyOf(), document);
    expect(report.tagset).toEqual([
      { what: 'changed', of: 'type', layer: 'entity', id: 'person', label: 'Figure', was: 'Person' },
    ]);
    expect(after(copyOf(), document).tagset).toBe(defaultTagset);
    const taken = after(copyOf(), document, { tagset: 'take' });
    expect(taken.tagset).toEqual(renamed);
    expect(after(taken, document, { tagset: 'take' })).toBe(taken);
  });

  test('a type that only they have: tags of it come, and it is added where one says so, without a key that is taken', () => {
    const document = handedOver({ ...copyOf([{ ...mayor, type: 'ship' }]), tagset: richer }, 2);
    const { report } = preparedFor(copyOf(), document);
    expect(report.unknownTypes).toEqual([{ layer: 'entity', type: 'ship', count: 1 }]);
    expect(recordsOf(after(copyOf(), document))).toHaveLength(1);
    const added = after(copyOf(), document, { tagset: 'add' });
    expect(added.tagset).toEqual(entityLayer([...defaultTagset.layers.entity.types, { ...ship, key: '' }]));
    expect(after(added, document, { tagset: 'add' })).toBe(added);
  });
});

test('entries for one thing that say different things of it', () => {
  const of = (n: number, name: string, fields: Partial<Entity>): Entity => ({
    kind: 'entity',
    id: uuid(n),
    type: 'person',
    names: [{ text: name, language: 'fr' }],
    identifiers: [],
    note: '',
    mergedInto: '',
    creator: 'anna',
    created: hour(1),
    modified: hour(1),
    ...fields,
  });
  const mine = [of(21, 'Roux', { identifiers: ['Q1'] }), of(22, 'Valmont', { type: 'place' }), of(23, 'Velse', {})];
  const theirs = [
    of(31, 'Roux', { identifiers: ['Q2'], creator: 'bilal' }),
    of(32, 'Valmont', { creator: 'bilal' }),
    of(33, 'Velse', { creator: 'bilal' }),
  ];
  const { report } = preparedFor(copyOf(mine), handedOver(copyOf(theirs), 2));
  expect(report.entries.map(({ name, fields }) => [name, fields])).toEqual([
    ['Roux', ['identifiers']],
    ['Valmont', ['type']],
  ]);
});

group('whatever was made', () => {
  const into = (project: Project): Project => ({
    ...project,
    annotations: new Map(),
    links: new Map(),
    progress: new Map(),
    segments: new Map(),
    entities: new Map(),
    propositions: new Map(),
    terms: new Map(),
    verdicts: new Map(),
    comments: new Map(),
    answers: new Map(),
    decisions: new Map(),
  });
  const documentBy = (project: Project, by: string) =>
    handOver(project, { id: uuid(1), by, at: '2031-01-01T00:00:00.000Z', removed: [] });

  test('handed over and taken in by an empty copy it is the same, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyEdited, (project) => {
        const document = documentBy(project, 'bilal');
        const taken = after(into(project), document);
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(recordsOf(taken)).toEqual(ownRecords(project, 'bilal').sort(byId));
        expect(after(taken, document)).toBe(taken);
      }),
    );
  });

  test('two colleagues can be taken in in either order', () => {
    fc.assert(
      fc.property(anyEdited, (project) => {
        const [bilal, chloe] = [documentBy(project, 'bilal'), documentBy(project, 'chloe')];
        const there = after(after(into(project), bilal), chloe);
        const back = after(after(into(project), chloe), bilal);
        expect(recordsOf(there)).toEqual(recordsOf(back));
        expect(there.exchanges).toEqual(back.exchanges);
      }),
    );
  });
});
