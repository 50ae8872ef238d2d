import type { ReasonCode } from '../../../../annotations/suggestions/reason.ts';

/** What is suggested, and why. */
export const suggestions = {
  /** One sentence for each reason. */
  because: {
    'date-whole': 'a day with its month and year',
    'date-partial': 'a date that leaves out the day or the year',
    'date-range': 'a stretch of time with its beginning and end',
    'date-open': 'a date after “{word}”: one end of a stretch of time',
    'date-relative': 'a time that is counted from when the text was written, or from another time in it',
    'date-clock': 'a time of day',
    'quantity-counted': 'a number, “{number}”, followed by what it counts, “{counted}”',
    'quantity-percent': 'a number followed by a percent sign or its words',
    'quantity-money': 'a sum of money',
    'quantity-alone': 'a number that stands for what it counts',
    'name-title': 'a name after “{title}”',
    'name-shape': 'two or more capitalised words, as a person is named',
    'name-listed':
      '{list, select, country {in the list of countries} capital {in the list of capitals} other {in the list of regions}}',
    'name-located': 'a capitalised name after “{word}”, as places stand',
    'name-cue': '“{cue}” with what it is named after',
    'name-acronym': 'an acronym, which is mostly an organisation',
    'name-speaking': 'a capitalised name that a verb of saying follows',
    'name-dateline': 'in the line that says where and from whom the text is',
    'name-mentioned': 'named in full in this text as “{full}”',
    'name-paired': 'joined with the place “{other}”',
    'name-registered': 'in the register as “{name}”',
    'name-registered-often': 'in the register as “{name}”, which {count, number} entries are called',
    'name-mentioned-registered': 'named in full in this text as “{full}”, in the register as “{name}”',
    'name-elsewhere': 'the same name as elsewhere in this text',
    'quotation-said': 'in quotation marks, with the verb “{verb}” and the speaker “{speaker}”',
    'quotation-pronoun':
      'in quotation marks, with the verb “{verb}”; “{pronoun}” is taken for {speaker}, who was named or spoke last',
    'quotation-unnamed': 'in quotation marks, with the verb “{verb}”; who speaks was not found',
    'quotation-according': 'in quotation marks, after “{word}” and “{speaker}”',
    'quotation-continued': 'in quotation marks, right after words of {speaker}',
    'quotation-marked': 'a whole sentence in quotation marks; who speaks was not found',
    'speech-said': 'what follows the verb “{verb}” or surrounds it, with the speaker “{speaker}”',
    'speech-pronoun':
      'what follows the verb “{verb}” or surrounds it; “{pronoun}” is taken for {speaker}, who was named or spoke last',
    'speech-unnamed': 'what follows the verb “{verb}” or surrounds it; who speaks was not found',
    'damage-placeholder': '“{word}” is what translating machines leave where a number was',
    'damage-two-figures': 'two figures in a row, “{first}” and “{second}”: translation has damaged one of them',
  } satisfies Record<ReasonCode, string>,
} as const;
