/**
 * The curated set against the curators' files of INCEpTION's own cases. The files lie outside the repository
 * (`../shared/conformance`, or where VISAVIS_CONFORMANCE says); where they are not, these tests are skipped and the line
 * says so. docs/review.md goes through the cases.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { uuid } from '../../annotations/model/annotation.fixture.ts';
import { type Annotation, layers } from '../../annotations/model/annotation.ts';
import type { Progress } from '../../annotations/model/progress.ts';
import type { Project } from '../../annotations/model/project.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { type Curation, curate } from '../../annotations/review/curation.ts';
import { projectOf, tagset } from '../../annotations/review/review.fixture.ts';
import { readTsv, type TsvFile } from './webanno-tsv.fixture.ts';

const folder = process.env.VISAVIS_CONFORMANCE ?? path.resolve(import.meta.dirname, '../../../shared/conformance');
const place = path.join(folder, 'curation');
const annotators = ['user1', 'user2'];

function progressOf(creator: string, n: number): Progress {
  const time = '2024-05-01T10:00:00.000Z';
  return { kind: 'progress', id: uuid(n), article: 'a', state: 'done', creator, created: time, modified: time };
}

/** Every feature of a file as an attribute that counts. */
function tagsetOf(annotations: readonly Annotation[]): Tagset {
  const definition = (layer: (typeof layers)[number]) => ({
    types: tagset.layers[layer].types,
    attributes: [
      ...new Set(annotations.flatMap((each) => (each.layer === layer ? Object.keys(each.attributes) : []))),
    ].map((id) => ({ id, label: id, kind: 'text', choices: [], required: false, types: [] }) as const),
  });
  const [entity, claim, translation] = layers.map(definition);
  if (entity === undefined || claim === undefined || translation === undefined) throw new Error('three layers');
  return { ...tagset, layers: { entity, claim, translation } };
}

function projectWith(files: readonly TsvFile[]): Project {
  const annotations = files.flatMap((file) => file.annotations);
  return projectOf(annotations, [], {
    texts: new Map([['a', files[0]?.text ?? '']]),
    tagset: tagsetOf(annotations),
    links: new Map(files.flatMap(({ links }) => links).map((link) => [link.id, link])),
    progress: new Map([progressOf('user1', 8001), progressOf('user2', 8002)].map((each) => [each.id, each])),
  });
}

type Told = Pick<Annotation, 'type' | 'spans' | 'attributes'>;

function toldTag({ type, spans, attributes }: Told): string {
  const said = Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${type} ${spans.map(({ start, end }) => `${start}–${end}`).join('+')} ${JSON.stringify(said)}`;
}

/** A link by where it starts and ends; ids are those of who was read first. */
function toldLinks(
  links: readonly { type: string; from: string; to: string }[],
  tags: readonly (Told & { id: string })[],
) {
  const at = (id: string) => tags.filter((tag) => tag.id === id).map(toldTag);
  return links.map(({ type, from, to }) => `${type}: ${at(from)} → ${at(to)}`).sort();
}

if (!existsSync(place)) test.skip(`curators’ files: skipped, as there is no ${place}`, () => undefined);
else {
  const read = (name: string) => {
    const [one, two, curator] = [...annotators, 'curator'].map((annotator, i) =>
      readTsv(readFileSync(path.join(place, name, `${annotator}.tsv`), 'utf8'), annotator, 1 + 1000 * i),
    );
    if (one === undefined || two === undefined || curator === undefined) throw new Error(`${name} has three files`);
    return { files: [one, two], curator };
  };

  describe.each(readdirSync(place))('%s', (name) => {
    const { files, curator } = read(name);
    const curation = curate(projectWith(files), annotators, { by: 'agree' });
    // A curator's file names the layers that were curated, unless there is nothing in it.
    const isCurated = (type: string) => curator.named.length === 0 || curator.named.includes(type);

    test('what both agree on is what the curator has', () => {
      const taken = curation.tags.filter(({ type }) => isCurated(type));
      expect(taken.map(toldTag).sort()).toEqual(curator.annotations.map(toldTag).sort());
      const ours = curation.tags.map((tag) => ({ ...tag, id: tag.from[0]?.id ?? '' }));
      expect(toldLinks(curation.links, ours)).toEqual(toldLinks(curator.links, curator.annotations));
      expect(curation.waitingLinks).toBe(0);
    });

    test('every tag and link of both is taken or waits to be decided', () => {
      const ids = [
        ...curation.tags.flatMap(({ from, instead }) => [...from, ...instead]),
        ...curation.undecided.flatMap(({ options }) => options.flatMap(({ tags }) => tags.flatMap(({ from }) => from))),
      ].map(({ id }) => id);
      expect(ids.sort()).toEqual(files.flatMap(({ annotations }) => annotations.map(({ id }) => id)).sort());
    });
  });

  test.each<{ name: string; left: readonly string[] }>([
    { name: 'simpleSpanDiffNoLabelTest', left: ['only: user1 1 | user2 0'] },
    { name: 'simpleSpanDiffWithLabelTest', left: ['attribute: user1 1 | user2 1 |  0'] },
    { name: 'simpleSpanDiffMultiFeatureTest', left: ['attribute: user1 1 | user2 1 |  0'] },
    { name: 'simpleSpanDiffIncompleteTest', left: ['only: user1 1 | user2 0', 'only: user2 1 | user1 0'] },
    { name: 'multipleStackedAnnotationsAreNotMergedTest', left: ['stacked: user1 2 | user2 3 |  0'] },
    { name: 'simpleSpanNoDiffMultiFeatureTest', left: [] },
  ])('$name leaves to the curator: $left', ({ name, left }) => {
    const { undecided } = curate(projectWith(read(name).files), annotators, { by: 'agree' });
    const told = undecided.map(
      ({ classes, options }) =>
        `${classes.join(' ')}: ${options.map((option) => `${option.annotators.join()} ${option.tags.length}`).join(' | ')}`,
    );
    expect(told).toEqual(left);
  });

  test('of relations that differ in their label, that one is left, and layers that were not curated are taken as well', () => {
    const curation: Curation = curate(projectWith(read('relationLabelTest').files), annotators, { by: 'agree' });
    expect(curation.undecidedLinks.map(({ options }) => options)).toEqual([
      [
        { annotators: ['user1'], types: ['Dependency OBJA basic'] },
        { annotators: ['user2'], types: ['Dependency XXX basic'] },
        { annotators: [], types: [] },
      ],
    ]);
    expect(curation.tags.filter(({ type }) => type === 'Lemma')).toHaveLength(26);
  });
}
