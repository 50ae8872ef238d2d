/** The words for time in French and English. */
const list = (words: string): readonly string[] => words.split(' ');

export const french = {
  months: list(
    'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre',
  ),
  weekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  seasons: list('printemps été automne hiver'),
  units: list(
    'seconde secondes minute minutes heure heures jour jours semaine semaines mois trimestre trimestres semestre an ans année années décennie décennies siècle siècles week-end week-ends quinzaine',
  ),
  partsOfDay: list('matin matinée midi après-midi soir soirée nuit'),
} as const;

export const english = {
  months: list(
    'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.',
  ),
  weekdays: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  seasons: list('spring summer autumn winter'),
  units: list(
    'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades century centuries weekend weekends fortnight',
  ),
  partsOfDay: list('morning afternoon evening night'),
} as const;
