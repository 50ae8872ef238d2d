import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds against WCAG 2 A and AA, as one line for each element. In the dark only colours are looked at: nothing else
 * is another there, and what is looked at in both takes twice as long.
 */
export async function violations(page: Page, except: readonly string[] = []): Promise<string[]> {
  const isDark = (await page.locator('html').getAttribute('data-theme')) === 'dark';
  // An Electron window cannot open another page, in which axe would otherwise gather its results.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const rules = isDark
    ? axe.withRules(['color-contrast'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).disableRules([...except]);
  const found = await rules.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
