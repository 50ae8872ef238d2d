/** How far the work is: of a tag, of an article, of many tags at once, and what may not be meant so. */
export const work = {
  status: 'Status',
  statuses: { open: 'Open', unsure: 'Unsure', done: 'Done' },
  /** Of a tag in the text: its type, and how far its annotator is with it. */
  described: '{type}, {status, select, unsure {unsure} other {done}}',
  unsure: '{count, number} unsure',
  said: {
    open: 'Open again: {tag}',
    unsure: 'Unsure: {tag}',
    done: 'Done: {tag}',
  },
  several: {
    open: '{count, plural, one {# tag is open again.} other {# tags are open again.}} {left}',
    unsure: '{count, plural, one {# tag is marked unsure.} other {# tags are marked unsure.}} {left}',
    done: '{count, plural, one {# tag is marked done.} other {# tags are marked done.}} {left}',
  },
  /** What batches leave out. */
  left: '{count, plural, =0 {} one {# of a colleague was left out.} other {# of colleagues were left out.}}',
  theirs: 'This tag is {name}’s. Only they can say how far they are with it.',
  progress: { 'not-started': 'not started', 'in-progress': 'in progress', done: 'done' },
  /** What can be said of an article. */
  say: { 'not-started': 'Not started', 'in-progress': 'In progress', done: 'Done' },
  articleNow: '{title}: {state}',
  noArticle: 'Open an article first.',
  articles: '{done, number} of {all, plural, one {# article} other {# articles}} done',
  walking:
    "[ and ] go through the annotations as they are drawn: 1, 2 and 3 show and hide layers. '{' and '}' stay in the layer of the selected one. The filter of the list is for the list alone.",
  noLayer: 'Select a tag first: these keys stay in its layer.',
  batch: 'Change what is marked',
  marked: '{count, number} marked',
  attribute: 'Attribute',
  'several-types': 'several',
  set: 'Set',
  takeAway: 'Take away',
  delete: 'Delete',
  clearMarks: 'Take the marks back',
  noneMarked: 'Nothing is marked any more.',
  changed:
    '{count, plural, =0 {Nothing was changed: it was so already.} one {# tag was changed.} other {# tags were changed.}} {left}',
  removed: '{count, plural, one {# tag was deleted.} other {# tags were deleted.}} {left}',
  otherLayer: '“{type}” is a type of another layer. Nothing was changed. Mark tags of its layer only.',
  listKeys:
    'Enter goes to the text. Space marks, Shift with an arrow goes on marking, Ctrl+A marks all, Escape takes the marks back. The keys of status, deletion and types are for what is marked.',
  allTheirs: 'All marked tags are colleagues’. Nothing was changed.',
} as const;
