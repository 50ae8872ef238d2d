import { describe, expect, test } from 'vitest';
import { proposeBlocks } from './blocks.ts';
import { type BoilerplateReason, boilerplateReason, boilerplateReasons } from './boilerplate.ts';

const lines: [line: string, reason: BoilerplateReason][] = [
  ['PARTAGEZ:', 'share-buttons'],
  ['Partagez cet article :', 'share-buttons'],
  ['Share this article', 'share-buttons'],
  ['Partager sur Facebook', 'share-buttons'],
  ['Facebook Twitter WhatsApp E-mail', 'share-buttons'],
  ['Publicité', 'advertisement'],
  ['- Advertisement -', 'advertisement'],
  ['Suivez nous sur', 'follow-us'],
  ['Suivez-nous sur Telegram', 'follow-us'],
  ['Follow us on X', 'follow-us'],
  ['Tendance', 'trending'],
  ['Most read', 'trending'],
  ['Abonnez-vous à notre newsletter', 'newsletter'],
  ['Sign up for our daily newsletter!', 'newsletter'],
  ['Publié le', 'publication-label'],
  ['on', 'publication-label'],
  ['Temps de lecture : 3 min', 'reading-time'],
  ['4 min read', 'reading-time'],
  ['Accueil > Monde > Caucase', 'navigation'],
  ['Retour en haut', 'navigation'],
  ['Lire aussi : Le port rouvre', 'teaser'],
  ['Check Also', 'teaser'],
  ['Related articles', 'teaser'],
  ['{$inline_image} Le port rouvre …', 'inline-image'],
  ['Laisser un commentaire', 'comment-form'],
  ['Leave a Reply', 'comment-form'],
  ['3 commentaires', 'comment-form'],
  ['Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *', 'comment-form'],
  ['Save my name, email, and website in this browser', 'comment-form'],
  ['Ce site utilise Akismet pour réduire les indésirables.', 'spam-filter'],
  ['Nous utilisons des cookies pour améliorer votre expérience.', 'cookies'],
  ['Accept all cookies', 'cookies'],
  ['L’article Le port rouvre est apparu en premier sur L-Post.', 'first-published'],
  ['The post Port reopens appeared first on Daily.', 'first-published'],
  ['Tribune parue d’abord dans Le Quai.', 'first-published'],
  ['Source: LPOST', 'source-line'],
  ['La source originale de cet article est [Le Quai](#)', 'original-source'],
  ['Copyright © Le Quai, 2024', 'copyright'],
  ['© 2024 Le Quai. Tous droits réservés.', 'copyright'],
  ['Avis de non-responsabilité : Les opinions n’engagent que leurs auteurs.', 'rights-notice'],
  ['The views expressed in this article are the author’s own.', 'rights-notice'],
  ['Le Centre accorde la permission de reproduire ses articles.', 'rights-notice'],
  ['[Le Quai](#) contient du matériel protégé par le droit d’auteur.', 'rights-notice'],
  ['For publication of our articles in print, please contact the editor.', 'rights-notice'],
  ['Contact média: media@example.org', 'contact-line'],
  ['Région : [Asie](#), [Europe](#)', 'links-without-target'],
  ['[Le Quai](#)', 'links-without-target'],
];

test.each(lines)('%j is boilerplate: %s', (line, reason) => {
  expect(boilerplateReasons(['Le port de la ville rouvre enfin', line])).toEqual([undefined, reason]);
});

/** What a reporter may well write although it holds the words of a rule. */
const kept: string[] = [
  'Partagez cet avis ou non, le ministre ne changera pas de politique.',
  'La publicité pour le tabac est interdite depuis dix ans.',
  'Publicité mensongère : le groupe condamné',
  'Suivez-nous, a lancé le président aux manifestants venus l’écouter.',
  'La tendance est à la baisse.',
  'Le ministre a refusé de laisser un commentaire aux journalistes.',
  'Copyrighted material was used to train the program, the court found.',
  'Source d’énergie majeure, le gaz reste au centre des discussions.',
  'Source : un diplomate qui a requis l’anonymat a confirmé la visite.',
  'Le site, qui compte mille lecteurs, a été critiqué pour ses cookies.',
  'Selon [le ministère](#), la visite aura lieu lundi.',
  'Le texte est apparu en premier sur la place publique.',
  'Contactez par la presse, les familles attendent toujours.',
  'On a vu le ministre partir.',
  'Related companies also lost value.',
  'Accueil glacial pour le ministre à Erevan',
  `Avis de non-responsabilité : c’est sous ce titre que ${'le long rapport de la commission est cité ici, '.repeat(50)}hier.`,
  `Partager sur ${'deux pays les eaux du fleuve, voilà ce que demande '.repeat(5)}la Lydavie`,
];

