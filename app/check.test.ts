import { expect, test } from 'vitest';
import { describe as quotesOf } from '../annotations/anchoring/quote.ts';
import type { Annotation } from '../annotations/model/annotation.ts';
import { defaultTagset } from '../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../annotations/model/project.ts';
import { hashOf } from '../annotations/text/canonical.ts';
import { check } from './check.ts';
import { sentence } from './contract/words/words.ts';

const text = 'Le maire de Valmont a parlé. Le préfet n’a rien dit de Valmont.';
const time = '2024-05-01T10:00:00.000Z';
const id = '3f1c8e52-9d0b-4a6e-8c1d-5b7f2e9a4c60';
const span = { start: text.indexOf('préfet'), end: text.indexOf('préfet') + 'préfet'.length };

const tag: Annotation = {
  kind: 'annotation',
  id,
  article: 'crue',
  layer: 'entity',
  type: 'person',
  spans: [span],
  quotes: quotesOf(text, [span]),
  attributes: {},
  entry: '',
  status: 'open',
  note: '',
  creator: 'anna',
  created: time,
  modified: time,
};

function projectWith(tags: readonly Annotation[], changes: Partial<Project> = {}): Project {
  const source = { outlet: '', author: '', published: '', url: '', rights: '', file: 'crue.txt', encoding: 'utf-8' };
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const article = {
    kind: 'article',
    id: 'crue',
    title: 'Crue',
    language: 'fr',
    source,
    blocks,
    sha256: hashOf(text),
  } as const;
  const info = { kind: 'project', id, title: '', workingLanguage: '', order: ['crue'], created: time } as const;
  return {
    ...emptyProject(info, defaultTagset),
    articles: new Map([['crue', article]]),
    texts: new Map([['crue', text]]),
    annotations: new Map([['crue', new Map(tags.map((each) => [each.id, each]))]]),
    ...changes,
  };
}

const link = {
  kind: 'link',
  id,
  type: 'supports',
  from: id,
  to: id,
  article: 'crue',
  creator: 'anna',
  created: time,
  modified: time,
} as const;
const entity = {
  kind: 'entity',
  id,
  type: 'person',
  names: [],
  identifiers: [],
  note: '',
  mergedInto: '',
  creator: 'bilal',
  created: time,
  modified: time,
} as const;
const elsewhere = { ...tag, spans: [{ start: 0, end: 2 }] };
const lost = { ...tag, spans: [{ start: 0, end: 2 }], quotes: [{ exact: 'Zanzibar', prefix: 'à ', suffix: ' hier' }] };

const cases: { name: string; project: Project; finds: readonly string[] }[] = [
  { name: 'nothing in a sound project', project: projectWith([tag]), finds: [] },
  { name: 'a tag whose words are elsewhere', project: projectWith([elsewhere]), finds: ['warning check-moved'] },
  { name: 'a tag whose words are nowhere', project: projectWith([lost]), finds: ['error check-orphan'] },
  {
    name: 'a type that the tagset does not have',
    project: projectWith([{ ...tag, type: 'ship' }]),
    finds: ['warning check-unknown-type'],
  },
  {
    name: 'one tag made twice',
    project: projectWith([tag, { ...tag, id: `${id.slice(0, -1)}1` }]),
    finds: ['warning check-duplicate'],
  },
  {
    name: 'a tagset that cannot be worked with',
    project: projectWith([tag], { tagset: { ...defaultTagset, links: [{ id: 'supports', label: '' }] } }),
    finds: ['warning tagset-no-label'],
  },
  {
    name: 'tags on an article that is not there',
    project: projectWith([], { annotations: new Map([['gone', new Map([[id, { ...tag, article: 'gone' }]])]]) }),
    finds: ['error check-no-article'],
  },
  {
    name: 'a link to nothing',
    project: projectWith([], { links: new Map([[id, link]]) }),
    finds: ['warning check-loose-link'],
  },
  {
    name: 'a tag of an entry that no register has',
    project: projectWith([{ ...tag, entry: id }]),
    finds: ['warning check-loose-entry'],
  },
  {
    name: 'nothing in a tag of an entity of a colleague’s',
    project: projectWith([{ ...tag, entry: id }], { entities: new Map([[id, entity]]) }),
    finds: [],
  },
  {
    name: 'an order that names what is not there',
    project: projectWith([tag], {
      info: { kind: 'project', id, title: '', workingLanguage: '', order: ['crue', 'gone'], created: time },
    }),
    finds: ['warning check-order'],
  },
];

test.each(cases)('finds $name', ({ project, finds }) => {
  const findings = check(project, []);
  expect(findings.map(({ severity, problem }) => `${severity} ${problem.code}`)).toEqual(finds);
  for (const { problem } of findings) expect(sentence(problem)).not.toContain('{');
});

test('passes on what opening brought to light', () => {
  const problem = { code: 'text-empty', values: { file: 'crue.json' } } as const;
  expect(check(projectWith([tag]), [problem])).toEqual([{ severity: 'error', problem }]);
});
