import { describe, expect, test } from 'vitest';
import { suggestedIn } from './marked.fixture.ts';

/** The claims suggested in a text: their spans between bars, how they are attributed, and why. */
function claims(text: string, language: string) {
  return suggestedIn(text, language)
    .filter(({ layer }) => layer === 'claim')
    .map(({ spans, attributes, because, type }) => ({
      words: spans.map(({ start, end }) => text.slice(start, end)).join(' | '),
      attribution: attributes.attribution,
      speaker: attributes.speaker ?? '',
      verb: 'verb' in because.values ? because.values.verb : '',
      type,
    }));
}

const who = 'Le président Marek Ostrivan';
const rows: { name: string; language: string; text: string; words: string; speaker: string; verb: string }[] = [
  {
    name: 'behind the verb',
    language: 'fr',
    text: `${who} a déclaré : « La paix est proche. »`,
    words: 'La paix est proche',
    speaker: 'Marek Ostrivan',
    verb: 'déclaré',
  },
  {
    name: 'before the verb, the subject behind it',
    language: 'fr',
    text: '« La paix est proche », a déclaré le président Marek Ostrivan.',
    words: 'La paix est proche',
    speaker: 'Marek Ostrivan',
    verb: 'déclaré',
  },
  {
    name: 'interrupted within the marks',
    language: 'fr',
    text: `${who} est là. « La paix, a-t-il dit, est proche. »`,
    words: 'La paix | est proche',
    speaker: 'Marek Ostrivan',
    verb: 'dit',
  },
  {
    name: 'interrupted between the marks',
    language: 'fr',
    text: `${who} est là. « La paix », a-t-il dit, « est proche. »`,
    words: 'La paix | est proche',
    speaker: 'Marek Ostrivan',
    verb: 'dit',
  },
  {
    name: 'a quotation within another belongs to it',
    language: 'fr',
    text: `${who} a déclaré : « Il a dit “oui” hier. »`,
    words: 'Il a dit “oui” hier',
    speaker: 'Marek Ostrivan',
    verb: 'déclaré',
  },
  {
    name: 'opened and never closed',
    language: 'fr',
    text: `${who} a déclaré : « La paix est proche.`,
    words: 'La paix est proche',
    speaker: 'Marek Ostrivan',
    verb: 'déclaré',
  },
  {
    name: 'someone described',
    language: 'fr',
    text: 'Une source proche du dossier, qui a requis l’anonymat, a indiqué que le port rouvrirait lundi.',
    words: 'le port rouvrirait lundi',
    speaker: 'Une source proche du dossier',
    verb: 'indiqué',
  },
  {
    name: 'made known',
    language: 'fr',
    text: 'L’opposition a fait savoir qu’elle demanderait une enquête.',
    words: 'elle demanderait une enquête',
    speaker: 'L’opposition',
    verb: 'fait savoir',
  },
  {
    name: 'inserted without marks',
    language: 'fr',
    text: `${who} est là. Le port rouvrira lundi, a-t-il précisé.`,
    words: 'Le port rouvrira lundi',
    speaker: 'Marek Ostrivan',
    verb: 'précisé',
  },
  {
    name: 'a present that ends like an infinitive',
    language: 'fr',
    text: `${who} assure qu'il ne réclamera "ni remboursement, ni contrepartie".`,
    words: 'il ne réclamera "ni remboursement, ni contrepartie"',
    speaker: 'Marek Ostrivan',
    verb: 'assure',
  },
  {
    name: 'nobody in particular',
    language: 'fr',
    text: 'Il a été souligné que le port rouvrirait lundi.',
    words: 'le port rouvrirait lundi',
    speaker: '',
    verb: 'souligné',
  },
  {
    name: 'English, before and behind',
    language: 'en',
    text: '“The port is open,” President Marek Ostrivan said, “and it will stay open.”',
    words: 'The port is open | and it will stay open',
    speaker: 'Marek Ostrivan',
    verb: 'said',
  },
  {
    name: 'English, that',
    language: 'en',
    text: 'President Marek Ostrivan told reporters that the port was open.',
    words: 'the port was open',
    speaker: 'Marek Ostrivan',
    verb: 'told',
  },
];

test.each(rows)('$language, $name', ({ text, language, words, speaker, verb }) => {
  expect(
    claims(text, language).map((claim) => ({ words: claim.words, speaker: claim.speaker, verb: claim.verb })),
  ).toEqual([{ words, speaker, verb }]);
});

test.each([
  ['fr', 'Il a rejoint le « Partenariat pour la paix du bassin », en 1994.'],
  ['fr', 'La presse célèbre un "retour à la normale" et "fonctionne".'],
  ['fr', 'La note que le ministre a lue est longue.'],
  ['fr', 'On nous dit que tout va bien.'],
  ['fr', 'Il a rappelé toute l’importance que le pays va prendre.'],
])('no one’s words, %s: %s', (language, text) => {
  expect(claims(text, language)).toEqual([]);
});

describe('pronouns', () => {
  test('“elle” is not taken for a man who was named later', () => {
    const text = 'La ministre Ilena Voršak a vu le président Marek Ostrivan. « Tout va bien », a-t-elle dit.';
    expect(suggestedIn(text, 'fr').find(({ layer }) => layer === 'claim')?.because).toEqual({
      code: 'quotation-pronoun',
      values: { verb: 'dit', pronoun: 'elle', speaker: 'Ilena Voršak' },
    });
  });

  test('“elle” is not taken for a man who spoke last either', () => {
    const text = `La ministre Ilena Voršak est là. ${who} a déclaré : « Tout va bien. » Pas du tout, a-t-elle répondu.`;
    expect(claims(text, 'fr').map(({ speaker }) => speaker)).toEqual(['Marek Ostrivan', 'Ilena Voršak']);
  });

  test('who goes on speaks on', () => {
    const text = `${who} a déclaré : « La paix est proche. » Et d’ajouter : « Elle sera juste. »`;
    expect(claims(text, 'fr').map(({ speaker, verb }) => [speaker, verb])).toEqual([
      ['Marek Ostrivan', 'déclaré'],
      ['Marek Ostrivan', 'ajouter'],
    ]);
  });
});

test('who demands something makes a demand, who promises a forecast', () => {
  const text = `${who} a exigé que le port rouvre lundi. Il a promis que la paix viendrait vite.`;
  expect(claims(text, 'fr').map(({ type }) => type)).toEqual(['demand', 'forecast']);
});
