import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { ask } from './bridge.ts';
import { expect, root, test } from './launch.ts';

/** A server on this machine: whatever reaches it has left the program. */
let server: Server;
let address: string;
let reached: string[];

test.beforeEach(async () => {
  reached = [];
  server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('reached');
  });
  server.on('connection', () => reached.push('a connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server has no port');
  address = `http://127.0.0.1:${place.port}/`;
});

test.afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

test('a page cannot reach a network in any way it has', async ({ app }) => {
  app.expectComplaint(/Content Security Policy|ERR_BLOCKED_BY_CLIENT|WebSocket connection/);
  const { window: page } = await app.launch();
  const tried = await page.evaluate(async (url) => {
    const failed = (error: unknown): string => (error instanceof Error ? error.name : 'failed');
    const load = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('failed'));
        document.head.append(element);
      });
    const image = Object.assign(document.createElement('img'), { src: url });
    const script = Object.assign(document.createElement('script'), { src: url });
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url });
    const socket = (): Promise<string> =>
      new Promise((resolve) => {
        const opened = new WebSocket(url.replace('http', 'ws'));
        opened.onopen = () => resolve('loaded');
        opened.onerror = () => resolve('failed');
      });
    navigator.sendBeacon(url, 'beacon');
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    return {
      fetch: await fetch(url, { mode: 'no-cors' }).then(() => 'loaded', failed),
      image: await load(image),
      script: await load(script),
      sheet: await load(sheet),
      socket: await socket().catch(failed),
    };
  }, address);
  expect(tried).toEqual({ fetch: 'TypeError', image: 'failed', script: 'failed', sheet: 'failed', socket: 'failed' });
  expect(reached).toEqual([]);
});

test('even without the page’s policy nothing gets through', async ({ app }) => {
  app.expectComplaint(/ERR_BLOCKED_BY_CLIENT/);
  const { electronApp } = await app.launch();
  // An empty page has none of our headers.
  const outcome = await electronApp.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('about:blank').catch(() => undefined);
    const tried = await window.webContents
      .executeJavaScript(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).then(() => 'loaded', (e) => e.name)`)
      .catch(String);
    const loaded = await window.loadURL(url).then(
      () => 'loaded',
      (error) => String(error),
    );
    window.destroy();
    return { tried, loaded };
  }, address);
  expect(outcome).toEqual({ tried: 'TypeError', loaded: expect.stringContaining('ERR_BLOCKED_BY_CLIENT') });
  expect(reached).toEqual([]);
});

test('the session sees requests for our own files and no others', async ({ app }) => {
  const { electronApp, window: page } = await app.launch();
  await electronApp.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => seen.push(url));
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => seen.push(`${error} ${url}`));
  });
  await page.reload();
  await ask(page, 'create-project', { folder: path.join(app.folder, 'p'), title: 'P', workingLanguage: 'en' });
  await page.reload();
  await expect(page.getByRole('status')).toBeVisible();
  const seen = String(await electronApp.evaluate(() => Reflect.get(globalThis, 'seen'))).split(',');
  expect(seen).toContain('app://visavis/index.html');
  expect(seen.filter((url) => !url.startsWith('app://visavis/'))).toEqual([]);
});

test('every file of the page comes with the policy, and only the page’s files come', async ({ app }) => {
  app.expectComplaint(/404/);
  const { window: page } = await app.launch();
  expect(page.url()).toBe('app://visavis/index.html');
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers));
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src 'self';/),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const outside = ['/../main/main.js', '/%2e%2e%2fmain%2fmain.js', '/..%5cmain%5cmain.js', '/package.json', '/'];
  for (const place of outside) {
    expect(await page.evaluate(async (asked) => (await fetch(asked)).status, place), place).toBe(404);
  }
});

test('no script but the page’s own runs', async ({ app }) => {
  app.expectComplaint(/Content Security Policy/);
  const { window: page } = await app.launch();
  const ran = await page.evaluate(async () => {
    // What the test itself runs is exempt until its first pause.
    await new Promise((resolve) => setTimeout(resolve));
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = true';
    document.body.append(inline);
    const element = document.createElement('div');
    element.innerHTML = '<img src="x:" onerror="window.ran = true">';
    document.body.append(element);
    const evaluated = (): unknown => {
      try {
        return Reflect.construct(Function, ['return 2'])();
      } catch (error) {
        return error instanceof Error ? error.name : error;
      }
    };
    return { inline: Reflect.get(window, 'ran'), evaluated: evaluated() };
  });
  expect(ran).toEqual({ inline: undefined, evaluated: 'EvalError' });
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
});

test('a page cannot go elsewhere, nor open a window', async ({ app }) => {
  app.expectComplaint(/Content Security Policy|Not allowed to (load|navigate)|Failed to launch/);
  const { electronApp, window: page } = await app.launch();
  const opened = await page.evaluate((url) => window.open(url), address);
  expect(opened).toBeNull();
  for (const elsewhere of [address, 'file:///etc/hostname', 'data:text/html,<p>x', 'app://elsewhere/index.html']) {
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: 'away' });
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(url);
    }, elsewhere);
    expect(await page.evaluate(() => location.href), elsewhere).toBe('app://visavis/index.html');
  }
  await page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
    document.body.append(link);
    link.click();
  }, address);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(reached).toEqual([]);
});

test('a page cannot read the disk', async ({ app }) => {
  app.expectComplaint(/Content Security Policy|Not allowed to load local resource/);
  const { electronApp, window: page } = await app.launch();
  const file = `file://${path.join(root, 'package.json')}`;
  expect(
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'failed',
        ),
      file,
    ),
  ).toBe('failed');
  const loaded = await electronApp.evaluate(async ({ BrowserWindow }, url) => {
    const other = new BrowserWindow({ show: false });
    const outcome = await other.loadURL(url).then(
      () => 'loaded',
      (error) => String(error),
    );
    other.destroy();
    return outcome;
  }, file);
  expect(loaded).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('every permission is denied', async ({ app }) => {
  const { window: page } = await app.launch();
  const answers = await page.evaluate(async () => {
    const failed = (error: unknown): string => (error instanceof Error ? error.name : 'failed');
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('found'),
        ({ code }) => resolve(code),
      ),
    );
    return {
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      place: await place,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', failed),
      clipboard: await navigator.clipboard.readText().then(() => 'given', failed),
    };
  });
  expect(answers).toEqual({
    notification: 'denied',
    geolocation: 'denied',
    place: 1,
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
    clipboard: 'NotAllowedError',
  });
});

