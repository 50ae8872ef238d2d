import type { Project } from '../model/project.ts';
import { answer } from './answers.ts';
import { articleOf, setBlocks, setProgress } from './articles.ts';
import type { Command, CommandName } from './command.ts';
import { comment, editComment, removeComments } from './commenting.ts';
import { byHand, curateSet, decide, undecide } from './curating.ts';
import type { Diff } from './diff.ts';
import { addEntity, describeEntity, mergeEntities } from './entities.ts';
import { amend, judge, withdraw } from './judging.ts';
import { link, retypeLink, unlink } from './linking.ts';
import type { Occasion } from './occasion.ts';
import { addProposition, describeProposition, mergePropositions } from './propositions.ts';
import { removeEntries } from './registering.ts';
import { annotate, annotateAll, remove, respan, respanAll, retype, setAttribute, setEntry } from './tagging.ts';
import { mergeTypes, setTagset } from './tagset.ts';
import { takeIn } from './taking-in.ts';
import { takeOver } from './taking-over.ts';
import { addTerm, addTerms, describeTerm, mergeTerms, noteTerm } from './terms.ts';
import { joinSegments, setSegmentState, splitSegment, translate, translateAll } from './translating.ts';
import { added, change, each, own, updated } from './updates.ts';

/**
 * What a command changes. Nothing is changed by asking: `patch(project, apply(project, command, occasion))` is the
 * project after it. A command that would change nothing answers an empty diff.
 *
 * @throws Problem when the command does not fit the project.
 */
export function apply(project: Project, command: Command, occasion: Occasion): Diff {
  const diff = changed(project, command, occasion);
  return deciding.has(command.do) ? byHand(project, diff, occasion) : diff;
}

/** What changes what a tag says: done to one of a curated set, it decides its place by hand. */
const deciding: ReadonlySet<CommandName> = new Set<CommandName>([
  'respan',
  'respan-all',
  'retype',
  'set-attribute',
  'set-entry',
  'remove',
  'add-entity',
  'add-proposition',
  'add-term',
  'note-term',
]);

function changed(project: Project, command: Command, occasion: Occasion): Diff {
  switch (command.do) {
    case 'annotate':
      return added(annotate(project, command, occasion));
    case 'annotate-all':
      return added(...annotateAll(project, command.tags, occasion));
    case 'respan':
      return updated(respan(project, command, occasion));
    case 'respan-all':
      return updated(...respanAll(project, command.changes, occasion));
    case 'retype':
      return updated(...each(command.ids).map((id) => retype(project, id, command.type, occasion)));
    case 'set-attribute':
      return updated(...each(command.ids).map((id) => setAttribute(project, id, command, occasion)));
    case 'set-note': {
      const { id, note } = command;
      return updated(change(own(project, 'annotation', id, occasion), { note }, occasion));
    }
    case 'set-status': {
      const { ids, status } = command;
      return updated(...each(ids).map((id) => change(own(project, 'annotation', id, occasion), { status }, occasion)));
    }
    case 'set-entry':
      return updated(...each(command.ids).map((id) => setEntry(project, id, command.entry, occasion)));
    case 'remove':
      return remove(project, command.ids, occasion);
    case 'add-entity':
      return addEntity(project, command, occasion);
    case 'describe-entity':
      return describeEntity(project, command, occasion);
    case 'merge-entities':
      return mergeEntities(project, command, occasion);
    case 'remove-entities':
      return removeEntries(project, 'entity', command.ids, occasion);
    case 'add-proposition':
      return addProposition(project, command, occasion);
    case 'describe-proposition':
      return describeProposition(project, command, occasion);
    case 'merge-propositions':
      return mergePropositions(project, command, occasion);
    case 'remove-propositions':
      return removeEntries(project, 'proposition', command.ids, occasion);
    case 'add-term':
      return addTerm(project, command, occasion);
    case 'add-terms':
      return addTerms(project, command, occasion);
    case 'describe-term':
      return describeTerm(project, command, occasion);
    case 'merge-terms':
      return mergeTerms(project, command, occasion);
    case 'remove-terms':
      return removeEntries(project, 'term', command.ids, occasion);
    case 'note-term':
      return noteTerm(project, command, occasion);
    case 'link':
      return link(project, command, occasion);
    case 'retype-link':
      return retypeLink(project, command, occasion);
    case 'unlink':
      return unlink(project, command.ids, occasion);
    case 'set-progress':
      return setProgress(project, command, occasion);
    case 'translate':
      return translate(project, command, occasion);
    case 'translate-all':
      return translateAll(project, command, occasion);
    case 'split-segment':
      return splitSegment(project, command, occasion);
    case 'join-segments':
      return joinSegments(project, command, occasion);
    case 'set-segment-state':
      return setSegmentState(project, command, occasion);
    case 'set-tagset':
      return setTagset(project, command.tagset);
    case 'merge-types':
      return mergeTypes(project, command, occasion);
    case 'set-blocks':
      return updated(setBlocks(project, command));
    case 'describe-article': {
      const { title, language, source } = command;
      const article = articleOf(project, command.article);
      return updated([article, { ...article, title, language, source }]);
    }
    case 'describe-project': {
      const { title, workingLanguage } = command;
      return updated([project.info, { ...project.info, title, workingLanguage }]);
    }
    case 'arrange':
      return updated([project.info, { ...project.info, order: command.order }]);
    case 'adopt':
      return updated([project.info, command.info], [project.tagset, command.tagset]);
    case 'judge':
      return judge(project, command, occasion);
    case 'amend':
      return amend(project, command, occasion);
    case 'withdraw':
      return withdraw(project, command.ids, occasion);
    case 'comment':
      return comment(project, command, occasion);
    case 'edit-comment':
      return editComment(project, command, occasion);
    case 'remove-comments':
      return removeComments(project, command.ids, occasion);
    case 'answer':
      return answer(project, command, occasion);
    case 'curate':
      return curateSet(project, command, occasion);
    case 'decide':
      return decide(project, command, occasion);
    case 'undecide':
      return undecide(project, command.ids, occasion);
    case 'take-in':
      return takeIn(project, command.records);
    case 'take-over':
      return takeOver(project, command, occasion);
  }
}
