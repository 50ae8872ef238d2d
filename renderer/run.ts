import { type ActionId, actionIds, actions, type Need } from '../app/contract/actions.ts';
import { ask } from './bridge.ts';
import { openAgreement } from './state/agreement.ts';
import { pageAlone, toggleAligned } from './state/aligning.ts';
import { acceptSuggestion, skipSuggestion, skipTakenBack } from './state/answering.ts';
import { setProgress, toggleArticleDone } from './state/article-progress.ts';
import { showHistory } from './state/audit.ts';
import { removeMeant } from './state/batch.ts';
import { leaveFinding, repairAll, repairFinding, showChecks } from './state/checks.ts';
import { redo, undo } from './state/commands.ts';
import { openSearch } from './state/concordance.ts';
import { makeSet, showCuration } from './state/curation.ts';
import { goToDifference } from './state/difference-walking.ts';
import { writeComment } from './state/discussing.ts';
import { chooseEntity } from './state/entities.ts';
import { importAnnotations, importGlossary } from './state/exchange.ts';
import { chooseHanded, handOverWork, lookForChanges } from './state/exchanging.ts';
import { followNext } from './state/following.ts';
import { lookElsewhere, openGlossary } from './state/glossary.ts';
import { pickTexts } from './state/intake.ts';
import { agreeWithSame, amendMeant, askForReason, judgeMeant, withdrawMeant } from './state/judging.ts';
import { link } from './state/linking.ts';
import { openMatrix } from './state/matrix.ts';
import { toggleBlind } from './state/names.ts';
import { showProblem, valueOrNotice } from './state/notices.ts';
import { closeProject, openProject } from './state/opening.ts';
import { toggleOverview } from './state/overview.ts';
import { showAlike, showNext } from './state/pane-shows.ts';
import { goToSamePassage, listPassages, togglePassages } from './state/passage-walking.ts';
import { toggleSearch } from './state/passages.ts';
import { goToRegion, nextRegion } from './state/regions.ts';
import { openEntities } from './state/register.ts';
import { listDifferences, toggleReview } from './state/review.ts';
import { unlinkOrJoin } from './state/same-claim.ts';
import { goToNextOfLayer } from './state/same-layer.ts';
import { cycleAtCaret, goToNext, selectedAnnotation } from './state/selection.ts';
import { changeSettings, switchTheme } from './state/settings.ts';
import { showHere } from './state/shown-here.ts';
import { toggleStatus } from './state/status.ts';
import { canWrite, getState, openDialog } from './state/store.ts';
import { goToSuggestion, listSuggestions, toggleSuggestions } from './state/suggesting.ts';
import { addSpan, moveEdge, repeatTag, toggleBlock } from './state/tagging.ts';
import { goToSameElsewhere } from './state/terms.ts';
import {
  goToUntranslated,
  joinSegments,
  splitSegment,
  toggleSegmentDone,
  toggleTranslation,
} from './state/translating.ts';
import { openVerdicts } from './state/verdict-list.ts';
import { focusText } from './state/views.ts';
import { goToQuotation, goToSamePlace, goToSentence, narrow, widen } from './state/walking.ts';
import { activateNext, activeArticle, closePane, swapPanes, toggleLayer, toggleRegion } from './state/workspace.ts';

