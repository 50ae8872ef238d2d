import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Authority, AuthorityRow } from '../authority/authority.ts';
import { defaultTagset } from '../model/default-tagset.ts';
import { Problem } from '../model/problem.ts';
import {
  checkAuthorities,
  listAuthorities,
  readAuthorityRows,
  removeAuthority,
  writeAuthority,
} from './authorities.ts';
import { createProject } from './create-project.ts';
import { nodeDisk } from './disk.ts';
import { type Fault, faultyDisk } from './faulty-disk.ts';
import { MemoryDisk } from './memory-disk.ts';
import { info, open, projectFolder } from './test-project.ts';

const people: Authority = {
  name: 'people',
  title: 'People',
  source: 'people.csv',
  rows: 2,
  leftOut: 0,
  creator: 'ada',
  created: '2026-01-01T00:00:00.000Z',
};
const rows: readonly AuthorityRow[] = [
  { names: [{ text: 'Émile\u2028Zola', language: 'fr' }], type: 'person', identifiers: ['Q504'], note: 'a\nb' },
  { names: [{ text: 'Zola', language: '' }], type: '', identifiers: [], note: '' },
];
const others = [{ names: [{ text: 'Other', language: '' }], type: '', identifiers: [], note: '' }];
const path = '/project/authorities/people.jsonl';
const place = /^set-aside\/[\dTZ-]+\/authorities\/people\.jsonl$/;

/** A project's folder with the list in it. */
async function withList(): Promise<{ disk: MemoryDisk; folder: string }> {
  const disk = new MemoryDisk();
  await disk.mkdir('/project');
  await disk.syncFolder('/');
  const here = { disk, folder: '/project' };
  await writeAuthority(here, people, rows, { replace: false });
  return here;
}

async function overwrite(disk: MemoryDisk, change: (content: string) => string): Promise<void> {
  const content = Buffer.from(await disk.readFile(path)).toString('utf8');
  await disk.unlink(path);
  const file = await disk.open(path, 'wx');
  await file.write(Buffer.from(change(content)), 0);
  await file.close();
}