test('a page has nothing of Node or Electron, and of us the contract only', async ({ app }) => {
  const { window: page } = await app.launch();
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
    return { node: names.filter((name) => name in globalThis), ours: Object.keys(window.visavis).sort() };
  });
  expect(found).toEqual({ node: [], ours: ['ask', 'listen', 'pathsOf'] });
});

test('the program answers the contract’s questions only', async ({ app }) => {
  const { window: page } = await app.launch();
  const refused: [string, unknown][] = [
    ['shell', {}],
    ['__proto__', {}],
    ['constructor', {}],
    ['perform', {}],
    ['perform', { command: { do: 'annotate', id: '../../x' } }],
    ['read-texts', { paths: '/etc/passwd' }],
    ['save-settings', { settings: { theme: 'dark' } }],
    ['open-link', { url: 'not an address' }],
  ];
  for (const [name, question] of refused) {
    const answer = await ask(page, name, question);
    expect(answer, name).toMatchObject({ ok: false, problem: { code: 'request-refused' } });
  }
});

test('the program answers our own windows only', async ({ app }) => {
  const { electronApp, window: page } = await app.launch();
  expect(await ask(page, 'start', {})).toMatchObject({ ok: true });
  const answer = await electronApp.evaluate(async ({ app: program, BrowserWindow }) => {
    const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('app://visavis/index.html');
    const answered = await stranger.webContents.executeJavaScript(`window.visavis.ask('start', {})`);
    stranger.destroy();
    return answered;
  });
  expect(answer).toEqual({ ok: false, problem: { code: 'request-refused', values: { request: 'sender' } } });
});

test('a page has read only what the person chose', async ({ app }) => {
  const { window: page } = await app.launch();
  const file = path.join(root, 'LICENSE');
  const refused = { ok: false, problem: { code: 'file-not-offered', values: { file } } };
  expect(await ask(page, 'read-texts', { paths: [file] })).toEqual(refused);
  expect(await ask(page, 'reread-text', { path: file, encoding: 'utf-8' })).toEqual(refused);
  // A file that a page makes up has no path.
  expect(await page.evaluate(() => window.visavis.pathsOf([new File(['x'], '/etc/passwd')]))).toEqual([]);
});

test('links lead to the web only, and each host is asked for once', async ({ app }) => {
  const { electronApp, window: page } = await app.launch();
  await electronApp.evaluate(({ dialog, shell }) => {
    const log: string[] = [];
    Object.assign(globalThis, { log });
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        log.push(message);
        return { response: log.length === 1 ? 1 : 0 };
      },
    });
    Object.assign(shell, { openExternal: async (url: string) => void log.push(url) });
  });
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'https://example.org@elsewhere.example/']) {
    expect(await ask(page, 'open-link', { url })).toMatchObject({ ok: false, problem: { code: 'link-refused' } });
  }
  for (const url of ['https://example.org/a', 'https://example.org/b', 'https://example.org/c']) {
    expect(await ask(page, 'open-link', { url })).toEqual({ ok: true, value: null });
  }
  expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'log'))).toEqual([
    'Open example.org in your browser?',
    'Open example.org in your browser?',
    'https://example.org/b',
    'https://example.org/c',
  ]);
});
