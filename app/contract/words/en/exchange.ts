/** What colleagues hand to one another: the report before it is taken in, and what was done. */
export const exchange = {
  title: 'Take in from {name}',
  /** Above everything. */
  handedOver: 'Handed over by {name} on {at, date, medium} at {at, time, short}.',
  own: 'This is your own work, from another machine or another copy of the project.',
  nothing: '{name} has nothing new: all of it is here already.',
  counts:
    '{added, number} new, {changed, number} changed, {removed, number} removed by them since, {unchanged, number} unchanged',
  anchored: '{found, number} found, {moved, number} moved, {orphan, number} not found',
  veiled: 'not shown while you review blind',
  apart: 'It is one person all the same: take in what is new, and remove nothing',
  otherProject:
    'It comes from another project, “{title}”. Articles are told by their texts; look whether it is what you meant to take in.',
  leftOut:
    '{count, plural, one {# segment of a translation was made on another text and stays in the file.} other {# segments of translations were made on other texts and stay in the file.}}',
  foreign:
    '{count, plural, one {# record in it is not theirs to hand over. It was passed over, and yours are untouched.} other {# records in it are not theirs to hand over. They were passed over, and yours are untouched.}}',
  articles: {
    renamed: '“{title}” is called otherwise with {name}: the texts are the same, so their tags are put here.',
    'line-ends':
      '“{title}” differs with {name} in line ends or a byte order mark alone. Their tags were looked for in the text here: {counts}.',
    composition:
      '“{title}” differs with {name} in how accented letters are composed (NFC, NFD) alone. Their tags were looked for in the text here: {counts}.',
    text: 'The text of “{title}” differs with {name}. The text here stays, and their tags were looked for in it: {counts}.',
    missing:
      '“{title}” is not in this project: it was deleted here, or only {name} has it. {orphan, plural, =0 {None of their tags is on it.} one {Their tag on it is kept, and shown once the article is added.} other {Their # tags on it are kept, and shown once the article is added.}}',
  },
  tagset: {
    title: 'The tagset',
    new: '{name} has the {what}; it is not here.',
    removed: 'The {what} is here; {name} has it not.',
    changed: 'The {what} is defined otherwise by {name}.',
    renamed: '{name} calls it otherwise: the {what} is “{was}” here.',
    retired: 'The {what} is retired with {name}.',
    offered: 'The {what} is retired here and offered with {name}.',
    reordered: '{name} has {what} in another order.',
    other: '{name}’s tagset has other reasons for reviewing.',
    unknown:
      '{count, plural, one {# of their tags has} other {# of their tags have}} the type “{type}” ({layer}), which is not here. They are taken in all the same.',
    choose: 'In this project',
    choices: {
      keep: 'Keep mine',
      add: 'Keep mine, and add what only {name} has',
      take: 'Take {name}’s; what is in use here stays, retired',
    },
  },
  entries: {
    title: 'Entries of the registers that clash',
    one: '“{name}” has another {fields} with them. Both entries are kept; settle it between you, or merge them later.',
    fields: { type: 'type', identifiers: 'identifier', target: 'translation' },
  },
  clashes: {
    title: 'Changed by both',
    one: 'You: {byMe}; there: {byThem}. {words}',
    done: { nothing: 'nothing', added: 'added', changed: 'changed', removed: 'removed' },
    mine: 'Keep mine',
    theirs: 'Take theirs',
    allTheirs: 'Take theirs in all',
    allMine: 'Keep mine in all',
  },
  kinds: {
    annotation: 'tag',
    link: 'link',
    progress: 'progress',
    segment: 'translation',
    entity: 'entity',
    proposition: 'proposition',
    term: 'term',
    verdict: 'verdict',
    comment: 'comment',
    answer: 'answer',
    decision: 'decision',
  },
  what: { new: 'new', changed: 'changed', removed: 'removed', clash: 'both changed' },
  statuses: { found: 'found', moved: 'moved', orphan: 'not found' },
  registers: 'Registers',
  columns: { what: 'What', kind: 'Kind', words: 'Words', article: 'Article', status: 'Place' },
  list: 'What is taken in',
  listKeys: 'The arrow keys go through what would be taken in.',
  takeIn: 'Take in',
  preparing: '{share, number, percent} of it looked at',
  whose: 'Whose work is to be taken in',
  from: 'Take in…',
  file: 'A file that a colleague handed over…',
  folder: 'A colleague’s copy of the project, or their folder in one…',
  hereBy: 'What {names} changed in this project’s folder since it was opened',
  remarks: 'What to know before',
  hereNone: 'In this project’s folder nobody’s files have changed since it was opened.',
  purpose:
    'Colleagues work on copies of one project. What they hand over is shown first; nothing is written before you say so.',
  changedHere:
    '{count, plural, one {{names} has changed files in this project’s folder.} other {{names} have changed files in this project’s folder.}} “{action}” shows what.',
  done: 'Taken in from {name}: {added, number} new, {updated, number} changed, {removed, number} removed. Undo takes it all back.',
  handed:
    'Handed over {count, plural, one {# record} other {# records}} and {removed, plural, =0 {nothing removed} one {# removal} other {# removals}} as {path}.',
  /** On the command line. */
  item: '  {what}: {kind} “{words}”{where}',
  where: ' in {article}',
  status: ' ({status})',
  more: '  … and {count, number} more; --json lists all.',
  tried: 'Nothing was changed yet.',
  taken: 'Taken in.',
  kept: '{count, plural, one {# record was changed by both; yours was kept. Add --theirs to take the other.} other {# records were changed by both; yours were kept. Add --theirs to take the others.}}',
} as const;
