/** The words for time in French and English. */
import { anyOf, exactlyOf } from './pattern.ts';

const list = (words: string): string[] => words.split(' ');

export const french = {
  month: anyOf(
    list('janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre'),
  ),
  weekday: anyOf(list('lundi mardi mercredi jeudi vendredi samedi dimanche')),
  season: exactlyOf(list('printemps été automne hiver')),
  unit: exactlyOf(
    list(
      'seconde secondes minute minutes heure heures jour jours semaine semaines mois trimestre trimestres semestre',
    ).concat(list('an ans année années décennie décennies siècle siècles week-end week-ends quinzaine')),
  ),
  partOfDay: exactlyOf(list('matin matinée midi après-midi soir soirée nuit')),
} as const;

export const english = {
  month: exactlyOf(
    list('January February March April May June July August September October November December').concat(
      list('Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec.'),
    ),
  ),
  weekday: exactlyOf(list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')),
  season: exactlyOf(list('spring summer autumn winter')),
  unit: exactlyOf(
    list(
      'second seconds minute minutes hour hours day days week weeks month months quarter quarters year years',
    ).concat(list('decade decades century centuries weekend weekends fortnight')),
  ),
  partOfDay: exactlyOf(list('morning afternoon evening night')),
} as const;
