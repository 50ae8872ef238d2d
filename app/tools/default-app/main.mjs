/**
 * What Electron runs when it is started with the path of an app: loads that app, after the modules named by -r. Stands
 * in for Electron's own default app in the development runtime, which comes without one.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
let appArgument = null;
for (let index = 0; index < args.length && appArgument === null; index += 1) {
  if (args[index] === '-r' || args[index] === '--require') {
    index += 1;
    require(path.resolve(args[index]));
  } else if (!args[index].startsWith('-')) {
    appArgument = args[index];
  }
}

if (appArgument === null) {
  process.stderr.write('Usage: electron [-r MODULE] FOLDER [ARGUMENT…]\n');
  app.exit(2);
} else {
  const folder = path.resolve(appArgument);
  const { name, productName, version, main } = require(path.join(folder, 'package.json'));
  process.defaultApp = true;
  app.setName(productName ?? name);
  app.setVersion(version);
  app.setAppPath(folder);
  await import(pathToFileURL(path.join(folder, main)).href);
}
