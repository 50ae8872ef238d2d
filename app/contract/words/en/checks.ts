import type { CheckCode } from '../../../../annotations/checks/finding.ts';

/** The checklist: what may not be meant so among one's own tags, and what mends it. */
export const checks = {
  tab: 'Checks',
  kinds: 'What is checked',
  list: 'Findings',
  keys: 'Enter goes to the tag. R mends it, Shift+R mends all of this kind, I leaves it as it is. The left arrow goes to what is checked.',
  columns: { type: 'Type', quote: 'Quote', about: 'What is found', article: 'Article', place: 'Place' },
  count: '{count, plural, =0 {nothing found} one {# found} other {# found}}',
  repair: 'Mend',
  repairAll: 'Mend all {count, number}',
  leave: 'Leave as it is',
  left: '{count, plural, one {# left as it is} other {# left as they are}}',
  again: 'Look again',
  looking: 'Looking…',
  repaired: '{count, plural, one {# tag was mended.} other {# tags were mended.}}',
  isLeft: 'Left as it is.',
  nothingHere: 'Choose a finding in the checks first.',
  noRepair: 'What mends this is yours to decide. Press Enter to go to the tag.',
  noneOfKind: 'Nothing of this kind. Choose another check on the left.',
  sound: 'Nothing was found in your tags: they are as the checks expect. Tag on; the list follows.',
  noTags: 'You have no tags yet. What may not be meant so among them will be listed here.',
  names: {
    orphan: 'Words not found',
    moved: 'Words moved',
    duplicate: 'Duplicates',
    crossing: 'Crossing boundaries',
    'cut-word': 'Cut words',
    'loose-edge': 'Edge spaces and marks',
    boilerplate: 'On boilerplate',
    'no-speaker': 'Quotations without speaker',
    'missing-attribute': 'Needed and missing',
    'unknown-type': 'Unknown types',
    'retired-type': 'Retired types',
  },
  why: {
    orphan:
      'The words that these tags were put on are not in the article. Delete the tag, or tag the right words again.',
    moved: 'The words that these tags were put on stand elsewhere in the article now. Mending moves the tag to them.',
    duplicate:
      'One layer and type on the same words more than once. Mending keeps the tag that says most and deletes those that say nothing else.',
    crossing: 'Two tags of one layer share words without one holding the other. Move an edge of one of them.',
    'cut-word': 'These tags begin or end in the middle of a word. Mending widens them to the word.',
    'loose-edge': 'Spaces, punctuation or half of a pair of marks hang on at the edge. Mending trims them.',
    boilerplate: 'These tags reach into residue of the web page, which is left out of every count.',
    'no-speaker': 'Direct speech that names no speaker, as an attribute or by a link.',
    'missing-attribute': 'The tagset needs something that these tags do not say.',
    'unknown-type': 'The tagset does not have the type of these tags. Give them another, or add it to the tagset.',
    'retired-type': 'The type of these tags is no longer offered. Give them another.',
  },
  about: {
    orphan: 'its words are not in the article',
    moved: 'its words stand in {place}',
    duplicate: '{count, number} times alike',
    crossing: 'crosses “{other}”',
    'cut-word': 'becomes “{mended}”',
    'loose-edge': 'becomes “{mended}”',
    boilerplate: 'reaches into boilerplate',
    'no-speaker': 'no speaker',
    'missing-attribute': 'needs {attributes}',
    'unknown-type': 'no type of the tagset',
    'retired-type': 'no longer offered',
  },
} as const satisfies {
  names: Record<CheckCode, string>;
  why: Record<CheckCode, string>;
  about: Record<CheckCode, string>;
} & Record<string, unknown>;
