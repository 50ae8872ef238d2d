import type { ProblemCode } from '../../../../annotations/model/problem.ts';
import { tagsetProblems } from './tagset.ts';

/** Why a record of a file is not in an authority list. */
const rowFault = `{reason, select,
  quotes {a quotation mark is not closed, or has something after it}
  cells {it has another number of cells than there are headings ({value})}
  json {it is not JSON}
  object {it is no JSON object}
  nameless {it has no name}
  qid {“{value}” is no Wikidata item}
  language {“{value}” is no language tag}
  value {what is under “{value}” is no text}
  long {{value, select, none {it} other {what is under “{value}”}} is too long}
  many {it has {value} names or identifiers, more than a thing has}
  other {}}` as const;

/** Why a record of a file is not in the glossary. */
const termFault = `{reason, select,
  quotes {a quotation mark is not closed, or has something after it}
  cells {it has another number of cells than there are headings ({value})}
  nameless {it has no source form}
  language {“{value}” is no language tag}
  long {{value, select, none {it} other {what is under “{value}”}} is too long}
  other {}}` as const;

/** One sentence for each problem: what happened, to which file or tag, what was kept, what to do. */
export const problems = {
  'text-too-large':
    '“{file}” is {megabytes, number} MB; texts up to {limit, number} MB can be added. Nothing was added from it. Split it into smaller files and add those.',
  'text-empty': '“{file}” holds no text. Nothing was added from it. Check that it is the right file.',
  'text-binary':
    '“{file}” is not a text file. Nothing was added from it. Save the article as plain text (.txt) and add that.',
  'text-undecodable':
    '“{file}” cannot be read as {encoding}: the bytes at {offset, number} do not fit. Nothing was added from it. Choose another encoding.',
  'text-lone-surrogate':
    '“{file}” holds half a character at {offset, number}, which no file can keep. Nothing was added from it. Save the article again as UTF-8 text and add that.',
  'folder-without-texts':
    'The folder “{folder}” holds no text files. Nothing was added. Choose a folder with .txt files, or the files themselves.',
  'file-unreadable':
    '“{file}” cannot be read ({reason}). Nothing was added from it. Make sure that it is still there and that you may read it.',
  'glossary-no-source':
    '“{file}” says nowhere under which heading the source forms are: its first line is “{columns}”. Nothing was taken in. Give it a first line of headings, one of them “source”.',
  'glossary-too-long':
    '“{file}” has more than {limit, number} terms, which is more than can be taken in at once. Nothing was taken in. Split it, and take in the parts.',
  'glossary-row': `Line {line, number}: ${termFault}. It was left out; the other lines were taken in. Correct it and take the file in again.`,
  'glossary-encoding':
    '“{file}” was read as {encoding}, which is a guess. If its words look wrong, undo this, save the file as UTF-8 and take it in again.',
  'glossary-columns':
    'What “{file}” has under {columns} was left out, as a term has nothing of that name. Rename the columns and take the file in again if they belong to it.',
  'no-terms': 'The glossary has no terms. Nothing was written. Add a term first.',
  'no-translation':
    'Nothing is translated there yet. Nothing was written. Translate a paragraph first, or choose other articles.',
  'nothing-to-translate':
    'There is no article in another language than the working one. Nothing was written. Add one, or choose the articles.',
  'translation-of-whom':
    'Several people have translated or written notes there: {annotators}. Nothing was written, as the file is of one person’s work. Choose one annotator.',
  'xliff-languages':
    'The articles are in several languages ({languages}), and an XLIFF file has one source language. Nothing was written. Choose articles of one language.',
  'no-claims-joined':
    'No claim of what was chosen is joined to a proposition, so the file has no rows. Join claims first, or choose other annotators and articles.',
  'no-verdicts':
    'No claim of what was chosen is joined to a proposition and has a verdict, so the file has no reviews. Give verdicts first, or choose other annotators and articles.',
  'xml-characters':
    '{count, plural, one {# character that XML cannot hold was} other {# characters that XML cannot hold were}} written as � in {format}. The project has what it had.',
  'authority-no-names':
    '“{file}” says nowhere under which heading the names are: its first line is “{columns}”. Nothing was taken in. Give it a first line of headings, one of them “name”.',
  'authority-too-long':
    '“{file}” has more than {limit, number} rows, which is more than one list can have. Nothing was taken in. Split it, and take in the parts.',
  'authority-no-rows': `{count, plural, =0 {“{file}” has no records. Nothing was taken in. Check that it is the right file.} other {None of the {count, plural, one {one record} other {# records}} of “{file}” could be used; line {line, number}: ${rowFault}. Nothing was taken in. Correct the file.}}`,
  'authority-there':
    'There is a list “{name}” already. It was left as it is. Choose another name, or add --force to put this one in its place.',
  'authority-not-yours':
    'The list “{name}” was taken in by {creator}; only they can replace or remove it. It was left as it is. Take in yours under another name.',
  'authority-gone': 'The list “{name}” is not in the project any more. Nothing was changed.',
  'authority-changed':
    '“{file}” is not what was once written to it, so nothing of it is used. The rest of the project is as it was. Take the list in again from where it came.',
  'authority-row': `Line {line, number}: ${rowFault}. It was left out.`,
  'file-there':
    '“{file}” is there already and holds something else. It was left as it is. Choose another name, or add --force to write over it.',
  'file-not-offered':
    '“{file}” was not chosen in this window. Nothing was read from it. Choose it with “Add texts…” or drop it on the window.',
  'unknown-encoding':
    '“{file}” cannot be read as “{encoding}”, which is no known encoding. Nothing was added from it. Choose another encoding.',
  'file-not-utf8':
    '“{file}” is not UTF-8 text, so it cannot be read as JSON. Nothing in it was changed. Get it again from where it came.',
  'file-not-json':
    '“{file}” is cut off or not JSON: line {line, number}, column {column, number} does not fit. Nothing in it was changed. Get it again from where it came, or mend that place.',
  'file-too-deep':
    '“{file}” nests values more than {limit, number} deep, which none of our files does. Nothing in it was changed. Get it again from where it came.',
  'file-forbidden-key':
    '“{file}” has the key “{key}” at {place}, which could do harm. Nothing in it was changed. Remove that key and try again.',
  'file-number-too-large':
    '“{file}” has a number at {place} that is too large to be kept. Nothing in it was changed. Correct it and try again.',
  'file-damaged':
    '“{file}” is damaged: at {place} it should have {expected}. Nothing in it was changed. Get it again from where it came, or mend that place.',
  'schema-newer':
    '“{file}” was written by a newer version of Vis-à-vis (schema {schema, number}; this version knows {known, number}). Nothing in it was changed. Install the newer version and open it with that.',
  'no-such-article': 'There is no article “{article}” in this project. Nothing was exported. Check its id.',
  'no-such-annotator': '{annotator} has made nothing in this project. Nothing was exported. Check the name.',
  'curated-set-told':
    'The curated set of {curator} was made of {annotators} by {rule, select, agree {what all agree on} majority {what most have} other {what {trusted} has}} and by hand. {undecided, plural, =0 {Everything in it is decided} one {# place is undecided and not in it} other {# places are undecided and not in it}}{changed, plural, =0 {} one {; # place has changed since} other {; # places have changed since}}.',
  'no-such-coder':
    '{annotator} has tagged nothing in this project. Nothing was reckoned. Those who have: {annotators}.',
  'unknown-format': 'There is no format “{format}”. Nothing was done. Choose one of: {formats}.',
  'format-not-read': 'The format “{format}” can be written but not read. Nothing was done. Choose one of: {formats}.',
  'import-not-ours':
    '“{file}” is not a project that Vis-à-vis has exported. Nothing was taken in. Check that it is the right file and format.',
  'hand-over-not-ours':
    '“{file}” is not what a colleague has handed over. Nothing was taken in. Check that it is the right file; an exported project is taken in with “Import…”.',
  'hand-over-older':
    'What {colleague} handed over on {at} is older than what is here of theirs. Nothing was taken in. Ask {colleague} to hand over again; if theirs is the newer work all the same, a clock is wrong or two people are called {colleague}.',
  'hand-over-apart':
    'This does not go on from what is here of {colleague}: {count, plural, =0 {the two have nothing in common} one {# record of theirs that is here is neither in it nor removed by them, or is newer here} other {# records of theirs that are here are neither in it nor removed by them, or are newer here}}. Either two colleagues work under one id, or {colleague} works on two machines. Nothing was taken in. If they are two, one of them takes another id in the settings; if it is one person, say so and take it in: then what is new comes in and nothing is removed.',
  'hand-over-of-whom':
    'Several people have work in “{folder}”: {annotators}. Nothing was taken in. Say whose is to be taken in.',
  'hand-over-nobody':
    'Nobody but you has work in “{folder}”. Nothing was taken in. Choose the folder of a colleague’s copy of the project, or in it annotations and their name.',
  'conflict-copy':
    '“{file}” is a copy of “{of}” that {service, select, dropbox {Dropbox} nextcloud {Nextcloud} syncthing {Syncthing} onedrive {OneDrive} drive {Google Drive or another program} other {a sync service}} made, since two computers had changed the file at the same time. It is not used, and “{of}” is. If the copy has work that is missing here, put it in another copy of the project in the file’s place and take that in; then delete it.',
  'git-conflict':
    '“{file}” has the marks of a Git merge that was not resolved, the first in line {line, number}. Nothing in it was changed. Take one of the two versions with “git checkout --ours” or “--theirs” on that file: every file has one writer, and the writer’s version is the right one.',
  'import-no-tagset':
    '“{file}” is not a tagset that Vis-à-vis has exported. Nothing was changed. Check that it is the right file; a whole project is taken in with “Import…”.',
  'import-other-tagset': 'The tagset in “{file}” differs from the one of this project, which was kept.',
  'import-hash':
    'The text of “{article}” in “{file}” was changed after it was exported. Its tags were looked for in the text as it is now.',
  'import-other-text':
    'The text of “{article}” in “{file}” differs from the one in this project. The text here was kept, the tags were looked for in it, and the other text is kept aside.',
  'import-renamed': '“{file}” has another article under the name “{article}”. It was added as “{name}”.',
  'import-moved':
    'A tag on “{quote}” in “{article}” was found at another place, {start, number}, and taken in there. Look at it.',
  'import-orphan': 'A tag on “{quote}” was not found again in “{article}”. It was not taken in, and is kept aside.',
  'import-orphan-kept':
    'A tag on “{quote}” in “{article}” does not stand where it says, already in “{file}”. It was taken in as it is. Look at it.',
  'import-no-article':
    'A tag on “{quote}” is on the article “{article}”, which is neither in “{file}” nor in this project. It was not taken in, and is kept aside.',
  'import-link-no-article':
    'A link “{type}” begins in the article “{article}”, which is neither in “{file}” nor in this project. It was not taken in, and is kept aside.',
  'import-segment-no-article':
    'A segment of a translation of “{article}” came, which is neither in “{file}” nor in this project. It was not taken in, and is kept aside.',
  'import-segment-unfit':
    'A segment of a translation of “{article}” in “{file}” was made on another text. It was not taken in, and is kept aside.',
  'import-progress-no-article':
    'A statement on the progress of the article “{article}” came, which is neither in “{file}” nor in this project. It was not taken in, and is kept aside.',
  'import-review-no-article':
    'A verdict, comment or decision on a tag in the article “{article}” came, which is neither in “{file}” nor in this project. It was not taken in, and is kept aside.',
  'import-unfit-span':
    'A tag on “{quote}” in “{article}” lies outside the text or cuts a character in two. It was not taken in, and is kept aside.',
  'import-clash':
    'The {kind} {id} in “{file}” differs from the one that is here already. The one here was kept, the other is kept aside.',
  'import-unknown-type':
    '{count, plural, one {# tag} other {# tags}} of the unknown type “{type}” came with “{file}”. They were taken in. Add the type to the tagset, or give them another.',
  'disk-full':
    'The disk is full: “{file}” could not be written. What was shown as saved is kept. Make room on the disk; saving is then tried again.',
  'disk-refused':
    '“{file}” may not be written ({reason}). What was shown as saved is kept. Make sure that you may write in this folder and that no other program holds the file.',
  'check-orphan':
    'A tag of {creator} on “{quote}” is not found in “{article}”. It is kept as it is. Place it again or delete it.',
  'check-moved':
    'A tag of {creator} on “{quote}” in “{article}” does not stand where it says; its words are at {start, number}. It is kept as it is. Look at it.',
  'check-duplicate':
    '{creator} tagged “{quote}” in “{article}” {count, number} times alike. All are kept as they are. Remove the ones too many; the window’s checklist does it.',
  'check-unknown-type':
    'The tagset has no type “{type}”, which {count, plural, one {# record has} other {# records have}}. Add it to the tagset, or give them another.',
  'check-no-article':
    '{count, plural, one {# tag is} other {# tags are}} on the article “{article}”, which is not in the project. They are kept. Bring the article back.',
  'check-loose-link': 'The link “{type}” {id} leads to a tag that is not in the project. It is kept.',
  'check-loose-entry':
    'A tag of {creator} on “{quote}” in “{article}” is of an entry that no register has. It is kept. Link it to another entry.',
  'check-order': 'The order of articles names “{article}”, which is not in the project.',
  'disk-failed':
    '“{file}” could not be written ({reason}). Your latest changes are kept in this window and will be tried again. Make sure the folder can be reached.',
  'not-a-project':
    'The folder “{folder}” is not a Vis-à-vis project: it has no project.json. Nothing in it was changed. Choose a project’s folder, or make a new project.',
  'folder-in-use':
    'The folder “{folder}” has “{file}” in it already, which a new project would overwrite. Nothing in it was changed. Choose another folder.',
  'file-missing':
    '“{file}” is missing from the project, so it cannot be opened. Nothing in it was changed. Put the file back, from a copy or from a colleague.',
  held: '{holder}’s part of this project is open already, on {host} (process {pid, number, ::group-off}) since {since}. It is opened here to be read only. Close it there, or ask whoever has it open.',
  'opened-to-read': 'This project was opened only to be read. Nothing in its folder is changed.',
  'previous-used':
    'In place of “{file}” its previous version was used, with everything that the journal has since. Look whether anything is missing.',
  'file-set-aside':
    'What could not be used of “{file}” is kept as “{aside}”. You can delete it when you no longer need it.',
  'file-not-known':
    '“{file}” does not belong to the project by its name; a program that copies folders may have made it. It was left as it is. Look whether it holds work that is missing.',
  'unknown-key':
    '“{file}” holds something that this version does not know, at {place}. It was read without that; before the file is written again, a copy is set aside.',
  'record-twice':
    'The {kind} {id} in “{file}” is there twice, in two people’s files. The first is shown; both files are kept as they are.',
  'text-changed':
    'The text in “{file}” was changed outside of Vis-à-vis: it no longer has the checksum it was added with. It was kept as it is. Check the tags on it, or put the file back.',
  'journal-torn':
    'The last line of “{file}” was being written when the program was stopped ({bytes, number} bytes). It was never shown as saved. All that was is kept.',
  'journal-line-damaged':
    'Line {line, number} of “{file}” is damaged and was passed over. All other lines were used. Look whether the change it held is missing.',
  'journal-gap':
    '“{file}” lacks the changes between number {after, number} and {next, number}. Everything else was used. If you have an older copy of the file, compare them.',
  'journal-changed':
    '“{file}” was changed or removed by another program while it was open here. Your latest changes are kept in this window. Stop the other program and put the file back as it was; saving then goes on.',
  'snapshot-waits':
    '“{file}” could not be written yet ({reason}). Nothing is lost: its changes are saved in the journal, and it is written with the next one.',
  'no-such-record': 'This change refers to something that is no longer there ({kind} {id}). Nothing was changed.',
  'duplicate-record': 'There is already a {kind} with the id {id}. Nothing was changed.',
  'span-outside-text':
    'The span {start, number}–{end, number} lies outside the article, which has {length, number} characters. Nothing was changed.',
  'span-splits-character':
    'The span would cut a character in two at {offset, number}. Nothing was changed. Select whole characters.',
  'unknown-type': 'The tagset has no type “{type}” in the layer {layer}. Nothing was changed.',
  'unknown-link-type': 'The tagset has no link “{type}”. Nothing was changed.',
  'link-to-itself': 'A tag cannot be linked to itself. Nothing was changed. Select another tag for the other end.',
  'duplicate-link': 'You have linked these two tags as “{type}” already. Nothing was changed.',
  'not-a-segment': 'The stretch {start, number}–{end, number} is no segment of your translation. Nothing was changed.',
  'segment-not-split':
    'Here nothing would be left on one side. Nothing was changed. Put the caret between two words of the segment.',
  'segments-not-joined': 'Only segments that follow one another in one paragraph can be joined. Nothing was changed.',
  'merge-with-itself': 'Something cannot be merged into itself. Nothing was changed. Choose another one.',
  'merge-into-merged': 'The entity {id} has itself been merged into another one. Nothing was changed. Choose that one.',
  'merge-into-retired':
    'The type “{type}” is retired, so nothing can be merged into it. Nothing was changed. Choose another one, or offer it again first.',
  ...tagsetProblems,
  'type-in-use':
    '{count, plural, one {# record has} other {# records have}} the type “{type}” ({layer}). Nothing was changed. Merge it into another type, or retire it.',
  'link-type-in-use':
    '{count, plural, one {# link is} other {# links are}} of the kind “{type}”. Nothing was changed. Give them another kind first, or keep this one.',
  'own-tag-judged':
    'This tag is your own. No verdict was given. Only colleagues’ tags are judged: select one of theirs.',
  'unknown-reason':
    'The tagset has no reason “{reason}”. No verdict was given. Choose one of its reasons, or add this one to the tagset.',
  'no-reason': 'A disagreement needs a reason. No verdict was given. Choose one of the tagset’s reasons.',
  'needless-reason': 'Who agrees needs no reason. No verdict was given. Leave the reason out, or disagree.',
  'amends-elsewhere':
    'Another version of a tag must be on the same article and in the same layer. Nothing was changed. Make a version of this tag, or disagree with it.',
  'empty-comment': 'The comment is empty. Nothing was changed. Write something, or remove it.',
  'not-your-tag':
    'The verdict is on a tag of {annotator}; only they can answer it. Nothing was changed. Comment on it instead.',
  'nothing-to-answer':
    '{reviewer} agrees with this tag, so there is nothing to accept or to contest. Nothing was changed.',
  'contest-without-comment': 'Who contests a verdict says why. Nothing was changed. Write a comment, then contest it.',
  'amendment-gone':
    'The reviewer’s version of this tag is no longer there. Nothing was changed. Contest the verdict, or ask them for their version.',
  'not-yours': 'This tag was made by {creator}; only they can change it. Nothing was changed.',
  'curated-of-itself':
    'A curated set cannot be made of itself. Nothing was changed. Choose the annotators whose tags it is made of.',
  'not-in-place':
    'The tag {id} is not in the place that was to be decided: it lies elsewhere, or is of a curated set. Nothing was changed. Choose the place again.',
  'read-only': 'This window only reads. Nothing was changed.',
  'bad-pattern':
    '“{pattern}” is not a regular expression ({reason}). Nothing was searched. Correct it, or turn “Regular expression” off.',
  'slow-pattern':
    'Searching for “{pattern}” took longer than a second and was stopped. Nothing was changed. Repetitions within repetitions take long: make the expression simpler.',
  'no-project': 'No project is open in this window. Nothing was changed. Open or create a project first.',
  'open-in-other-window':
    '“{project}” is open in another window of Vis-à-vis. This window shows every change made there but only reads. Take over here to write in this window.',
  'taken-over':
    '“{project}” is now written to from another window of Vis-à-vis. Everything done here was kept; this window only reads.',
  'settings-damaged':
    '“{file}” in your settings folder was damaged. It was set aside as “{aside}” and the usual values hold again. Projects are not touched by this.',
  'settings-not-saved':
    '“{file}” in your settings folder could not be written ({reason}). It holds in this window until you quit. Make sure the disk is not full.',
  'window-restarted':
    'The window stopped working and was loaded again. Nothing was lost: everything done is kept outside the window.',
  'link-refused':
    'Only http and https addresses are opened, and “{url}” is none. Nothing was opened. Correct the address.',
  'request-refused':
    'The window asked for something it may not have ({request}). Nothing was changed. Please report this as a fault.',
  unexpected:
    'Something unexpected happened. What was shown as saved is on the disk. Try again; if it keeps happening, restart Vis-à-vis. The details are in “{log}”.',
} as const satisfies Record<ProblemCode, string>;
