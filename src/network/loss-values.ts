import { doubles } from '../expression/arithmetic/doubles.ts';
import { differentiate } from '../expression/differentiate.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expr } from '../expression/expr.ts';
import { ExpressionPool } from '../expression/pool.ts';
import { keyOf } from '../quantity/key.ts';
import { preactivation, prediction, type Quantity, target } from '../quantity/quantity.ts';
import { activationOf } from './activations/index.ts';
import { lossOf } from './losses/index.ts';
import type { LayerSpec, LossSpec } from './spec.ts';

/** Outputs that a network can give, and targets beside them, one of each per output. */
export interface Outcome {
  readonly outputs: readonly number[];
  readonly targets: readonly number[];
}

/**
 * Outputs of a layer and targets from 0 to 1 for which the loss has no finite value, or no finite derivative by one of
 * the first outputs; `undefined` where none are found.
 */
export function outcomeWithoutLoss(loss: LossSpec, output: LayerSpec): Outcome | undefined {
  const pool = new ExpressionPool();
  const units = Array.from({ length: output.units }, (_, index) => index + 1);
  const [ys, ts] = [units.map((unit) => prediction(1, unit)), units.map(target)];
  const refs = (quantities: readonly Quantity[]): readonly Expr[] => quantities.map((each) => pool.ref(each));
  const value = lossOf(loss).definition(pool, refs(ys), refs(ts));
  const slopes = ys.slice(0, mostSlopes).map((y) => differentiate(pool, value, y));
  return outcomes(output).find(({ outputs, targets }) => {
    const valueOf = valuing([...ys, ...ts], [...outputs, ...targets]);
    return ![value, ...slopes].map(valueOf).every(Number.isFinite);
  });
}

const mostSlopes = 3;

/** Every output at every preactivation, beside every target. */
function outcomes(output: LayerSpec): readonly Outcome[] {
  const units = Array.from({ length: output.units }, (_, index) => index);
  const turned = <T>(list: readonly T[], by: number): readonly T[] =>
    units.flatMap((unit) => list[(unit + by) % list.length] ?? []);
  return preactivations.flatMap((_, first) => {
    const outputs = outputsAt(output, turned(preactivations, first));
    return targets.map((__, second) => ({ outputs, targets: turned(targets, second) }));
  });
}

/** Of both signs and no pattern, as random weights make them. */
const preactivations: readonly number[] = [-0.3679, 0.3142, 0.8414, -0.9093, 1.5307, -1.4619];

/** Inside the interval from 0 to 1, from which random targets are drawn, and equal to no output of a round formula. */
const targets: readonly number[] = [0.1307, 0.5113, 0.8719];

function outputsAt({ activation, units }: LayerSpec, at: readonly number[]): readonly number[] {
  const pool = new ExpressionPool();
  const zs = Array.from({ length: units }, (_, index) => preactivation(1, index + 1));
  const refs = zs.map((z) => pool.ref(z));
  const fn = activationOf(activation);
  const values =
    fn.kind === 'elementwise'
      ? refs.map((z) => fn.definition(pool, z))
      : refs.map((_, index) => fn.definition(pool, refs, index + 1));
  return values.map(valuing(zs, at));
}

/** Values formulas by numbers for quantities, in the same order. */
function valuing(quantities: readonly Quantity[], numbers: readonly number[]): (expr: Expr) => number {
  const values = new Map(quantities.map((each, index) => [keyOf(each), numbers[index] ?? Number.NaN]));
  const known = new Map<Expr, number>();
  const quantity = (each: Quantity): number => values.get(keyOf(each)) ?? Number.NaN;
  return (expr) => evaluate(expr, doubles, { quantity, apply: never, partial: never }, known);
}

function never(): never {
  throw new Error('an activation function and a loss name no functions and no derivatives');
}
