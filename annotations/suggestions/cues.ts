/** Words that tell what a capitalised name beside them is. Small letters; plurals and feminines as they are written. */
import type { RuleLanguage } from './passage.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/[\s,]+/u));

interface Cues {
  /** Forms of address, which belong to the name: “Mme Voršak”. */
  readonly address: ReadonlySet<string>;
  /** Offices and callings, which do not: “président”. */
  readonly office: ReadonlySet<string>;
  /** Nouns of bodies: “Commission du bassin de la Velse”. */
  readonly body: ReadonlySet<string>;
  /** Nouns of bodies that begin a name also in small letters, where the name follows at once: “opération Passerelle”. */
  readonly commonBody: ReadonlySet<string>;
  /** Nouns of bodies of a state, which are named by it: “gouvernement lydavien”, “ministère de la Défense”. */
  readonly stateBody: ReadonlySet<string>;
  /** Sites whose name follows at once: “lac Sevan”. */
  readonly directSite: ReadonlySet<string>;
  /** Sites that are named after where they are, and belong to the name: “barrage de Korvel”. */
  readonly site: ReadonlySet<string>;
  /** Forms of state: “République d’Arménie”. */
  readonly state: ReadonlySet<string>;
  /** What stands before the name of a place: “à”, “en”. */
  readonly locative: ReadonlySet<string>;
  /** Small words that join the parts of a name of a body or site. */
  readonly joints: ReadonlySet<string>;
  /** Capitalised only because they begin a sentence or are a day: no names. */
  readonly noNames: ReadonlySet<string>;
}

