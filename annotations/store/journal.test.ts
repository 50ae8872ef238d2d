import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diff, patch } from '../edit/diff.ts';
import { Problem } from '../model/problem.ts';
import { type Project, schemaNumber } from '../model/project.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { encodeLine, readJournal } from './journal-line.ts';
import { ourMigrations } from './migrations.ts';
import { adding, codes, does, entry, open, projectFolder, tag, tree } from './test-project.ts';

const path = 'annotations/ada/journal.jsonl';
const diffs: readonly Diff[] = [
  adding(tag(1, 'crue', { note: 'é \u2028 \ud83c\udf0a' })),
  adding(tag(2, 'crue')),
  { added: [tag(3, 'crue')], updated: [], removed: [tag(2, 'crue')] },
];
const lines = diffs.map((diff, i) => encodeLine(entry(i + 1, diff), schemaNumber));
const journal = Buffer.concat(lines);

function read(bytes: Uint8Array) {
  return readJournal(bytes, path, ourMigrations);
}

/** A project folder with a journal and no snapshots of what is in it. */
async function folderWith(bytes: Uint8Array): Promise<string> {
  const folder = await projectFolder();
  const opened = await open(folder);
  await does(opened, opened.project, ...diffs);
  await opened.close();
  for (const file of [path, 'annotations/ada/crue.json', 'annotations/ada/register.json'])
    rmSync(join(folder, file), { force: true });
  writeFileSync(join(folder, path), bytes);
  return folder;
}

test('a line is JSON under a checksum', () => {
  const [line] = lines;
  expect(JSON.parse(Buffer.from(line ?? []).toString())).toEqual({
    sum: expect.stringMatching(/^[0-9a-f]{16}$/),
    schema: 1,
    ...entry(1, diffs[0] ?? adding()),
  });
});

test('any beginning of a journal can be read, and is a beginning of the entries', () => {
  fc.assert(
    fc.property(fc.nat(journal.length), (length) => {
      const { entries, damaged, good, torn } = read(journal.subarray(0, length));
      expect(entries).toEqual(diffs.slice(0, entries.length).map((diff, i) => entry(i + 1, diff)));
      expect([damaged.length, good.length + torn.length]).toEqual([0, length]);
      expect(lines.slice(0, entries.length).reduce((sum, line) => sum + line.length, 0)).toBe(good.length);
    }),
  );
});

test('any changed byte is noticed', () => {
  fc.assert(
    fc.property(fc.nat(journal.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Uint8Array.from(journal);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const { entries, damaged, torn } = read(bytes);
      expect(entries.length).toBeLessThan(diffs.length);
      expect(damaged.length + torn.length).toBeGreaterThan(0);
      expect(diffs.map((diff, i) => entry(i + 1, diff))).toEqual(expect.arrayContaining([...entries]));
    }),
  );
});

test('line ends that Git made CR LF', () => {
  const { entries, damaged } = read(Buffer.from(journal.toString().replaceAll('\n', '\r\n')));
  expect([entries.length, damaged]).toEqual([3, []]);
});

test('any beginning of a journal opens a project, and is gone on with', async () => {
  const folder = await folderWith(journal);
  for (let length = 0; length <= journal.length; length += 61) {
    writeFileSync(join(folder, path), journal.subarray(0, length));
    rmSync(join(folder, 'annotations/ada/crue.json'), { force: true });
    const opened = await open(folder);
    const whole = read(journal.subarray(0, length)).entries.length;
    expect(opened.lastSeq).toBe(whole);
    const empty: Project = { ...opened.project, annotations: new Map() };
    const expected = diffs.slice(0, whole).reduce(patch, empty);
    expect(opened.project.annotations.get('crue')).toEqual(expected.annotations.get('crue'));
    await opened.append([entry(whole + 1, adding(tag(9, 'crue')))]);
    await opened.close();
    const { damaged, gaps, torn } = read(readFileSync(join(folder, path)));
    expect([damaged, gaps, torn.length]).toEqual([[], [], 0]);
  }
});

test('a torn last line is set aside and cut off', async () => {
  const folder = await folderWith(journal.subarray(0, journal.length - 7));
  const opened = await open(folder);
  expect(codes(opened)).toEqual(['journal-torn', 'file-set-aside']);
  await opened.close();
  const whole = Buffer.concat(lines.slice(0, 2));
  expect(readFileSync(join(folder, path))).toEqual(whole);
  const aside = tree(folder)[String(opened.report[1]?.values.aside)];
  expect(aside).toBe(journal.subarray(whole.length, journal.length - 7).toString('latin1'));
});

