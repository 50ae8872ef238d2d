import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../words.ts';

/** The frame that every dialog has: a title, Escape and a button to close it, its content, and what can be done below. */
export function Sheet({
  title,
  size = 'small',
  onClose,
  children,
  footer,
}: {
  title: string;
  size?: 'small' | 'medium' | 'large';
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={`sheet ${size}`}>
        <Dialog>
          <header>
            <Heading slot="title">{title}</Heading>
            <Button className="icon" aria-label={t('forms.close')} onPress={onClose}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          <div className="content">{children}</div>
          {footer !== undefined && <footer>{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
