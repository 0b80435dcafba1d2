import { CommanderError } from 'commander';
import { formatProblem, type LanguageName, languages, ProblemError } from '../index.ts';
import { commandLine } from './command-line.ts';
import { problemOf } from './commander-problems.ts';
import { exitStatus } from './exit-status.ts';
import { errorOutput } from './terminal.ts';

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
    return told(error, language);
  }
}

function told(error: unknown, language: LanguageName): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitStatus.done;
  const problems = error instanceof CommanderError ? [problemOf(error)] : problemsIn(error);
  for (const problem of problems) errorOutput(formatProblem(languages[language].problems, problem));
  return exitStatus.input;
}

function problemsIn(error: unknown): ProblemError['problems'] {
  if (error instanceof ProblemError) return error.problems;
  throw error;
}

/** The language asked for, found before anything else is read, so that every message can be in it. */
function languageIn(argv: readonly string[]): LanguageName {
  const joined = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const given = joined ?? argv[argv.indexOf('--lang') + 1];
  const asked = argv.includes('--lang') || joined !== undefined ? given : undefined;
  return asked !== undefined && asked in languages ? (asked as LanguageName) : 'en';
}
