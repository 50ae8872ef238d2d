import type { ComponentType } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type DrawerTab, drawerTabs, tabsOf, workIn } from '../../app/contract/workspace.ts';
import { AgreementFigures } from '../agreement/agreement-figures.tsx';
import { HistoryList } from '../audit/history-list.tsx';
import { ClaimsMatrix } from '../comparison/claims-matrix.tsx';
import { Curation } from '../curation/curation.tsx';
import { Entities } from '../entities/entities.tsx';
import { Glossary } from '../glossary/glossary.tsx';
import { PassageList } from '../passages/passage-list.tsx';
import { Differences } from '../review/differences.tsx';
import { Verdicts } from '../review/verdicts.tsx';
import { useStore } from '../state/store.ts';
import { change } from '../state/workspace.ts';
import { t } from '../words.ts';
import { AnnotationList } from './annotation-list.tsx';
import { Checks } from './checks.tsx';
import { Concordance } from './concordance.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/** Each tab's name and what it shows. Where a tab stands is in `tabsOf`. */
const tabs: Readonly<Record<DrawerTab, { readonly label: () => string; readonly Shown: ComponentType }>> = {
  annotations: { label: () => t('list.tab'), Shown: AnnotationList },
  claims: { label: () => t('comparison.title'), Shown: ClaimsMatrix },
  passages: { label: () => t('passages.tab'), Shown: PassageList },
  suggestions: { label: () => t('suggesting.tab'), Shown: SuggestionList },
  concordance: { label: () => t('search.tab'), Shown: Concordance },
  entities: { label: () => t('entities.tab'), Shown: Entities },
  glossary: { label: () => t('glossary.tab'), Shown: Glossary },
  verdicts: { label: () => t('judging.tab'), Shown: Verdicts },
  checks: { label: () => t('checks.tab'), Shown: Checks },
  history: { label: () => t('audit.tab'), Shown: HistoryList },
  differences: { label: () => t('review.tab'), Shown: Differences },
  curation: { label: () => t('curation.tab'), Shown: Curation },
  agreement: { label: () => t('agreement.tab'), Shown: AgreementFigures },
};

/** Below the panes: what looks across the articles. */
export function Drawer() {
  const shown = useStore(({ workspace }) => workspace.drawer);
  const own = tabsOf[useStore(({ workspace }) => workIn(workspace.mode))];
  const offered = own.includes(shown) ? own : [...own, shown];
  return (
    <section className="drawer" data-region="drawer" aria-label={t('list.drawer')}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(key) => change({ drawer: drawerTabs.find((tab) => tab === key) ?? 'annotations' })}
      >
        <TabList aria-label={t('list.drawer')} className="tabs">
          {offered.map((id) => (
            <Tab key={id} id={id}>
              {tabs[id].label()}
            </Tab>
          ))}
        </TabList>
        {offered.map((id) => {
          const { Shown } = tabs[id];
          return (
            <TabPanel key={id} id={id}>
              <Shown />
            </TabPanel>
          );
        })}
      </Tabs>
    </section>
  );
}
