import { beforeEach, expect, test } from 'vitest';
import { passagesIn } from '../../annotations/passages/passages.ts';
import type { Source } from '../../annotations/passages/words.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { PassageFinder, type PassageWorker } from './passage-finder.ts';

/** A worker that answers only when the test says so. */
class PatientWorker implements PassageWorker {
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
    this.#listeners.push({
      type,
      hear: typeof listener === 'function' ? listener : (event) => listener.handleEvent(event),
    });
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

const text = 'le pont de la Velse a été fermé à sept heures par le préfet';
const articles = ['a', 'b', 'c'].map(
  (id): Source => ({ id, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], published: '' }),
);
const [first, second, ...others] = passagesIn(articles);
const one = first === undefined ? [] : [first];
const two = second === undefined ? [] : [second];

let workers: PatientWorker[];
let heard: string[];
let finder: PassageFinder;

beforeEach(() => {
  workers = [];
  heard = [];
  const make = () => {
    const worker = new PatientWorker();
    workers.push(worker);
    return worker;
  };
  finder = new PassageFinder(make, {
    progressed: (done) => heard.push(`${done} done`),
    found: (passages) => heard.push(`found ${passages.map(({ a, b }) => a.article + b.article).join(' ')}`),
    failed: (reason) => heard.push(`failed: ${reason}`),
  });
});

test('an answer that comes in parts is told as a whole', () => {
  finder.find(articles);
  expect(workers[0]?.told).toEqual([{ articles }]);
  workers[0]?.say({ done: 2 }, { passages: one }, { passages: [...two, ...others] }, { isWhole: true });
  expect(heard).toEqual(['2 done', 'found ab ac bc']);
});

test('what is asked next is asked of the same worker', () => {
  finder.find(articles);
  workers[0]?.say({ passages: one }, { isWhole: true });
  finder.find(articles);
  workers[0]?.say({ isWhole: true });
  expect(workers).toHaveLength(1);
  expect(heard).toEqual(['found ab', 'found ']);
});

test('a search that another one follows is ended, and nothing of it is heard any more', () => {
  finder.find(articles);
  workers[0]?.say({ passages: one });
  finder.find(articles.slice(1));
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  workers[0]?.say({ done: 3 }, { isWhole: true });
  workers[1]?.say({ passages: two }, { isWhole: true });
  expect(heard).toEqual(['found ac']);
});

test('a search that is stopped is ended, and the next one begins anew', () => {
  finder.find(articles);
  workers[0]?.say({ passages: one });
  finder.stop();
  expect(workers[0]?.isEnded).toBe(true);
  workers[0]?.say({ isWhole: true });
  expect(heard).toEqual([]);
  finder.find(articles);
  workers[1]?.say({ isWhole: true });
  expect(heard).toEqual(['found ']);
});

test('to stop where nothing is looked for ends no worker', () => {
  finder.find(articles);
  workers[0]?.say({ isWhole: true });
  finder.stop();
  expect(workers[0]?.isEnded).toBe(false);
});

test('a worker that fails is told of, and the next search has another', () => {
  finder.find(articles);
  workers[0]?.fail('out of memory');
  expect(heard).toEqual(['failed: out of memory']);
  finder.find(articles);
  expect(workers).toHaveLength(2);
});
