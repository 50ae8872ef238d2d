/** `npm run build`: what `npm start` builds, without starting it. */
import { ensureBuild } from './compilation.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runMain, say } from './words.mjs';

await runMain(async () => {
  await ensureDependencies();
  if (!(await ensureBuild())) say('Nothing has changed since the last build.');
  return 0;
});
