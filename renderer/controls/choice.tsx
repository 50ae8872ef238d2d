import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

/** One of a few values. */
export function Choice({
  label,
  value,
  choices,
  isDisabled = false,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly { readonly id: string; readonly label: string }[];
  isDisabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      className="field"
      isDisabled={isDisabled}
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null && String(key) !== value) onChange(String(key));
      }}
    >
      <Label>{label}</Label>
      <Button className="input">
        <SelectValue />
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {(choice) => <ListBoxItem id={choice.id}>{choice.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  );
}
