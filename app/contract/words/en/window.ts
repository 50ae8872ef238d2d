/** What the window shows, region by region. */
export const layers = {
  entity: 'Entities',
  claim: 'Claims',
  translation: 'Translation notes',
} as const;

export const layer = {
  entity: 'Entity',
  claim: 'Claim',
  translation: 'Translation note',
} as const;

export const blocks = {
  heading: 'heading',
  paragraph: 'paragraph',
  boilerplate: 'boilerplate',
} as const;

export const bar = {
  label: 'Toolbar',
  search: 'Search text, tags, entities, commands…',
  layers: 'Layers shown',
  theme: 'Switch between light and dark',
} as const;

export const welcome = {
  title: 'Vis-à-vis',
  purpose:
    'Read several articles on one event side by side, tag entities, claims and translation notes, and compare who says what.',
  create: 'New project…',
  open: 'Open project…',
  recent: 'Recent projects',
  none: 'No project has been opened on this computer yet.',
  drop: 'Or drop text files, or a folder of them, anywhere on this window.',
  opened: 'opened {when, date, medium}',
} as const;

export const articles = {
  label: 'Articles',
  count: 'Articles · {count, number}',
  add: 'Add articles…',
  none: 'No articles yet. Drop text files here, or add them.',
  words: '{count, plural, one {# word} other {# words}}',
  tags: '{count, plural, =0 {no tags} one {# tag} other {# tags}}',
  types: 'Tags · {layer}',
  colleagues: 'Colleagues',
  colleague: '{name} · {count, number}',
  showColleague: 'Show the tags of {name}',
  covered: '{percent, number, percent} of the text is tagged',
} as const;

export const panes = {
  label: 'Articles side by side',
  empty: 'Choose an article from the list to read it here.',
  emptyProject: 'This project has no articles yet.',
  menu: 'More for “{title}”',
  close: 'Close “{title}”',
  closeItem: 'Close pane',
  left: 'Move left',
  right: 'Move right',
  details: 'Article details…',
  strip: 'Where the tags of “{title}” lie. Click to go there.',
  languages: '{from} → {to}',
  undated: 'no date',
  start: 'Drag to move where the tag starts',
  end: 'Drag to move where the tag ends',
  resize: 'Resize panes',
} as const;

export const inspector = {
  label: 'Inspector',
  none: 'Nothing selected',
  noneHint: 'Select text and press a key to tag it, or click a tag to see what it says.',
  title: '{layer} · {type}',
  type: 'Type',
  quote: 'Quote',
  spans: '{count, plural, one {# span} other {# spans}}',
  removeSpan: 'Remove “{quote}” from this tag',
  addSpan: 'Add the selection as a span',
  note: 'Note',
  noChoice: '—',
  yes: 'Yes',
  no: 'No',
  listHint: 'Separate with semicolons',
  required: 'needed',
  missing: 'Still needed: {attributes}',
  unasked: 'Not asked of this type',
  takeAway: 'Take “{label}” away',
  history: 'History',
  made: '{who} · created {when, date, short} {when, time, short}',
  changed: 'changed {when, date, short} {when, time, short}',
  theirs: 'This tag is {name}’s. You can read it, not change it.',
  remove: 'Delete tag',
  guideline: 'When to use it',
  unknownType: 'The tagset has no type “{type}” any more; the tag is kept as it is.',
} as const;

export const list = {
  label: 'Annotations',
  tab: 'Annotations',
  drawer: 'Drawer',
  filter: 'Filter by text',
  layer: 'Layer',
  type: 'Type',
  all: 'All',
  count: '{shown, number} of {all, plural, one {# annotation} other {# annotations}}',
  none: 'No annotations in the open articles yet. Select text and press a key.',
  only: 'Only what was found, in all articles',
  noMatch: 'No annotation matches the filter.',
  clear: 'Clear filter',
  place: '¶ {paragraph}',
  columns: {
    type: 'Type',
    quote: 'Quote',
    article: 'Article',
    place: 'Place',
    who: 'By',
    note: 'Attributes and note',
  },
} as const;

export const status = {
  label: 'Status',
  saved: 'Saved {at, time, medium}',
  savedAlready: 'Saved',
  saving: 'Saving…',
  readOnly: 'Read only',
  retry: 'Try again',
  waiting: '{count, plural, one {# change} other {# changes}} not saved yet.',
  tagged: '{tagged, number} / {count, plural, one {# word} other {# words}} tagged',
  selection: 'Selection ¶{paragraph}, {count, plural, one {# character} other {# characters}}',
  caret: '¶{paragraph}',
  claim: 'claim',
  translation: 'translation note',
  repeat: 'repeat',
  nextPrevious: 'previous/next',
  allKeys: 'all keys',
} as const;

