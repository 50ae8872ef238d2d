/** What the command line says. What went wrong is in problems.ts. */
export const cli = {
  usage: {
    new: 'visavis new DIR [--title T] [--annotator ID] [--json]',
    add: 'visavis add DIR FILE|FOLDER… [--language fr] [--outlet O] [--published D] [--encoding E] [--annotator ID] [--json]',
    import: 'visavis import DIR FILE --format F --annotator ID [--json]',
    authority: 'visavis authority DIR FILE [--name N] [--force] [--annotator ID] [--json]',
    tagset:
      'visavis tagset DIR [--out PATH|-] [--force] | visavis tagset DIR FILE [--preview] [--annotator ID] [--json]',
    export: 'visavis export DIR --format F [--annotator ID]… [--article A]… --out PATH|- [--force] [--json]',
    'hand-over': 'visavis hand-over DIR --annotator ID --out PATH|- [--force] [--json]',
    'take-in':
      'visavis take-in DIR FILE|FOLDER [--annotator ID] [--from ID] [--dry-run] [--tagset keep|add|take] [--theirs] [--same-person] [--json]',
    passages: 'visavis passages DIR [--json]',
    agreement: 'visavis agreement DIR --annotators a,b[,c] [--article A]… [--json]',
    compare: 'visavis compare DIR --annotators a,b [--article A]… [--layer L]… [--class C]… [--json]',
    curate:
      'visavis curate DIR --annotators a,b[,c] [--rule agree|majority|trusted=ID] [--article A]… [--save [--annotator ID]] [--json]',
    history:
      'visavis history DIR [--annotator ID] [--annotation ID] [--article A] [--since D] [--until D] [--csv] [--out PATH|-] [--force] [--json]',
    check: 'visavis check DIR [--json]',
    formats: 'visavis formats [--json]',
  },
  about: {
    new: 'Make a project in a folder.',
    add: 'Add texts to a project as articles. Of a folder its .txt, .text and .md files and those without extension are added, in the order of their names.',
    import:
      'Take in what was exported: articles, tags, links and registers, or a glossary. An empty project becomes the one that was exported. Creators stay who they are; ID is in whose files it is kept.',
    authority:
      'Take in a list of people, organisations, places…, from CSV or from one JSON object a line, to choose entities from while tagging. Records that cannot be used are said and left out; the exit code is then 1.',
    export: 'Write a project, or the tags of some people on some articles, to a file, or to standard output (-).',
    'hand-over':
      'Write everything that one annotator made in a project to a file for a colleague who has a copy of it: tags, links, registers, translations, verdicts, what they removed. No texts.',
    'take-in':
      'Take in what a colleague handed over, from their file or from a copy of the project, and say what is new, changed and removed since the last time. It exits with 1 where something was changed by both, or a tag was not found again.',
    agreement:
      'Say how far two or more annotators agree, by layer: precision, recall, kappas, alphas, with intervals. Nothing is changed.',
    compare:
      'List what two annotators’ tags differ in, with the words, and count it by class. Notes and prose never differ, nor do spaces and punctuation at an edge. Nothing is changed.',
    curate:
      'Make a curated set of several annotators’ tags by a rule, and list what the rule leaves to be decided. With --json the set is printed, each tag with whom it was taken from. Nothing is changed without --save, which makes it the curated set of --annotator: what was decided by hand in it stays.',
    passages:
      'List the text that articles have in common, word for word or lightly reworded, with the differences. Nothing is changed.',
    tagset:
      'Write a project’s tagset to a file or to standard output; or take one in from a file, and say what that changes. Types that are in use and not in the file are retired, so that their tags stay readable.',
    history:
      'List what was done in a project, by whom and when, as the journals of all annotators have it, the oldest first. With --out it is written as one JSON object a line, with --csv as a table. Nothing is changed.',
    check:
      'Look for damaged files, changed texts, tags off their words and references to what is not there. Nothing is changed.',
    formats: 'List the formats of export and import.',
  },
  options: {
    title: 'The project’s title; the folder’s name without it.',
    annotator:
      'Who is at work, as a name of a–z, 0–9 and -. Without it VISAVIS_ANNOTATOR, else the project’s only annotator, else your user name.',
    annotators: 'Only tags of this person; may be given more than once.',
    'agreement-annotators': 'Whose tags are compared: two names or more, with commas.',
    'compare-annotators': 'The two whose tags are compared, with a comma.',
    save: 'Put the set into the project, as the curated set of whom --annotator names.',
    rule: 'What is taken: what all who have begun an article agree on (agree, without the option), what most of them have (majority), or what one of them has (trusted=ID).',
    layer: 'Only this layer: entity, claim or translation; may be given more than once.',
    class:
      'Only these differences: same, boundary, type, attribute, only-mine, only-theirs or stacked; may be given more than once. Without it all but same. Mine are those of the first annotator.',
    from: 'Whose work is to be taken in, where several people have some in a folder.',
    'dry-run': 'Only say what would be taken in.',
    tagset:
      'What becomes of the tagset here: it stays (keep, without the option), gets what only theirs has (add), or becomes theirs (take).',
    theirs: 'Of what was changed by both, take theirs; without it yours is kept.',
    'same-person':
      'What does not go on from what is here of them is by the same person all the same: take in what is new, and remove nothing.',
    article: 'Only this article, by its id; may be given more than once.',
    'history-annotator': 'Only what this person did.',
    'history-annotation': 'Only what concerns the annotation with this id: itself, its links, what was said of it.',
    'history-article': 'Only what was done on this article, by its id.',
    since: 'From this day on, as 2024-03-17, or from a moment, as 2024-03-17T10:00:00Z.',
    until: 'Until this day, which counts, or until a moment.',
    'history-csv': 'As a table, for spreadsheets.',
    'history-out': 'The file to write, or - for standard output.',
    language: 'The texts’ language as a BCP 47 tag such as fr; guessed without it.',
    outlet: 'Where the texts were published.',
    published: 'When they were published: 2024-03-17, 2024-03 or 2024.',
    encoding: 'What the files are written in; recognised without it.',
    format: 'One of the formats that “visavis formats” lists.',
    out: 'The file to write, or - for standard output.',
    preview: 'Only say what would change.',
    force: 'Write over a file that is there already.',
    'list-name': 'What the list is called; as its file without it.',
    'force-list': 'Put it in the place of the list of that name, which is kept aside.',
    json: 'Print one JSON document and nothing else on standard output.',
    help: 'Print this.',
  },
  help: {
    purpose: 'Vis-à-vis on the command line: projects of articles on one event, their tags in and out.',
    usage: 'Usage:',
    commands: 'Commands:',
    options: 'Options:',
    more: '“visavis COMMAND --help” says more. It exits with 0 when all went well, 1 when it said what is wrong, 2 when it was called wrongly.',
  },
  wrong: {
    'no-command': 'Say what to do: {commands}.',
    'unknown-command':
      '“{command}” is no command of the command line, which has {commands}. To open a project or texts in a window, start the app with them.',
    'nearest-command': '“{command}” is no command. Did you mean “{nearest}”?',
    'unknown-option': '“{option}” is no option of “visavis {command}”.',
    'nearest-option': '“{option}” is no option of “visavis {command}”. Did you mean “{nearest}”?',
    'option-without-value': '“{option}” needs a value after it.',
    'option-with-value': '“{option}” takes no value.',
    'option-missing': '“visavis {command}” needs {option}.',
    'only-taking-in': '“{option}” is for taking a tagset in: name its file after the project’s folder.',
    'only-writing': '“{option}” is for writing a tagset out: leave the file after the project’s folder away.',
    'too-few': '“visavis {command}” needs more to work on.',
    'too-many': '“visavis {command}” does not know what to do with “{extra}”.',
    'one-annotator': 'Name two annotators or more, with commas between them.',
    'two-annotators': 'Name two annotators, with a comma between them.',
    choice: '“{value}” is nothing for {option}. Use one of {choices}.',
    'curate-annotator': '--annotator says whose curated set it becomes: give --save as well.',
    rule: '“{rule}” is no rule. Use agree, majority, or trusted= and one of {annotators}.',
    'curated-name':
      '“{name}” cannot be an annotator’s name: names that begin with “curated-” stand for curated sets. Choose another one.',
    annotator: '“{name}” cannot be an annotator’s name: use a–z, 0–9 and -, for example “{proposal}”.',
    language: '“{language}” is no language tag. Use one such as fr or en-GB.',
    moment: '“{given}” is no day or moment. Use one such as 2024-03-17 or 2024-03-17T10:00:00Z.',
    published: '“{published}” is no date. Use 2024-03-17, 2024-03 or 2024.',
    see: 'It is called as: {usage}',
  },
  new: { made: 'Made the project “{title}” in {folder} for {annotator}.' },
  add: {
    added:
      '{file}: added as {article} ({encoding}, {language}, {blocks, plural, one {# block} other {# blocks}}, {boilerplate, number} of them boilerplate)',
    guessed: '{encoding}, a guess',
    'no-language': 'language not clear',
    'not-text': '{file}: skipped, as its name is not that of an article (.txt, .text or .md, and not README)',
    'same-text': '{file}: skipped, as “{article}” has the same text',
    total:
      '{added, plural, =0 {No article} one {# article} other {# articles}} added, {skipped, number} skipped, {failed, number} not readable.',
  },
  export: {
    done: 'Wrote {annotations, plural, one {# annotation} other {# annotations}} on {articles, plural, one {# article} other {# articles}} to {out}.',
    terms: 'Wrote {terms, plural, one {# term} other {# terms}} to {out}.',
    segments:
      'Wrote {segments, plural, one {# translated segment} other {# translated segments}} of {articles, plural, one {# article} other {# articles}} to {out}.',
  },
  import: {
    done: 'Took in {annotations, plural, one {# annotation} other {# annotations}} and {articles, plural, one {# article} other {# articles}}; {known, number} were here already.',
    terms:
      'Took in {terms, plural, one {# term} other {# terms}}; {joined, plural, =0 {} one {# more joined one of yours, } other {# more joined some of yours, }}{known, plural, one {# was} other {# were}} here already, {leftOut, number} left out.',
    aside: 'What was not taken in is kept in {aside}.',
  },
  passages: {
    between: '{first} {firstSpan} and {second} {secondSpan}, {similarity, number, percent} alike{earlier}',
    earlier: ', {article} earlier',
    total:
      '{passages, plural, =0 {No passage is shared} one {# shared passage} other {# shared passages}} among {articles, plural, one {# article} other {# articles}}.',
  },
  compare: {
    place: '{article} ¶ {paragraph, number}, {layer}: {classes}',
    tag: '    {annotator}: “{words}” ({type})',
    said: '    {name}: {mine} | {theirs}',
    total: '{layer}: {classes, select, none {nothing tagged} other {{classes}}}',
    count: '{count, number} {name}',
    shown:
      '{shown, plural, =0 {No difference} one {# difference} other {# differences}} of {annotators}. One tag can differ in several ways.',
  },
  curate: {
    nothing: '    {annotators}: nothing',
    never: '    or nothing belongs here',
    noClass: 'nobody else has begun it',
    rules: {
      agree: 'what all agree on',
      majority: 'what most of them have',
      trusted: 'what {annotator} has',
    },
    count: '{layer}: {taken, number} taken, {undecided, number} undecided',
    links: 'Links: {taken, number} taken, {undecided, number} undecided, {waiting, number} waiting for a tag',
    saved:
      'Saved as the curated set of {curator}: {taken, number} taken by the rule, {decided, number} decided by hand, {nothing, number} nothing here, {undecided, number} undecided, {changed, number} changed since.',
    total:
      'Taken is {rule}. {undecided, plural, =0 {Nothing is left to decide} one {# place is left to decide} other {# places are left to decide}}.',
  },
  authority: { told: 'The first {told, number} of them are named.' },
  tagset: {
    written: 'Wrote the tagset to {out}.',
    taken:
      '{count, plural, =0 {The tagset in “{file}” is the one that is here: nothing was changed.} one {Took in “{file}”: # change.} other {Took in “{file}”: # changes.}}',
    tried:
      '{count, plural, =0 {The tagset in “{file}” is the one that is here.} one {# change. Nothing was changed yet.} other {# changes. Nothing was changed yet.}}',
  },
  check: {
    sound:
      '{articles, plural, one {# article} other {# articles}} and {annotations, plural, one {# annotation} other {# annotations}} checked: all is as it should be.',
    found: '{findings, plural, one {# finding} other {# findings}}.',
    error: 'wrong: {sentence}',
    warning: 'look at: {sentence}',
  },
  history: { line: '{at} · {by} · {thing} {what}' },
  formats: {
    'visavis-json': 'everything in one document, to keep, to exchange and to take in again',
    'web-annotation': 'annotations after the W3C Web Annotation Data Model, for other programs',
    'claims-html': 'claims × articles as a page that needs nothing else',
    'claims-markdown': 'claims × articles as a table of Markdown',
    'claims-csv': 'claims × articles, a line for each claim',
    'report-html': 'the whole comparison as a page that needs nothing else, to be read and printed',
    'report-markdown': 'the whole comparison as Markdown',
    'claim-review': 'verdicts on propositions as schema.org’s ClaimReview',
    'glossary-csv': 'the glossary as a table, to give away and to take in',
    tbx: 'the glossary as TBX-Basic, for terminology programs',
    xliff: 'a working translation and its notes as XLIFF 2.1, for translation programs',
    tmx: 'translated segments as TMX, for translation memories',
    'translation-html': 'a working translation beside its source as a page that needs nothing else',
    'translation-text': 'a working translation as plain text',
    both: 'export, import',
    'export-only': 'export',
  },
  unexpected:
    'Something went wrong that should not have: {reason}. What was saved before is kept. Please report it; with VISAVIS_DEBUG=1 set, the same call shows where it happened.',
} as const;
