import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, protocol, type Session } from 'electron';
import { protectiveHeaders } from './content-policy.ts';
import { pageFileFor, scheme } from './page-files.ts';

/** Make our scheme one that pages can live under: with an origin of its own, as https has. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serve the page's files, and nothing else, under our scheme. */
export function servePage(session: Session): void {
  const root = path.join(app.getAppPath(), 'out', 'renderer');
  session.protocol.handle(scheme, async ({ method, url }) => {
    const found = method === 'GET' ? pageFileFor(url, root) : null;
    if (found === null) return nothing();
    const bytes = await readFile(found.file).catch(() => null);
    if (bytes === null) return nothing();
    return new Response(new Uint8Array(bytes), { headers: { ...protectiveHeaders, 'Content-Type': found.type } });
  });
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: protectiveHeaders });
}
