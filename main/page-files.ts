import path from 'node:path';

/** The scheme that our page is served under. A scheme of our own, because file:// would let a page read the whole disk. */
export const scheme = 'app';

/** Where our page comes from; nothing else is ever shown in a window. */
export const pageOrigin = `${scheme}://visavis`;

/** The address that a window loads. */
export const pageAddress = `${pageOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the page. */
export interface PageFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The file that an address of ours names.
 *
 * @param root the folder of the page's files
 * @returns null for another origin, a path that leaves the folder, and a kind of file that the page does not have
 */
export function pageFileFor(address: string, root: string): PageFile | null {
  if (!isOurs(address)) return null;
  const name = decoded(new URL(address).pathname);
  // A backslash separates folders on Windows, and a colon names a drive or a stream there.
  if (name === null || /[\\:\0]/.test(name)) return null;
  const file = path.join(root, name);
  const inside = path.relative(root, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
  const type = types[path.extname(file)];
  return type === undefined ? null : { file, type };
}

/** Whether an address is one of our page's. */
export function isOurs(address: string): boolean {
  return URL.canParse(address) && address.startsWith(`${pageOrigin}/`);
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
