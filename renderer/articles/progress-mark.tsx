import { Circle, CircleCheck, CircleDotDashed } from 'lucide-react';
import type { ProgressState } from '../../annotations/model/progress.ts';
import { t } from '../words.ts';

const signs = { 'not-started': Circle, 'in-progress': CircleDotDashed, done: CircleCheck } as const;

/** How far the annotator is with an article: a sign and its word. */
export function ProgressMark({ state }: { state: ProgressState }) {
  const Sign = signs[state];
  return (
    <span className={`progress-mark ${state}`}>
      <Sign size={12} aria-hidden /> {t(`work.progress.${state}`)}
    </span>
  );
}
