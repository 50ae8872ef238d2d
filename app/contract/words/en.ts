import { actions } from './en/actions.ts';
import { agreement } from './en/agreement.ts';
import { aligning } from './en/aligning.ts';
import { audit } from './en/audit.ts';
import { authority } from './en/authority.ts';
import { bilingual } from './en/bilingual.ts';
import { checks } from './en/checks.ts';
import { claims } from './en/claims.ts';
import { cli } from './en/cli.ts';
import { comparison } from './en/comparison.ts';
import { curation } from './en/curation.ts';
import { entities } from './en/entities.ts';
import { exchange } from './en/exchange.ts';
import { glossary } from './en/glossary.ts';
import { judging } from './en/judging.ts';
import { links } from './en/links.ts';
import { dialogs, menu } from './en/menu.ts';
import { names } from './en/names.ts';
import { overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { passages } from './en/passages.ts';
import { problems } from './en/problems.ts';
import { report } from './en/report.ts';
import { review } from './en/review.ts';
import { search } from './en/search.ts';
import { suggesting } from './en/suggesting.ts';
import { suggestions } from './en/suggestions.ts';
import { tagset } from './en/tagset.ts';
import { translating } from './en/translating.ts';
import * as window from './en/window.ts';
import { work } from './en/work.ts';

/** English: the catalogue every other language is checked against. ICU MessageFormat; keys in the order of the screen. */
export const en = {
  actions,
  menu,
  dialogs,
  problems,
  cli,
  agreement,
  comparison,
  bilingual,
  report,
  claims,
  overview,
  search,
  palette,
  audit,
  authority,
  aligning,
  suggestions,
  entities,
  glossary,
  links,
  names,
  tagset,
  work,
  checks,
  suggesting,
  passages,
  review,
  judging,
  exchange,
  curation,
  translating,
  ...window,
} as const;
