/** Verbs of saying with the forms that attribute words to someone: third persons, participles, a few infinitives. */
import type { RuleLanguage } from './passage.ts';

/** What a claim that is introduced by a verb is by itself: who demands something makes no statement of fact. */
export type ClaimType = 'factual' | 'forecast' | 'demand';

interface SpeechVerb {
  readonly lemma: string;
  readonly claim: ClaimType;
}

const words = (list: string): string[] => list.trim().split(/\s+/u);

/** French verbs in -er, whose forms are regular but for a stem that changes before a silent e. */
const frenchRegular =
  words(`affirmer ajouter alerter annoncer argumenter assurer avancer avouer certifier clamer commenter
  confier confirmer constater critiquer déclarer demander dénoncer déplorer détailler espérer estimer évoquer exiger
  expliquer exposer exprimer faire-valoir ironiser indiquer insister juger jurer lancer marteler mentionner noter objecter observer
  plaider poursuivre préciser proclamer raconter rappeler réaffirmer réclamer regretter relater répéter répliquer résumer
  rétorquer révéler saluer signaler souhaiter souligner suggérer témoigner tonner trancher appeler exhorter menacer féliciter
  rassurer tempérer arguer considérer`).filter((verb) => verb.endsWith('er'));

/** Verbs with forms of their own. */
const frenchIrregular: Readonly<Record<string, string>> = {
  dire: 'dit disent disait disaient dira disant dirait',
  répondre: 'répond répondent répondu répondait répondit répondant',
  promettre: 'promet promettent promis promettait promettant',
  admettre: 'admet admettent admis admettait admettant',
  prévenir: 'prévient préviennent prévenu prévenait prévenant',
  soutenir: 'soutient soutiennent soutenu soutenait soutenant',
  maintenir: 'maintient maintiennent maintenu maintenait',
  reconnaître: 'reconnaît reconnait reconnaissent reconnu reconnaissait reconnaissant',
  avertir: 'avertit avertissent averti avertissait avertissant',
  renchérir: 'renchérit renchérissent renchéri',
  réagir: 'réagit réagissent réagi',
  conclure: 'conclut concluent conclu concluait concluant',
  écrire: 'écrit écrivent écrivait écrivant',
  poursuivre: 'poursuit poursuivent poursuivi poursuivait',
  prétendre: 'prétend prétendent prétendu prétendait prétendant',
  craindre: 'craint craignent craignait craignant',
  prédire: 'prédit prédisent prédisait',
  prévoir: 'prévoit prévoient',
  réjouir: 'réjouit réjoui réjouissait',
};

const demands = new Set(words('demander exiger réclamer appeler exhorter souhaiter demand urge ask call'));
const forecasts = new Set(words('promettre prédire prévoir promise predict vow'));

const englishForms: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  add: 'adds added adding',
  announce: 'announces announced announcing',
  argue: 'argues argued arguing',
  ask: 'asks asked',
  assert: 'asserts asserted',
  claim: 'claims claimed claiming',
  comment: 'comments commented',
  concede: 'concedes conceded',
  conclude: 'concludes concluded',
  confirm: 'confirms confirmed confirming',
  declare: 'declares declared declaring',
  deny: 'denies denied denying',
  explain: 'explains explained explaining',
  insist: 'insists insisted insisting',
  note: 'notes noted noting',
  observe: 'observes observed',
  promise: 'promises promised promising',
  predict: 'predicts predicted predicting',
  recall: 'recalls recalled recalling',
  remark: 'remarks remarked',
  repeat: 'repeats repeated',
  reply: 'replies replied',
  report: 'reports reported',
  reveal: 'reveals revealed',
  state: 'states stated stating',
  stress: 'stresses stressed stressing',
  suggest: 'suggests suggested',
  vow: 'vows vowed',
  warn: 'warns warned warning',
  write: 'writes wrote written',
  believe: 'believes believed',
  estimate: 'estimates estimated',
  acknowledge: 'acknowledges acknowledged',
  admit: 'admits admitted',
  agree: 'agrees agreed',
  allege: 'alleges alleged',
  underline: 'underlines underlined underlining',
  emphasise: 'emphasises emphasised emphasizes emphasized',
  demand: 'demands demanded demanding',
  urge: 'urges urged urging',
};

const forms: Record<RuleLanguage, ReadonlyMap<string, SpeechVerb>> = { fr: frenchForms(), en: english() };

/** The verb of saying that a word is a form of; small letters. */
export function speechVerbOf(word: string, language: RuleLanguage): SpeechVerb | undefined {
  return forms[language].get(word);
}

export function isSpeechForm(word: string, language: RuleLanguage): boolean {
  return forms[language].has(word);
}

function frenchForms(): Map<string, SpeechVerb> {
  const map = new Map<string, SpeechVerb>();
  const add = (lemma: string, form: string): void => void map.set(form, { lemma, claim: claimOf(lemma) });
  for (const lemma of frenchRegular) {
    const stem = lemma.slice(0, -2);
    const silent = silentStem(stem);
    const soft = /g$/u.test(stem) ? `${stem}e` : stem.replace(/c$/u, 'ç');
    for (const ending of ['e', 'ent', 'era', 'erait']) add(lemma, silent + ending);
    for (const ending of ['ait', 'aient', 'a', 'ant']) add(lemma, soft + ending);
    for (const ending of ['é', 'ée', 'és', 'ées', 'èrent', 'er']) add(lemma, stem + ending);
  }
  for (const [lemma, list] of Object.entries(frenchIrregular))
    for (const form of [lemma, ...words(list)]) add(lemma, form);
  return map;
}

/** The stem before a silent e: “rappell-”, “révèl-”, “martèl-”. */
function silentStem(stem: string): string {
  if (/pel$/u.test(stem)) return `${stem}l`;
  return stem.replace(/[ée]([^aeiouyéè])$/u, 'è$1');
}

function english(): Map<string, SpeechVerb> {
  return new Map(
    Object.entries(englishForms).flatMap(([lemma, list]) =>
      words(list).map((form): [string, SpeechVerb] => [form, { lemma, claim: claimOf(lemma) }]),
    ),
  );
}

function claimOf(lemma: string): ClaimType {
  if (demands.has(lemma)) return 'demand';
  return forecasts.has(lemma) ? 'forecast' : 'factual';
}
