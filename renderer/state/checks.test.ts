import { describe, expect, test } from 'vitest';
import { type Finding, keyOf } from '../../annotations/checks/finding.ts';
import { apply } from '../../annotations/edit/apply.ts';
import { patch } from '../../annotations/edit/diff.ts';
import { small, spanOf } from '../../annotations/edit/small.fixture.ts';
import { uuid } from '../../annotations/model/annotation.fixture.ts';
import type { Project } from '../../annotations/model/project.ts';
import { findingsOf, groupsOf, shownGroup } from './checks.ts';

const cut = { ...spanOf('Valmont'), end: spanOf('Valmont').end - 3 };

function tagged(by: string, project: Project = small.project): Project {
  const at = '2024-05-02T10:00:00.000Z';
  const tag = { id: uuid(50), article: 'a', layer: 'entity', type: 'place', spans: [cut], attributes: {} } as const;
  return patch(project, apply(project, { do: 'annotate', ...tag }, { by, at }));
}

const findings = (project: Project) =>
  findingsOf({ folder: '', project, annotator: 'anna', readOnly: null, report: [], reach: { undo: '', redo: '' } });

describe('what is found', () => {
  test('is found among one’s own tags', () => {
    expect(findings(tagged('anna')).map(({ code }) => code)).toContain('cut-word');
    expect(findings(tagged('bilal')).map(({ code }) => code)).not.toContain('cut-word');
  });

  test('is looked for anew only where tags have changed', () => {
    const project = tagged('anna');
    const [first] = findings(project);
    const renamed = { ...project, info: { ...project.info, title: 'Velse' } };
    expect(findings(renamed)[0]).toBe(first);
    const untagged = { ...project, annotations: new Map([['a', new Map(project.annotations.get('a'))]]) };
    expect(findings(untagged)[0]).not.toBe(first);
    // What it is checked against counts as well.
    expect(findings({ ...project, tagset: { ...project.tagset } })[0]).not.toBe(first);
  });
});

describe('groups', () => {
  const found = findings(tagged('anna')).filter(({ code }) => code === 'cut-word');

  test('keep apart what was left as it is', () => {
    const of = (left: readonly string[]) => groupsOf(found, left).find(({ code }) => code === 'cut-word');
    expect(of([])).toMatchObject({ findings: found, left: [] });
    expect(of(found.map(keyOf))).toMatchObject({ findings: [], left: found });
  });

  test('are shown as chosen, else the first with a finding, else the first', () => {
    const groups = groupsOf(found, []);
    const none: readonly Finding[] = [];
    expect(shownGroup(groups, 'crossing')?.code).toBe('crossing');
    expect(shownGroup(groups, '')?.code).toBe('cut-word');
    expect(shownGroup(groupsOf(none, []), '')?.code).toBe('orphan');
  });
});
