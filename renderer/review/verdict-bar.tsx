import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { judgements } from '../../annotations/model/review.ts';
import type { Judged } from '../../annotations/review/verdicts.ts';
import { Choice } from '../controls/choice.tsx';
import { everyVerdict, type VerdictFilter, type VerdictView } from '../state/judging-state.ts';
import { useNames } from '../state/names.ts';
import { changeVerdicts, partner, setVerdictFilter, standingsIn, type verdictsOf } from '../state/verdict-list.ts';
import { t } from '../words.ts';

const wanted = ['overruled', ...judgements] as const;

/** Which verdicts are listed: of which kind, by their state, by whom, and saying what. */
export function VerdictBar(props: {
  all: ReturnType<typeof verdictsOf>;
  list: readonly Judged[];
  /** How many the filter lets through. */
  shown: number;
  view: VerdictView;
}) {
  const { all, list, shown, view } = props;
  const { of, filter } = view;
  const named = useNames();
  const people = [...new Set(list.map((judged) => partner(view, judged)))];
  const everything = { id: '', label: t('judging.all') };
  return (
    <div className="filter-bar">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('judging.views')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[of]}
        onSelectionChange={(keys) =>
          changeVerdicts({ of: keys.has('given') ? 'given' : 'received', filter: everyVerdict, at: '' })
        }
      >
        <ToggleButton id="received">
          {t('judging.received')} · {t('judging.waiting', { count: all.waiting })}
        </ToggleButton>
        <ToggleButton id="given">
          {t('judging.givenView')} · {all.given.length}
        </ToggleButton>
      </ToggleButtonGroup>
      <Choice
        label={t('judging.standing')}
        value={filter.standing}
        choices={[everything, ...standingsIn(list).map((id) => ({ id, label: standingLabel(id) }))]}
        onChange={(standing) =>
          setVerdictFilter({ standing: standingsIn(list).find((each) => each === standing) ?? '' })
        }
      />
      <Choice
        label={of === 'received' ? t('judging.reviewer') : t('judging.annotator')}
        value={filter.who}
        choices={[everything, ...people.map((id) => ({ id, label: named(id) }))]}
        onChange={(who) => setVerdictFilter({ who })}
      />
      <Choice
        label={t('judging.judgement')}
        value={filter.judgement}
        choices={[everything, ...wanted.map((id) => ({ id, label: judgementLabel(id) }))]}
        onChange={(judgement) => setVerdictFilter({ judgement: wanted.find((each) => each === judgement) ?? '' })}
      />
      <span>{t('judging.listed', { listed: shown, all: list.length })}</span>
      {shown < list.length && (
        <Button className="plain" onPress={() => changeVerdicts({ filter: everyVerdict })}>
          {t('judging.clear')}
        </Button>
      )}
    </div>
  );
}

function standingLabel(standing: Exclude<VerdictFilter['standing'], ''>): string {
  return standing === 'stale' ? t('judging.stale') : t(`judging.standings.${standing}`);
}

function judgementLabel(judgement: Exclude<VerdictFilter['judgement'], ''>): string {
  return judgement === 'overruled' ? t('judging.overruled') : t(`judging.judgements.${judgement}`);
}
