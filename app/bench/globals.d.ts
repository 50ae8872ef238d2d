import type { Bridge } from '../contract/requests.ts';
import type { HistorySeen, Offered, Reviewed, Stroke } from './probe.mjs';

declare global {
  interface Window {
    readonly visavis: Bridge;
    /** The key press that is being timed. */
    stroke: Promise<Stroke>;
    offers: Promise<Offered>;
    lines: Promise<number>;
    level: Promise<number>;
    reviewed: Promise<Reviewed>;
    seen: Promise<HistorySeen>;
  }
}
