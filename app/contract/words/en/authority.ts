/** Authority lists: taking them in, seeing them, choosing from them. */
export const authority = {
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
