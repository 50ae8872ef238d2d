import type { Page } from '@playwright/test';

/** A link as the program has it: its ends by their words. */
export interface KeptLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly creator: string;
}

/** All links of the project; one that was removed and is back again comes last. */
export function keptLinks(page: Page): Promise<KeptLink[]> {
  return page.evaluate(async () => {
    const start = await window.visavis.ask('start', {});
    if (!start.ok || start.value.loaded === null) throw new Error('no project is open');
    const { annotations, links } = start.value.loaded.project;
    const tags = new Map([...annotations.values()].flatMap((map) => [...map]));
    const wordsOf = (id: string) =>
      tags
        .get(id)
        ?.quotes.map(({ exact }) => exact)
        .join(' … ') ?? '';
    return [...links.values()].map(({ type, from, to, creator }) => ({
      type,
      from: wordsOf(from),
      to: wordsOf(to),
      creator,
    }));
  });
}

/** The links that were not there when this was called. */
export async function newLinks(page: Page): Promise<() => Promise<KeptLink[]>> {
  const before = (await keptLinks(page)).length;
  return async () => (await keptLinks(page)).slice(before);
}
