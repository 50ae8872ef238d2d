/** `npm run bench:suggestions`: builds suggestions/measure.ts for Node, which does not run TypeScript, and runs it. */
import { builtModule } from './built.mjs';

const unknown = process.argv.slice(2).find((argument) => !['--development', '--misses'].includes(argument));
if (unknown !== undefined) {
  console.error(`There is no option "${unknown}". Usage: npm run bench:suggestions [-- --development | --misses]`);
  process.exit(2);
}

const { measure } = await builtModule('app/bench/suggestions/measure.ts');
measure(process.argv.slice(2));
