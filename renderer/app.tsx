import { Dialogs } from './dialogs/dialogs.tsx';
import { LinkMenu } from './links/link-menu.tsx';
import { Notices } from './shell/notices.tsx';
import { Progress } from './shell/progress.tsx';
import { useDrop } from './shell/use-drop.ts';
import { useKeys } from './shell/use-keys.ts';
import { useTheme } from './shell/use-theme.ts';
import { Welcome } from './shell/welcome.tsx';
import { Workbench } from './shell/workbench.tsx';
import { useStore } from './state/store.ts';

export function App() {
  const title = useStore(({ open }) => open?.project.info.title);
  const hasStarted = useStore(({ started }) => started !== null);
  useKeys();
  useDrop();
  useTheme();
  return (
    <>
      {title !== undefined && <Workbench />}
      {title === undefined && hasStarted && <Welcome />}
      <LinkMenu />
      <Dialogs />
      <Notices />
      <Progress />
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
