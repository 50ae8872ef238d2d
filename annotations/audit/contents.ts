import { quoted } from '../model/annotation.ts';
import type { ProjectInfo, ProjectRecord } from '../model/project.ts';
import type { Tagset } from '../model/tagset.ts';
import { changesBetween } from '../model/tagset-changes.ts';
import { shortened } from '../model/words-of.ts';
import type { Change, Happening } from './happening.ts';

/** What a record is known by, and what became different in one. */

/** UTF-16 units of what is kept of a text: a hundred thousand of them are held at once. */
const longest = 160;

/** In one line, and as long as it is kept. */
export function brief(text: string): string {
  return shortened(text, longest);
}

/** What of a record says where it belongs, and to what and whom. */
export function placeOf(
  record: ProjectRecord,
): Pick<Happening, 'about' | 'article' | 'layer' | 'type' | 'creator' | 'toward'> {
  return {
    about: aboutOf(record),
    article: record.kind === 'article' ? record.id : 'article' in record ? record.article : '',
    layer: 'layer' in record ? record.layer : '',
    type: saidBy(record),
    creator: 'creator' in record ? record.creator : '',
    toward: record.kind === 'verdict' || record.kind === 'comment' || record.kind === 'answer' ? record.about : '',
  };
}

function saidBy(record: ProjectRecord): string {
  switch (record.kind) {
    case 'annotation':
    case 'link':
    case 'entity':
      return record.type;
    case 'verdict':
      return record.judgement;
    case 'answer':
      return record.answer;
    case 'decision':
      return record.by;
    case 'progress':
      return record.state;
    default:
      return '';
  }
}

function aboutOf(record: ProjectRecord): readonly string[] {
  switch (record.kind) {
    case 'annotation':
      return [record.id];
    case 'link':
      return [record.from, record.to];
    case 'verdict':
      return record.amended === '' ? [record.annotation] : [record.annotation, record.amended];
    case 'comment':
      return [record.annotation];
    case 'answer':
      return [record.verdict];
    case 'decision':
      return [...new Set([...record.of.map(({ id }) => id), ...record.tags])];
    default:
      return [];
  }
}

/** Fields that say nothing of what a person did. */
const unsaid = new Set(['kind', 'id', 'created', 'modified', 'quotes', 'sha256', 'formerly', 'judged', 'answered']);

/** What became different between two states of one record. */
export function changesOf(before: ProjectRecord, after: ProjectRecord): Change[] {
  if (before.kind !== after.kind) return [];
  if (before.kind === 'tagset' && after.kind === 'tagset') return tagsetChanges(before, after);
  const arranged = before.kind === 'project' && after.kind === 'project' ? articlesAdded(before, after) : [];
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const told = names.flatMap((of): Change[] => {
    // That articles came says more than that their order is another one.
    if (of === 'order' && arranged.length > 0) return [];
    const [from, to] = [old.get(of) ?? '', now.get(of) ?? ''];
    if (from === to) return [];
    if (after.kind === 'annotation' && before.kind === 'annotation') {
      if (of === 'spans') return [{ kind: 'spans', from: brief(quoted(before)), to: brief(quoted(after)) }];
      if (of.startsWith('attributes.')) return [attribute(of.slice('attributes.'.length), from, to)];
      if (of === 'entry') return [{ kind: 'entry', from, to }];
    }
    if (of === 'type' || of === 'status' || of === 'note') return [{ kind: of, from: brief(from), to: brief(to) }];
    return [{ kind: 'field', of, from: brief(from), to: brief(to) }];
  });
  return [...arranged, ...told];
}

/** Adding articles is in no journal but by the order they are put in. */
function articlesAdded(before: ProjectInfo, after: ProjectInfo): Change[] {
  const here = new Set(before.order);
  const come = after.order.filter((id) => !here.has(id));
  return come.map((id): Change => ({ kind: 'field', of: 'articles', from: '', to: id }));
}

function tagsetChanges(before: Tagset, after: Tagset): Change[] {
  const changes = changesBetween(before, after);
  const told = changes.map(
    ({ what, of, label, was }): Change => ({ kind: 'field', of: `${of}.${what}`, from: was, to: label }),
  );
  return told.length > 0 ? told : [{ kind: 'field', of: 'tagset', from: '', to: '' }];
}

function attribute(of: string, from: string, to: string): Change {
  return { kind: 'attribute', of, from: brief(from), to: brief(to) };
}

/** The fields of a record as words, those within a field under `field.inner`. */
function flat(record: ProjectRecord): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    if (unsaid.has(name)) continue;
    if (isPlain(value)) {
      for (const [inner, each] of Object.entries(value)) fields.set(`${name}.${inner}`, worded(each));
    } else fields.set(name, worded(value));
  }
  return fields;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts and lists of texts as they are; names by their text; anything deeper only to be compared. */
function worded(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => (hasText(each) ? each.text : worded(each))).join(', ');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function hasText(value: unknown): value is { readonly text: string } {
  return isPlain(value) && 'text' in value && typeof value.text === 'string';
}
