import { expect, test } from 'vitest';
import { copyOf, handedOver, on, preparedFor, text } from '../../annotations/exchange/exchange.fixture.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { remarksOn, tagsetTold } from './taking-in-told.ts';

/** Each of these is said in one sentence that names what it is about. */

const prefect = on('préfet', 1);

test('CR LF against LF', () => {
  const theirs = text.replace('. ', '.\r\n');
  const document = handedOver(copyOf([on('préfet', 1, {}, theirs)], { a: theirs }), 2);
  const { report } = preparedFor(copyOf([], { a: theirs.replaceAll('\r\n', '\n') }), document);
  expect(remarksOn(report, 'Bilal')).toEqual([
    '“A” differs with Bilal in line ends or a byte order mark alone. Their tags were looked for in the text here: 0 found, 1 moved, 0 not found.',
  ]);
});

test('NFC against NFD', () => {
  const theirs = text.normalize('NFD');
  const document = handedOver(copyOf([on('préfet'.normalize('NFD'), 1, {}, theirs)], { a: theirs }), 2);
  expect(remarksOn(preparedFor(copyOf(), document).report, 'Bilal')).toEqual([
    '“A” differs with Bilal in how accented letters are composed (NFC, NFD) alone. Their tags were looked for in the text here: 0 found, 1 moved, 0 not found.',
  ]);
});

test('a deleted article', () => {
  const { report } = preparedFor(copyOf([], {}), handedOver(copyOf([prefect]), 2));
  expect(remarksOn(report, 'Bilal')).toEqual([
    '“A” is not in this project: it was deleted here, or only Bilal has it. Their tag on it is kept, and shown once the article is added.',
  ]);
});

test('a renamed type', () => {
  const { entity } = defaultTagset.layers;
  const types = entity.types.map((type) => (type.id === 'person' ? { ...type, label: 'Figure' } : type));
  const tagset = { ...defaultTagset, layers: { ...defaultTagset.layers, entity: { ...entity, types } } };
  const { report } = preparedFor(copyOf(), handedOver({ ...copyOf([prefect]), tagset }, 2));
  expect(tagsetTold(report, 'Bilal')).toEqual([
    'Bilal calls it otherwise: the type “Figure” (Entities) is “Person” here.',
  ]);
});

test('two colleagues with one id', () => {
  const { report } = preparedFor(copyOf([prefect]), handedOver(copyOf([on('maire', 2)]), 4));
  expect(remarksOn(report, 'bilal')).toEqual([
    expect.stringMatching(
      /^This does not go on from what is here of bilal: 1 record of theirs that is here is neither in it nor removed.*Either two colleagues work under one id, or bilal works on two machines\. Nothing was taken in\. If they are two, one of them takes another id/,
    ),
  ]);
});

test('older than what is here, and nothing new', () => {
  const older = preparedFor(copyOf([prefect]), handedOver(copyOf([prefect]), 0));
  expect(remarksOn(older.report, 'Bilal')).toEqual([
    expect.stringMatching(
      /^What Bilal handed over on 2024-05-01 00:00 UTC is older than what is here of theirs\. Nothing was taken in\./,
    ),
  ]);
  const same = preparedFor(copyOf([prefect]), handedOver(copyOf([prefect]), 2));
  expect(remarksOn(same.report, 'Bilal')).toEqual(['Bilal has nothing new: all of it is here already.']);
});