test.each(kept)('%j is not', (line) => {
  expect(boilerplateReasons(['Le port de la ville rouvre enfin', line])).toEqual([undefined, undefined]);
});

const paragraph =
  'La crue a coupé la ville en deux pendant sept semaines, selon la Commission du bassin. Les ferries naviguent de nouveau.';

const contexts: { name: string; blocks: string[]; expected: (BoilerplateReason | undefined)[] }[] = [
  {
    name: 'what stands under "Check Also", up to the next paragraph',
    blocks: ['Check Also', 'Un autre article', 'Le début d’un autre …', paragraph, 'Un intertitre'],
    expected: ['teaser', 'teaser', 'teaser', undefined, undefined],
  },
  {
    name: 'the fields of a form',
    blocks: [paragraph, 'Laisser un commentaire', 'Nom *', 'Site web', 'Prévenez-moi des réponses.'],
    expected: [undefined, 'comment-form', 'comment-form', 'comment-form', 'comment-form'],
  },
  {
    name: 'a paragraph under a form is none of it',
    blocks: ['Laisser un commentaire', 'Nom *', `${paragraph} ${paragraph}`, 'Un intertitre'],
    expected: ['comment-form', 'comment-form', undefined, undefined],
  },
  {
    name: 'a rule within a section keeps its own name, and the section goes on',
    blocks: ['Check Also', '{$inline_image} Un autre', 'Encore un autre article'],
    expected: ['teaser', 'inline-image', 'teaser'],
  },
  {
    name: 'the title once more, whatever its quotation marks',
    blocks: ['« La paix » est proche, dit-il', '"La paix" est proche, dit-il', paragraph],
    expected: [undefined, 'repeated-title', undefined],
  },
  {
    name: 'a short line may come twice',
    blocks: ['Un titre assez long pour en être un', 'Réactions', paragraph, 'Réactions', paragraph],
    expected: [undefined, undefined, undefined, undefined, undefined],
  },
  {
    name: 'the section’s name above the title of a page',
    blocks: ['Caucase du Sud', 'Le port de la ville rouvre enfin', 'PARTAGEZ:', paragraph],
    expected: ['section-label', undefined, 'share-buttons', undefined],
  },
  {
    name: 'a short title above a longer subtitle, where nothing says that it is a page',
    blocks: ['Séisme', 'Un bilan provisoire de douze morts', paragraph],
    expected: [undefined, undefined, undefined],
  },
  {
    name: 'a short title with an article',
    blocks: ['Le port rouvre', 'Un bilan provisoire de douze morts', 'PARTAGEZ:', paragraph],
    expected: [undefined, undefined, 'share-buttons', undefined],
  },
  {
    name: 'a short title above a paragraph',
    blocks: ['Séisme meurtrier', paragraph, 'Publicité'],
    expected: [undefined, undefined, 'advertisement'],
  },
];

test.each(contexts)('$name', ({ blocks, expected }) => {
  expect(boilerplateReasons(blocks)).toEqual(expected);
});

describe('one block of an article', () => {
  const text = 'Le port de la ville rouvre enfin\n\nPublicité\n\nLes ferries naviguent de nouveau depuis hier.';
  test.each([
    [0, undefined],
    [1, 'advertisement'],
    [2, undefined],
    [3, undefined],
  ])('block %i: %s', (index, reason) => {
    expect(boilerplateReason(text, proposeBlocks(text), index)).toBe(reason);
  });
});