/** What each action of the table does. */
const runners: Record<ActionId, () => void> = {
  'new-project': () => openDialog({ name: 'new-project', readings: [] }),
  'open-project': () => openProject(),
  'add-files': () => pickTexts('files'),
  'add-folder': () => pickTexts('folder'),
  'describe-article': () => {
    const article = activeArticle();
    if (article !== undefined) openDialog({ name: 'describe-article', article });
  },
  export: () => openDialog({ name: 'export', format: 'visavis-json' }),
  report: () => openDialog({ name: 'export', format: 'report-html' }),
  'take-in-authority': () => openDialog({ name: 'authorities' }),
  import: importAnnotations,
  'import-glossary': importGlossary,
  settings: () => openDialog({ name: 'settings' }),
  'close-project': closeProject,

  undo: async () => (await skipTakenBack()) || undo(),
  redo,
  'delete-annotation': removeMeant,
  'repeat-tag': repeatTag,
  'toggle-unsure': () => toggleStatus('unsure'),
  'toggle-done': () => toggleStatus('done'),
  'add-span': () => addSpan(),
  link: () => link(),
  'accept-suggestion': () => acceptSuggestion(),
  'skip-suggestion': () => skipSuggestion(),
  'start-left': () => moveEdge('start', -1),
  'start-right': () => moveEdge('start', 1),
  'end-left': () => moveEdge('end', -1),
  'end-right': () => moveEdge('end', 1),
  repair: repairFinding,
  'repair-all': repairAll,
  'leave-as-it-is': leaveFinding,
  'article-done': toggleArticleDone,
  'article-in-progress': () => setProgress('in-progress'),
  'article-not-started': () => setProgress('not-started'),
  'toggle-boilerplate': () => toggleBlock('boilerplate'),
  'toggle-heading': () => toggleBlock('heading'),
  'edit-tagset': () => openDialog({ name: 'tagset' }),

  'choose-entity': chooseEntity,
  'unlink-entity': unlinkOrJoin,

  'segment-done': toggleSegmentDone,
  'split-segment': splitSegment,
  'join-segments': joinSegments,

  'toggle-entity': () => toggleLayer('entity'),
  'toggle-claim': () => toggleLayer('claim'),
  'toggle-translation': () => toggleLayer('translation'),
  'toggle-suggestions': toggleSuggestions,
  'toggle-passages': togglePassages,
  'toggle-aligned': toggleAligned,
  'toggle-articles': () => toggleRegion('articles'),
  'toggle-inspector': () => toggleRegion('inspector'),
  'toggle-drawer': () => toggleRegion('drawer'),
  'toggle-working-translation': () => toggleTranslation(),
  'toggle-overview': toggleOverview,
  'show-history': showHistory,
  'toggle-blind': toggleBlind,
  'larger-text': () => changeSettings({ textSize: Math.min(28, getState().settings.textSize + 1) }),
  'smaller-text': () => changeSettings({ textSize: Math.max(12, getState().settings.textSize - 1) }),
  'switch-theme': switchTheme,

  palette: () => openDialog({ name: 'palette' }),
  search: openSearch,
  occurrences: lookElsewhere,
  'show-entities': () => openEntities(),
  'show-claims': () => openMatrix(),
  'show-glossary': openGlossary,
  'next-same': () => goToSameElsewhere(1),
  'previous-same': () => goToSameElsewhere(-1),
  'show-passages': listPassages,
  'search-passages': toggleSearch,
  'next-passage': () => goToSamePassage(1),
  'previous-passage': () => goToSamePassage(-1),
  'show-checks': showChecks,
  'next-annotation': () => goToNext(1),
  'previous-annotation': () => goToNext(-1),
  'next-of-layer': () => goToNextOfLayer(1),
  'previous-of-layer': () => goToNextOfLayer(-1),
  'next-suggestion': () => goToSuggestion(1),
  'previous-suggestion': () => goToSuggestion(-1),
  'list-suggestions': listSuggestions,
  'next-untranslated': () => goToUntranslated(1),
  'previous-untranslated': () => goToUntranslated(-1),
  widen,
  narrow,
  'next-quotation': () => goToQuotation(1),
  'previous-quotation': () => goToQuotation(-1),
  'next-sentence': () => goToSentence(1),
  'previous-sentence': () => goToSentence(-1),
  'next-under-caret': cycleAtCaret,
  'follow-link': () => followNext(),
  'edit-annotation': () => {
    if (selectedAnnotation(getState()) === undefined) cycleAtCaret();
    if (selectedAnnotation(getState()) !== undefined) goToRegion('inspector');
  },
  'focus-articles': () => goToRegion('articles'),
  'focus-text': () => focusText(activeArticle()),
  'focus-inspector': () => goToRegion('inspector'),
  'focus-list': () => goToRegion('drawer'),
  'next-region': () => nextRegion(1),
  'previous-region': () => nextRegion(-1),
  'next-pane-here': () => goToSamePlace(1),
  'previous-pane-here': () => goToSamePlace(-1),
  'show-here': showHere,
  'page-alone-down': () => pageAlone(1),
  'page-alone-up': () => pageAlone(-1),
  'next-pane': () => goToPane(1),
  'previous-pane': () => goToPane(-1),
  'pane-left': () => shiftPane(-1),
  'pane-right': () => shiftPane(1),
  'close-pane': () => {
    const article = activeArticle();
    if (article === undefined) return;
    closePane(article);
    focusText(activeArticle());
  },

  'hand-over': handOverWork,
  'take-in': () => chooseHanded(),
  'look-for-changes': lookForChanges,
  'toggle-review': toggleReview,
  'next-difference': () => goToDifference(1),
  'previous-difference': () => goToDifference(-1),
  'list-differences': listDifferences,
  'show-agreement': openAgreement,
  'show-next': showNext,
  'show-alike': showAlike,
  agree: () => judgeMeant('agree'),
  'agree-with-same': agreeWithSame,
  amend: amendMeant,
  disagree: askForReason,
  'nothing-here': () => judgeMeant('nothing-here'),
  withdraw: withdrawMeant,
  'write-comment': writeComment,
  'show-verdicts': openVerdicts,
  'show-curation': showCuration,
  'make-curated-set': makeSet,

  keys: () => openDialog({ name: 'keys' }),
  'show-folder': async () => valueOrNotice(await ask('show-folder', {})),
  about: () => openDialog({ name: 'about' }),
};

/** Do an action, whichever way it was asked for: key, menu or palette. */
export function run(id: string): void {
  const action = actionIds.find((candidate) => candidate === id);
  if (action === undefined) return;
  if (isOffered(actions[action].needs)) runners[action]();
  else if (getState().open !== null) showProblem({ code: 'read-only', values: {} });
}

/** Whether an action can be done now. */
export function isOffered(need: Need): boolean {
  const state = getState();
  return need === 'nothing' || (need === 'project' ? state.open !== null : canWrite(state));
}

function goToPane(step: 1 | -1): void {
  activateNext(step);
  focusText(activeArticle());
}

function shiftPane(step: 1 | -1): void {
  const { active } = getState().workspace;
  swapPanes(active, active + step);
}
