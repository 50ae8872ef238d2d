import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../words.ts';

/** What the forms of types, attributes, links and reasons have in common: a heading, moving, removing. */
export function ItemFrame(props: {
  heading: string;
  /** How much has it, in words. */
  use: string;
  /** Why it cannot be removed; '' where it can. */
  kept: string;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
  children: ReactNode;
}) {
  const { heading, use, kept, onMove, onRemove, children } = props;
  return (
    <>
      <h3>{heading}</h3>
      {children}
      <p className="hint use">
        {use} {kept}
      </p>
      <div className="item-actions">
        <Button className="button" onPress={() => onMove(-1)}>
          {t('tagset.editor.up')}
        </Button>
        <Button className="button" onPress={() => onMove(1)}>
          {t('tagset.editor.down')}
        </Button>
        <Button className="button" isDisabled={kept !== ''} onPress={onRemove}>
          {t('tagset.editor.remove')}
        </Button>
      </div>
    </>
  );
}
