import { Problem } from '../annotations/model/problem.ts';
import { isOurs } from './page-files.ts';

/**
 * Whether the program may load an address at all: our own page, and the developer tools' own where they are allowed.
 */
export function mayLoad(address: string, developer: boolean): boolean {
  return isOurs(address) || (developer && address.startsWith('devtools://'));
}

/**
 * An address that a person may be sent to in their browser.
 *
 * @throws Problem `link-refused` unless it is http or https, names a host, and carries no name or password, which can
 * make one host look like another.
 */
export function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  if (!isWeb || url.hostname === '' || url.username !== '' || url.password !== '') {
    throw new Problem('link-refused', { url: address });
  }
  return url;
}
