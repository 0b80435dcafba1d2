import { type CommandFigures, costText } from '../commands.ts';
import type { GenerationFigures } from '../generation.ts';
import type { OptimisedFigures } from '../optimised.ts';
import type { StartTime } from '../start-times.ts';
import { mostStart } from './goals.ts';
import { short, table } from './table.ts';

/** How long code takes to be fast. */
export const optimisedSection = (figures: readonly OptimisedFigures[]): string =>
  [
    '## Milliseconds until the first optimised epoch',
    `From the import of the module in a new process to the end of the first epoch of 256 samples that is as fast as later
ones; medians of new processes.`,
    table(
      ['', 'shape', 'exact', 'fast'],
      figures.map(({ network, shape, exact, fast }) => [network, shape, short(exact), short(fast)]),
    ),
  ].join('\n\n');

/** What generating takes, with growing networks. */
export const generationSection = (figures: readonly GenerationFigures[]): string =>
  [
    '## Generating code',
    `The time from the network to the text, and the peak memory of a process that does nothing else (the loader of
TypeScript with it, as the first line shows). The command also compares the gradients of the code with the engine and
with differences.`,
    table(
      ['', 'weights', 'shape', 'generated in', 'peak memory', 'text', '`chalkgrad codegen`'],
      figures.map(generationRow),
    ),
  ].join('\n\n');

function generationRow({ network, weights, shape, made, command }: GenerationFigures): readonly string[] {
  const whole = command === undefined ? '–' : costText(command);
  const head = [network, weights.toLocaleString('en-US'), shape];
  if (made.kind === 'none') return [...head, made.why, '–', '–', whole];
  const memory = made.megabytes === undefined ? '–' : `${made.megabytes.toFixed(0)} MB`;
  return [...head, `${short(made.milliseconds)} ms`, memory, `${(made.bytes / 1000).toFixed(0)} kB`, whole];
}

/** The commands beside SymPy. */
export const commandSection = (figures: readonly CommandFigures[]): string =>
  [
    '## Commands, from the start of the process',
    `Time and peak memory of the packed and installed package, beside \`bench/sympy_derivation.py\`, which makes the same
lines with SymPy: \`derive\` as LaTeX, \`codegen\` as C, \`check\` against differences at five points. chalkgrad's commands
do more: \`derive\` writes HTML, Markdown, JSON and figures as well, numbers and explains every line, and reads back and
checks all that it prints; \`codegen\` and \`check\` compare several witnesses.`,
    table(
      ['', 'chalkgrad', 'SymPy'],
      figures.map(({ command, cost, sympy }) => [
        `\`${command}\``,
        costText(cost),
        sympy === undefined ? '–' : costText(sympy),
      ]),
    ),
  ].join('\n\n');

/** How long the installed package takes to start. */
export const startSection = (times: readonly StartTime[]): string =>
  [
    '## Start of the process',
    `Medians of commands in turns, from the packed and installed package. A derivation is to take at most ${mostStart} times
as long as a Node that does nothing.`,
    table(
      ['', 'milliseconds', 'times `node -e 0`'],
      times.map(({ name, milliseconds, ratio }, index) => [
        `\`${name}\``,
        short(milliseconds),
        `${short(ratio)}${index < times.length - 1 ? '' : startVerdict(ratio)}`,
      ]),
    ),
  ].join('\n\n');

const startVerdict = (ratio: number): string =>
  ratio <= mostStart ? ` of at most ${mostStart}, reached` : ` of at most ${mostStart}, **short**`;
