import { Choice } from '../controls/choice.tsx';
import { useStore } from '../state/store.ts';
import { t } from '../words.ts';

/** An attribute that names a proposition. */
export function PropositionField(props: {
  label: string;
  value: string;
  isDisabled: boolean;
  onSave: (entry: string) => void;
}) {
  const { label, value, isDisabled, onSave } = props;
  const propositions = useStore(({ open }) => open?.project.propositions);
  const choices = [...(propositions?.values() ?? [])]
    .map(({ id, statement }) => ({ id, label: statement }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  if (choices.length === 0) {
    return (
      <p className="field">
        <span>{label}</span> <span className="hint">{t('entities.noPropositions')}</span>
      </p>
    );
  }
  const none = { id: '', label: t('inspector.noChoice') };
  return <Choice label={label} value={value} choices={[none, ...choices]} isDisabled={isDisabled} onChange={onSave} />;
}
