import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Item } from '../../annotations/exchange/taking-in.ts';
import { t } from '../words.ts';

/** What was changed here and there, one by one: mine stays unless theirs is chosen. */
export function Clashes({
  items,
  theirs,
  onChange,
}: {
  items: readonly Item[];
  theirs: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const clashes = items.filter(({ what }) => what === 'clash');
  if (clashes.length === 0) return null;
  return (
    <section className="handed-part">
      <CheckboxGroup className="field group" value={[...theirs]} onChange={onChange}>
        <Label>{t('exchange.clashes.title')}</Label>
        {clashes.map(({ id, words, byMe, byThem }) => (
          <Checkbox key={id} value={id}>
            {t('exchange.clashes.one', {
              byMe: t(`exchange.clashes.done.${byMe}`),
              byThem: t(`exchange.clashes.done.${byThem}`),
              words,
            })}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="handed-all">
        <Button className="small-button" onPress={() => onChange(clashes.map(({ id }) => id))}>
          {t('exchange.clashes.allTheirs')}
        </Button>
        <Button className="small-button" onPress={() => onChange([])}>
          {t('exchange.clashes.allMine')}
        </Button>
      </div>
    </section>
  );
}
