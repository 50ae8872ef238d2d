import type { Page } from '@playwright/test';

/** Lets go of files over the window, as a file manager does: they have their paths. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
}
