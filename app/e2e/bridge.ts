import type { Page } from '@playwright/test';
import type { Bridge } from '../contract/requests.ts';

declare global {
  interface Window {
    readonly visavis: Bridge;
  }
}

/** Asks as the page would, and as a page gone wrong would: whatever name and question are given. */
export function ask(page: Page, name: string, question: unknown): Promise<unknown> {
  return page.evaluate(
    async (asked): Promise<unknown> => Reflect.apply(window.visavis.ask, undefined, [asked.name, asked.question]),
    { name, question },
  );
}