export const cues: Record<RuleLanguage, Cues> = {
  fr: {
    address: set('m mm mme mmes mlle madame monsieur mesdames messieurs dr me mgr maître sir lord lady'),
    office:
      set(`président présidente président vice-président vice-présidente ministre ministres premier première secrétaire
      général générale général-colonel colonel lieutenant capitaine commandant amiral maréchal sergent chancelier chancelière
      roi reine prince princesse pape cardinal évêque ambassadeur ambassadrice porte-parole maire députée député sénateur
      sénatrice gouverneur gouverneure préfet préfète directeur directrice patron patronne commissaire chef cheffe leader
      dirigeant dirigeante professeur professeure docteur docteure juge avocat avocate procureur procureure journaliste
      correspondant correspondante analyste expert experte politologue historien historienne économiste écrivain écrivaine
      auteur auteure photo ancien ancienne homologue émissaire envoyé envoyée conseiller conseillère opposant opposante
      militant militante candidat candidate magnat milliardaire entraîneur joueur acteur actrice chanteur chanteuse par texte`),
    body: set(`commission mission organisation union alliance conseil comité agence ministère gouvernement parlement assemblée
      sénat chambre congrès cour tribunal parquet banque université institut école académie observatoire centre center centre
      fondation association fédération confédération ligue ligues lignes compagnie société groupe entreprise parti mouvement front
      armée police gendarmerie garde éditions studio studios journal radio télévision opération équipe equipe
      syndicat bureau office autorité haut-commissariat secrétariat direction mairie préfecture nations communauté forum
      club laboratoire musée hôpital église croix-rouge fonds forces service services coalition international watch`),
    commonBody: set(`opération mission agence compagnie société groupe parti commission fondation association fédération
      syndicat alliance journal quotidien`),
    stateBody: set(`ministère gouvernement parlement sénat assemblée armée police présidence diplomatie tribunal cour
      banque université`),
    site: set(`aéroport port barrage golfe mont lac mer fleuve détroit canal baie cap col vallée île îles péninsule centrale
      gare palais stade pont base camp océan désert enclave corridor république`),
    directSite: set('mont lac golfe île îles détroit cap'),
    state: set('république royaume principauté émirat sultanat fédération état'),
    locative: set('à en vers depuis chez'),
    joints: set('de du des d la le les l à au aux pour sur en et'),
    noNames:
      set(`le la les l un une des du de d ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils
      elles on nous vous je tu y en que qui quoi dont où quand si comme mais ou et donc or ni car selon dans avant après
      pour par sur sous avec sans contre entre vers depuis pendant lors lorsque puis ainsi alors aussi cependant toutefois
      néanmoins plus moins très tout tous toute toutes chacun chaque aucun aucune quelque quelques plusieurs certains certaines
      autre autres même ici là hier demain aujourd à au aux chez dès malgré parmi quant photo crédit source
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
      novembre décembre environ près seul seule deux trois quatre cinq six sept huit neuf dix ne pas non oui se s c j n m t qu
      jusqu aucun enfin ensuite auparavant également concernant`),
  },
  en: {
    address: set('mr mrs ms miss mx dr sir lord lady dame'),
    office:
      set(`president vice-president minister prime premier chancellor secretary general secretary-general king queen prince
      princess pope cardinal bishop ambassador spokesman spokeswoman spokesperson mayor senator representative congressman
      congresswoman governor director chief chairman chairwoman chair leader commissioner professor doctor judge lawyer
      prosecutor journalist correspondent analyst expert historian economist writer author photo former colonel captain
      lieutenant major admiral marshal sergeant commander envoy adviser activist candidate billionaire coach player actor
      singer by gen col lt sgt sen rep gov prof`),
    body: set(`commission mission organisation organization union alliance council committee agency ministry government
      parliament assembly senate house congress court bank university institute school academy observatory centre center
      foundation association federation confederation league company corporation group party movement front army police
      guard press journal radio television operation office authority secretariat department
      nations community forum club laboratory museum hospital church fund forces service services coalition international watch`),
    commonBody: set('operation mission'),
    stateBody: set('ministry government parliament army police'),
    directSite: set('mount lake'),
    site: set(`airport port dam gulf mount lake sea river strait canal bay cape valley island islands peninsula station palace
      stadium bridge base camp ocean desert corridor republic`),
    state: set('republic kingdom principality emirate sultanate federation state'),
    locative: set('in at near from to'),
    joints: set('of the for and on in'),
    noNames:
      set(`the a an this that these those his her its their my our your he she it they we you i who which what when where
      why how if as but or and so nor for according in on at by with without against between since during before after
      however also then all every each no not some many several other same here there yesterday today tomorrow from to of
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
      october november december about nearly one two three four five six seven eight nine ten yes photo source under over
      while although because despite meanwhile later earlier critics foreign defence defense`),
  },
};

/** Acronyms that are written as words as often as in capitals: “Otan”. */
export const wordAcronyms = set('otan onu unesco unicef opep osce nato opec frontex interpol europol mercosur asean');

/** Capitals that name no body. */
export const noBodies = set(
  'TV PIB ADN VIH SIDA SMS DJ PDF OK GMT UTC CEST COVID SA PDG DVD CD GPS URL HTML QR ID IA AI PC TGV RTT CV BD CEO GDP DNA HIV II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX XXI NDLR AM PM',
);

/** Capitals that name a country. */
export const countryCapitals = set('USA US UK EAU RDC RFA UAE DRC');

/** Adjectives of lands, by their endings: “lydavien”, “azerbaïdjanaise”. */
export function isOfLand(word: string): boolean {
  return /(?:ien|ienne|ais|aise|ois|oise|ain|aine|éen|éenne|ave|ane|ish|ese|ian)s?$|^(?:russe|turque?|grec|grecque|belge|suisse|britannique|arabe|suédoise?|allemande?|tchèque|slovaque)s?$/u.test(
    word,
  );
}

/** Adjectives within names of bodies and beside offices, by their endings. */
export function isAdjective(word: string): boolean {
  return (
    isOfLand(word) ||
    /(?:ique|al|ale|an|aire|[nti]elle?|[ts]if|[ts]ive)s?$|^(?:étrangère?s?|unies?|autonome)$/u.test(word)
  );
}
