/** The palette: everything that can be done and found, by typing a few letters. */
export const palette = {
  title: 'Commands',
  placeholder: 'Type a command, a tag type, an article, an entity, tagged words…',
  none: 'Nothing found',
  sections: {
    commands: 'Commands',
    articles: 'Articles',
    types: 'Tag the selection as',
    entities: 'Entities',
    tags: 'Tags',
    search: 'Search',
  },
  mentions: '{count, plural, =0 {no mentions} one {# mention} other {# mentions}}',
  searchTexts: 'Search the texts for “{words}”',
} as const;
