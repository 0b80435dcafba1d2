import type { CommanderError } from 'commander';
import { optionRules, type Problem, problem, suggest } from '../index.ts';
import { commandNames } from './command-names.ts';

/** What commander found wrong with the words of a command line, as a problem. Its own texts reach nobody. */
export function problemOf({ code, message }: CommanderError): Problem {
  const found = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return problem('unknown-option', word(found, optionFlags));
    case 'commander.unknownCommand':
      return problem('unknown-command', word(found, commandNames));
    case 'commander.missingArgument':
      return problem('missing-argument', { argument: 'NETWORK' });
    case 'commander.optionMissingArgument':
      return problem('missing-option-value', { option: /--[a-z-]+/.exec(found)?.[0] ?? found });
  }
  throw new Error(`commander answered with an unexpected ${code}: ${message}`);
}

const word = (found: string, known: readonly string[]) => ({
  found,
  known,
  suggestion: suggest(found, known),
});

const optionFlags = Object.values(optionRules).map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? flags);
