import type { CommanderError } from 'commander';
import { longFlag, optionRules, type Problem, problem, suggest } from '../index.ts';
import { commandNames } from './command-names.ts';
import { commands } from './commands/index.ts';

/** What commander found wrong with the words of a command line, as a problem. Its own texts reach nobody. */
export function problemOf({ code, message }: CommanderError, argv: readonly string[]): Problem {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return problem('unknown-option', word(found, optionsIn(argv)));
    case 'commander.unknownCommand':
      return problem('unknown-command', word(found, commandNames));
    case 'commander.missingArgument':
      return problem('missing-argument', { argument: 'NETWORK' });
    case 'commander.optionMissingArgument':
      return problem('missing-option-value', { option: /--[a-z0-9-]+/.exec(found)?.[0] ?? found });
  }
  throw new Error(`commander answered with an unexpected ${code}: ${message}`);
}

const word = (found: string, known: readonly string[]) => ({
  found,
  known,
  suggestion: suggest(found, known),
});

/** The options of the command that was called. */
function optionsIn(argv: readonly string[]): readonly string[] {
  const called = commandNames.find((name) => argv.includes(name));
  const names = called === undefined ? (['lang'] as const) : commands[called].options;
  return [...names.map((name) => longFlag(optionRules[name].flags)), '--help'];
}
