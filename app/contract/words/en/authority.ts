/** Authority lists: taking them in, seeing them, choosing from them. */
export const authority = {
  title: 'Authority lists',
  purpose:
    'Lists of people, organisations, places… to choose entities from while you type. They lie in the project, and what you choose becomes an entity of yours.',
  none: 'No list yet. Take in a CSV file whose first line names its columns (name, type, qid, alias…), or one JSON object a line. Wikidata’s query service writes such CSV files.',
  takeIn: 'Take in a list…',
  facts: '{rows, plural, one {# row} other {# rows}} · from {source} · taken in by {creator}, {created, date, medium}',
  replace: 'Replace…',
  replaceList: 'Replace… “{title}”',
  remove: 'Remove',
  removeList: 'Remove “{title}”',
  removed: '“{title}” was removed. It is kept as {aside}.',
  report: 'What “{title}” came to',
  group: 'From {title}',
  known: 'in the register already',
  reading: 'Making the lists ready…',
  from: 'From the list “{title}”.',
  pick: 'Choose a file of rows: CSV, or one JSON object a line',
  files: 'CSV and JSONL',
  done: '{count, plural, one {# row was} other {# rows were}} taken in as “{title}”.',
  joined: '{count, plural, one {# record told} other {# records told}} more of an item that was there already.',
  unused:
    'Left out, as nothing here is called so: {count, plural, one {the column} other {the columns}} {named}{more, plural, =0 {} other { and # more}}.',
  type: '{type} ({count, number})',
  unknownTypes:
    'Not in the tagset, so that the type of the mention is used instead: {named}{more, plural, =0 {} other { and # more}}.',
  leftOut: '{count, plural, one {# record was} other {# records were}} left out.',
  more: 'And {count, number} more.',
  replaced: 'The list it replaces is kept as {aside}.',
} as const;
