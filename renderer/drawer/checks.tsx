import { Check } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { type CheckCode, checkCodes, type Finding } from '../../annotations/checks/finding.ts';
import { chooseCheck, findingsOf, type Group, goToFindings, groupsOf, shownGroup } from '../state/checks.ts';
import { type OpenProject, useStore } from '../state/store.ts';
import { t } from '../words.ts';
import { CheckBar } from './check-bar.tsx';
import { FindingTable } from './finding-table.tsx';

/** Milliseconds without a change after which is looked again: whoever tags quickly is not held up. */
const rest = 150;

/** What may not be meant so among one's tags: the checks on the left, what each found on the right. */
export function Checks() {
  const open = useDeferredValue(useStore(({ open }) => open));
  const leftAsIs = useStore(({ workspace }) => workspace.leftAsIs);
  const code = useStore(({ checks }) => checks.code);
  const findings = useFindings(open);
  const groups = useMemo(() => groupsOf(findings ?? [], leftAsIs), [findings, leftAsIs]);
  const group = shownGroup(groups, code);
  if (open === null || group === undefined) return null;
  return (
    <div className="checks">
      <Kinds groups={groups} shown={group.code} />
      <div className="findings">
        <CheckBar group={group} />
        <FindingTable project={open.project} findings={group.findings} empty={emptyWords(open, groups, findings)} />
      </div>
    </div>
  );
}

/** What was found; null before it has been looked for the first time. */
function useFindings(open: OpenProject | null): readonly Finding[] | null {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const isFirst = findings === null;
  useEffect(() => {
    if (open === null) return;
    const timer = window.setTimeout(() => setFindings(findingsOf(open)), isFirst ? 0 : rest);
    return () => window.clearTimeout(timer);
  }, [open, isFirst]);
  return findings;
}

function emptyWords(
  { project, annotator }: OpenProject,
  groups: readonly Group[],
  findings: readonly Finding[] | null,
) {
  if (findings === null) return t('checks.looking');
  if (groups.some((group) => group.findings.length > 0)) return t('checks.noneOfKind');
  const hasTags = [...project.annotations.values()].some((tags) =>
    [...tags.values()].some(({ creator }) => creator === annotator),
  );
  return hasTags ? t('checks.sound') : t('checks.noTags');
}

/** The checks, each with how much it found. */
function Kinds({ groups, shown }: { groups: readonly Group[]; shown: CheckCode }) {
  return (
    <ListBox
      className="kinds"
      aria-label={t('checks.kinds')}
      items={groups.map((group) => ({ ...group, id: group.code }))}
      dependencies={[shown]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const chosen = checkCodes.find((code) => keys !== 'all' && keys.has(code));
        if (chosen !== undefined) chooseCheck(chosen);
      }}
      onAction={goToFindings}
    >
      {({ code, findings }) => (
        <ListBoxItem
          id={code}
          textValue={t(`checks.names.${code}`)}
          className={findings.length > 0 ? 'kind' : 'kind none'}
        >
          <Text slot="label">{t(`checks.names.${code}`)}</Text>
          <Text slot="description">
            {findings.length === 0 ? (
              <>
                <Check size={12} aria-hidden />
                <span className="unseen">{t('checks.count', { count: 0 })}</span>
              </>
            ) : (
              findings.length
            )}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
