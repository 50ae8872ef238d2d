import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../words.ts';
import { AnnotationList } from './annotation-list.tsx';

/** Below the panes: what looks across the open articles. */
export function Drawer() {
  return (
    <section className="drawer" data-region="drawer" aria-label={t('list.drawer')}>
      <Tabs>
        <TabList aria-label={t('list.drawer')} className="tabs">
          <Tab id="annotations">{t('list.tab')}</Tab>
        </TabList>
        <TabPanel id="annotations">
          <AnnotationList />
        </TabPanel>
      </Tabs>
    </section>
  );
}
