import { formats } from '../../annotations/formats/format.ts';
import type { Command } from './command.ts';
import { t } from './words.ts';

export const listFormats: Command = {
  name: 'formats',
  options: {},
  places: { least: 0, most: 0 },

  async run() {
    const lines = formats.map(({ id, extension, imports }) => {
      const can = t(imports ? 'cli.formats.both' : 'cli.formats.export-only');
      return `${id.padEnd(16)} .${extension.padEnd(7)} ${can.padEnd(15)} ${t(`cli.formats.${id}`)}`;
    });
    return { exit: 0, result: { formats }, lines, problems: [] };
  },
};
