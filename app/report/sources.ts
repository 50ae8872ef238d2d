import { words } from '../contract/words/words.ts';
import type { Chapter } from './contents.ts';

const t = words();

/** A fact about where an article is from; `url` only where it leads to the web. */
export interface SourceFact {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** Where an article is from, and under what notice; what nobody filled in is said to be unknown. */
export function sourceFacts({ article, words: count }: Chapter): SourceFact[] {
  const { outlet, author, published, url, rights, file } = article.source;
  const fact = (
    name: 'outlet' | 'author' | 'published' | 'url' | 'rights' | 'words' | 'language' | 'file',
    value: string,
  ) => ({
    name: t(`report.source.${name}`),
    value: value === '' ? t(name === 'rights' ? 'report.source.noRights' : 'report.source.unknown') : value,
    url: name === 'url' ? webAddress(value) : '',
  });
  return [
    fact('outlet', outlet),
    fact('author', author),
    fact('published', published),
    fact('url', url),
    fact('rights', rights),
    fact('words', t('report.source.count', { count })),
    fact('language', article.language),
    fact('file', file),
  ];
}

/** An address that may be linked: of the web, and nothing that a browser would run; '' for any other. */
export function webAddress(url: string): string {
  return /^https?:\/\//i.test(url) ? url : '';
}
