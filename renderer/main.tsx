import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/text.css';
import './styles/shell.css';
import './styles/forms.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { begin } from './state/begin.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has an element #root');
await begin();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
