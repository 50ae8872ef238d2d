import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/text.css';
import './styles/shell.css';
import './styles/forms.css';
import './styles/concordance.css';
import './styles/tagset.css';
import './styles/palette.css';
import './styles/authorities.css';
import './styles/entities.css';
import './styles/comparison.css';
import './styles/glossary.css';
import './styles/overview.css';
import './styles/links.css';
import './styles/aligning.css';
import './styles/work.css';
import './styles/suggestions.css';
import './styles/passages.css';
import './styles/translation.css';
import './styles/audit.css';
import './styles/exchange.css';
import './styles/review.css';
import './styles/judging.css';
import './styles/agreement.css';

import './styles/curation.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Failure } from './shell/failure.tsx';
import { begin } from './state/begin.ts';
import { notify } from './state/notices.ts';
import { t } from './words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has an element #root');
saveFromSilence();
createRoot(root).render(
  <StrictMode>
    <Failure>
      <App />
    </Failure>
  </StrictMode>,
);
await Promise.all([fontsLoaded(), sized()]);
await begin();

/** What nobody foresaw is said, not only logged: the window may no longer show what is the case. */
function saveFromSilence(): void {
  const say = (reason: unknown) => notify('problem', t('notices.failed', { reason: String(reason) }));
  window.addEventListener('error', ({ message }) => {
    // No failure: what a popover's size leads to is drawn with the next frame (Resize Observer, § 3.4.8).
    if (!message.startsWith('ResizeObserver loop')) say(message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => say(reason));
}

/** The type that texts are set in. A text that is drawn before would be laid out again, and what was scrolled to be elsewhere. */
async function fontsLoaded(): Promise<void> {
  const fonts = ['16px "Source Serif 4 Variable"', '600 16px "Source Serif 4 Variable"', '13px "Inter Variable"'];
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
}

/** The window's size, which a page that loads quickly may not know yet: how many texts have room depends on it. */
async function sized(): Promise<void> {
  while (window.innerWidth === 0 || window.innerHeight === 0) {
    await new Promise((resolve) => window.addEventListener('resize', resolve, { once: true }));
  }
}
