import { bootstrap } from '../../annotations/agreement/bootstrap.ts';
import { gammaSampling } from '../../annotations/agreement/gamma.ts';
import { writeCsv } from '../../annotations/formats/csv.ts';
import { layers } from '../../annotations/model/annotation.ts';
import { ask } from '../bridge.ts';
import { nameOf, veiled } from '../state/names.ts';
import { notify, valueOrNotice } from '../state/notices.ts';
import { copyTable } from '../state/overview.ts';
import { getState } from '../state/store.ts';
import { t } from '../words.ts';
import { rowsOf } from './figure-rows.ts';
import { figureWords } from './figure-words.ts';

/** The figures outside the window: on the clipboard, and in files. */

export type FileKind = 'json' | 'csv' | 'md';

/** The figures of the layers that are shown, a line for each: of what, whose, and how sure it is. */
function tableRows(): string[][] {
  const { open, agreement } = getState();
  if (open === null || agreement.found === null) return [];
  const heads = (['layer', 'figure', 'of', 'value', 'low', 'high', 'reason'] as const).map((id) =>
    t(`agreement.columns.${id}`),
  );
  const { found, hiddenLayers } = agreement;
  const shown = layers.flatMap((layer) => {
    const figures = found.layers.find((one) => one.layer === layer);
    return figures === undefined || hiddenLayers.includes(layer) ? [] : [figures];
  });
  const rows = shown.flatMap((figures) =>
    rowsOf(figures, open.project).flatMap((row) =>
      (row.isOfPairs ? figures.pairs.map((_, pair) => pair) : [0]).map((pair) => {
        const of = row.isOfPairs ? figures.pairs[pair] : undefined;
        const who = of === undefined ? found.coverage.annotators : [of.first, of.second];
        const estimate = row.of(pair);
        const start = [t(`layers.${figures.layer}`), row.name, who.map((id) => nameOf(id)).join(', ')];
        if (estimate == null) return [...start, '', '', '', t('agreement.not-yet')];
        const { figure, interval } = estimate;
        const bounds = interval === null ? ['', ''] : interval.map(number);
        return 'value' in figure
          ? [...start, number(figure.value), ...bounds, '']
          : [...start, '', ...bounds, figureWords(figure)];
      }),
    ),
  );
  return [heads, ...rows];
}

/** As many digits as anybody reads. */
function number(value: number): string {
  return value.toFixed(4);
}

/** Copy the figures for a spreadsheet. */
export function copyFigures(): void {
  copyTable(tableRows());
}

/** Let the person save the figures to a file that they name. */
export async function saveFigures(kind: FileKind): Promise<void> {
  const content = contentOf(kind);
  const saved = valueOrNotice(await ask('save-agreement', { extension: kind, content }));
  if (saved != null) notify('done', t('agreement.saved', { path: saved.path }));
}

function contentOf(kind: FileKind): string {
  switch (kind) {
    case 'json':
      return jsonOf();
    case 'csv':
      return writeCsv(tableRows());
    case 'md':
      return markdownOf(tableRows());
  }
}

/** What `visavis agreement --json` prints, with people called as they are called here. */
function jsonOf(): string {
  const { open, agreement } = getState();
  if (open === null || agreement.found === null) return '';
  const { coverage, layers: found } = agreement.found;
  const inOrder = layers.flatMap((layer) => found.filter((one) => one.layer === layer));
  const document = { folder: open.folder, bootstrap, gammaSampling, ...coverage, layers: inOrder, problems: [] };
  return veiled(`${JSON.stringify(document, null, 2)}\n`);
}

function markdownOf([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** So that names of types and people mean nothing to Markdown. */
function escaped(words: string): string {
  return words === '---' ? words : words.replace(/[\\`*_{}[\]<>#|~&$]/g, (sign) => `\\${sign}`);
}
