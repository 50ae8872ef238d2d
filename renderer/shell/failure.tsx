import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../words.ts';

/** What is shown in place of a window that could not be drawn: what happened, that nothing saved is lost, the way on. */
export class Failure extends Component<{ children: ReactNode }, { reason: string }> {
  override state = { reason: '' };

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === '') return this.props.children;
    return (
      <main className="welcome" role="alert">
        <p className="purpose">{t('notices.failed', { reason })}</p>
        <div className="choices">
          <Button className="button primary" autoFocus onPress={() => window.location.reload()}>
            {t('notices.reload')}
          </Button>
        </div>
      </main>
    );
  }
}
