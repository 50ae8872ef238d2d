import { expect, type Locator, type Page } from '@playwright/test';
import type { Span } from '../../annotations/model/span.ts';
import { nextWordBoundary } from '../../annotations/text/segments.ts';

/** What the caret could pass over: from the first to the last character that a block shows. */
export interface Shown {
  readonly text: string;
  readonly language: string;
  readonly blocks: readonly Span[];
}

/** Someone who reads one pane with the keyboard alone. */
export class Reader {
  readonly page: Page;
  readonly pane: Locator;
  readonly #shown: Shown;

  constructor(page: Page, title: string, shown: Shown) {
    this.page = page;
    this.pane = page.getByRole('region', { name: title, exact: true });
    this.#shown = shown;
  }

  /** Go to the pane by the command palette, as one who knows a word of its title would. */
  async open(title: string): Promise<void> {
    await this.page.keyboard.press('Control+K');
    await expect(this.page.getByRole('searchbox', { name: 'Commands' })).toBeFocused();
    await this.page.keyboard.insertText(title);
    const article = this.page.getByRole('dialog').getByRole('option', { name: title, exact: true }).first();
    await expect(article).toHaveAttribute('data-focused', 'true');
    await this.page.keyboard.press('Enter');
    await expect(this.pane.getByRole('textbox')).toBeFocused();
  }

  /** Select a span: word by word to before it, character by character to its start, and over it holding Shift. */
  async select({ start, end }: Span): Promise<void> {
    const { text, language } = this.#shown;
    await this.page.keyboard.press('Control+Home');
    let at = this.#shown.blocks[0]?.start ?? 0;
    for (let next = nextWordBoundary(text, at, language); next <= start; next = nextWordBoundary(text, at, language)) {
      await this.page.keyboard.press('Control+ArrowRight');
      at = next;
    }
    for (; at < start; at = this.#nextStop(at)) await this.page.keyboard.press('ArrowRight');
    for (let next = nextWordBoundary(text, at, language); next <= end; next = nextWordBoundary(text, at, language)) {
      await this.page.keyboard.press('Control+Shift+ArrowRight');
      at = next;
    }
    for (; at < end; at = this.#nextStop(at)) await this.page.keyboard.press('Shift+ArrowRight');
  }

  /** What the browser says is selected, which is what a copy would hold. */
  selected(): Promise<string> {
    return this.page.evaluate(() => document.getSelection()?.toString() ?? '');
  }

  /** Where → leads: a character on or, from the end of a block, to the next one. */
  #nextStop(at: number): number {
    const blocks = this.#shown.blocks;
    const block = blocks.findIndex(({ start, end }) => start <= at && at <= end);
    return at === blocks[block]?.end ? (blocks[block + 1]?.start ?? at + 1) : at + 1;
  }
}
