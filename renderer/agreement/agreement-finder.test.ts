import { beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../annotations/model/annotation.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { emptyProject, type Project } from '../../annotations/model/project.ts';
import { AgreementFinder, type AgreementWorker } from './agreement-finder.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker that answers only when the test says so. */
class PatientWorker implements AgreementWorker {
  readonly told: ToWorker[] = [];
  isEnded = false;
  readonly #listeners: { type: string; hear: EventListener }[] = [];

  postMessage(message: ToWorker): void {
    this.told.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    const hear = typeof listener === 'function' ? listener : (event: Event) => listener.handleEvent(event);
    this.#listeners.push({ type, hear });
  }

  say(...answers: readonly FromWorker[]): void {
    for (const data of answers) this.#emit(Object.assign(new Event('message'), { data }));
  }

  fail(message: string): void {
    this.#emit(Object.assign(new Event('error'), { message }));
  }

  #emit(event: Event): void {
    for (const { type, hear } of this.#listeners) if (type === event.type) hear(event);
  }
}

const at = '2026-01-02T10:00:00.000Z';
const id = '00000000-0000-4000-8000-000000000000';

function tag(n: number, creator: string): Annotation {
  return {
    kind: 'annotation',
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    article: 'a',
    layer: 'entity',
    type: 'person',
    spans: [{ start: 0, end: 2 }],
    quotes: [{ exact: 'le', prefix: '', suffix: '' }],
    attributes: {},
    entry: '',
    status: 'open',
    note: 'a long thought',
    creator,
    created: at,
    modified: at,
  };
}

const tags = [tag(1, 'anna'), tag(2, 'bilal'), tag(3, 'zoe')];
const project: Project = {
  ...emptyProject({ kind: 'project', id, title: '', workingLanguage: 'en', order: [], created: at }, defaultTagset),
  texts: new Map([
    ['a', 'le pont'],
    ['b', 'la Velse'],
  ]),
  annotations: new Map([['a', new Map(tags.map((one) => [one.id, one]))]]),
};
const asked = { annotators: ['anna', 'bilal'], articles: ['a', 'b'] };

let workers: PatientWorker[];
let heard: (FromWorker | string)[];
let finder: AgreementFinder;

beforeEach(() => {
  workers = [];
  heard = [];
  const make = () => {
    const worker = new PatientWorker();
    workers.push(worker);
    return worker;
  };
  finder = new AgreementFinder(make, { heard: (answer) => heard.push(answer), failed: (reason) => heard.push(reason) });
});

test('tells the project an article at a time, of those alone whose figures are wanted, and then asks', async () => {
  await finder.find(project, asked);
  const [frame, a, b, question] = workers[0]?.told ?? [];
  expect(frame).toMatchObject({ frame: { tagset: defaultTagset } });
  expect(a).toMatchObject({
    article: 'a',
    text: 'le pont',
    tags: [
      { creator: 'anna', quotes: [], note: '' },
      { creator: 'bilal', quotes: [], note: '' },
    ],
  });
  expect(b).toEqual({ article: 'b', text: 'la Velse', tags: [] });
  expect(question).toEqual(asked);
});

test('only the newest question is answered: the one before is ended with its worker, while it is being told, too', async () => {
  const first = finder.find(project, asked);
  const second = finder.find(project, { ...asked, articles: ['b'] });
  await Promise.all([first, second]);
  const [before, now] = workers;
  expect(before?.isEnded).toBe(true);
  expect(before?.told).not.toContainEqual(asked);
  before?.say({ done: 1, total: 2 });
  now?.say({ done: 2, total: 2 });
  expect(heard).toEqual([{ done: 2, total: 2 }]);
});

test('what is stopped says nothing more, and what is whole or has failed is over', async () => {
  await finder.find(project, asked);
  finder.stop();
  workers[0]?.say({ isWhole: true });
  expect([workers[0]?.isEnded, heard]).toEqual([true, []]);
  await finder.find(project, asked);
  workers[1]?.say({ isWhole: true });
  expect([workers[1]?.isEnded, heard]).toEqual([true, [{ isWhole: true }]]);
  await finder.find(project, asked);
  workers[2]?.fail('no memory');
  expect([workers[2]?.isEnded, heard.at(-1)]).toEqual([true, 'no memory']);
});
