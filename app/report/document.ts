import { quoted } from '../../annotations/model/annotation.ts';
import { agreementNotes, type LayerTold, layerTold } from '../agreement-told.ts';
import { address, cell, inline, table } from '../comparison/markdown-text.ts';
import { claimWords, markWords } from '../comparison/table.ts';
import { words } from '../contract/words/words.ts';
import { excerpt } from '../excerpt.ts';
import type { Chapter, Contents } from './contents.ts';
import { chapterLines, legendLines } from './document-article.ts';
import { factsOf, fewerDraws } from './facts.ts';
import { claimTold, type MatrixPart, matrixParts } from './matrix-parts.ts';
import { type PassageTold, passagesTold, type Side } from './passages-told.ts';
import { placeName } from './places.ts';
import { entityRows, looseRows, termRows, translationNotes, unmentioned } from './register-rows.ts';
import { type SectionName, sectionNames } from './sections.ts';
import { detailsOf } from './tag-details.ts';
import { typeRows } from './tagset-rows.ts';

const t = words();

/** The report as one Markdown file: what the page has, in the same order, and legible as plain text. */
export function reportDocument(contents: Contents): string {
  const { project } = contents;
  const sections = sectionNames.flatMap((name) => [`## ${t(`report.sections.${name}`)}`, ...sectionOf(name, contents)]);
  const facts = factsOf(contents).map(([name, value]) => `- ${name === '' ? '' : `${name}: `}${inline(value)}`);
  return `${[`# ${inline(project.info.title)}`, t('report.kind'), facts.join('\n'), ...sections].join('\n\n')}\n`;
}

/** The blocks of a section, which blank lines are between. */
function sectionOf(name: SectionName, contents: Contents): string[] {
  switch (name) {
    case 'sources':
      return sources(contents);
    case 'claims':
      return matrix(contents);
    case 'passages':
      return passages(contents);
    case 'articles':
      return articles(contents);
    case 'entities':
      return entities(contents);
    case 'glossary':
      return glossary(contents);
    case 'links':
      return links(contents);
    case 'agreement':
      return agreement(contents);
    case 'tagset':
      return tagset(contents);
  }
}

function sources({ chapters }: Contents): string[] {
  if (chapters.length === 0) return [t('report.empty.articles')];
  const columns = ['number', 'title', 'outlet', 'author', 'published', 'url', 'words', 'rights'] as const;
  return [
    table(
      columns.map((column) => t(`report.source.${column}`)),
      chapters.map(({ number, article: { title, source }, words: count }) => [
        String(number),
        cell(title),
        cell(source.outlet || t('report.source.unknown')),
        cell(source.author || t('report.source.unknown')),
        source.published || t('report.source.unknown'),
        source.url === '' ? t('report.source.unknown') : address(source.url),
        t('report.source.count', { count }),
        cell(source.rights || t('report.source.noRights')),
      ]),
    ),
  ];
}

function matrix(contents: Contents): string[] {
  if (contents.matrix.rows.length === 0) return [t('comparison.none')];
  const parts = matrixParts(contents);
  return [t('report.claims.hint'), ...parts.flatMap((part) => matrixPart(contents, part, parts.length > 1))];
}

function matrixPart(contents: Contents, { chapters, rows, silent }: MatrixPart, isOneOfSeveral: boolean): string[] {
  const [first, last] = [chapters[0]?.number ?? 0, chapters.at(-1)?.number ?? 0];
  const body = rows.map(({ row, cells }) => [
    cell(row.proposition.statement),
    ...cells.map(({ claims, marks }) =>
      claims.length === 0
        ? t('comparison.silent')
        : [
            ...claims.map((claim) => {
              const about = [placeName(contents, claim.id), claimTold(contents, claim)].filter((part) => part !== '');
              return `“${cell(claimWords(claim))}” (${about.map(cell).join(' ')})`;
            }),
            ...marks.map((mark) => cell(markWords(mark))),
          ].join('<br>'),
    ),
  ]);
  return [
    ...(isOneOfSeveral ? [`### ${t('report.claims.articles', { first, last })}`] : []),
    table([t('comparison.proposition'), ...chapters.map(columnName)], body),
    ...(silent === 0 ? [] : [t('report.claims.silentRows', { count: silent })]),
  ];
}

function columnName({ number, article: { title, source } }: Chapter): string {
  return [`${number}. ${cell(source.outlet || title)}`, source.published].filter((part) => part !== '').join(', ');
}

function passages(contents: Contents): string[] {
  const told = passagesTold(contents);
  if (told.length === 0) return [t('report.empty.passages')];
  return [t('report.passages.inBold'), ...told.flatMap(passageLines)];
}

function passageLines({ passage, isEarlierKnown, sides: [first, second] }: PassageTold): string[] {
  const { similarity, words: common } = passage;
  const between = { first: first.chapter.number, second: second.chapter.number, similarity, words: common };
  const earlier = isEarlierKnown
    ? t('report.passages.earlier', { number: first.chapter.number })
    : t('report.passages.unknown');
  return [
    `${t('report.passages.between', between)}. ${earlier}`,
    table([columnName(first.chapter), columnName(second.chapter)], [[sideCell(first), sideCell(second)]]),
  ];
}

