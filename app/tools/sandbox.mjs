/** Chromium's sandbox, which cannot start for root and on some Linux systems needs an administrator's help once. */

/**
 * The switches that Electron needs to start as this user. Only root goes without the sandbox.
 * @param {{platform: string, getuid?: (() => number) | undefined}} machine
 * @returns {string[]}
 */
export function sandboxArguments({ platform, getuid } = process) {
  return platform === 'linux' && getuid?.() === 0 ? ['--no-sandbox'] : [];
}
