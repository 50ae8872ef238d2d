import { quoted } from '../model/annotation.ts';
import { nameOf } from './clashing-entries.ts';
import type { OwnRecord } from './own-records.ts';

/** UTF-16 units of a record's words that a report shows. */
const shown = 80;

/** What a record says, in short: quoted words, a name, a statement; of a link or a state its own id. */
export function wordsOf(record: OwnRecord): string {
  const words = whole(record).replaceAll(/\s+/g, ' ').trim();
  return words.length <= shown ? words : `${words.slice(0, shown - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function whole(record: OwnRecord): string {
  switch (record.kind) {
    case 'annotation':
      return quoted(record);
    case 'entity':
    case 'proposition':
    case 'term':
      return nameOf(record);
    case 'link':
      return record.type;
    case 'progress':
      return record.state;
    case 'segment':
      return record.target;
    case 'verdict':
      return `${record.judged.quotes.map(({ exact }) => exact).join(' … ')}: ${record.judgement}`;
    case 'comment':
      return record.text;
    case 'answer':
      return record.comment === '' ? record.answer : `${record.answer}: ${record.comment}`;
    case 'decision':
      return record.layer;
  }
}
