import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OfferedPaths } from './offered-paths.ts';

const at = (name: string): string => path.resolve('/home/ada', name);
const offered = new OfferedPaths();
offered.add([at('a.txt'), at('press'), path.join(at('x'), '..', 'b.txt')]);

describe('what a page may have read', () => {
  for (const name of ['a.txt', 'b.txt', 'press', 'press/1.txt', 'press/2021/1.txt']) {
    test(name, () => expect(() => offered.check(at(name))).not.toThrow());
  }
  for (const name of ['c.txt', 'press.txt', 'press-2/1.txt', 'a.txt.bak', 'press/../c.txt', '..', '../../etc/passwd']) {
    test(`not ${name}`, () => {
      expect(() => offered.check(`${at('.')}/${name}`)).toThrow(expect.objectContaining({ code: 'file-not-offered' }));
    });
  }
});
