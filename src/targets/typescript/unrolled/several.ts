import type { Statement } from '../../../program/fold.ts';
import { type FastFunctionName, fastFunctions } from '../../fast-math/index.ts';
import { fastNames } from '../fast.ts';
import { constant } from '../formula.ts';
import { indent } from '../layout.ts';

/**
 * From so many on, values of one fast function go through a loop. Where each stood in place, V8 would keep all parameters
 * out of registers around every one of them: 138 ns a sample of 4-8-3 in place, 122 in loops; 266 and 218 of 8-10-5. For
 * three the loop is no gain.
 */
const severalAtOnce = 4;

/** A fast function of a name, which stands in place. */
interface InPlace {
  readonly fast: FastFunctionName;
  readonly argument: string;
}

/** Undefined for what is no such function. */
export function inPlace({ inPlace, formula }: Statement): InPlace | undefined {
  if (inPlace === undefined || formula.kind !== 'unary' || formula.operand.kind !== 'name') return undefined;
  const fast = fastNames.find((known) => formula.operator === `fast-${known}`);
  return fast && { fast, argument: formula.operand.name };
}

/** The lines of all statements, of which `one` writes those that stand alone. */
export const linesOf = (
  statements: readonly Statement[],
  depth: number,
  one: (statement: Statement) => readonly string[],
): readonly string[] =>
  inRuns(statements).flatMap((run) =>
    run.length < severalAtOnce ? run.flatMap(one) : throughLoop(run, depth),
  );

/** Statements of the same fast function together, as long as none needs another one of them; others alone. */
function inRuns(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const run = runs.at(-1);
    if (run !== undefined && goesWith(run, statement)) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

function goesWith(run: readonly Statement[], statement: Statement): boolean {
  const [first] = run;
  const [one, other] = [first && inPlace(first), inPlace(statement)];
  if (one === undefined || other === undefined || one.fast !== other.fast) return false;
  return run.every(({ name }) => name !== other.argument);
}

function throughLoop(run: readonly Statement[], depth: number): readonly string[] {
  const [fast] = run.flatMap((statement) => inPlace(statement)?.fast ?? []);
  if (fast === undefined) throw new Error('a fast function is expected');
  const start = indent(depth);
  return [
    ...run.map((statement, index) => `${start}several[${index}] = ${inPlace(statement)?.argument ?? ''};`),
    `${start}${loopNames[fast]}(${run.length});`,
    ...run.map(({ name, source }, index) =>
      constant({ name, source, formula: { kind: 'name', name: `several[${index}]!` } }, depth),
    ),
  ];
}

const loopNames: Readonly<Record<FastFunctionName, string>> = {
  exp: 'eachExp',
  sigmoid: 'eachSigmoid',
  tanh: 'eachTanh',
  softplus: 'eachSoftplus',
  erf: 'eachErf',
};

/** The loops that some text calls, and the array that they go through. */
export function loopsFor(texts: readonly string[]): readonly string[] {
  const counts = texts.flatMap((text) =>
    [...text.matchAll(/\beach[A-Z]\w*\((\d+)\)/g)].map(([, count]) => Number(count)),
  );
  if (counts.length === 0) return [];
  const used = fastNames.filter((fast) => texts.some((text) => text.includes(`${loopNames[fast]}(`)));
  return [
    `/** Numbers of which one function is made together. */\nconst several = new Float64Array(new ArrayBuffer(${8 * Math.max(...counts)}));`,
    ...used.map(loopText),
  ];
}

const loopText = (fast: FastFunctionName): string =>
  [
    `/** Puts ${fast} of each of the first numbers in \`several\` into its place. */`,
    `function ${loopNames[fast]}(count: number): void {`,
    '  for (let k = 0; k < count; k += 1) {',
    '    const z = several[k]!;',
    '    let a: number;',
    ...fastFunctions[fast].statements({ argument: 'z', result: 'a' }, 2),
    '    several[k] = a;',
    '  }',
    '}',
  ].join('\n');
