const space = /[ \t\n\r]*/y;
const quote = /"/y;
/** What a string is made of, each without choice: one pattern for all of it would try every way to divide a string that is cut off. */
const stringParts = [/[^"\\\p{Cc}]+/uy, /[\x7f-\x9f]+/y, /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y];
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/** What may come next. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' | 'end';

/**
 * Where a text stops being JSON (RFC 8259), in UTF-16 units; its length where it breaks off, or where nothing is wrong.
 * JSON.parse knows, but tells in words that differ between engines and often without the place.
 */
export function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const takeString = (): boolean => {
    const start = at;
    if (!take(quote)) return false;
    while (stringParts.some(take));
    if (take(quote)) return true;
    at = start;
    return false;
  };
  const after = (): Expected => (open.length === 0 ? 'end' : 'comma or end');

  for (;;) {
    take(space);
    const next = text[at];
    if (next === undefined) return at;
    switch (expected) {
      case 'value':
      case 'value or ]':
        if (next === '{' || next === '[') {
          open.push(next);
          expected = next === '{' ? 'key or }' : 'value or ]';
          at += 1;
        } else if (next === ']' && expected === 'value or ]') {
          open.pop();
          expected = after();
          at += 1;
        } else {
          if (!takeString() && !take(number) && !take(word)) return at;
          expected = after();
        }
        break;
      case 'key':
      case 'key or }':
        if (next === '}' && expected === 'key or }') {
          open.pop();
          expected = after();
          at += 1;
        } else {
          if (!takeString()) return at;
          expected = 'colon';
        }
        break;
      case 'colon':
        if (next !== ':') return at;
        expected = 'value';
        at += 1;
        break;
      case 'comma or end':
        if (next === ',') expected = open.at(-1) === '{' ? 'key' : 'value';
        else if (next === (open.at(-1) === '{' ? '}' : ']')) {
          open.pop();
          expected = after();
        } else return at;
        at += 1;
        break;
      case 'end':
        return at;
    }
  }
}
