import { layers } from '../../annotations/model/annotation.ts';
import { articlesInOrder } from '../../annotations/model/project.ts';
import { typesIn } from '../../annotations/model/tagset.ts';
import { type ActionId, actionIds, actions, keyIn } from '../../app/contract/actions.ts';
import { workIn } from '../../app/contract/workspace.ts';
import { isOffered, run } from '../run.ts';
import { canWrite, getState } from '../state/store.ts';
import { tag } from '../state/tagging.ts';
import { focusText } from '../state/views.ts';
import { activeArticle, openArticle } from '../state/workspace.ts';
import { t } from '../words.ts';
import type { Section } from './entry.ts';

/** What can be done and opened now, before anything is typed. */
export function offered(): Section[] {
  return [commands(), articles(), types()];
}

function commands(): Section {
  const { settings, workspace } = getState();
  const key = (id: ActionId) => keyIn(workIn(workspace.mode), id, settings.keys);
  const entries = actionIds
    .filter((id) => id !== 'palette' && isOffered(actions[id].needs))
    .map((id) => ({ id, label: t(`actions.${id}`), about: '', key: key(id), go: () => run(id) }));
  return { id: 'commands', entries };
}

function articles(): Section {
  const { open } = getState();
  const entries = (open === null ? [] : articlesInOrder(open.project)).map(({ id, title, source }) => ({
    id: `article:${id}`,
    label: title,
    about: source.outlet,
    key: '',
    go: () => {
      openArticle(id);
      requestAnimationFrame(() => focusText(id));
    },
  }));
  return { id: 'articles', entries };
}

/** The types that the selection can be tagged with. */
function types(): Section {
  const { open } = getState();
  if (open === null || !canWrite(getState())) return { id: 'types', entries: [] };
  const entries = layers.flatMap((layer) =>
    typesIn(open.project.tagset, layer).map((type) => ({
      id: `type:${layer}:${type.id}`,
      label: `${t(`layer.${layer}`)}: ${type.label}`,
      about: '',
      key: type.key,
      go: () => {
        focusText(activeArticle());
        void tag(layer, type);
      },
    })),
  );
  return { id: 'types', entries };
}