test('a damaged line in the middle is passed over, the journal copied aside', async () => {
  const damaged = Uint8Array.from(journal);
  damaged[(lines[0]?.length ?? 0) + 40] = 0x00;
  const folder = await folderWith(damaged);
  const opened = await open(folder);
  expect(opened.report.slice(0, 2)).toEqual([
    { code: 'journal-line-damaged', values: { file: path, line: 2 } },
    { code: 'journal-gap', values: { file: path, after: 1, next: 3 } },
  ]);
  expect(tree(folder)[String(opened.report[2]?.values.aside)]).toBe(Buffer.from(damaged).toString('latin1'));
  expect([...(opened.project.annotations.get('crue')?.values() ?? [])].map(({ id }) => id)).toEqual([
    tag(1, '').id,
    tag(3, '').id,
  ]);
  expect(opened.lastSeq).toBe(3);
  await opened.close();
});

test('numbers that a snapshot includes are not given again when the journal lost its end', async () => {
  const folder = await projectFolder();
  const first = await open(folder);
  await does(first, first.project, ...diffs);
  await first.close();
  writeFileSync(join(folder, path), lines[0] ?? '');
  const second = await open(folder);
  expect(second.lastSeq).toBe(3);
  const project = await does(second, second.project, adding(tag(7, 'crue')));
  await second.close();
  const third = await open(folder);
  expect(third.project).toEqual(project);
  expect(third.report).toEqual([{ code: 'journal-gap', values: { file: path, after: 1, next: 4 } }]);
  await third.close();
});

describe('another program at the journal', () => {
  test('the same words in another file are gone on with', async () => {
    const folder = await folderWith(journal);
    const opened = await open(folder);
    await opened.append([entry(4, adding(tag(4, 'crue')))]);
    const bytes = readFileSync(join(folder, path));
    rmSync(join(folder, path));
    writeFileSync(join(folder, path), bytes);
    await opened.append([entry(5, adding(tag(5, 'crue')))]);
    await opened.close();
    expect(read(readFileSync(join(folder, path))).entries).toHaveLength(5);
  });

  test.each([
    ['removed', undefined],
    ['an older copy', lines[0]],
    ['a line more', Buffer.concat([journal, encodeLine(entry(4, adding()), 1), encodeLine(entry(5, adding()), 1)])],
  ])('%s: refused, and gone on with when it is back', async (_, other) => {
    const folder = await folderWith(journal);
    const opened = await open(folder);
    await opened.append([entry(4, adding(tag(4, 'crue')))]);
    const bytes = readFileSync(join(folder, path));
    rmSync(join(folder, path));
    if (other !== undefined) writeFileSync(join(folder, path), other);
    const next = [entry(5, adding(tag(5, 'crue')))];
    await expect(opened.append(next)).rejects.toMatchObject({ code: 'journal-changed' });
    expect(opened.lastSeq).toBe(4);
    writeFileSync(join(folder, path), bytes);
    await opened.append(next);
    await opened.close();
    expect(read(readFileSync(join(folder, path))).entries).toHaveLength(5);
  });
});

test('entries go to the disk together, all or none', async () => {
  const folder = await folderWith(journal);
  const opened = await open(folder);
  await opened.append([entry(4, adding(tag(4, 'crue'))), entry(5, adding(tag(5, 'crue')))]);
  expect(opened.lastSeq).toBe(5);
  await expect(opened.append([entry(7, adding())])).rejects.toThrow(RangeError);
  await opened.close();
});

describe('a failed append', () => {
  /** A disk on which flushing, or cutting back as well, fails as often as asked. */
  function failing(times: { datasync: number; truncate: number }): Disk {
    const attempt = (call: 'datasync' | 'truncate') => {
      if (times[call]-- > 0) throw Object.assign(new Error('injected'), { code: 'ENOSPC' });
    };
    return {
      ...nodeDisk,
      open: async (...values) => {
        const file = await nodeDisk.open(...values);
        return {
          ...file,
          datasync: async () => attempt('datasync') ?? file.datasync(),
          truncate: async (length) => attempt('truncate') ?? file.truncate(length),
        };
      },
    };
  }

  test('leaves the journal as it was, and a later one works', async () => {
    const folder = await folderWith(journal);
    const opened = await open(folder, {}, failing({ datasync: 1, truncate: 0 }));
    const next = [entry(4, adding(tag(4, 'crue')))];
    await expect(opened.append(next)).rejects.toThrow(new Problem('disk-full', { file: path }));
    expect(readFileSync(join(folder, path))).toEqual(journal);
    await opened.append(next);
    await opened.close();
    expect(read(readFileSync(join(folder, path))).entries).toHaveLength(4);
  });

  test('that could not be cut back is cut back before the next', async () => {
    const folder = await folderWith(journal);
    const opened = await open(folder, {}, failing({ datasync: 1, truncate: 2 }));
    const next = [entry(4, adding(tag(4, 'crue', { note: 'a longer note than the next one has' })))];
    await expect(opened.append(next)).rejects.toThrow(new Problem('disk-full', { file: path }));
    await expect(opened.append(next)).rejects.toThrow(new Problem('disk-full', { file: path }));
    await opened.append([entry(4, adding(tag(4, 'crue')))]);
    await opened.close();
    const { entries, damaged, torn } = read(readFileSync(join(folder, path)));
    expect([entries.length, damaged, torn.length]).toEqual([4, [], 0]);
  });
});
