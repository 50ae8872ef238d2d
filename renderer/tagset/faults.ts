import { layers } from '../../annotations/model/annotation.ts';
import type { Tagset } from '../../annotations/model/tagset.ts';
import { findingsIn, type TagsetPath } from '../../annotations/model/tagset-findings.ts';
import { actionIds, keyOf } from '../../app/contract/actions.ts';
import { findingSentence } from '../../app/contract/words/words.ts';
import { t } from '../words.ts';
import { isPlain, keyOfPlace, type Place, plainLists } from './draft.ts';

/** Something in a draft that is to be mended, in words. */
export interface Fault {
  readonly place: Place;
  readonly sentence: string;
  /** Whether the draft cannot be saved with it. */
  readonly isBlocking: boolean;
}

/** @param keys the keys that the person has chosen for actions */
export function faultsIn(draft: Tagset, keys: Readonly<Record<string, string>>): Fault[] {
  const actions = new Map(actionIds.map((id) => [keyOf(id, keys), t(`actions.${id}`)]));
  return findingsIn(draft, actions).flatMap(({ path, problem: { code, values } }) => {
    const place = placeIn(path);
    if (place === undefined) return [];
    const sentence = findingSentence({ code, values: { ...values, place: placeWords(place) } });
    return [{ place, sentence, isBlocking: code !== 'tagset-action-key' }];
  });
}

/** Those of one thing. */
export function faultsOf(faults: readonly Fault[], place: Place): Fault[] {
  return faults.filter((fault) => keyOfPlace(fault.place) === keyOfPlace(place));
}

function placeIn(path: TagsetPath): Place | undefined {
  const plain = plainLists.find((candidate) => candidate === path[0]);
  if (plain !== undefined) return { list: plain, at: Number(path[1] ?? 0) };
  const layer = layers.find((candidate) => candidate === path[1]);
  const list = (['types', 'attributes'] as const).find((candidate) => candidate === path[2]);
  return layer === undefined || list === undefined ? undefined : { list, layer, at: Number(path[3] ?? 0) };
}

function placeWords(place: Place): string {
  const number = place.at + 1;
  if (isPlain(place)) return t(`tagset.place.${place.list}`, { number });
  return t(`tagset.place.${place.list}`, { layer: t(`layers.${place.layer}`), number });
}
