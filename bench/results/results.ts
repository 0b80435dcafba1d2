import { flags } from '../c/flags.ts';
import { commandSection, generationSection, optimisedSection, startSection } from './cost-sections.ts';
import type { Figures, Machine } from './figures.ts';
import { goalSection, speedSection } from './speed-sections.ts';

const introduction = `\
# Measured

Written by \`npm run bench\`; compare ratios, not nanoseconds. Online gradient descent on networks of sigmoid units with
biases, half the squared error, one step after every sample, 256 samples again and again. Every contestant trains in a
process of its own and measures its own processor time, compilers and garbage collection included; all of them take
turns, and the figures are medians over the turns after a warm-up, unless something else is said. Before that, each shows all samples once from the same
parameters, and what it makes of them must be what an independent reference makes of them, within 1e-9 in double
precision (f64) and 1e-4 in single precision (f32); a contestant that ends elsewhere is marked and counts nowhere.`;

/** The text of `bench/RESULTS.md`. The same figures give the same bytes. */
export const resultsText = (figures: Figures): string =>
  `${[
    introduction,
    machineSection(figures.machine),
    ...(figures.failures.length > 0 ? [failureSection(figures.failures)] : []),
    goalSection(figures.speed),
    speedSection(figures.speed),
    optimisedSection(figures.optimised),
    generationSection(figures.generation),
    commandSection(figures.commands),
    startSection(figures.startup),
  ].join('\n\n')}\n`;

function machineSection({ processor, node, v8, gcc, sympy, libraries }: Machine): string {
  const lines = [
    `Processor: ${processor}`,
    `Node ${node}, V8 ${v8}`,
    gcc === undefined ? 'gcc: not installed' : `gcc ${gcc}, \`${flags.join(' ')}\``,
    `SymPy: ${sympy ?? 'not installed'}`,
    ...libraries.map(({ name, version }) => `${name}: ${version ?? 'not installed'}`),
  ];
  return ['## With', lines.map((line) => `* ${line}`).join('\n')].join('\n\n');
}

const failureSection = (failures: readonly string[]): string =>
  ['## What failed', failures.map((line) => `* ${line}`).join('\n')].join('\n\n');
