import { fileURLToPath } from 'node:url';
import { type CostOrNot, costOf, medianCost } from './costs.ts';
import { launcher } from './installed.ts';
import type { Tell } from './speed.ts';

/** A job for one network, as chalkgrad and as SymPy do it; undefined for what is not SymPy's. */
export interface CommandFigures {
  readonly command: string;
  readonly cost: CostOrNot;
  readonly sympy: CostOrNot | undefined;
}

/** The arguments of both command lines: of chalkgrad, and of `sympy_derivation.py`. */
interface Job {
  readonly chalkgrad: readonly string[];
  readonly sympy: readonly string[] | undefined;
}

const jobs: readonly Job[] = [
  ...['3-2-2', '4-4-4-2'].flatMap((network): readonly Job[] => [
    { chalkgrad: ['derive', network, '--format', 'tex'], sympy: ['derive', network] },
    { chalkgrad: ['derive', network], sympy: undefined },
    ...codeAndCheck(network),
  ]),
  {
    chalkgrad: ['derive', '16-16-16-4', '--expand', '0', '--format', 'tex'],
    sympy: ['derive', '16-16-16-4', '--named'],
  },
  { chalkgrad: ['derive', '16-16-16-4', '--expand', '0'], sympy: undefined },
  ...codeAndCheck('16-16-16-4'),
  { chalkgrad: ['codegen', '784-30-10'], sympy: ['codegen', '784-30-10'] },
];

function codeAndCheck(network: string): readonly Job[] {
  return ['codegen', 'check'].map((command) => ({
    chalkgrad: [command, network],
    sympy: [command, network],
  }));
}

const script = fileURLToPath(new URL('sympy_derivation.py', import.meta.url));

/** Time and memory of every job from the start of its process, in a folder where the package is installed. */
export async function measureCommands(folder: string, tell: Tell): Promise<readonly CommandFigures[]> {
  const figures: CommandFigures[] = [];
  for (const { chalkgrad, sympy } of jobs) {
    const written = chalkgrad[0] === 'check' ? [] : ['-o', 'output', '--force'];
    const cost = await medianCost(() =>
      costOf(process.execPath, [launcher, ...chalkgrad, ...written], folder),
    );
    const beside = sympy && (await medianCost(() => costOf('python3', [script, ...sympy], folder)));
    const command = chalkgrad.join(' ');
    tell(`${command}: ${costText(cost)}${beside === undefined ? '' : `; SymPy ${costText(beside)}`}`);
    figures.push({ command, cost, sympy: beside });
  }
  return figures;
}

/** `1.2 s, 140 MB`, or why there is no such thing. */
export function costText(cost: CostOrNot): string {
  if (cost.kind === 'none') return cost.why.includes("'sympy'") ? 'not installed' : cost.why;
  const memory = cost.megabytes === undefined ? '' : `, ${cost.megabytes.toFixed(0)} MB`;
  return `${cost.seconds.toFixed(1)} s${memory}`;
}

/** Which SymPy it is, if there is one. */
export async function sympyVersion(): Promise<string | undefined> {
  const cost = await costOf('python3', ['-c', 'import sympy; print(sympy.__version__)']);
  return cost.kind === 'cost' ? cost.output.trim() : undefined;
}
