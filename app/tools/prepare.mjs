/** Everything that must be there before Electron can run, in the order in which one needs the other. */
import { ensureDependencies } from './dependencies.mjs';
import { lacksDisplay } from './display.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** @returns {Promise<import('./runtime.mjs').Runtime>} */
export async function prepare() {
  await ensureDependencies();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.executable, { needsDisplay: lacksDisplay() });
  return runtime;
}
