/** The sections of a report, in their order: what is compared first, then the articles, then what it rests on. */
export const sectionNames = [
  'sources',
  'claims',
  'passages',
  'articles',
  'entities',
  'glossary',
  'links',
  'agreement',
  'tagset',
] as const;
export type SectionName = (typeof sectionNames)[number];
