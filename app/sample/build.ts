import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source } from '../../annotations/model/article.ts';
import { defaultTagset } from '../../annotations/model/default-tagset.ts';
import { createProject } from '../../annotations/store/create-project.ts';
import type { Disk } from '../../annotations/store/disk.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { articleFrom, proposalFor } from '../intake.ts';
import { Session } from '../session.ts';
import { linkTags } from './links.ts';
import { stateClaims } from './propositions.ts';
import { locate, readNames, readTags, type SampleTag, sampleTexts } from './tags.ts';
import { makeTerms } from './terms.ts';

/** Who tagged the sample: the one it is opened as, and her colleague. */
export const sampleAnnotators = ['anna', 'bilal'] as const;

/** What the importer cannot know of each text and a person would fill in, in the order of the texts. */
const described: readonly Partial<Source>[] = [
  { outlet: 'Commission du bassin de la Velse', published: '2023-06-02', rights: 'Invented for this sample; MIT' },
  { outlet: 'Lydapresse', published: '2023-06-02', rights: 'Invented for this sample; MIT' },
  { outlet: 'Continent Courrier', published: '2023-06-04', rights: 'Invented for this sample; MIT' },
  {
    outlet: 'Le Quai des idées',
    author: 'Anselme Courtavaux',
    published: '2023-06',
    rights: 'Invented for this sample; MIT',
  },
  {
    outlet: 'Vent d’Amont',
    author: 'Gontran Maillefer',
    published: '2023-06-06',
    rights: 'Invented for this sample; MIT',
  },
];

const began = Date.parse('2026-11-02T08:30:00.000Z');

/** A clock for one annotator: half a minute from tag to tag, so that building the sample again gives the same files. */
function clockFrom(start: number): () => Date {
  let ticks = 0;
  return () => {
    ticks += 1;
    return new Date(start + ticks * 30_000);
  };
}

/** An id that is the same each time the sample is built. */
function idOf(...parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}

/** Makes the sample project in a folder, from texts/ and tags/, the way a person would: by commands of a session. */
export async function buildSample(disk: Disk, folder: string): Promise<void> {
  const info = {
    kind: 'project',
    id: idOf('sample'),
    title: 'The Velse flood, June 2023',
    workingLanguage: 'en',
    order: [],
    created: new Date(began).toISOString(),
  } as const;
  const made = await createProject(disk, folder, { info, tagset: defaultTagset, annotator: sampleAnnotators[0] });
  await made.close();
  for (const [i, annotator] of sampleAnnotators.entries()) {
    const opened = await openProject(disk, folder, { annotator });
    if (opened.access.mode !== 'write') throw new Error(`the sample cannot be written: ${opened.access.because.code}`);
    const clock = clockFrom(began + i * 86_400_000);
    const session = new Session({ project: opened.project, annotator, readOnly: null, keeping: opened }, clock);
    if (i === 0) await addTexts(session);
    for (const tag of readTags(read(`${annotator}.json`))) perform(session, tag);
    if (i === 0) linkTags(session, idOf);
    if (i === 0) stateClaims(session, idOf);
    if (i === 0) makeTerms(session, idOf);
    await session.close();
  }
}

async function addTexts(session: Session): Promise<void> {
  for (const [i, { file }] of sampleTexts.entries()) {
    const bytes = readFileSync(join(import.meta.dirname, 'texts', file));
    const proposal = proposalFor(bytes, basename(file));
    const source = { ...proposal.source, ...described[i] };
    const article = articleFrom({ ...proposal, blocks: [...proposal.blocks], path: file, source }, proposal.text, {
      has: (id) => session.project.articles.has(id),
    });
    await session.addArticle(article, proposal.text);
  }
  session.perform({ do: 'arrange', order: [...session.project.articles.keys()] });
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'tags', file), 'utf8'));
}

const names = readNames(read('names.json'));

function perform(session: Session, tag: SampleTag): void {
  const { article, layer, type, note } = tag;
  const text = session.project.texts.get(article) ?? '';
  const spans = locate(text, tag);
  const id = idOf(session.annotator, article, layer, type, spans);
  const attributes = tag.layer === 'entity' ? {} : definedOnly(tag.attributes);
  const entry = tag.layer === 'entity' && tag.entity !== undefined ? entityIn(session, type, tag.entity) : '';
  session.perform({ do: 'annotate', id, article, layer, type, spans, attributes, entry });
  if (note !== undefined) session.perform({ do: 'set-note', id, note });
}

/** The annotator's own entity of a type and name: put into the register when it is first mentioned. */
function entityIn(session: Session, type: string, name: string): string {
  const id = idOf(session.annotator, 'entity', type, name);
  if (session.project.entities.has(id)) return id;
  const others = Object.entries(names[name] ?? {}).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language })),
  );
  const all = [{ text: name, language: 'en' }, ...others];
  session.perform({ do: 'add-entity', id, type, names: all, identifiers: [], note: '', mentions: [] });
  return id;
}

function definedOnly<T>(attributes: Readonly<Record<string, T | undefined>>): Record<string, T> {
  const defined: Record<string, T> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) defined[name] = value;
  return defined;
}
