import { Ellipsis, X } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { Article } from '../../annotations/model/article.ts';
import { type RowState, translatorsOf } from '../../annotations/translation/rows.ts';
import { run } from '../run.ts';
import { exportAnnotations } from '../state/exchange.ts';
import { byName, useNames } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { closeTranslation, showTranslationBy } from '../state/translating.ts';
import { countsOf, rowsIn, translatorOf } from '../state/translation-rows.ts';
import { t } from '../words.ts';

/** States in the order of the work, which is the order of the counts. */
const order: readonly RowState[] = ['untranslated', 'draft', 'changed', 'done'];

const formats = ['xliff', 'tmx', 'translation-html', 'translation-text'] as const;

const actionsHere = ['next-untranslated', 'segment-done', 'split-segment', 'join-segments'] as const;

/** Whose translation it is, into which language, how far it is, and what can be done with it. */
export function TranslationHeader({ article }: { article: Article }) {
  const { id, title, language } = article;
  const open = useStore(({ open }) => open);
  const named = useNames();
  const rows = useStore((state) => rowsIn(id, state));
  const translator = useStore((state) => translatorOf(id, state));
  if (open === null) return null;
  const isOwn = translator === open.annotator;
  const counts = countsOf(rows);
  const about = [
    language === ''
      ? open.project.info.workingLanguage
      : t('translating.languages', { from: language, to: open.project.info.workingLanguage }),
    ...(isOwn ? [] : [t('translating.by', { name: named(translator) })]),
    ...order.flatMap((state) =>
      counts[state] === 0 ? [] : [t(`translating.counts.${state}`, { count: counts[state] })],
    ),
  ];
  const others = translatorsOf(open.project, id)
    .filter((name) => name !== open.annotator)
    .sort(byName);
  return (
    <header className="pane-header">
      <div>
        <h2>{t('translating.title')}</h2>
        <p>{about.join(' · ')}</p>
      </div>
      <MenuTrigger>
        <Button className="icon" aria-label={t('translating.menu', { title })}>
          <Ellipsis size={16} aria-hidden />
        </Button>
        <Popover className="popover">
          <Menu className="menu">
            {actionsHere.map((action) => (
              <MenuItem key={action} onAction={() => run(action)}>
                {t(`actions.${action}`)}
              </MenuItem>
            ))}
            <Separator />
            {!isOwn && <MenuItem onAction={() => showTranslationBy(id, '')}>{t('translating.own')}</MenuItem>}
            {others
              .filter((name) => name !== translator)
              .map((name) => (
                <MenuItem key={name} onAction={() => showTranslationBy(id, name)}>
                  {t('translating.of', { name: named(name) })}
                </MenuItem>
              ))}
            {formats.map((format) => (
              <MenuItem
                key={format}
                onAction={() => void exportAnnotations({ format, annotators: [translator], articles: [id] })}
              >
                {t(`translating.exportAs.${format}`)}
              </MenuItem>
            ))}
            <Separator />
            <MenuItem onAction={() => closeTranslation(id)}>{t('translating.closeItem')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="icon" aria-label={t('translating.close', { title })} onPress={() => closeTranslation(id)}>
        <X size={16} aria-hidden />
      </Button>
    </header>
  );
}
