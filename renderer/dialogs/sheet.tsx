import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../words.ts';

/** What a dialog asks for: the words of the button that Enter presses, whether it can be pressed, and what it does. */
export interface Submit {
  readonly label: string;
  readonly isPossible: boolean;
  /** Whether it is being done: the button keeps the focus then, so that Escape still reaches the dialog. */
  readonly isBusy?: boolean;
  readonly autoFocus?: boolean;
  readonly go: () => void;
}

/**
 * The frame that every dialog has: a title, Escape and a button to close it, its content, and what can be done below. A
 * click beside it closes only what cannot be filled in.
 */
export function Sheet({
  title,
  size = 'small',
  onClose,
  submit,
  beside,
  children,
}: {
  title: string;
  size?: 'small' | 'medium' | 'large';
  onClose: () => void;
  /** Without it there is nothing to confirm, and no button but the one that closes. */
  submit?: Submit;
  /** What else can be done, left of what confirms. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={submit === undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={`sheet ${size}`}>
        <Dialog>
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              if (submit?.isPossible && submit.isBusy !== true) submit.go();
            }}
          >
            <header>
              <Heading slot="title">{title}</Heading>
              <Button className="icon" aria-label={t('forms.close')} onPress={onClose}>
                <X size={16} aria-hidden />
              </Button>
            </header>
            <div className="content">{children}</div>
            {submit !== undefined && (
              <footer>
                {beside}
                <Button className="button" onPress={onClose}>
                  {t('forms.cancel')}
                </Button>
                <Button
                  className="button primary"
                  type="submit"
                  isDisabled={!submit.isPossible}
                  isPending={submit.isBusy ?? false}
                  autoFocus={submit.autoFocus ?? false}
                >
                  {submit.label}
                </Button>
              </footer>
            )}
          </Form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
