/**
 * `npm run package`: the unpacked app, in dist/. `npm run package -- --installers` makes what people install on this
 * system (see electron-builder.yml), and only from the Electron that package.json names.
 */
import { ensureBuild } from './compilation.mjs';
import { root } from './places.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { electronVersion } from './runtime.mjs';
import { runMain, Stop } from './words.mjs';

const installers = '--installers';

await runMain(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((argument) => argument !== installers);
  if (unknown !== undefined)
    throw new Stop(`"${unknown}" is no option of this command; ${installers} is the only one.`);
  const forPeople = args.includes(installers);
  const runtime = await prepare();
  const wanted = await electronVersion();
  if (forPeople && runtime.version !== wanted) {
    throw new Stop(
      `Installers for people are made only from Electron ${wanted}; here is ${runtime.version}. Nothing was made. Run this where Electron's own site can be reached.`,
    );
  }
  await ensureBuild();
  const { status } = await run(
    process.execPath,
    [
      'node_modules/electron-builder/cli.js',
      ...(forPeople ? [] : ['--dir']),
      '--publish=never',
      `--config.electronDist=${runtime.folder}`,
      `--config.electronVersion=${runtime.version}`,
    ],
    { cwd: root },
  );
  return status;
});
