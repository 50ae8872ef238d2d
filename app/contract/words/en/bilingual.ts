/** Words of the files that a working translation is written to for people to read. */
export const bilingual = {
  source: 'Source',
  translation: 'Translation',
  untranslated: 'not translated',
  state: { draft: 'being written', done: 'done', changed: 'changed after it was done' },
  notes: 'Translation notes',
} as const;
