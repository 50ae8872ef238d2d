import { tag, uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Annotation, Layer } from '../../annotations/model/annotation.ts';
import { layers } from '../../annotations/model/annotation.ts';
import type { Link } from '../../annotations/model/register.ts';

/**
 * For tests: a WebAnno TSV 3.3 file as far as the curation cases need it: spans with features, over several tokens and
 * stacked, and relations between them (INCEpTION User Guide, appendix B). Offsets are UTF-16 units. Slots and chains
 * are left out.
 */
export interface TsvFile {
  /** The layers that the header names, by their short names. */
  readonly named: readonly string[];
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly links: readonly Link[];
}

/** Columns of one layer of the file. */
interface Columns {
  readonly name: string;
  readonly features: readonly string[];
  /** The layer whose annotations relations are between; undefined for spans. */
  readonly between: string | undefined;
  readonly first: number;
}

/** What one token says of one annotation: the number that parts it from others, '' where nothing has to, and its values. */
interface Said {
  readonly number: string;
  readonly values: readonly (string | null)[];
}

/**
 * @param annotator whose file it is
 * @param from the number of its first record: two files of one project have others
 */
export function readTsv(contents: string, annotator: string, from: number): TsvFile {
  const lines = contents.split(/\r?\n/);
  const columns = columnsIn(lines);
  const rows = lines.filter((line) => /^\d+-\d+\t/.test(line)).map((line) => line.split('\t'));
  const spans = new Map<string, Annotation>();
  const keyOf = (layer: string, token: string, number: string) => `${layer} ${number === '' ? token : number}`;
  let n = from;
  let text = '';
  for (const [token = '', offsets = '', words = '', ...cells] of rows) {
    const [start = 0, end = 0] = offsets.split('-').map(Number);
    text = `${text.padEnd(start)}${words}`;
    for (const layer of columns.filter(({ between }) => between === undefined)) {
      for (const { number, values } of saidIn(layer, cells)) {
        const key = keyOf(layer.name, token, number);
        const known = spans.get(key);
        const begins = known?.spans[0]?.start ?? start;
        const attributes = Object.fromEntries(
          layer.features.flatMap((feature, i) => (typeof values[i] === 'string' ? [[feature, values[i]]] : [])),
        );
        const fields = { layer: layerOf(layer, columns), type: layer.name, creator: annotator, attributes };
        spans.set(key, known === undefined ? tag(n++, [[begins, end]], fields) : { ...known, ...tagged(begins, end) });
      }
    }
  }
  const links: Link[] = [];
  for (const [token = '', , , ...cells] of rows) {
    for (const layer of columns) {
      const { between } = layer;
      if (between === undefined) continue;
      for (const { values } of saidIn(layer, cells)) {
        const [, governor = '', ends = '_'] = /^([\d-]+)(?:\[([\d_]+)\])?$/.exec(values.at(-1) ?? '') ?? [];
        const [source = '', target = ''] = ends.split('_').map((number) => (number === '0' ? '' : number));
        const [one, other] = [spans.get(keyOf(between, governor, source)), spans.get(keyOf(between, token, target))];
        if (one === undefined || other === undefined) throw new Error(`no annotation at ${token} or ${governor}`);
        const type = [layer.name, ...values.slice(0, -1).map((value) => value ?? '')].join(' ');
        links.push({ ...linkOf(annotator), id: uuid(n++), type, from: one.id, to: other.id, article: one.article });
      }
    }
  }
  return { named: columns.map(({ name }) => name), text, annotations: [...spans.values()], links };
}

function tagged(start: number, end: number): Pick<Annotation, 'spans'> {
  return { spans: [{ start, end }] };
}

function linkOf(creator: string): Omit<Link, 'id' | 'type' | 'from' | 'to' | 'article'> {
  const time = '2024-05-01T10:00:00.000Z';
  return { kind: 'link', creator, created: time, modified: time };
}

/** Our layers are lent to theirs in the order in which a file names them: annotations of two layers are never compared. */
function layerOf({ name }: Columns, columns: readonly Columns[]): Layer {
  const layer = layers[columns.filter(({ between }) => between === undefined).findIndex((each) => each.name === name)];
  if (layer === undefined) throw new Error(`the file has more than ${layers.length} layers of spans`);
  return layer;
}

function columnsIn(lines: readonly string[]): Columns[] {
  let first = 0;
  return lines.flatMap((line) => {
    const [, name = '', rest = ''] = /^#T_(?:SP|RL)=([^|]*)\|?(.*)$/.exec(line) ?? [];
    if (name === '') return [];
    const named = rest.split('|');
    const ends = named.find((feature) => feature.startsWith('BT_'));
    const features = named.filter((feature) => feature !== '' && feature !== ends);
    const between = ends === undefined ? undefined : shortOf(ends);
    const columns = { name: shortOf(name), features, between, first };
    first += Math.max(1, features.length) + (ends === undefined ? 0 : 1);
    return [columns];
  });
}

function shortOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The annotations of a layer that a token has a part in. */
function saidIn({ features, between, first }: Columns, cells: readonly string[]): Said[] {
  const count = Math.max(1, features.length) + (between === undefined ? 0 : 1);
  const parts = cells.slice(first, first + count).map((cell) => cell.split(/(?<!\\)\|/));
  const longest = Math.max(0, ...parts.map((values) => values.length));
  return Array.from({ length: longest }, (_, i) => parts.map((values) => values[i] ?? '_')).flatMap((values) => {
    if (values.every((value) => value === '_' || value === '')) return [];
    const [number = ''] = values.flatMap((value) => /(?<!\\)\[(\d+)\]$/.exec(value)?.[1] ?? []);
    return [{ number, values: values.map(between === undefined ? spoken : unescaped) }];
  });
}

/** A value without its number; null where it is not said. */
function spoken(value: string): string | null {
  return unescaped(value.replace(/(?<!\\)\[\d+\]$/, ''));
}

function unescaped(value: string): string | null {
  return value === '*' || value === '_' ? null : value.replaceAll(/\\(.)/g, '$1');
}
