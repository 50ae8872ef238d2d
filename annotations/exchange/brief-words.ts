import { shortened, wordsOf } from '../model/words-of.ts';
import type { OwnRecord } from './own-records.ts';

/** UTF-16 units of a record's words that a report shows. */
const shown = 80;

/** What a record says, in short: quoted words, a name, a statement; of a link or a state that, of a judgement that, too. */
export function briefWords(record: OwnRecord): string {
  return shortened(whole(record), shown);
}

function whole(record: OwnRecord): string {
  switch (record.kind) {
    case 'link':
      return record.type;
    case 'progress':
      return record.state;
    case 'verdict':
      return `${wordsOf(record)}: ${record.judgement}`;
    case 'answer':
      return record.comment === '' ? record.answer : `${record.answer}: ${record.comment}`;
    case 'decision':
      return record.layer;
    default:
      return wordsOf(record);
  }
}
