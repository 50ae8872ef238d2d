import type { Matrix } from '../../annotations/comparison/matrix.ts';
import { annotationOf } from '../../annotations/model/project.ts';
import { type ActionId, keyOf } from '../../app/contract/actions.ts';
import { actionForKey, keyName, type Pressed, shownKey } from '../keys.ts';
import { hideColumn, shiftColumn } from '../state/columns.ts';
import { moveInMatrix, toggleClaim, toggleRow, visitCell } from '../state/matrix.ts';
import type { MatrixPlace } from '../state/matrix-state.ts';
import { hint } from '../state/notices.ts';
import { editProposition, removeProposition } from '../state/propositions.ts';
import { getState, type KeyHint, type OpenProject } from '../state/store.ts';
import { t } from '../words.ts';
import { nextInRow, placeAfter } from './cursor.ts';

/**
 * What keys do in the matrix. What the program does elsewhere too is on the key that the person chose for it: to the words,
 * to the same claim in the next article, to say what a claim asserts, to delete.
 */

type Keys = Readonly<Record<string, string>>;

/** Do what a key does at a place. Answers whether it does something. */
export function actByKey(pressed: Pressed, open: OpenProject, matrix: Matrix, at: MatrixPlace): boolean {
  const { settings, started } = getState();
  const name = keyName(pressed, started?.platform === 'darwin');
  if (matrix.rows.length === 0) return false;
  // Enter goes further in every table, whatever key leads from a text to the tag. The table is one for reading, wherever it stands.
  const action = name === 'Enter' ? 'edit-annotation' : actionForKey(name, settings.keys, 'read');
  if (action !== undefined && actByAction(action, matrix, at)) return true;
  const to = placeAfter(matrix, at, name);
  if (to !== undefined) moveInMatrix(to);
  else return actByOwnKey(name, open, at);
  return true;
}

function actByAction(action: ActionId, matrix: Matrix, at: MatrixPlace): boolean {
  const proposition = matrix.rows.find((row) => row.proposition.id === at.proposition)?.proposition;
  if (proposition === undefined) return false;
  switch (action) {
    case 'edit-annotation':
      if (at.article === '') editProposition(proposition.id);
      else void visitCell(at);
      return true;
    case 'next-same':
    case 'previous-same': {
      const next = nextInRow(matrix, at, action === 'next-same' ? 1 : -1);
      if (next === undefined) hint(t('claims.nowhereElse'));
      else moveInMatrix(next);
      return true;
    }
    case 'choose-entity':
      editProposition(proposition.id);
      return true;
    case 'delete-annotation':
      void removeProposition(proposition);
      return true;
    default:
      return false;
  }
}

/** Keys of the matrix alone. */
function actByOwnKey(name: string, { project }: OpenProject, at: MatrixPlace): boolean {
  const claim = annotationOf(project, at.claim);
  switch (name) {
    case 'F2':
      editProposition(at.proposition);
      return true;
    case 'm':
      toggleRow(at.proposition);
      return true;
    case ' ':
      if (claim === undefined) hint(t('claims.silentHere'));
      else toggleClaim(claim);
      return true;
    case 'Alt+ArrowLeft':
    case 'Alt+ArrowRight':
      if (at.article === '') hint(t('claims.columns.atOne'));
      else void shiftColumn(at.article, name === 'Alt+ArrowLeft' ? -1 : 1);
      return true;
    case 'h':
      if (at.article === '') hint(t('claims.columns.atOne'));
      else hideColumn(at.article);
      return true;
    default:
      return false;
  }
}

/** The keys that a person may have changed, as they are shown. */
export function keyWords(keys: Keys, isMac: boolean) {
  const shown = (action: ActionId) => shownKey(keyOf(action, keys), isMac);
  return {
    go: 'Enter',
    next: shown('next-same'),
    edit: shown('choose-entity'),
    remove: shown('delete-annotation'),
  };
}

/** What is shown in the status bar while the matrix has the focus. */
export function hintsFor(keys: Keys, isMac: boolean): readonly KeyHint[] {
  const { go, next, edit } = keyWords(keys, isMac);
  return [
    { key: go, does: t('claims.keyHints.words') },
    { key: next, does: t('claims.keyHints.next') },
    { key: edit, does: t('claims.keyHints.edit') },
    { key: 'M', does: t('claims.keyHints.row') },
    { key: t('claims.keyHints.space'), does: t('claims.keyHints.claim') },
    { key: shownKey('Alt+ArrowRight', isMac), does: t('claims.keyHints.column') },
    { key: 'H', does: t('claims.keyHints.hide') },
  ].filter(({ key }) => key !== '');
}
