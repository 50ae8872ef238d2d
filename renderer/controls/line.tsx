import { Input, Label, Text, TextField } from 'react-aria-components';

/** One line of text in a form. */
export function Line({
  label,
  value,
  onChange,
  hint = '',
  problem = '',
  placeholder = '',
  autoFocus = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** Why the value cannot be taken; '' where it can. */
  problem?: string;
  placeholder?: string;
  autoFocus?: boolean;
}) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={problem !== ''} autoFocus={autoFocus}>
      <Label>{label}</Label>
      <Input className="input" placeholder={placeholder} />
      {(problem !== '' || hint !== '') && (
        <Text slot={problem === '' ? 'description' : 'errorMessage'} className={problem === '' ? 'hint' : 'hint bad'}>
          {problem === '' ? hint : problem}
        </Text>
      )}
    </TextField>
  );
}
