import { useEffect } from 'react';
import { Dialogs } from './dialogs/dialogs.tsx';
import { Notices } from './shell/notices.tsx';
import { useDrop } from './shell/use-drop.ts';
import { useKeys } from './shell/use-keys.ts';
import { useTheme } from './shell/use-theme.ts';
import { Welcome } from './shell/welcome.tsx';
import { Workbench } from './shell/workbench.tsx';
import { useStore } from './state/store.ts';

export function App() {
  const title = useStore(({ open }) => open?.project.info.title);
  useKeys();
  useDrop();
  useTheme();
  useEffect(() => {
    document.title = title === undefined ? 'Vis-à-vis' : `${title} – Vis-à-vis`;
  }, [title]);
  return (
    <>
      {title === undefined ? <Welcome /> : <Workbench />}
      <Dialogs />
      <Notices />
      <Said />
    </>
  );
}

/** What screen readers are told. By itself, so that telling it draws nothing else anew. */
function Said() {
  const said = useStore(({ said }) => said);
  return (
    <div className="unseen" aria-live="polite">
      <span key={said.id}>{said.text}</span>
    </div>
  );
}
