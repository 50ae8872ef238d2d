import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { small } from '../../annotations/edit/small.fixture.ts';
import type { Question } from '../../annotations/search/tags.ts';
import { emptySearch } from '../state/search-state.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { type Asked, patience, Searcher, type SearchWorker } from './searcher.ts';

/** A worker that answers only when the test says so. */
class PatientWorker implements SearchWorker {
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

  say(data: FromWorker): void {
    this.#emit(Object.assign(new Event('message'), { data }));
  }

  fail(message: string): void {
    this.#emit(Object.assign(new Event('error'), { message }));
  }

  /** What it was asked, as it was typed. */
  get asked(): string[] {
    return this.told.flatMap((message) => ('question' in message ? [message.question.query.text] : []));
  }

  #emit(event: Event): void {
    for (const { type, hear } of this.#listeners) if (type === event.type) hear(event);
  }
}

function question(text: string, fields: Partial<Question> = {}): Question {
  return { ...emptySearch.question, query: { ...emptySearch.question.query, text }, ...fields };
}

const nothing: FromWorker = { found: { count: 0, rows: [] } };

describe('the searcher', () => {
  let workers: PatientWorker[];
  let answers: string[];
  let searcher: Searcher;

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    answers = [];
    searcher = new Searcher({ yes: 'Yes', no: 'No' }, () => {
      const worker = new PatientWorker();
      workers.push(worker);
      return worker;
    });
  });
  afterEach(() => vi.useRealTimers());

  const ask = (text: string, fields: Partial<Question> = {}, by: Asked['by'] = 'concordance') =>
    searcher.ask({
      by,
      question: question(text, fields),
      most: 10,
      project: small.project,
      articles: ['a'],
      answered: (answer) => answers.push(`${text}: ${'found' in answer ? answer.found.count : answer.problem.code}`),
    });

  test('tells the texts once, then what is asked, and hands on the answer', () => {
    ask('one');
    workers[0]?.say({ began: true });
    workers[0]?.say({ found: { count: 3, rows: [] } });
    ask('two');
    expect(answers).toEqual(['one: 3']);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.told.map((message) => Object.keys(message)[0])).toEqual(['texts', 'question', 'question']);
  });

  test('asks only the newest of what came meanwhile, and only the newest is answered', () => {
    for (const text of ['one', 'two', 'three']) ask(text);
    expect(workers[0]?.asked).toEqual(['one']);
    workers[0]?.say(nothing);
    expect(workers[0]?.asked).toEqual(['one', 'three']);
    expect(answers).toEqual([]);
    workers[0]?.say(nothing);
    expect(answers).toEqual(['three: 0']);
  });

  test('answers each who asks', () => {
    ask('one');
    ask('two', {}, 'palette');
    ask('three', {}, 'palette');
    ask('four');
    workers[0]?.say(nothing);
    expect(answers).toEqual([]);
    workers[0]?.say(nothing);
    workers[0]?.say(nothing);
    expect(answers).toEqual(['three: 0', 'four: 0']);
  });

  test('asks for the others what it still has to when one forgets', () => {
    ask('one');
    ask('two', {}, 'palette');
    searcher.forget('concordance');
    expect(workers[0]?.isEnded).toBe(true);
    workers[1]?.say(nothing);
    expect(answers).toEqual(['two: 0']);
    ask('three');
    searcher.forget('palette');
    workers[1]?.say(nothing);
    expect(answers).toEqual(['two: 0', 'three: 0']);
  });

  test('ends a search that takes too long, says so, and goes on with another worker that is told all again', () => {
    ask('(a+)+b');
    workers[0]?.say({ began: true });
    vi.advanceTimersByTime(patience - 1);
    expect(workers[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.isEnded).toBe(true);
    expect(answers).toEqual(['(a+)+b: slow-pattern']);

    ask('ville');
    expect(workers[1]?.told.map((message) => Object.keys(message)[0])).toEqual(['texts', 'question']);
    workers[1]?.say(nothing);
    expect(answers).toEqual(['(a+)+b: slow-pattern', 'ville: 0']);
  });

  test('goes on to what came meanwhile when it ends a search', () => {
    ask('(a+)+b');
    workers[0]?.say({ began: true });
    ask('ville');
    vi.advanceTimersByTime(patience);
    workers[1]?.say(nothing);
    expect(answers).toEqual(['ville: 0']);
  });

  test('counts only the time of the search itself', () => {
    ask('one');
    vi.advanceTimersByTime(10 * patience);
    workers[0]?.say({ began: true });
    workers[0]?.say(nothing);
    vi.advanceTimersByTime(10 * patience);
    expect(workers[0]?.isEnded).toBe(false);
    expect(answers).toEqual(['one: 0']);
  });

  test('says why a worker could not run an expression', () => {
    ask('a{9999999}');
    workers[0]?.fail('too large');
    expect(answers).toEqual(['a{9999999}: bad-pattern']);
    expect(workers[0]?.isEnded).toBe(true);
  });

  test('hears no more of what is forgotten, even when it was on its way', () => {
    ask('one');
    workers[0]?.say({ began: true });
    searcher.forget('concordance');
    workers[0]?.say(nothing);
    vi.advanceTimersByTime(patience);
    expect(answers).toEqual([]);
    ask('two');
    workers[0]?.say({ found: { count: 7, rows: [] } });
    workers[1]?.say(nothing);
    expect(answers).toEqual(['two: 0']);
  });

  test('tells the tags when they are asked for, letting the window answer in between, and what was forgotten then is not asked', async () => {
    ask('one', { subject: 'tags' });
    expect(workers[0]?.asked).toEqual([]);
    await vi.runAllTimersAsync();
    expect(workers[0]?.told.map((message) => Object.keys(message)[0])).toEqual([
      'texts',
      'article',
      'names',
      'question',
    ]);

    workers[0]?.say(nothing);
    searcher.forget('concordance');
    ask('two', { subject: 'tags' });
    await vi.runAllTimersAsync();
    expect(workers[0]?.asked).toEqual(['one', 'two']);
    searcher.forget('concordance');
    ask('three', { subject: 'tags' });
    searcher.forget('concordance');
    await vi.runAllTimersAsync();
    expect(workers.at(-1)?.asked).toEqual([]);
  });
});
