import type { AttributeDefinition, Colour, LinkType, Reason, Tagset, TagType } from './tagset.ts';

const usualReasons: readonly Reason[] = [
  { id: 'extent', label: 'Wrong words marked' },
  { id: 'type', label: 'Wrong type' },
  { id: 'attribute', label: 'Wrong attribute' },
  { id: 'entry', label: 'Of something else' },
  { id: 'unsupported', label: 'The text does not say so' },
  { id: 'guideline', label: 'Against the guideline' },
  { id: 'other', label: 'Other' },
];

/**
 * The tagset of a new project: for news on one event. Translation issues follow the Multidimensional Quality Metrics
 * (MQM core typology, themqm.org), severities too.
 */
export const defaultTagset: Tagset = {
  kind: 'tagset',
  id: 'tagset',
  layers: {
    entity: {
      types: [
        type('person', 'Person', 'blue', 'p', 'A named human being, with title only where it is part of the name.'),
        type(
          'organisation',
          'Organisation',
          'green',
          'o',
          'A body that acts: a state as an actor, an alliance, an outlet.',
        ),
        type('place', 'Place', 'amber', 'l', 'A country, region, city or site, where it is meant as a place.'),
        type('date', 'Date', 'violet', 'd', 'A point or stretch of time, absolute or relative.'),
        type('quantity', 'Quantity', 'rose', 'q', 'A figure with what it counts: “120 000 civilians”.'),
        type('event', 'Event', 'olive', 'v', 'A named happening: a summit, a mission, an agreement.'),
      ],
      attributes: [],
    },
    claim: {
      types: [
        type('factual', 'Factual', 'rust', 'c', 'Says that something is or was so; could be checked.'),
        type('forecast', 'Forecast', 'plum', 'f', 'Says that something will or may come.'),
        type('demand', 'Demand', 'brick', 'm', 'Calls for something to be done.'),
        type('value', 'Value judgement', 'ochre', 'j', 'Praises, blames or weighs; cannot be checked.'),
      ],
      attributes: [
        text('speaker', 'Speaker'),
        oneOf('attribution', 'Attribution', {
          author: 'Author’s voice',
          direct: 'Direct speech',
          indirect: 'Indirect speech',
          unattributed: 'Unattributed',
        }),
        oneOf('stance', 'Stance', { asserts: 'Asserts', reports: 'Reports', questions: 'Questions', denies: 'Denies' }),
        oneOf('certainty', 'Certainty', {
          certain: 'Certain',
          probable: 'Probable',
          possible: 'Possible',
          reported: 'Reported',
        }),
        oneOf('verdict', 'Verdict', {
          unchecked: 'Not checked',
          supported: 'Supported',
          disputed: 'Disputed',
          refuted: 'Refuted',
        }),
        { ...text('evidence', 'Evidence'), kind: 'prose' },
      ],
    },
    translation: {
      types: [type('note', 'Translation note', 'teal', 't', 'Something that translation broke, or that needs care.')],
      attributes: [
        text('proposal', 'Proposed translation'),
        { ...text('alternatives', 'Alternatives'), kind: 'several-texts' },
        oneOf('issue', 'Issue', {
          mistranslation: 'Mistranslation',
          omission: 'Omission',
          addition: 'Addition',
          untranslated: 'Untranslated',
          terminology: 'Terminology',
          'number-format': 'Number or number format',
          'entity-name': 'Name of an entity',
          grammar: 'Grammar',
          punctuation: 'Punctuation',
          style: 'Style',
        }),
        oneOf('severity', 'Severity', { neutral: 'Neutral', minor: 'Minor', major: 'Major', critical: 'Critical' }),
        { ...text('comment', 'Comment'), kind: 'prose' },
      ],
    },
  },
  links: [
    link('same-as', 'Same as'),
    link('speaker-of', 'Speaker of'),
    link('supports', 'Supports'),
    link('contradicts', 'Contradicts'),
    link('repeats', 'Repeats'),
    link('corrects', 'Corrects'),
    link('translation-of', 'Translation of'),
  ],
  reasons: usualReasons,
};

/** The reasons that a project's reviewers can give: those of its tagset, or the usual ones where it says nothing of them. */
export function reasonsIn({ reasons }: Pick<Tagset, 'reasons'>): readonly Reason[] {
  return reasons ?? usualReasons;
}

function type(id: string, label: string, colour: Colour, key: string, guideline: string): TagType {
  return { id, label, colour, key, guideline, retired: false };
}

function link(id: string, label: string): LinkType {
  return { id, label };
}

function text(id: string, label: string): AttributeDefinition {
  return { id, label, kind: 'text', choices: [], required: false, types: [] };
}

function oneOf(id: string, label: string, choices: Record<string, string>): AttributeDefinition {
  const list = Object.entries(choices).map(([choice, name]) => ({ id: choice, label: name }));
  return { id, label, kind: 'one-of', choices: list, required: false, types: [] };
}