function rowsIn(written: string): unknown[] {
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('a list is listed, and its rows are as they were, also after a power cut', async () => {
  const here = await withList();
  here.disk.cutPower();
  expect(await listAuthorities(here, 'ada')).toEqual({ authorities: [people], report: [] });
  expect(rowsIn(await readAuthorityRows(here, 'people'))).toEqual(rows);
  expect(await checkAuthorities(here)).toEqual([]);
});

test('a project without lists has none', async () => {
  const disk = new MemoryDisk();
  await disk.mkdir('/project');
  expect(await listAuthorities({ disk, folder: '/project' }, 'ada')).toEqual({ authorities: [], report: [] });
});

test('a list is replaced only where that is meant, and by who took it in; the one before is kept aside', async () => {
  const here = await withList();
  const before = here.disk.tree();
  const next = { ...people, title: 'People again', rows: 1 };
  await expect(writeAuthority(here, next, others, { replace: false })).rejects.toThrow(
    new Problem('authority-there', { name: 'people' }),
  );
  await expect(writeAuthority(here, { ...next, creator: 'bob' }, others, { replace: true })).rejects.toThrow(
    new Problem('authority-not-yours', { name: 'people', creator: 'ada' }),
  );
  expect(here.disk.tree()).toEqual(before);
  const aside = await writeAuthority(here, next, others, { replace: true });
  expect(aside).toMatch(place);
  expect(here.disk.tree()[`/project/${aside}`]).toBe(before[path]);
  expect(await listAuthorities(here)).toEqual({ authorities: [next], report: [] });
  expect(rowsIn(await readAuthorityRows(here, 'people'))).toEqual(others);
});

test('a list is removed by who took it in, and kept aside', async () => {
  const here = await withList();
  const before = here.disk.tree()[path];
  await expect(removeAuthority(here, 'people', 'bob')).rejects.toThrow(
    new Problem('authority-not-yours', { name: 'people', creator: 'ada' }),
  );
  const aside = await removeAuthority(here, 'people', 'ada');
  expect(here.disk.tree()[`/project/${aside}`]).toBe(before);
  here.disk.cutPower();
  expect((await listAuthorities(here)).authorities).toEqual([]);
  const gone = new Problem('authority-gone', { name: 'people' });
  await expect(removeAuthority(here, 'people', 'ada')).rejects.toThrow(gone);
  await expect(readAuthorityRows(here, 'people')).rejects.toThrow(gone);
});

describe('what is not as it was written', () => {
  const damages: { name: string; change: (content: string) => string; code: string }[] = [
    { name: 'cut off', change: (content) => content.slice(0, -5), code: 'authority-changed' },
    { name: 'a letter changed', change: (content) => content.replace('Émile', 'Emile'), code: 'authority-changed' },
    { name: 'another file’s', change: (content) => content.replace('"people"', '"places"'), code: 'authority-changed' },
    { name: 'empty', change: () => '', code: 'file-not-json' },
    { name: 'no head', change: (content) => content.slice(content.indexOf('\n') + 1), code: 'file-damaged' },
  ];
  test.each(damages)('$name: set aside, and the other lists are there', async ({ change, code }) => {
    const here = await withList();
    await writeAuthority(here, { ...people, name: 'places' }, rows, { replace: false });
    await overwrite(here.disk, change);
    const damaged = here.disk.tree();
    await expect(readAuthorityRows(here, 'people')).rejects.toMatchObject({ code });
    expect((await checkAuthorities(here)).map((problem) => problem.code)).toEqual([code]);
    expect(here.disk.tree(), 'looking changes nothing').toEqual(damaged);

    const { authorities, report } = await listAuthorities(here, 'ada');
    expect(authorities.map(({ name }) => name)).toEqual(['places']);
    expect(report.map((problem) => problem.code)).toEqual([code, 'file-set-aside']);
    expect(here.disk.tree()[`/project/${report[1]?.values.aside}`]).toBe(damaged[path]);
    expect(here.disk.tree()[path]).toBeUndefined();
    expect((await listAuthorities(here, 'ada')).report).toEqual([]);
  });

  test('a colleague’s: left where it is', async () => {
    const here = await withList();
    await overwrite(here.disk, (content) => content.slice(0, -5));
    const before = here.disk.tree();
    const { report } = await listAuthorities(here, 'bob');
    expect(report.map(({ code }) => code)).toEqual(['authority-changed']);
    expect(here.disk.tree()).toEqual(before);
  });

  test('of a newer version: left where it is', async () => {
    const here = await withList();
    await overwrite(here.disk, (content) => content.replace('"schema":1', '"schema":99'));
    const before = here.disk.tree();
    const { authorities, report } = await listAuthorities(here, 'ada');
    expect({ authorities, codes: report.map(({ code }) => code) }).toEqual({
      authorities: [],
      codes: ['schema-newer'],
    });
    expect(here.disk.tree()).toEqual(before);
  });

  test('a file with another name, which is left', async () => {
    const here = await withList();
    await here.disk.rename(path, '/project/authorities/people (copy).jsonl');
    const { report } = await listAuthorities(here, 'ada');
    expect(report).toEqual([{ code: 'file-not-known', values: { file: 'authorities/people (copy).jsonl' } }]);
  });

  const rowFaults: { name: string; body: string; place: string }[] = [
    { name: 'a row that is none', body: `${JSON.stringify(rows[0])}\n{"names":7}\n`, place: 'line 3' },
    { name: 'too few rows', body: `${JSON.stringify(rows[0])}\n`, place: 'line 2' },
  ];
  test.each(rowFaults)('$name is found by a check, though the sum agrees', async ({ body, place }) => {
    const here = await withList();
    const sha256 = createHash('sha256').update(body).digest('hex');
    await overwrite(here.disk, () => `${JSON.stringify({ schema: 1, authority: people, sha256 })}\n${body}`);
    expect(await checkAuthorities(here)).toMatchObject([{ code: 'file-damaged', values: { place } }]);
  });
});

describe.each<Fault>(['ENOSPC', 'EACCES', 'EIO', 'short', 'kill'])('%s while a list is replaced', (fault) => {
  test.each([false, true])('at each call, from then on: %s', async (forEver) => {
    const next = { ...people, rows: 1 };
    for (let call = 1, done = false; !done; call++) {
      const { disk, folder } = await withList();
      const faulty = faultyDisk(disk, call, fault, forEver);
      const written = await writeAuthority({ disk: faulty, folder }, next, others, { replace: true }).then(
        () => true,
        (error: unknown) => expect(error).toBeInstanceOf(Problem),
      );
      done = faulty.calls < call;
      const afterPowerCut = disk.copy();
      afterPowerCut.cutPower();
      for (const left of [disk, afterPowerCut]) {
        const { authorities, report } = await listAuthorities({ disk: left, folder });
        expect(report, `call ${call}`).toEqual([]);
        if (written === true) expect(authorities).toEqual([next]);
        else expect([[people], [next]]).toContainEqual(authorities);
      }
    }
  });
});

test('what a killed process left half-written among the lists is removed when the project is opened', async () => {
  const folder = await projectFolder();
  const gone = `.people.jsonl.${hostname().replace(/[^A-Za-z0-9-]/g, '-')}.${2 ** 22 + 1}.01234567.tmp`;
  await writeAuthority({ disk: nodeDisk, folder }, people, rows, { replace: false });
  writeFileSync(join(folder, 'authorities', gone), 'half');
  await (await open(folder)).close();
  expect(readdirSync(join(folder, 'authorities'))).toEqual(['people.jsonl']);
});

test('no project is made over lists of another', async () => {
  const { disk, folder } = await withList();
  await expect(createProject(disk, folder, { info, tagset: defaultTagset, annotator: 'ada' })).rejects.toThrow(
    new Problem('folder-in-use', { folder, file: 'authorities' }),
  );
});