export const forms = {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  newProject: {
    title: 'New project',
    name: 'Title',
    namePlaceholder: 'For example: Ferry evacuation, March 2026',
    folder: 'Folder',
    choose: 'Choose…',
    folderHint: 'The project is a folder. Everything of it lies there, as JSON.',
    language: 'Your working language',
    languageHint: 'Notes and proposed translations are written in it.',
    who: 'Your tags are saved as “{id}”. Change that under Settings.',
    create: 'Create project',
    texts:
      '{count, plural, =0 {No texts yet; you can add them afterwards.} one {# text will be added.} other {# texts will be added.}}',
  },
  add: {
    title: 'Add articles',
    list: 'Texts',
    encoding: 'Encoding',
    guessed: 'guessed',
    articleTitle: 'Title',
    outlet: 'Outlet',
    author: 'Author',
    published: 'Date',
    publishedHint: '2024-03-17, 2024-03 or 2024',
    language: 'Language',
    url: 'Web address',
    rights: 'Rights',
    preview: 'Text',
    previewHint:
      'Dimmed blocks look like residue of a web page: they are left out of counts. Click a block to change it.',
    include: 'Add this text',
    same: 'This very text is already in the project, as “{title}”.',
    submit: '{count, plural, =0 {Nothing to add} one {Add # article} other {Add # articles}}',
    added: '{count, plural, one {# article was added.} other {# articles were added.}}',
    badLanguage: 'Write the language as fr, en or pt-BR.',
    badDate: 'Write the date as 2024-03-17, 2024-03 or 2024.',
    reading: 'Reading {done, number} of {total, number}…',
  },
  describe: { title: 'Article details', file: 'File', open: 'Open in browser' },
  export: {
    title: 'Export',
    format: 'Format',
    annotators: 'Annotations of',
    articles: 'Articles',
    submit: 'Export…',
    done: '{count, plural, one {# annotation was} other {# annotations were}} exported to {path}.',
    visavis: 'Vis-à-vis JSON: everything, and can be imported again',
    web: 'W3C Web Annotation (JSON-LD)',
  },
  import: {
    done: '{count, plural, =0 {No annotation was} one {# annotation was} other {# annotations were}} imported.',
  },
  keys: {
    title: 'Keys',
    menus: { project: 'Project', edit: 'Edit', view: 'View', go: 'Go', help: 'Help' },
    search: 'Find an action or key',
    types: 'Tag with',
    add: 'Shift with the same key adds the selected text to the selected tag. Punctuation at the edges is left out; with Alt it is not.',
    change: 'Change the key of “{action}”',
    press: 'Press the new key; Backspace takes the key away, Esc leaves it as it is.',
    reserved: '{key} moves, confirms or copies everywhere and is kept for that. Press another key.',
    reset: 'Reset',
    taken: '“{key}” is already on “{action}”. Press another key.',
    mouse:
      'With the mouse: double click selects a word, triple click a sentence; clicking a tag again goes on to the next one there.',
    none: 'no key',
  },
  settings: {
    title: 'Settings',
    annotator: 'You',
    name: 'Your name',
    id: 'Your id in file names',
    idHint: 'a–z, 0–9 and -. A project opened already keeps the id it was opened with.',
    badId: 'Use a–z, 0–9 and -, beginning with a letter or digit.',
    theme: 'Appearance',
    system: 'Like the system',
    light: 'Light',
    dark: 'Dark',
    textSize: 'Size of the text: {size, number}',
  },
  about: {
    title: 'About Vis-à-vis',
    version: 'Version {version}',
    line: 'Made for people who compare what is said, and by whom.',
    licence: 'MIT licence. Fonts: Source Serif 4 and Inter, SIL Open Font License.',
    licences: 'Licences of everything it is made from',
  },
} as const;

export const notices = {
  label: 'Messages',
  close: 'Close this message',
  takeOver: 'Take over',
  tryAgain: 'Open again',
  failed:
    'Something went wrong that was not foreseen ({reason}). Everything shown as saved is safe. Reload the window to go on.',
  reload: 'Reload the window',
  stop: 'Stop',
} as const;

/** What is said to those who do not see the screen. */
export const say = {
  annotation: '{type}: {quote}',
  overlapping: '{annotation}. Overlaps {count, plural, one {# tag} other {# tags}}: {types}',
  removed: 'Deleted {annotation}',
  selectFirst: 'Select some text first.',
  selectAnnotationFirst: 'Select a tag first.',
  otherArticle: 'The selected tag is in another article. A tag stays within one article.',
  spans: 'The tag has {count, plural, one {# span} other {# spans}} now.',
  block: '{count, plural, one {Now a {kind}.} other {# blocks, now each a {kind}.}}',
  opened: 'Opened {title}',
  closed: 'Closed {title}',
  noneAfter: 'No tag after this one.',
  noneBefore: 'No tag before this one.',
  nothingHere: 'No tag here.',
  noQuotationAfter: 'No quotation after this place.',
  noQuotationBefore: 'No quotation before this place.',
  nothingToRepeat: 'Nothing has been tagged yet that could be repeated.',
  selected: 'Selected: {text}',
  undone: 'Undone.',
  redone: 'Done again.',
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to do again.',
} as const;
