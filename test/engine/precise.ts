import { Decimal } from 'decimal.js';
import type { ActivationName, LayerSpec, LossName, NetworkSpec } from '../../src/network/spec.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';

/** A second, slow network in 60 digits, with formulas as textbooks write them: what the engine's numbers should be. */
const Precise = Decimal.clone({ precision: 60 });
type Precise = Decimal;

const exact = (value: Decimal.Value): Precise => new Precise(value);
const [zero, one] = [exact(0), exact(1)];
const total = (terms: readonly Precise[]): Precise => terms.reduce((sum, term) => sum.plus(term), zero);

/** The same function, valued once at each place: of all preactivations a difference moves only some. */
function remembered(f: PreciseFunction): PreciseFunction {
  const known = new Map<string, Precise>();
  return (z) => {
    const place = z.toString();
    const found = known.get(place) ?? f(z);
    known.set(place, found);
    return found;
  };
}

const exponential = remembered((x) => x.exp());
const logistic = remembered((z) => one.div(one.plus(exponential(z.negated()))));
const [root2, rootPi] = [exact(2).sqrt(), Precise.acos(-1).sqrt()];
const step = exact('1e-17');

/** What a typed function is, written out once more. */
export type PreciseFunction = (z: Precise) => Precise;
export type PreciseLoss = (y: Precise, t: Precise) => Precise;

/** Functions for what a specification holds as typed formulas. */
export interface TypedFunctions {
  readonly activation?: PreciseFunction;
  readonly loss?: PreciseLoss;
}

export const elementwise: Readonly<Record<Exclude<ActivationName, 'softmax'>, PreciseFunction>> = {
  linear: (z) => z,
  sigmoid: logistic,
  tanh: remembered((z) => z.tanh()),
  relu: (z) => (z.gt(0) ? z : zero),
  'leaky-relu': (z) => (z.gt(0) ? z : z.div(100)),
  elu: (z) => (z.gt(0) ? z : exponential(z).minus(1)),
  softplus: remembered((z) => one.plus(exponential(z)).ln()),
  silu: (z) => z.times(logistic(z)),
  gelu: remembered((z) => z.div(2).times(one.plus(erf(z.div(root2))))),
};

/** How far numbers are off f(z) and f′(z). */
export function errorsAt(
  f: PreciseFunction,
  z: number,
  numbers: { readonly value: number; readonly derivative: number },
): { readonly value: number; readonly derivative: number } {
  const [above, below] = [f(exact(z).plus(step)), f(exact(z).minus(step))];
  const derivative = above.minus(below).div(step.times(2));
  return {
    value: f(exact(z)).minus(numbers.value).abs().toNumber(),
    derivative: derivative.minus(numbers.derivative).abs().toNumber(),
  };
}

/** Abramowitz & Stegun (1964), equation 7.1.6, whose terms have one sign; from 12 on 60 digits are those of ±1. */
function erf(x: Precise): Precise {
  if (x.abs().gt(12)) return exact(x.gt(0) ? 1 : -1);
  const square = x.times(x);
  let term = x;
  let sum = x;
  for (let odd = 3; term.abs().gt(sum.abs().times('1e-60')); odd += 2) {
    term = term.times(square).times(2).div(odd);
    sum = sum.plus(term);
  }
  return sum.times(2).times(square.negated().exp()).div(rootPi);
}

const squares: PreciseLoss = (y, t) => y.minus(t).pow(2);
const losses: Readonly<Record<LossName, PreciseLoss>> = {
  'half-squared-error': (y, t) => squares(y, t).div(2),
  'squared-error': squares,
  'mean-squared-error': squares,
  'binary-cross-entropy': (y, t) =>
    t
      .times(y.ln())
      .plus(one.minus(t).times(one.minus(y).ln()))
      .negated(),
  'cross-entropy': (y, t) => t.times(y.ln()).negated(),
};

function activated(
  { activation }: LayerSpec,
  zs: readonly Precise[],
  typed: TypedFunctions,
): readonly Precise[] {
  if (activation === 'softmax') {
    const exponentials = zs.map(exponential);
    return exponentials.map((exponential) => exponential.div(total(exponentials)));
  }
  return zs.map(typeof activation === 'string' ? elementwise[activation] : needed(typed.activation));
}

const needed = <T>(found: T | undefined): T => {
  if (found === undefined) throw new RangeError('a function is missing');
  return found;
};

interface PrecisePoint {
  readonly weights: readonly Precise[][][];
  readonly biases: readonly (Precise[] | null)[];
}

function objective(
  spec: NetworkSpec,
  parameters: PrecisePoint,
  point: Point,
  typed: TypedFunctions,
): Precise {
  const { weights, biases } = parameters;
  const outputs = (inputs: readonly number[]): readonly Precise[] =>
    spec.layers.reduce<readonly Precise[]>((sources, layer, l) => {
      const offsets = biases[l];
      const zs = needed(weights[l]).map((row, to) => {
        const sum = total(row.map((w, from) => w.times(needed(sources[from]))));
        return offsets ? sum.plus(needed(offsets[layer.bias === 'shared' ? 0 : to])) : sum;
      });
      return activated(layer, zs, typed);
    }, inputs.map(exact));
  const term = typeof spec.loss === 'string' ? losses[spec.loss] : needed(typed.loss);
  const lossOf = (ys: readonly Precise[], targets: readonly number[]): Precise => {
    const sum = total(ys.map((y, k) => term(y, exact(needed(targets[k])))));
    return spec.loss === 'mean-squared-error' ? sum.div(ys.length) : sum;
  };
  const all = point.inputs.map((inputs, index) => lossOf(outputs(inputs), needed(point.targets[index])));
  const penalty = total(weights.flat(2).map((w) => w.times(w))).times(exact(spec.l2).div(2));
  return total(all).div(all.length).plus(penalty);
}

/** J and its central differences in 60 digits, rounded at the very end. */
export function preciseGradients(spec: NetworkSpec, point: Point, typed: TypedFunctions = {}): Gradients {
  const parameters: PrecisePoint = {
    weights: point.weights.map((rows) => rows.map((row) => row.map(exact))),
    biases: point.biases.map((biases) => biases?.map(exact) ?? null),
  };
  const lossNow = (): Precise => objective(spec, parameters, point, typed);
  const derivatives = (list: Precise[]): readonly number[] =>
    list.map((parameter, index) => {
      const lossAt = (value: Precise): Precise => {
        list[index] = value;
        return lossNow();
      };
      const difference = lossAt(parameter.plus(step)).minus(lossAt(parameter.minus(step)));
      list[index] = parameter;
      return difference.div(step.times(2)).toNumber();
    });
  return {
    loss: lossNow().toNumber(),
    weights: parameters.weights.map((rows) => rows.map(derivatives)),
    biases: parameters.biases.map((biases) => biases && derivatives(biases)),
  };
}
