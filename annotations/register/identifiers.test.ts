import { expect, test } from 'vitest';
import { iriOf, isIdentifier, pageOf, tidyIdentifier } from './identifiers.ts';

test.each<{ typed: string; kept: string; page: string | undefined; iri: string | undefined }>([
  {
    typed: 'Q90',
    kept: 'Q90',
    page: 'https://www.wikidata.org/wiki/Q90',
    iri: 'http://www.wikidata.org/entity/Q90',
  },
  {
    typed: ' q90 ',
    kept: 'Q90',
    page: 'https://www.wikidata.org/wiki/Q90',
    iri: 'http://www.wikidata.org/entity/Q90',
  },
  {
    typed: 'https://www.wikidata.org/wiki/Q90',
    kept: 'Q90',
    page: 'https://www.wikidata.org/wiki/Q90',
    iri: 'http://www.wikidata.org/entity/Q90',
  },
  {
    typed: 'https://example.org/a?b=c',
    kept: 'https://example.org/a?b=c',
    page: 'https://example.org/a?b=c',
    iri: 'https://example.org/a?b=c',
  },
  { typed: 'Q0', kept: 'Q0', page: undefined, iri: undefined },
  { typed: 'P31', kept: 'P31', page: undefined, iri: undefined },
  { typed: 'example.org', kept: 'example.org', page: undefined, iri: undefined },
  { typed: 'javascript:alert(1)', kept: 'javascript:alert(1)', page: undefined, iri: undefined },
  { typed: 'https://a b', kept: 'https://a b', page: undefined, iri: undefined },
  { typed: '', kept: '', page: undefined, iri: undefined },
])('“$typed” is kept as “$kept”, whose page is $page', ({ typed, kept, page, iri }) => {
  expect(tidyIdentifier(typed)).toBe(kept);
  expect(isIdentifier(kept)).toBe(page !== undefined);
  expect(pageOf(kept)).toBe(page);
  expect(iriOf(kept)).toBe(iri);
});
