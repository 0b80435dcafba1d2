import { decimals } from '../../expression/arithmetic/decimals.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expr, partsOf, type SymbolicExpr } from '../../expression/expr.ts';
import { type Precise, preciseOf } from '../../expression/precision.ts';
import { withParts } from '../../expression/rewrite.ts';
import type { NetworkModel } from '../../network/model.ts';
import { givenValues } from '../../network/point-values.ts';
import { type Values, valuationOf, valuesOf } from '../../network/valuation.ts';
import type { GeneralQuantity } from '../../quantity/index.ts';
import type { Point } from '../../quantity/point.ts';
import { differenceQuotients } from '../partials.ts';
import { concreteQuantity } from './concrete.ts';
import type { Scene } from './scene.ts';

/** The value of an instantiated formula at one point. */
export type Valuer = (expr: Expr) => Precise;

/**
 * Values instantiated formulas at a point in decimals. What names no sample is of the first one; a symbolic node is
 * valued at the sample that it names. Derivatives are valued by central differences, as in `checkDerivation`.
 */
export function pointValuer(network: NetworkModel, point: Point, digits: number): Valuer {
  const samples: readonly Valuer[] = point.inputs.map((_, sample) =>
    sampleValuer(network, givenValues(network, point, sample, preciseOf), digits, (expr) => {
      const { concrete, sample: named } = concreteOf(network, expr);
      return valuerOf(samples, named)(concrete);
    }),
  );
  return valuerOf(samples, 1);
}

function valuerOf(valuers: readonly Valuer[], sample: number): Valuer {
  const found = valuers[sample - 1];
  if (found === undefined) throw new RangeError(`no sample ${sample}`);
  return found;
}

function sampleValuer(
  network: NetworkModel,
  given: Values<Precise>,
  digits: number,
  symbolic: (expr: SymbolicExpr) => Precise,
): Valuer {
  const arithmetic = decimals(digits);
  const values = valuesOf(network, arithmetic, given);
  const step = arithmetic.rational(1n, 10n ** BigInt(Math.floor(digits / 3)));
  const partial = differenceQuotients(network, arithmetic, values, step);
  const valuation = { ...valuationOf(network, arithmetic, values, partial), symbolic };
  const known = new Map<Expr, Precise>();
  return (expr) => evaluate(expr, arithmetic, valuation, known);
}

interface OfSample {
  readonly concrete: Expr;
  readonly sample: number;
}

/** A quantity or derivative of one sample as that of a network. Throws RangeError for more than one sample in it. */
function concreteOf(network: NetworkModel, expr: SymbolicExpr): OfSample {
  const named = new Set<number>();
  const visit = (part: Expr): Expr => {
    if (part.kind !== 'symbolic') return withParts(network.pool, part, partsOf(part).map(visit));
    const { head, parts } = part;
    if (head.kind === 'quantity') return network.pool.ref(own(head.quantity));
    const [of] = parts;
    if (head.kind !== 'partial' || of === undefined)
      throw new RangeError(`${head.kind} is not of one sample`);
    return network.pool.partial(visit(of), own(head.by));
  };
  const scene: Scene = { network, assignment: new Map(), samples: 1 };
  const own = (quantity: GeneralQuantity) => {
    if (typeof quantity.sample === 'number') named.add(quantity.sample);
    if (quantity.kind === 'error' || quantity.kind === 'mean-loss')
      throw new RangeError(`${quantity.kind} is no quantity of a network`);
    return concreteQuantity(quantity, scene);
  };
  const concrete = visit(expr);
  const [sample] = named;
  if (sample === undefined || named.size > 1) throw new RangeError('one sample is meant');
  return { concrete, sample };
}
