import type { Formula } from '../../../program/fold.ts';
import { assignment } from '../formula.ts';
import { roundedIn } from '../numbers.ts';
import { onlineHead } from '../online-head.ts';
import { type Places, placed } from '../places.ts';
import { sampleRead } from './readings.ts';
import { constantsLines, runStatements } from './statements.ts';
import { stepsOf } from './steps.ts';
import { joined, parameterPlaces, type Slope, type Straight } from './unit.ts';

/** Online gradient descent with all parameters in local values, which go back to `theta` at the end. */
export const descendInLocals = (straight: Straight): string =>
  [
    ...onlineHead(straight.goal),
    ...straight.slopes.map(({ parameter, place }) => `  let ${parameter} = theta[${place}]!;`),
    ...loop(
      straight,
      () => undefined,
      ({ parameter }) => ({ written: parameter, read: parameter }),
      (next) => roundedIn(straight.training.numbers, next),
    ),
    ...straight.slopes.map(({ parameter, place }) => `  theta[${place}] = ${parameter};`),
    '  return sum;',
    '}',
  ].join('\n');

/** The same with all parameters in `theta`, each at a constant index. */
export const descendInArray = (straight: Straight): string =>
  [
    ...onlineHead(straight.goal),
    ...loop(straight, parameterPlaces(straight.slopes), ({ place }) => ({
      written: `theta[${place}]`,
      read: `theta[${place}]!`,
    })),
    '  return sum;',
    '}',
  ].join('\n');

/** How a parameter is written on the left of an assignment, and how inside a formula. */
type Access = (slope: Slope) => { readonly written: string; readonly read: string };

/** A parameter changes when nothing needs its old value any more: at the end. `kept` says what then becomes of it. */
function loop(
  { training, whole, slopes, goal }: Straight,
  places: Places,
  access: Access,
  kept: (next: Formula) => Formula = (next) => next,
): readonly string[] {
  const byName = new Map(slopes.map((slope) => [slope.name, slope]));
  const statements = runStatements(training, whole);
  const placedSlopes = statements
    .filter(({ name }) => byName.has(name))
    .map((statement) => placed(statement, places));
  const { lines, change } = stepsOf(training.math, placedSlopes, 2);
  const steps = placedSlopes.flatMap(({ name, formula, source }) => {
    const slope = byName.get(name);
    if (slope === undefined) return [];
    const { written, read } = access(slope);
    const next = joined('subtract', read, change(formula));
    return [assignment(written, { formula: kept(next), source }, 2)];
  });
  return [
    '  let sum = before;',
    '  for (let n = 0; n < order.length; n += 1) {',
    '    const sample = order[n]!;',
    ...sampleRead(whole, 2),
    ...constantsLines(
      statements.filter(({ name }) => !byName.has(name)),
      places,
      2,
    ),
    ...lines,
    ...steps,
    `    sum += ${goal};`,
    '  }',
  ];
}
