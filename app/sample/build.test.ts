import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeDisk } from '../../annotations/store/disk.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { check } from '../check.ts';
import { buildSample, sampleAnnotators } from './build.ts';

const project = join(import.meta.dirname, 'project');

/** The files of a project that belong to it: housekeeping (.visavis) is each machine's own. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.startsWith('.visavis'))
    .sort();
}

test('the sample project is what its texts and tags build; `npx vitest run app/sample -u` builds it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await buildSample(nodeDisk, folder);
  for (const file of filesOf(folder)) {
    await expect(readFileSync(join(folder, file), 'utf8')).toMatchFileSnapshot(join(project, file));
  }
  expect(filesOf(project)).toEqual(filesOf(folder));
});

test('the sample opens without anything to report, with the tags of both', async () => {
  const opened = await openProject(nodeDisk, project, { annotator: sampleAnnotators[0], readOnly: true });
  expect(opened.report).toEqual([]);
  expect(opened.project.articles.size).toBe(5);
  const creators = [...opened.project.annotations.values()].flatMap((tags) =>
    [...tags.values()].map((tag) => tag.creator),
  );
  expect(creators.filter((creator) => creator === 'anna').length).toBeGreaterThan(100);
  expect(creators.filter((creator) => creator === 'bilal').length).toBeGreaterThan(50);
  const links = [...opened.project.links.values()];
  expect(links.length).toBeGreaterThan(5);
  expect(new Set(links.map(({ creator }) => creator))).toEqual(new Set(['anna']));
  const entities = [...opened.project.entities.values()];
  const said = entities.map(({ creator, type, names }) => `${creator} ${type} ${names[0]?.text}`);
  expect(new Set(said).size).toBe(entities.length);
  expect(entities.filter(({ names }) => names.some(({ language }) => language === 'fr')).length).toBeGreaterThan(10);
  expect(check(opened.project, [])).toEqual([]);
});
