/** The sample's propositions, anna's: what her claims assert, each claim named by its words as in tags/anna.json. */
import type { Session } from '../session.ts';
import { type End, tagAt } from './links.ts';

interface Stated {
  readonly statement: string;
  /** The same as an article has it. */
  readonly source: string;
  readonly note?: string;
  readonly tags: readonly string[];
  /** The number of an article, and how the words of a claim in it begin. */
  readonly claims: readonly (readonly [article: End[0], words: string])[];
}

const propositions: readonly Stated[] = [
  {
    statement: '38,400 people were evacuated from Brénica by ferry.',
    source: 'l’évacuation de 38\u202f400 habitants de la rive lydavienne',
    note: 'Count the people, not the crossings: 05 speaks of passengers.',
    tags: ['evacuation'],
    claims: [
      ['01', 'l’évacuation de 38'],
      ['02', 'la crue de la Velse qui avait contraint'],
      ['03', "l'évacuation de plus de 38,400 2019"],
      ['04', 'près de 30'],
      ['05', 'Les passagers étaient quelques milliers'],
    ],
  },
  {
    statement: 'Brénica was warned fourteen hours before the gates of the Korvel dam were opened.',
    source: 'L’alerte a été transmise à Brénica quatorze heures avant l’ouverture des vannes',
    tags: ['warning'],
    claims: [
      ['01', 'L’alerte a été transmise'],
      ['02', "l'alerte a été donnée quatorze"],
      ['04', 'L’alerte a-t-elle vraiment'],
      ['05', 'Aucune alerte'],
    ],
  },
  {
    statement: 'Ferries between Brénica and Sélivar run again.',
    source: 'La circulation des ferries entre Brénica et Sélivar a repris',
    tags: ['port'],
    claims: [
      ['01', 'La circulation des ferries'],
      ['02', 'La circulation des ferries'],
    ],
  },
  {
    statement: 'Everything will be back to normal this autumn.',
    source: 'un retour à la normale d’ici à la fin de l’automne',
    tags: ['port'],
    claims: [
      ['01', 'La Commission juge possible'],
      ['02', 'le retour à la normale prendrait'],
      ['03', 'Le dredging du chenal'],
    ],
  },
  {
    statement: 'Twelve million euros are still missing to rebuild the lower town.',
    source: 'douze millions d’euros manquent encore à la reconstruction de la ville basse',
    tags: ['money'],
    claims: [
      ['01', 'douze millions'],
      ['03', "les dix millions d'euros"],
      ['04', 'Les douze millions'],
    ],
  },
  {
    statement: 'Both governments signed the agreement at Sélivar on 26 May.',
    source: 'L’accord signé à Sélivar le vingt-six mai par les deux gouvernements',
    tags: ['agreement'],
    claims: [
      ['01', 'L’accord signé à Sélivar'],
      ['04', 'L’accord conclu le'],
    ],
  },
  {
    statement: 'The agreement has the readings of the dam shared every quarter of an hour, and a joint warning centre.',
    source: 'l’échange des relevés du barrage toutes les quinze minutes et un centre d’alerte commun',
    tags: ['agreement', 'warning'],
    claims: [
      ['01', 'prévoit l’échange'],
      ['04', 'Le texte prévoit un échange'],
    ],
  },
  {
    statement: 'Tarvania will not ask for its money back.',
    source: 'ni remboursement, ni contrepartie',
    tags: ['money'],
    claims: [
      ['02', 'il ne demanderait'],
      ['03', "nous n'enverrons pas la facture"],
      ['05', 'Le président tarvane'],
    ],
  },
];

/** Makes the propositions and joins the claims to them, by commands of the session. */
export function stateClaims(session: Session, idOf: (...parts: readonly unknown[]) => string): void {
  for (const { statement, source: sourceStatement, note = '', tags, claims } of propositions) {
    const ids = claims.map(([article, words]) => tagAt(session, [article, 'claim', words]).id);
    const id = idOf(session.annotator, 'proposition', statement);
    session.perform({ do: 'add-proposition', id, statement, sourceStatement, tags, note, claims: ids });
  }
}
