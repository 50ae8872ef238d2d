import type { AttributeKind, Colour } from '../../../../annotations/model/tagset.ts';
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
    reason: 'reason “{label}”',
  },
  /** The editor. */
  editor: {
    title: 'Tagset',
    list: 'Types, attributes, links and reasons',
    sections: {
      types: '{layer} · types',
      attributes: '{layer} · attributes',
      links: 'Links',
      reasons: 'Reviewers’ reasons',
    },
    unnamed: 'without a label',
    faulty: 'to be mended',
    add: 'Add…',
    addOne: {
      types: 'Type of {layer}',
      attributes: 'Attribute of {layer}',
      links: 'Link',
      reasons: 'Reason of reviewers',
    },
    heading: {
      types: '{layer} · type',
      attributes: '{layer} · attribute',
      links: 'Link',
      reasons: 'Reviewers’ reason',
    },
    label: 'Label',
    colour: 'Colour',
    hard: 'Hard to tell from “{other}” by colour {people}.',
    likeOthers: 'like another type’s',
    likeOthersHint: '≈ is hard for some to tell from the colour of another type here.',
    people: {
      usual: 'for everyone',
      protanopia: 'without red cones (protanopia)',
      deuteranopia: 'without green cones (deuteranopia)',
      tritanopia: 'without blue cones (tritanopia)',
    },
    key: 'Key',
    changeKey: 'Change the key of “{label}”',
    noKey: 'Without a key',
    badKey: '{key} cannot be a type’s key: press a single letter or digit.',
    guideline: 'When to use it',
    guidelineHint: 'In Markdown: *emphasis*, lists with -, [links](https://…).',
    preview: 'How it is shown',
    nothingYet: 'Nothing written yet.',
    retired: 'Retired: kept for the tags that have it, not offered for new ones',
    tags: '{all, plural, =0 {No tag has it.} one {# tag has it, {own, number} of them yours.} other {# tags have it, {own, number} of them yours.}}',
    entities: '{all, plural, one {# entry of the register has it.} other {# entries of the register have it.}}',
    values:
      '{all, plural, =0 {No tag has a value for it.} one {# tag has a value for it, which stays when it is removed.} other {# tags have a value for it, which stays when it is removed.}}',
    links:
      '{all, plural, =0 {No link is of this kind.} one {# link is of this kind.} other {# links are of this kind.}}',
    verdicts:
      '{all, plural, =0 {No verdict gives it.} one {# verdict gives it, which says its id once it is removed.} other {# verdicts give it, which say its id once it is removed.}}',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    inUse: 'It is in use, so it cannot be removed.',
    retireInstead: 'It is in use: retire it, or merge it into another type.',
    kind: 'Kind',
    required: 'Needed: a tag without it is marked',
    compared: 'Compared: annotators who answer differently differ',
    askedOf: 'Asked of',
    askedOfAll: 'None chosen: asked of every type of the layer.',
    choices: 'Choices',
    choice: 'Choice {number, number}',
    addChoice: 'Add a choice',
    choiceUp: 'Move “{label}” up',
    choiceDown: 'Move “{label}” down',
    removeChoice: 'Remove “{label}”',
    merge: 'Merge into another type',
    mergeInto: 'Merge into…',
    mergeDo: '{tags, plural, =0 {Merge} one {Merge # tag} other {Merge # tags}}',
    mergeMine:
      '{tags, plural, =0 {None of your tags has it} one {# of your tags follows} other {# of your tags follow}}{entities, plural, =0 {} other {, and # of your entries}}.',
    mergeTheirs:
      '{count, plural, =0 {Then “{label}” is gone.} one {# of a colleague’s keeps “{label}”, which is retired.} other {# of colleagues’ keep “{label}”, which is retired.}}',
    mergeLater: 'Save the other changes first: merging is a step of its own.',
    merged: '“{label}” was merged into “{into}”.',
    import: 'Import…',
    export: 'Export…',
    saveFirst: 'Save or cancel the changes first.',
    imported:
      '{file}: {count, plural, =0 {nothing differs from the tagset here.} one {# change, not saved yet.} other {# changes, not saved yet.}}',
    exported: 'The tagset was exported to {path}.',
    changes: '{count, plural, =0 {Nothing changed yet.} one {# change to be saved} other {# changes to be saved}}',
    toMend: '{count, plural, one {# thing to be mended before saving} other {# things to be mended before saving}}',
    leave: '{count, plural, one {# change is not saved.} other {# changes are not saved.}}',
    stay: 'Keep editing',
    discard: 'Discard',
    saved: 'The tagset was saved.',
  },
  place: {
    types: '{layer}, type {number, number}',
    attributes: '{layer}, attribute {number, number}',
    links: 'link {number, number}',
    reasons: 'reason {number, number}',
  },
  kinds: {
    text: 'Text, one line',
    prose: 'Text, several lines',
    number: 'Number',
    'yes-no': 'Yes or no',
    'one-of': 'One of several choices',
    'several-of': 'Several of the choices',
    'several-texts': 'Several short texts',
    entity: 'An entity of the register',
    proposition: 'A proposition of the register',
  } satisfies Record<AttributeKind, string>,
  colours: {
    blue: 'Blue',
    green: 'Green',
    amber: 'Amber',
    violet: 'Violet',
    rose: 'Rose',
    olive: 'Olive',
    rust: 'Rust',
    plum: 'Plum',
    brick: 'Brick',
    ochre: 'Ochre',
    teal: 'Teal',
    slate: 'Slate',
  } satisfies Record<Colour, string>,
  several: { type: 'types ({layer})', attribute: 'attributes ({layer})', link: 'links', reason: 'reviewers’ reasons' },
} as const;
