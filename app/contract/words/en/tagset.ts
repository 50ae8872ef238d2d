import type { TagsetFindingCode } from '../../../../annotations/model/tagset-findings.ts';

/** What can be wrong with a tagset: what, where, and what to do. */
const findings = {
  'tagset-same-id': 'The id “{id}” is there twice ({place}). Give one of them another id.',
  'tagset-no-label': 'A label is empty ({place}). Write one.',
  'tagset-same-label': 'The label “{label}” is there twice ({place}). Give one of them another label.',
  'tagset-bad-key':
    '“{key}” cannot be the key of “{label}” ({place}). Choose a single small letter or digit, or leave it without a key.',
  'tagset-same-key': '“{key}” is the key of both “{other}” and “{label}” ({place}). Give one of them another key.',
  'tagset-action-key':
    '“{key}” is the key of “{label}” ({place}), but does “{action}” for you, which goes first. Choose another key.',
  'tagset-none-offered': 'Every type of the layer {layer} is retired ({place}). Offer at least one.',
  'tagset-no-choices': 'There is nothing to choose from for “{label}” ({place}). Add choices, or give it another kind.',
  'tagset-needless-choices':
    '“{label}” has choices, but its kind takes none ({place}). Remove them, or give it another kind.',
  'tagset-no-such-type':
    '“{label}” is asked of the type “{type}”, which is not in its layer ({place}). Take that away.',
} as const satisfies Record<TagsetFindingCode, string>;

/** The same where a change was refused because of it. */
export const tagsetProblems = refused(findings);

function refused<Code extends string>(sentences: Record<Code, string>): Record<Code, string> {
  const refusals = { ...sentences };
  for (const code in refusals) refusals[code] = `${refusals[code]} Nothing was changed.`;
  return refusals;
}

export const tagset = {
  retired: '{label} (retired)',
  findings,
  /** What differs between two tagsets. */
  changes: {
    new: 'New: {what}',
    changed: 'Changed: {what}',
    renamed: 'Renamed: {what}, which was “{was}”',
    retired: 'Retired: {what}',
    offered: 'Offered again: {what}',
    removed: 'Removed: {what}',
    reordered: 'In another order: {what}',
  },
  one: {
    type: 'type “{label}” ({layer})',
    attribute: 'attribute “{label}” ({layer})',
    link: 'link “{label}”',
  },
  several: { type: 'types ({layer})', attribute: 'attributes ({layer})', link: 'links' },
} as const;
