import type { Annotation } from '../model/annotation.ts';
import type { Project } from '../model/project.ts';
import { canonicalName, entityFor } from '../register/standing.ts';
import { annotationsIn, grouped, type Scope } from './scope.ts';

/** Who speaks in the claims, and how they stand to what they say. */
export interface SpeakersByStance {
  /** The stances, as the tagset orders them, and others that occur; '' is that of claims that do not say it. */
  readonly stances: readonly Stance[];
  /** Those with the most claims first; the claims that name no speaker come last. */
  readonly rows: readonly SpeakerRow[];
}

export interface Stance {
  readonly id: string;
  /** As the tagset calls it; '' where nothing is said. */
  readonly label: string;
}

export interface SpeakerRow {
  /** Who speaks: words, or the id of an entity; '' where nobody is named. */
  readonly id: string;
  readonly name: string;
  /** The claims of each stance, in their order. */
  readonly cells: readonly (readonly Annotation[])[];
  readonly count: number;
}

/** Speakers by stance (attributes of the default tagset), from the claims that count. */
export function speakersByStance(project: Project, scope: Scope): SpeakersByStance {
  const claims = annotationsIn(project, scope, 'claim');
  const said = grouped(claims, stanceOf);
  const choices = project.tagset.layers.claim.attributes.find(({ id }) => id === 'stance')?.choices ?? [];
  const others = [...said.keys()].filter((id) => id !== '' && !choices.some((choice) => choice.id === id));
  const stances = [
    ...choices,
    ...others.map((id) => ({ id, label: id })),
    ...(said.has('') ? [{ id: '', label: '' }] : []),
  ];
  const rows = [...grouped(claims, (claim) => speakerOf(project, claim).id)].map(([id, own]): SpeakerRow => {
    const [first] = own;
    const name = first === undefined ? '' : speakerOf(project, first).name;
    return {
      id,
      name,
      cells: stances.map((stance) => own.filter((claim) => stanceOf(claim) === stance.id)),
      count: own.length,
    };
  });
  const isNobody = ({ id }: SpeakerRow) => (id === '' ? 1 : 0);
  const order = new Intl.Collator(project.info.workingLanguage || undefined).compare;
  return {
    stances,
    rows: rows.sort(
      (a, b) => isNobody(a) - isNobody(b) || b.count - a.count || order(a.name, b.name) || (a.id < b.id ? -1 : 1),
    ),
  };
}

function stanceOf({ attributes: { stance } }: Annotation): string {
  return typeof stance === 'string' ? stance : '';
}

/** The speaker of a claim: in words, or where the tagset asks for an entity, the one that the id stands for. */
function speakerOf({ entities }: Project, { attributes }: Annotation): { id: string; name: string } {
  const speaker = typeof attributes.speaker === 'string' ? attributes.speaker.trim() : '';
  const entity = entityFor(entities, speaker);
  return entity === undefined ? { id: speaker, name: speaker } : { id: entity.id, name: canonicalName(entity) };
}
