import { useState } from 'react';
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { type TagsetChoice, tagsetChoices } from '../../annotations/exchange/tagset-choice.ts';
import type { TakingIn } from '../../annotations/exchange/taking-in.ts';
import { countsTold, entriesTold, remarksOn, tagsetTold } from '../../app/contract/taking-in-told.ts';
import { Sheet } from '../dialogs/sheet.tsx';
import { Working } from '../shell/progress.tsx';
import { stopWork } from '../state/exchange.ts';
import { takeOver } from '../state/exchanging.ts';
import { useNames } from '../state/names.ts';
import { t } from '../words.ts';
import { Clashes } from './clashes.tsx';
import { ItemTable } from './item-table.tsx';

/** What taking in would bring, and what is to be decided before. Nothing is written until it is taken in. */
export function Report({ report, onClose }: { report: TakingIn; onClose: () => void }) {
  const { by, at, standing, items, isOwn } = report;
  const nameOf = useNames();
  // One’s own work from elsewhere is called by the id that it is under, not “you”.
  const name = isOwn ? by : nameOf(by);
  const [tagset, setTagset] = useState<TagsetChoice>('keep');
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const [isSamePerson, setSamePerson] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const mayTake = standing === 'usual' || (standing === 'apart' && isSamePerson);
  const isSomething = items.length > 0 || tagset !== 'keep' || (isOwn && report.unchanged > 0);
  const take = async () => {
    setBusy(true);
    await takeOver(report, { tagset, theirs: [...theirs], isSamePerson });
    setBusy(false);
  };
  const close = () => {
    if (isBusy) stopWork();
    onClose();
  };
  return (
    <Sheet
      title={t('exchange.title', { name })}
      size="large"
      onClose={close}
      submit={{
        label: t('exchange.takeIn'),
        isPossible: mayTake && isSomething,
        isBusy,
        autoFocus: mayTake && isSomething,
        go: () => void take(),
      }}
      beside={<Working label={(share) => t('exchange.preparing', { share })} />}
    >
      <p className="handed-counts">
        <strong>{countsTold(report)}</strong> <small>{t('exchange.handedOver', { name, at: new Date(at) })}</small>
      </p>
      <ul className="handed-remarks" aria-label={t('exchange.remarks')}>
        {remarksOn(report, name).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      {standing === 'apart' && (
        <Checkbox isSelected={isSamePerson} onChange={setSamePerson}>
          {t('exchange.apart')}
        </Checkbox>
      )}
      {items.length > 0 && <ItemTable items={items} />}
      <Clashes items={items} theirs={theirs} onChange={setTheirs} />
      <TagsetDifferences report={report} name={name} value={tagset} onChange={setTagset} />
      <Entries report={report} />
    </Sheet>
  );
}

function TagsetDifferences({
  report,
  name,
  value,
  onChange,
}: {
  report: TakingIn;
  name: string;
  value: TagsetChoice;
  onChange: (choice: TagsetChoice) => void;
}) {
  const differences = tagsetTold(report, name);
  if (differences.length === 0) return null;
  return (
    <section className="handed-part">
      <h3>{t('exchange.tagset.title')}</h3>
      <ul>
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      {report.tagset.length > 0 && (
        <RadioGroup
          className="field group"
          value={value}
          onChange={(choice) => onChange(tagsetChoices.find((each) => each === choice) ?? 'keep')}
        >
          <Label>{t('exchange.tagset.choose')}</Label>
          {tagsetChoices.map((choice) => (
            <Radio key={choice} value={choice}>
              {t(`exchange.tagset.choices.${choice}`, { name })}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </section>
  );
}

function Entries({ report }: { report: TakingIn }) {
  const told = entriesTold(report);
  if (told.length === 0) return null;
  return (
    <section className="handed-part">
      <h3>{t('exchange.entries.title')}</h3>
      <ul>
        {told.map((entry, at) => (
          <li key={report.entries[at]?.theirs}>{entry}</li>
        ))}
      </ul>
    </section>
  );
}
