import { ask } from '../bridge.ts';
import { run } from '../run.ts';
import { followAgreement } from './agreement.ts';
import { followHistory } from './audit.ts';
import { authoritiesChanged } from './authorities.ts';
import { changed } from './commands.ts';
import { followDifferences } from './differences.ts';
import { followColleagues } from './exchanging.ts';
import { handOver } from './handing-over.ts';
import { readTexts } from './intake.ts';
import { followNames } from './names.ts';
import { showProblem, valueOrNotice } from './notices.ts';
import { opened } from './opening.ts';
import { followPassages } from './passages.ts';
import { getState, setState } from './store.ts';
import { followSuggestions } from './suggestions.ts';
import { followWorkspace } from './workspace.ts';

/** Ask what to show first, and listen from then on. */
export async function begin(): Promise<void> {
  const { listen } = window.visavis;
  listen('changed', changed);
  listen('saving', (saving) => setState({ saving }));
  listen('opened', opened);
  listen('progress', (progress) => setState({ progress }));
  listen('problem', showProblem);
  listen('authorities', authoritiesChanged);
  listen('settings', (settings) => setState({ settings }));
  // A dialog that is open comes first: what is being filled in there must not be thrown away.
  listen('action', ({ id }) => getState().dialog === null && run(id));
  listen('leaving', () => void leave());
  followWorkspace();
  followNames();
  followHistory();
  followSuggestions();
  followPassages();
  followDifferences();
  followColleagues();
  followAgreement();
  const start = valueOrNotice(await ask('start', {}));
  if (start === undefined) return;
  const { loaded, settings, texts, problems, ...started } = start;
  setState({ started, settings });
  opened(loaded);
  for (const problem of problems) showProblem(problem);
  if (texts.length > 0) await readTexts(texts);
}

/** The window is about to close: hand over what is typed and how things stand. Requests arrive in the order they are made. */
async function leave(): Promise<void> {
  await handOver();
  await ask('ready-to-leave', {});
}
