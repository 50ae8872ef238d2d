import { app, type Session, type WebContents } from 'electron';
import { mayLoad } from './addresses.ts';
import { isOurs } from './page-files.ts';

/*
 * The program never goes online and never shows anything but its own page. Each line here closes one door; most would do
 * alone, and none relies on another.
 */

/** What Chromium does in the background, which all needs a network. Before the app is ready. */
export function quietChromium(): void {
  // Where the system has no sandbox (root in a container), whoever starts the program says so, and Electron would not start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const switches = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
  ];
  for (const name of switches) app.commandLine.appendSwitch(name);
  // Whatever is left over finds no host.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Deny every permission and request, and every download, in a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, !app.isPackaged) }));
}

/** Keep every page where it is: no navigation, no further window, no embedded page. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    // Loading our own page again is how a person gets out of a broken one.
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
