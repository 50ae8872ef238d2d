import { type Command, commandWords } from './command.ts';
import { t } from './words.ts';

/** What `visavis --help` prints. */
export function generalHelp(): string {
  const commands = commandWords.map((word) => `  ${t(`cli.usage.${word}`)}\n      ${t(`cli.about.${word}`)}`);
  return [t('cli.help.purpose'), '', t('cli.help.commands'), ...commands, '', t('cli.help.more')].join('\n');
}

/** What `visavis COMMAND --help` prints. */
export function helpFor({ name, options }: Command): string {
  const explanations = Object.entries(options).map(([option, { help }]) => {
    return `  ${`--${option}`.padEnd(13)} ${t(`cli.options.${help}`)}`;
  });
  const usage = [t(`cli.about.${name}`), '', t('cli.help.usage'), `  ${t(`cli.usage.${name}`)}`];
  return [...usage, '', t('cli.help.options'), ...explanations].join('\n');
}
