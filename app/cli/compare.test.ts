import path from 'node:path';
import { expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

const sample = path.resolve(import.meta.dirname, '../sample/project');
const both = ['--annotators', 'anna,bilal'];
const first = ['--article', '01-communique-commission'];

test('says where each difference is, in whose words, and what is said differently', async () => {
  const said = await new Shell().well('compare', sample, ...both, ...first);
  expect(said).toContain(`01-communique-commission ¶ 2, Entities: boundary, type
    anna: “Tarvanie” (Place)
    bilal: “la Tarvanie” (Organisation)
`);
  expect(said).toContain(`01-communique-commission ¶ 5, Entities: stacked
    anna: “barrage de Korvel” (Place)
    bilal: “barrage de Korvel” (Organisation)
    bilal: “barrage de Korvel” (Place)
`);
  expect(said).toContain('01-communique-commission ¶ 4, Translation notes: only anna\n');
  expect(said).toContain('    Stance: Asserts | Reports\n');
  expect(said).toContain('    Entity: Brenica | Port of Brenica\n');
  expect(said).not.toMatch(/: same\n/);
  expect(said).toMatch(
    /\nEntities: \d+ same, \d+ boundary, 1 type, 1 attribute, 1 only anna, 2 only bilal, 1 stacked\n/,
  );
  expect(said).toMatch(/\n\d+ differences of anna, bilal\. One tag can differ in several ways\.\n$/);
});

test('shows both ends of long words', async () => {
  const said = await new Shell().well('compare', sample, ...both, ...first, '--layer', 'claim', '--class', 'boundary');
  expect(said).toMatch(/ {4}anna: “La circulation des ferries .{0,30} \[…\] .{1,40}” \(Factual\)\n/);
});

test('says who has not begun what, and that nothing differs', async () => {
  const article = ['--article', '04-tribune-quai-des-idees'];
  expect(await new Shell().well('compare', sample, ...both, ...article)).toBe(
    `Entities: nothing tagged
Claims: nothing tagged
Translation notes: nothing tagged
bilal has not begun “04-tribune-quai-des-idees”: it does not count for them.
No difference of anna, bilal. One tag can differ in several ways.
`,
  );
});

test('with --json gives all of it, and what is narrowed is narrowed', async () => {
  const shell = new Shell();
  const document = async (...options: readonly string[]) =>
    JSON.parse(await shell.well('compare', sample, ...both, ...first, ...options, '--json'));
  const all = await document();
  expect([all.mine, all.theirs, all.problems]).toEqual(['anna', 'bilal', []]);
  expect(all.articles).toEqual([{ article: '01-communique-commission', begun: ['anna', 'bilal'] }]);
  const types = await document('--class', 'type', '--layer', 'entity');
  expect(Object.keys(types.totals)).toEqual(['entity']);
  expect(types.totals.entity).toEqual(all.totals.entity);
  expect(types.differences).toHaveLength(all.totals.entity.type);
  expect(types.differences[0]).toEqual({
    article: '01-communique-commission',
    paragraph: 2,
    layer: 'entity',
    classes: ['boundary', 'type'],
    mine: [expect.objectContaining({ type: 'place', text: 'Tarvanie', spans: [expect.any(Object)] })],
    theirs: [expect.objectContaining({ type: 'organisation', text: 'la Tarvanie' })],
    disagreements: [],
  });
  const same = await document('--class', 'same');
  expect(same.differences).toHaveLength(all.totals.entity.same + all.totals.claim.same + all.totals.translation.same);
});

test('the other way round, mine are theirs', async () => {
  const shell = new Shell();
  const totals = async (annotators: string) =>
    JSON.parse(await shell.well('compare', sample, '--annotators', annotators, '--json')).totals;
  const [there, back] = [await totals('anna,bilal'), await totals('bilal,anna')];
  for (const layer of ['entity', 'claim', 'translation']) {
    const { 'only-mine': onlyMine, 'only-theirs': onlyTheirs, ...others } = there[layer];
    expect(back[layer]).toEqual({ ...others, 'only-mine': onlyTheirs, 'only-theirs': onlyMine });
  }
});

test.each([
  [['--annotators', 'anna'], 2, 'Name two annotators, with a comma between them.'],
  [['--annotators', 'anna,bilal,zoe'], 2, 'Name two annotators, with a comma between them.'],
  [['--annotators', 'anna,zoe'], 1, 'zoe has tagged nothing in this project.'],
  [[...both, '--article', 'nowhere'], 1, 'nowhere'],
  [[...both, '--layer', 'entities'], 2, '“entities” is nothing for --layer. Use one of entity, claim, translation.'],
  [[...both, '--class', 'typ'], 2, '“typ” is nothing for --class. Use one of same, boundary, type,'],
])('refuses %j', async (options, exit, says) => {
  const said = await new Shell().visavis('compare', sample, ...options);
  expect(said).toMatchObject({ exit, err: expect.stringContaining(says) });
});
