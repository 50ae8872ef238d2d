import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseRuntime, executableName, lookForRuntime, type Probes } from './runtime.mjs';
import { Stop } from './words.mjs';

/** A world of folders with versions, in which fetching puts a version into a folder or fails. */
function world(there: Record<string, string>, { override, online = true, development = true }: World = {}) {
  const fetched: string[] = [];
  const said: string[] = [];
  const fetchTo = (folder: string, version: string, works: boolean) => async () => {
    fetched.push(folder);
    if (!works) throw new TypeError('fetch failed', { cause: new Error('no route to the site') });
    there[folder] = version;
    return folder;
  };
  const probes: Probes = {
    override,
    versionIn: async (folder) => there[folder] ?? null,
    officialFolders: ['cache', 'package'],
    fetchOfficial: fetchTo('cache', '45.4.1', online),
    development: development ? { folder: 'old', fetch: fetchTo('old', '33.2.1', true) } : null,
    say: (sentence) => said.push(sentence),
  };
  return { probes, fetched, said };
}

interface World {
  readonly override?: string;
  readonly online?: boolean;
  readonly development?: boolean;
}

const everything = { mine: '44.0.0', cache: '45.4.1', package: '45.4.1', old: '33.2.1' };

describe('the order in which a runtime is chosen', () => {
  test.each([
    {
      name: 'the folder that was named',
      there: everything,
      given: { override: 'mine' },
      kind: 'chosen',
      folder: 'mine',
      fetched: [],
    },
    {
      name: 'an empty name is no name',
      there: everything,
      given: { override: '' },
      kind: 'official',
      folder: 'cache',
      fetched: [],
    },
    { name: 'the one in the cache', there: everything, given: {}, kind: 'official', folder: 'cache', fetched: [] },
    {
      name: 'the one that the package installed',
      there: { package: '45.4.1', old: '33.2.1' },
      given: {},
      kind: 'official',
      folder: 'package',
      fetched: [],
    },
    {
      name: 'the old one that is there, before any download',
      there: { old: '33.2.1' },
      given: {},
      kind: 'development',
      folder: 'old',
      fetched: [],
    },
    { name: 'the official download', there: {}, given: {}, kind: 'official', folder: 'cache', fetched: ['cache'] },
    {
      name: 'the old one where the site cannot be reached',
      there: {},
      given: { online: false },
      kind: 'development',
      folder: 'old',
      fetched: ['cache', 'old'],
    },
  ])('$name', async ({ there, given, kind, folder, fetched }) => {
    const { probes, fetched: asked } = world({ ...there }, given);
    const runtime = await chooseRuntime(probes);
    expect(runtime).toMatchObject({ kind, folder, executable: path.join(folder, executableName(process.platform)) });
    expect(asked).toEqual(fetched);
  });

  test('looking alone fetches nothing', async () => {
    const { probes, fetched } = world({});
    expect(await lookForRuntime(probes)).toBeNull();
    expect(fetched).toEqual([]);
  });
});

describe('what is said', () => {
  test('the old one is announced in one line, each time', async () => {
    const { probes, said } = world({ old: '33.2.1' });
    await chooseRuntime(probes);
    expect(said).toEqual(['Using Electron 33.2.1, which is old: for development and tests, not for daily use.']);
  });

  test('an unreachable site is told in one line with its reason', async () => {
    const { probes, said } = world({}, { online: false });
    await chooseRuntime(probes);
    expect(said[0]).toContain('no route to the site');
    expect(said).toHaveLength(2);
  });

  test('the current one needs no words', async () => {
    const { probes, said } = world({});
    await chooseRuntime(probes);
    expect(said).toEqual([]);
  });
});

describe('what stops', () => {
  test('a named folder without Electron, even though others are there', async () => {
    const { probes } = world(everything, { override: 'elsewhere' });
    await expect(chooseRuntime(probes)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names elsewhere/);
  });

  test('no site and no old one for this system', async () => {
    const { probes } = world({}, { online: false, development: false });
    await expect(chooseRuntime(probes)).rejects.toBeInstanceOf(Stop);
  });

  test('a download after which there is still no Electron', async () => {
    const { probes } = world({});
    await expect(chooseRuntime({ ...probes, fetchOfficial: async () => 'empty' })).rejects.toThrow(/not whole/);
  });
});