/** Words that differ are strong; white space at their edges stays outside, where the signs for it would not be seen. */
function sideCell({ runs }: Side): string {
  return runs
    .map(({ text, isSame }) => {
      if (isSame) return cell(text);
      const core = text.trim();
      return core === '' ? cell(text) : `<b>${cell(core)}</b>`;
    })
    .join('');
}

function articles(contents: Contents): string[] {
  const { chapters } = contents;
  if (chapters.length === 0) return [t('report.empty.articles')];
  return [
    ...legendLines(),
    ...chapters.flatMap((chapter) => {
      const written = chapterLines(contents, chapter);
      contents.making.tell(chapters.length + chapter.number, 2 * chapters.length);
      return written;
    }),
  ];
}

function entities(contents: Contents): string[] {
  const [rows, loose, others] = [entityRows(contents), looseRows(contents), unmentioned(contents)];
  if (rows.length + loose.length === 0) return [t('report.empty.entities')];
  const by = (name: string) => (contents.annotators.size < 2 ? '' : ` (${t('report.tags.by', { name })})`);
  const columns = ['entity', 'type', 'names', 'mentions'] as const;
  const joined = table(
    columns.map((column) => t(`report.entities.${column}`)),
    rows.map(({ entity, name, type, others, places }) => [
      cell(`${name}${by(entity.creator)}`),
      cell(type),
      others.map(address).join('; '),
      placesCell(contents, places),
    ]),
  );
  const unjoined = table(
    (['words', 'type', 'mentions'] as const).map((column) => t(`report.entities.${column}`)),
    loose.map(({ type, words: said, places }) => [cell(excerpt(said)), cell(type), placesCell(contents, places)]),
  );
  return [
    ...(rows.length === 0 ? [] : [joined]),
    ...(others === 0 ? [] : [t('report.entities.unmentioned', { count: others })]),
    ...(loose.length === 0 ? [] : [`### ${t('report.entities.loose')}`, unjoined]),
  ];
}

function glossary(contents: Contents): string[] {
  const [terms, notes] = [termRows(contents), translationNotes(contents)];
  const columns = ['source', 'target', 'alternatives', 'domain', 'note', 'places'] as const;
  const listed = table(
    columns.map((column) => t(`report.glossary.${column}`)),
    terms.map(({ term: { source, target, alternatives, domain, note }, places }) => [
      ...[source, target, alternatives.join('; '), domain, note].map(cell),
      placesCell(contents, places),
    ]),
  );
  const noted = table(
    (['tag', 'words', 'says'] as const).map((column) => t(`report.glossary.${column}`)),
    notes.map((note) => [
      placeName(contents, note.id),
      cell(quoted(note)),
      detailsOf(contents.project, note)
        .map(({ name, value }) => cell(`${name}: ${value}`))
        .join('<br>'),
    ]),
  );
  return [
    `### ${t('report.glossary.terms')}`,
    terms.length === 0 ? t('report.empty.terms') : listed,
    `### ${t('report.glossary.notes')}`,
    notes.length === 0 ? t('report.empty.notes') : noted,
  ];
}

function links(contents: Contents): string[] {
  const { project, labels } = contents;
  if (contents.links.length === 0) return [t('report.empty.links')];
  const end = (id: string) => {
    const tag = labels.get(id)?.tag;
    return cell([placeName(contents, id), tag === undefined ? '' : excerpt(quoted(tag))].join(' '));
  };
  return [
    table(
      (['from', 'type', 'to'] as const).map((column) => t(`report.links.${column}`)),
      contents.links.map(({ type, from, to }) => [
        end(from),
        cell(project.tagset.links.find(({ id }) => id === type)?.label ?? type),
        end(to),
      ]),
    ),
  ];
}

function agreement(contents: Contents): string[] {
  const { annotators, project } = contents;
  if (contents.agreement === undefined) return [t('report.empty.agreement', { count: annotators.size })];
  const { figures, resamples } = contents.agreement;
  return [
    t('report.agreement.hint'),
    ...figures.layers.flatMap((layer) => agreementTable(layerTold(layer, figures.annotators, project))),
    ...[...fewerDraws(resamples), ...agreementNotes(figures, resamples)].map(inline),
  ];
}

function agreementTable({ title, groups }: LayerTold): string[] {
  const rows = groups.flatMap(({ title, figures }) => [
    ...(title === '' ? [] : [[`**${cell(title)}**`, '']]),
    ...figures.map(([name, value]) => [cell(name), cell(value)]),
  ]);
  return [`### ${inline(title)}`, table([t('report.agreement.figure'), t('report.agreement.value')], rows)];
}

function tagset(contents: Contents): string[] {
  const names = contents.project.tagset.links.map(({ label }) => label);
  return [
    table(
      (['type', 'meaning', 'tags'] as const).map((column) => t(`report.tagset.${column}`)),
      typeRows(contents).map(({ layer, label, guideline, count }) => [
        cell(`${label} (${layer})`),
        cell(guideline),
        t('report.source.count', { count }),
      ]),
    ),
    ...(names.length === 0 ? [] : [inline(t('report.tagset.links', { links: names.join(', ') }))]),
  ];
}

function placesCell(contents: Contents, places: readonly string[]): string {
  return places.map((tag) => placeName(contents, tag)).join(', ');
}
