import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Shell } from './shell.fixture.ts';

const sample = path.resolve(import.meta.dirname, '../sample/project');
const both = ['--annotators', 'anna,bilal'];
const first = ['--article', '01-communique-commission'];

test('says what is left to decide, what there is to choose from, and how much was taken', async () => {
  const said = await new Shell().well('curate', sample, ...both, ...first);
  expect(said).toContain(`01-communique-commission ¶ 2, Entities: boundary, type
    anna: “Tarvanie” (Place)
    bilal: “la Tarvanie” (Organisation)
    or nothing belongs here
`);
  expect(said).toContain(`01-communique-commission ¶ 3, Entities: not all have it
    bilal: “deux kilomètres” (Quantity)
    anna: nothing
`);
  expect(said).toContain(`01-communique-commission ¶ 5, Entities: stacked
    anna: “barrage de Korvel” (Place)
    bilal: “barrage de Korvel” (Organisation)
    bilal: “barrage de Korvel” (Place)
    or nothing belongs here
`);
  expect(said).toMatch(/\nEntities: \d+ taken, \d+ undecided\nClaims: \d+ taken/);
  expect(said).toMatch(/\nTaken is what all agree on\. \d+ places are left to decide\.\n$/);
});

test('says where only one has begun', async () => {
  const said = await new Shell().well('curate', sample, ...both, '--article', '04-tribune-quai-des-idees');
  expect(said).toMatch(/^04-tribune-quai-des-idees ¶ \d+, Entities: nobody else has begun it\n/);
  expect(said).toContain('bilal has not begun “04-tribune-quai-des-idees”: it does not count for them.\n');
});

test('with --json gives the set, each tag with whom it is from, and the rest with its options', async () => {
  const shell = new Shell();
  const by = async (rule: string) =>
    JSON.parse(await shell.well('curate', sample, ...both, ...first, '--rule', rule, '--json'));
  const agreed = await by('agree');
  expect([agreed.rule, agreed.annotators, agreed.problems]).toEqual([{ by: 'agree' }, ['anna', 'bilal'], []]);
  expect(agreed.tags[0]).toEqual({
    article: '01-communique-commission',
    paragraph: expect.any(Number),
    layer: 'entity',
    type: expect.any(String),
    spans: [{ start: expect.any(Number), end: expect.any(Number) }],
    quotes: [expect.objectContaining({ exact: expect.any(String) })],
    attributes: {},
    entry: expect.any(String),
    from: [
      { annotator: 'anna', id: expect.any(String) },
      { annotator: 'bilal', id: expect.any(String) },
    ],
    rule: 'agree',
    instead: [],
  });
  const { taken, undecided } = agreed.counts.entity;
  expect([taken, undecided]).toEqual([
    agreed.tags.filter(({ layer }: { layer: string }) => layer === 'entity').length,
    agreed.undecided.filter(({ layer }: { layer: string }) => layer === 'entity').length,
  ]);
  expect(agreed.undecided[0].options.at(-1)).toEqual({ annotators: [], tags: [] });
  const trusting = await by('trusted=bilal');
  expect(trusting.rule).toEqual({ by: 'trusted', annotator: 'bilal' });
  expect(trusting.counts.entity.taken).toBeGreaterThan(taken);
  // Of two the majority is both.
  expect((await by('majority')).counts).toEqual(agreed.counts);
});

/** The sample in a folder of the shell's own. */
function copyFor(shell: Shell): string {
  const folder = path.join(shell.folder, 'sample');
  cpSync(sample, folder, { recursive: true });
  return folder;
}

describe('with --save', () => {
  test('the set is in the project, says how it was made, and making it again changes nothing', async () => {
    const shell = new Shell();
    const folder = copyFor(shell);
    const options = [folder, ...both, '--save', '--annotator', 'clara'];
    const said = await shell.well('curate', ...options);
    expect(said).toMatch(
      /\nSaved as the curated set of clara: \d+ taken by the rule, 0 decided by hand, 0 nothing here,/,
    );
    const exported = () =>
      shell.well('export', folder, '--format', 'visavis-json', '--annotator', 'curated-clara', '--out', '-');
    const before = await exported();
    const { annotations, decisions } = JSON.parse(before);
    const json = JSON.parse(await shell.well('curate', folder, ...both, '--json'));
    expect(annotations).toHaveLength(json.tags.length);
    expect(new Set(annotations.map((tag: { creator: string }) => tag.creator))).toEqual(new Set(['curated-clara']));
    expect(decisions[0]).toMatchObject({
      creator: 'clara',
      by: 'agree',
      set: { annotators: ['anna', 'bilal'], rule: { by: 'agree' }, articles: [] },
    });
    const { saved } = JSON.parse(await shell.well('curate', ...options, '--json'));
    expect(saved).toMatchObject({ curator: 'clara', taken: decisions.length, decided: 0 });
    const inAll = saved.byArticle.map(({ counts }: { counts: { taken: number } }) => counts.taken);
    expect(inAll.reduce((sum: number, taken: number) => sum + taken, 0)).toBe(saved.taken);
    expect(await exported()).toEqual(before);
  });

  test('what goes out of the set says its rule and what is not decided; a report counts it only where it is asked for', async () => {
    const shell = new Shell();
    const folder = copyFor(shell);
    await shell.well('curate', folder, ...both, '--save', '--annotator', 'clara');
    const as = async (...options: string[]) => shell.visavis('export', folder, '--out', '-', '--format', ...options);
    const whole = await as('web-annotation');
    expect(whole.err).toBe('');
    expect(whole.out).not.toContain('curated-clara');
    const asked = await as('web-annotation', '--annotator', 'curated-clara');
    expect(asked.err).toMatch(
      /The curated set of clara was made of anna, bilal by what all agree on and by hand\. \d+ places are undecided and not in it\./,
    );
    const { items } = JSON.parse(asked.out).first;
    const tags = items.filter(({ motivation }: { motivation: string }) => motivation !== 'linking');
    expect(tags.every(({ via }: { via: string[] }) => via.length === 2)).toBe(true);
    expect(tags[0].creator.name).toBe('curated-clara');
  });
});

test.each([
  [[...both, '--save', '--annotator', 'curated-clara'], 2, '“curated-clara” cannot be an annotator’s name'],
  [[...both, '--annotator', 'clara'], 2, '--annotator says whose curated set it becomes'],
  [['--annotators', 'anna'], 2, 'Name two annotators or more'],
  [['--annotators', 'anna,zoe'], 1, 'zoe has tagged nothing in this project.'],
  [[...both, '--rule', 'all'], 2, '“all” is no rule. Use agree, majority, or trusted= and one of anna, bilal.'],
  [[...both, '--rule', 'trusted=zoe'], 2, '“trusted=zoe” is no rule.'],
  [[...both, '--article', 'nowhere'], 1, 'nowhere'],
])('refuses %j', async (options, exit, says) => {
  const said = await new Shell().visavis('curate', sample, ...options);
  expect(said).toMatchObject({ exit, err: expect.stringContaining(says) });
});
