import type { Block } from '../model/article.ts';
import { comparableForm } from './comparable.ts';

/**
 * What a web page leaves around an article when it is saved as text. Each rule is data with a name, so that the interface
 * can say why a block is proposed as boilerplate; a person has the last word. A rule that would take a real paragraph is
 * worse than one that misses a button, so most match a whole line or a phrase that no reporter writes.
 *
 * Patterns are matched without regard to case against the block in its comparable form ({@link comparableForm}): plain
 * spaces, ' and " for every apostrophe and quotation mark.
 */
interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** UTF-16 units beyond which the block is an article's paragraph that happens to hold the phrase. */
  readonly longest: number;
}

/** Long enough for any button, label or line of a form. */
const line = 160;
/** Notices run to whole paragraphs. */
const notice = 2000;

const lineRules = [
  {
    name: 'share-buttons',
    pattern:
      /^(?:partage[zr]|partagez-le|share)(?: (?:cet article|l'article|ce contenu|cette page|this(?: (?:article|story|post|page))?))?(?: (?:sur|via|on) .*)?\s*:?$/iu,
    longest: line,
  },
  {
    name: 'share-buttons',
    pattern:
      /^(?:(?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|messenger|e-?mail|courriel|imprimer|print|copier le lien|copy link)(?:[\s,|/·•]+|$))+$/iu,
    longest: line,
  },
  {
    name: 'advertisement',
    pattern: /^[-[(\s]*(?:publicité|annonce|contenu sponsorisé|advertise?ment|sponsored(?: content)?)[-\])\s]*:?$/iu,
    longest: line,
  },
  {
    name: 'follow-us',
    pattern: /^(?:(?:suivez|retrouvez|rejoignez)[- ]nous|follow us)(?: (?:aussi )?(?:sur|on) .*| sur| on)?\s*:?$/iu,
    longest: line,
  },
  {
    name: 'newsletter',
    pattern:
      /^(?:abonnez-vous|inscrivez-vous|subscribe|sign up)\b.*(?:newsletter|lettre d'information|infolettre|chaîne|channel|notifications?|inbox)/iu,
    longest: line,
  },
  {
    name: 'publication-label',
    pattern:
      /^(?:publié|mis à jour|posté|posted|published|updated|last updated)(?: le| par| on| by)?\s*:?$|^(?:on|by|le|par)$/iu,
    longest: line,
  },
  {
    name: 'reading-time',
    pattern: /^(?:temps de lecture|reading time|read time)\b.*$|^\d+ min(?:utes?)? (?:de lecture|read)$/iu,
    longest: 40,
  },
  {
    name: 'navigation',
    pattern:
      /^(?:accueil|home|menu|connexion|log ?in|rechercher|search|retour en haut|back to top|(?:article )?(?:précédent|suivant)|(?:previous|next)(?: (?:article|post))?)$|^(?:accueil|home)\s*[>/|"]/iu,
    longest: line,
  },
  {
    name: 'teaser',
    pattern:
      /^(?:à lire(?: aussi| également)?|lire (?:aussi|également)|voir (?:aussi|également)|read (?:also|more)|see also|related)\s*:\s*\S/iu,
    longest: 300,
  },
  { name: 'inline-image', pattern: /^\{\$\w+\}/u, longest: 400 },
  {
    name: 'comment-form',
    pattern:
      /votre adresse (?:e-?mail|de messagerie) ne sera pas publiée|les champs obligatoires sont indiqués|your e-?mail address will not be published|required fields are marked|^enregistrer mon nom, mon e-?mail|^save my name, e-?mail/iu,
    longest: 300,
  },
  { name: 'spam-filter', pattern: /^(?:ce site utilise|this site uses) akismet/iu, longest: 300 },
  {
    name: 'cookies',
    pattern:
      /(?:^|\b)(?:ce site|nous|this (?:web)?site|we)(?: et nos partenaires| and our partners)? (?:utilis\p{L}+|uses?) (?:des |de |our )?cookies|(?:accepte[zr]|refuse[zr]|accept|reject|manage) (?:tous les |les |all )?cookies/iu,
    longest: 400,
  },
  {
    name: 'first-published',
    pattern:
      /^(?:l'article|cet article|the post|the article|this article|this post) .*(?:est (?:apparu|paru) en premier|a (?:d'abord été|été) publié (?:en premier|à l'origine)|(?:first appeared|appeared first|was (?:first|originally) published)) (?:sur|dans|on|in|at)\b/iu,
    longest: 500,
  },
  {
    name: 'first-published',
    pattern:
      /^(?:tribune|texte|article|entretien) (?:parue?|publiée?) (?:d'abord|initialement|à l'origine) (?:dans|sur|par)\b|^(?:first|originally) published (?:in|on|by|at)\b/iu,
    longest: line,
  },
  { name: 'source-line', pattern: /^(?:sources?|via)\s*:\s*\S.*[^.!?]$/iu, longest: 100 },
  {
    name: 'original-source',
    pattern:
      /^(?:la source originale de cet article est|cet article (?:vient|provient) de|the original source of this article is|this article comes from)\b/iu,
    longest: 300,
  },
  {
    name: 'copyright',
    pattern: /^(?:copyright\b|©|\(c\) ?\d{4})|(?:©|copyright).*(?:tous droits réservés|all rights reserved)/iu,
    longest: 300,
  },
  {
    name: 'rights-notice',
    pattern:
      /^(?:avis|clause) de non-responsabilité|^disclaimer\b|^mentions(?: légales)? ?[:-]|^(?:la |toute )?(?:reprise|reproduction)\b.* (?:libre|autorisée|permise|interdite)\b|^(?:les (?:opinions|points de vue|propos)|the (?:opinions|views)(?: and opinions)?) (?:exprimée?s|expressed) (?:dans cet article|in this article)/iu,
    longest: notice,
  },
  {
    name: 'rights-notice',
    pattern:
      /accorde la permission de reproduire|grants? permission to (?:reproduce|cross-post|republish)|contient du matériel protégé par le droit d'auteur|contains copyrighted material|^(?:pour publier (?:des|les|nos) articles|for publication of)\b.*contact/iu,
    longest: notice,
  },
  {
    name: 'contact-line',
    pattern: /^(?:contact(?:s)?(?: (?:média|presse|media|press))?|(?:media|press) contact)\s*:/iu,
    longest: line,
  },
] as const satisfies readonly Rule[];

/** Lines that say what the short lines after them are; those are boilerplate with them, up to the first real paragraph. */
const sectionRules = [
  {
    name: 'teaser',
    pattern:
      /^(?:check also|(?:à )?lire (?:aussi|également)|à lire|voir aussi|read (?:also|more|next)|see also|related(?: (?:articles?|posts?|stories|news))?|articles? (?:similaires?|liés?|connexes?)|sur le même (?:sujet|thème)|(?:cela )?(?:peut|pourrait) vous intéresser|vous aimerez aussi|you (?:may|might) also like|recommended)\s*:?$/iu,
    longest: line,
  },
  {
    name: 'comment-form',
    pattern:
      /^(?:(?:laisse[rz]|ajoute[rz]|poste[rz]) un commentaire|leave a (?:comment|reply)|post a comment|add a comment|\d* ?(?:commentaires?|comments?)(?: \(\d+\))?)\s*:?$/iu,
    longest: line,
  },
  {
    name: 'trending',
    pattern:
      /^(?:tendances?|trending(?: now)?|les plus (?:lus|populaires|partagés)|most (?:read|popular|viewed)|articles? populaires?)\s*:?$/iu,
    longest: line,
  },
] as const satisfies readonly Rule[];

/** Why a block is proposed as boilerplate. */
export type BoilerplateReason =
  | (typeof lineRules)[number]['name']
  | (typeof sectionRules)[number]['name']
  | 'links-without-target'
  | 'repeated-title'
  | 'section-label';

/** Why a block would be proposed as boilerplate; undefined where no rule speaks against it. */
export function boilerplateReason(
  text: string,
  blocks: readonly Block[],
  index: number,
): BoilerplateReason | undefined {
  return boilerplateReasons(blocks.map(({ start, end }) => text.slice(start, end)))[index];
}

/** The same for every block of an article at once, from what the blocks say. */
export function boilerplateReasons(blocks: readonly string[]): (BoilerplateReason | undefined)[] {
  const forms = blocks.map((block) => comparableForm(block).trim());
  const reasons: (BoilerplateReason | undefined)[] = [];
  let section: BoilerplateReason | undefined;
  for (const form of forms) {
    const opened = sectionRules.find((rule) => applies(rule, form))?.name;
    const reason = opened ?? reasonOf(form);
    if (opened !== undefined) section = opened;
    else if (reason === undefined && !continues(section, form)) section = undefined;
    reasons.push(reason ?? section);
  }
  return withTitles(forms, reasons);
}

function reasonOf(form: string): BoilerplateReason | undefined {
  if (hasOnlyDeadLinks(form)) return 'links-without-target';
  return lineRules.find((rule) => applies(rule, form))?.name;
}

function applies({ pattern, longest }: Rule, form: string): boolean {
  return form.length <= longest && pattern.test(form);
}

/** UTF-16 units: what stands in a form or under "Check Also" is shorter than a paragraph. */
const longestInSection = 200;

/** Whether a line belongs to the section above it: to a form any short one, to a list of other articles no sentence. */
function continues(section: BoilerplateReason | undefined, form: string): boolean {
  if (section === undefined || form.length > longestInSection) return false;
  return section === 'comment-form' || !/[.!?]"?$/u.test(form.replace(/\.\.\.$/u, ''));
}

/** A line of Markdown links that lead nowhere, with a word or three before them: "Région : [Asie](#), [Europe](#)". */
function hasOnlyDeadLinks(form: string): boolean {
  const rest = form.replace(/\[[^\]]*\]\((?:#[^)]*|)\)/gu, '');
  return rest !== form && /^(?:\p{L}+(?: \p{L}+){0,2})? ?:?[\s,;|·•]*$/u.test(rest);
}

/** Blocks at the top in which a page has some residue, if it was saved with what is around the article. */
const pageHead = 8;

/** A title has at least so many words, to be told from the section's name that pages put above it. */
const titleWords = 4;

/** Marks what pages put around the title: the section's name above it, and the title once more below. */
function withTitles(
  forms: readonly string[],
  reasons: readonly (BoilerplateReason | undefined)[],
): (BoilerplateReason | undefined)[] {
  const isFree = (i: number) => reasons[i] === undefined;
  const first = forms.findIndex((_, i) => isFree(i));
  const second = forms.findIndex((_, i) => i > first && isFree(i));
  const isPage = reasons.slice(0, pageHead).some((reason) => reason !== undefined);
  const isLabel = isPage && isSectionName(forms[first]) && isHeadlineLike(forms[second]);
  const label = isLabel ? first : -1;
  const title = isLabel ? second : first;
  const repeats = (form: string, i: number) => i > title && form === forms[title] && isHeadlineLike(form);
  return reasons.map((reason, i) => {
    if (reason !== undefined) return reason;
    if (i === label) return 'section-label';
    return repeats(forms[i] ?? '', i) ? 'repeated-title' : undefined;
  });
}

function isHeadlineLike(form: string | undefined): boolean {
  return form !== undefined && !/[.,:;]$/u.test(form) && form.length <= 200 && form.split(' ').length >= titleWords;
}

/** "Monde", "Caucase du Sud": capitalised, no article before it, nothing but words. */
function isSectionName(form: string | undefined): boolean {
  if (form === undefined || form.split(' ').length >= titleWords) return false;
  return /^\p{Lu}[\p{L}' &-]*$/u.test(form) && !/^(?:l[ea]s?|une?|des|the|an?)\b ?/iu.test(form);
}
