import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { drawerTabs } from '../../app/contract/workspace.ts';
import { ClaimsMatrix } from '../comparison/claims-matrix.tsx';
import { Entities } from '../entities/entities.tsx';
import { Glossary } from '../glossary/glossary.tsx';
import { PassageList } from '../passages/passage-list.tsx';
import { useStore } from '../state/store.ts';
import { change } from '../state/workspace.ts';
import { t } from '../words.ts';
import { AnnotationList } from './annotation-list.tsx';
import { Checks } from './checks.tsx';
import { Concordance } from './concordance.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/** Below the panes: what looks across the articles. */
export function Drawer() {
  const shown = useStore(({ workspace }) => workspace.drawer);
  return (
    <section className="drawer" data-region="drawer" aria-label={t('list.drawer')}>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(key) => change({ drawer: drawerTabs.find((tab) => tab === key) ?? 'annotations' })}
      >
        <TabList aria-label={t('list.drawer')} className="tabs">
          <Tab id="annotations">{t('list.tab')}</Tab>
          <Tab id="claims">{t('comparison.title')}</Tab>
          <Tab id="passages">{t('passages.tab')}</Tab>
          <Tab id="suggestions">{t('suggesting.tab')}</Tab>
          <Tab id="concordance">{t('search.tab')}</Tab>
          <Tab id="entities">{t('entities.tab')}</Tab>
          <Tab id="glossary">{t('glossary.tab')}</Tab>
          <Tab id="checks">{t('checks.tab')}</Tab>
        </TabList>
        <TabPanel id="annotations">
          <AnnotationList />
        </TabPanel>
        <TabPanel id="claims">
          <ClaimsMatrix />
        </TabPanel>
        <TabPanel id="passages">
          <PassageList />
        </TabPanel>
        <TabPanel id="suggestions">
          <SuggestionList />
        </TabPanel>
        <TabPanel id="concordance">
          <Concordance />
        </TabPanel>
        <TabPanel id="entities">
          <Entities />
        </TabPanel>
        <TabPanel id="glossary">
          <Glossary />
        </TabPanel>
        <TabPanel id="checks">
          <Checks />
        </TabPanel>
      </Tabs>
    </section>
  );
}
