/**
 * Prints what becomes of sixty activation functions: the lines of their derivation, whether a form in a = f(z) was found
 * and how it is known, whether every line holds, and what both auditors and the engine's differences say.
 */
import type { Proof } from '../src/expression/calculus/index.ts';
import type { Opinion } from '../src/verify/auditors/opinion.ts';
import { measuredFunctions } from '../test/calculus/functions.ts';
import { type Measured, measured } from '../test/calculus/measure.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const row = (...cells: readonly [string, ...string[]]): string => {
  const [name, ...rest] = cells;
  return name.padEnd(34) + rest.map((cell) => cell.padEnd(22)).join('');
};

function formOf(proof: Proof | null): string {
  if (proof === null) return 'checked in decimals';
  switch (proof.kind) {
    case 'proved':
      return `proved, ${proof.method}`;
    case 'checked':
      return `checked, ${proof.digits} digits`;
    case 'refused':
      return 'refused';
  }
}

const opinionText = (opinion: Opinion | undefined): string =>
  opinion === undefined || opinion.opinion === 'none' ? 'no opinion' : opinion.opinion;

function rowOf({ name, steps, inValue, proof, holds, opinions, differences }: Measured): string {
  const [mathjs, nerdamer] = opinions;
  const error = differences.worst?.error;
  return row(
    name,
    steps === null ? '-' : `${steps} lines`,
    inValue ? 'in a' : 'in z',
    formOf(proof),
    holds ? 'all hold' : 'FALSE LINE',
    opinionText(mathjs),
    opinionText(nerdamer),
    `${differences.passed ? 'agree' : 'DISAGREE'} ${error === null || error === undefined ? '' : error.toExponential(1)}`,
  );
}

print(row('function', 'derivation', 'form', 'known by', 'lines', 'mathjs', 'nerdamer', 'differences'));
for (const fn of measuredFunctions) print(rowOf(await measured(fn)));
