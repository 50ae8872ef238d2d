import { expect, test } from 'vitest';
import { commandWords } from './command.ts';
import { Shell } from './shell.fixture.ts';

const wrong: { argv: readonly string[]; says: string }[] = [
  {
    argv: [],
    says: 'new, add, import, authority, export, hand-over, take-in, tagset, passages, agreement, compare, curate, history, check, formats',
  },
  { argv: ['exprot'], says: 'Did you mean “export”?' },
  { argv: ['/home/anna/project'], says: 'To open a project or texts in a window, start the app' },
  { argv: ['toString'], says: 'is no command' },
  { argv: ['new'], says: '“visavis new” needs more to work on' },
  { argv: ['add', 'P'], says: '“visavis add” needs more to work on' },
  { argv: ['check', 'P', 'Q'], says: 'does not know what to do with “Q”' },
  { argv: ['new', 'P', '--titel', 'x'], says: 'Did you mean “--title”?' },
  { argv: ['new', 'P', '--colour', 'x'], says: '“--colour” is no option of “visavis new”' },
  { argv: ['new', 'P', '-t'], says: '“-t” is no option of “visavis new”' },
  { argv: ['new', 'P', '--toString'], says: '“--toString” is no option' },
  { argv: ['new', 'P', '--title'], says: '“--title” needs a value' },
  { argv: ['new', 'P', '--title', '--annotator', 'x'], says: '“--title” needs a value' },
  { argv: ['check', 'P', '--json=yes'], says: '“--json” takes no value' },
  { argv: ['new', 'P', '--annotator', 'Zoë M.'], says: 'for example “zoe-m”' },
  { argv: ['add', 'P', 'x', '--language', 'français'], says: 'is no language tag' },
  { argv: ['add', 'P', 'x', '--published', '17/3/2024'], says: 'is no date' },
  { argv: ['export', 'P', '--out', '-'], says: '“visavis export” needs --format' },
  { argv: ['export', 'P', '--format', 'visavis-json'], says: '“visavis export” needs --out' },
  { argv: ['import', 'P', 'x'], says: '“visavis import” needs --format' },
];

test.each(wrong)('called wrongly: visavis $argv', async ({ argv, says }) => {
  const said = await new Shell().visavis(...argv);
  expect(said).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(says) });
  expect(said.err).toContain('It is called as: visavis');
});

test('called wrongly with --json, standard output is one document', async () => {
  const { exit, out } = await new Shell().visavis('check', '--json');
  expect(exit).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    problems: [{ code: 'usage', message: expect.stringContaining('needs more') }],
  });
});

test.each(commandWords)('%s --help says how it is called and explains every option', async (word) => {
  const { exit, out, err } = await new Shell().visavis(word, '--help');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain(`visavis ${word}`);
  const usage = /Usage:\n(.*)\n/.exec(out)?.[1] ?? '';
  const explained = [...out.matchAll(/^ {2}(--[a-z-]+) +\S/gm)].map(([, option]) => option);
  for (const [option] of usage.matchAll(/--[a-z-]+/g)) expect(explained).toContain(option);
});

test('--help lists every command', async () => {
  const out = await new Shell().well('--help');
  for (const word of commandWords) expect(out).toContain(`visavis ${word} `);
});

const debugging: { debug: string; where: boolean }[] = [
  { debug: '', where: false },
  { debug: '1', where: true },
];

test.each(debugging)(
  'with VISAVIS_DEBUG=$debug a bug is one sentence, and where it is: $where',
  async ({ debug, where }) => {
    const shell = new Shell();
    shell.env = {
      VISAVIS_DEBUG: debug,
      get VISAVIS_ANNOTATOR(): string {
        throw new TypeError('a bug');
      },
    };
    const { exit, out, err } = await shell.visavis('new', 'P');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('Please report it');
    expect(err.includes('    at ')).toBe(where);
  },
);
