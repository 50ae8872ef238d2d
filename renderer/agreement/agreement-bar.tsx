import { ChevronDown } from 'lucide-react';
import { Button, Group, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { ArticlesMenu } from '../controls/articles-menu.tsx';
import { Choice } from '../controls/choice.tsx';
import {
  changeAgreement,
  findAgain,
  offeredAnnotators,
  stopAgreement,
  toggleAgreementLayer,
  toggleAnnotator,
} from '../state/agreement.ts';
import { useNames } from '../state/names.ts';
import { sourceName } from '../state/source-name.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { copyFigures, type FileKind, saveFigures } from './written.ts';

/** Whose agreement, in which layers and articles; how far it is, and the ways out of the window. */
export function AgreementBar({ open, chosen }: { open: OpenProject; chosen: readonly string[] }) {
  const articles = useStore(({ agreement }) => agreement.articles);
  const hiddenLayers = useStore(({ agreement }) => agreement.hiddenLayers);
  const hasFigures = useStore(({ agreement }) => (agreement.found?.layers.length ?? 0) > 0);
  const named = useNames();
  const kind = typeof articles === 'string' ? articles : 'chosen';
  return (
    <div className="filter-bar">
      <Group className="chips" aria-label={t('agreement.who')}>
        {offeredAnnotators(open).map((id) => (
          <ToggleButton
            key={id}
            className="chip colleague"
            isSelected={chosen.includes(id)}
            onChange={() => toggleAnnotator(id)}
          >
            {named(id)}
          </ToggleButton>
        ))}
      </Group>
      <Group className="chips" aria-label={t('agreement.layersLabel')}>
        {layers.map((layer) => (
          <ToggleButton
            key={layer}
            className="chip"
            isSelected={!hiddenLayers.includes(layer)}
            onChange={() => toggleAgreementLayer(layer)}
          >
            {t(`layers.${layer}`)}
          </ToggleButton>
        ))}
      </Group>
      <Choice
        label={t('agreement.articlesLabel')}
        value={kind}
        choices={(['all', 'open', 'chosen'] as const).map((id) => ({ id, label: t(`agreement.articles.${id}`) }))}
        onChange={(value) =>
          changeAgreement({ articles: value === 'all' || value === 'open' ? value : [...open.project.articles.keys()] })
        }
      />
      {typeof articles !== 'string' && <ChosenArticles open={open} chosen={articles} />}
      <HowFar />
      <Button
        className="small-button"
        aria-label={t('agreement.copyLabel')}
        isDisabled={!hasFigures}
        onPress={copyFigures}
      >
        {t('agreement.copy')}
      </Button>
      <MenuTrigger>
        <Button className="small-button" aria-label={t('agreement.saveLabel')} isDisabled={!hasFigures}>
          {t('agreement.save')} <ChevronDown size={13} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={t('agreement.saveLabel')} onAction={(key) => save(String(key))}>
            {fileKinds.map((id) => (
              <MenuItem key={id} id={id}>
                {t(`agreement.saves.${id}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}

const fileKinds = ['json', 'csv', 'md'] as const satisfies FileKind[];

function save(key: string): void {
  const kind = fileKinds.find((known) => known === key);
  if (kind !== undefined) void saveFigures(kind);
}

/** How far it is, and the way to stop it or to begin anew. */
function HowFar() {
  const { is, done, total } = useStore(({ agreement }) => agreement.search);
  const isOutdated = useStore(({ agreement }) => agreement.found?.isOutdated ?? false);
  const percent = total === 0 ? 0 : done / total;
  return (
    <>
      <span className="how-far">
        {isOutdated && <b>{t('agreement.outdated')} </b>}
        {is === 'running' && t('agreement.findingOf', { percent })}
        {is === 'stopped' && t('agreement.stopped')}
      </span>
      {is === 'running' && (
        <Button className="small-button" aria-label={t('agreement.stopLabel')} onPress={stopAgreement}>
          {t('agreement.stop')}
        </Button>
      )}
      {is === 'stopped' && (
        <Button className="small-button" onPress={findAgain}>
          {t('agreement.again')}
        </Button>
      )}
    </>
  );
}

/** Which articles count, one by one. */
function ChosenArticles({ open, chosen }: { open: OpenProject; chosen: readonly string[] }) {
  return (
    <ArticlesMenu
      label={t('agreement.choose')}
      className="small-button"
      articles={articlesInOrder(open.project)}
      chosen={chosen}
      onChange={(articles) => changeAgreement({ articles })}
      nameOf={({ id }) => sourceName(open.project, id)}
    >
      {t('agreement.chosen', { count: chosen.length })}
    </ArticlesMenu>
  );
}
