import { CommanderError } from 'commander';
import {
  formatProblem,
  type LanguageName,
  languages,
  type Problem,
  ProblemError,
  problem,
} from '../index.ts';
import { commandLine } from './command-line.ts';
import { problemOf } from './commander-problems.ts';
import { exitStatus } from './exit-status.ts';
import { outputFault } from './system-error.ts';
import { errorOutput, onLostOutput } from './terminal.ts';

/**
 * Runs the command line and answers its exit status. Mistakes of the user are told on standard error; anything else
 * that is thrown is a bug and passes through.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const language = languageIn(argv);
  let status: number = exitStatus.done;
  const program = commandLine(language, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return told(error, argv, language);
  }
}

/** Runs the command line as the process it is: sets the exit status, and minds that output can be lost. */
export async function start(argv: readonly string[]): Promise<void> {
  onLostOutput((error) => {
    tell([problem('unwritable-output', { path: '-', reason: outputFault(error) })], languageIn(argv));
    process.exitCode = exitStatus.input;
  });
  const status = await main(argv);
  process.exitCode ??= status;
}

function told(error: unknown, argv: readonly string[], language: LanguageName): number {
  if (error instanceof CommanderError && isHelp(error)) return exitStatus.done;
  tell(error instanceof CommanderError ? [problemOf(error, argv)] : problemsIn(error), language);
  return exitStatus.input;
}

/** Help is an answer, also where it is shown because no command was given. */
const isHelp = ({ code, exitCode }: CommanderError): boolean => exitCode === 0 || code === 'commander.help';

function tell(problems: readonly Problem[], language: LanguageName): void {
  for (const each of problems) errorOutput(formatProblem(languages[language].problems, each));
}

function problemsIn(error: unknown): ProblemError['problems'] {
  if (error instanceof ProblemError) return error.problems;
  throw error;
}

/** The language asked for last, found before anything else is read, so that every message can be in it. */
function languageIn(argv: readonly string[]): LanguageName {
  const asked = argv.flatMap((word, index) => {
    if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
    return argv[index - 1] === '--lang' ? [word] : [];
  });
  return languageNames.find((name) => name === asked.at(-1)) ?? 'en';
}

const languageNames = Object.keys(languages) as readonly LanguageName[];
