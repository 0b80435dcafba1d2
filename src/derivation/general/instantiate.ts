import type { Expr, SymbolicExpr } from '../../expression/expr.ts';
import { withParts } from '../../expression/rewrite.ts';
import { partsOf } from '../../expression/expr.ts';
import { type SymbolicBuilder, symbolic } from '../../expression/symbolic/build.ts';
import { mapIndices } from '../../quantity/bind.ts';
import { type GeneralQuantity, type Index, samples, sizeOf } from '../../quantity/index.ts';
import { activationFunction, functionComponent } from '../../quantity/quantity.ts';
import { concreteQuantity } from './concrete.ts';
import { numbersOf, resolve, type Scene, withIndex } from './scene.ts';

/**
 * What a formula about any network says of this one, in the network's pool: Σ written out, δ as ∂E/∂z, f′ as ∂a/∂z. What
 * belongs to one sample of a batch stays a symbolic node, with numbers for its indices. Throws RangeError for units and
 * layers that the network does not have.
 */
export function instantiate(expr: Expr, scene: Scene): Expr {
  if (expr.kind === 'symbolic') return settled(expr, scene);
  const { pool } = scene.network;
  const parts = partsOf(expr).map((part) => instantiate(part, scene));
  switch (expr.kind) {
    case 'number':
      return pool.number(expr.numerator, expr.denominator);
    case 'constant':
      return pool.constant(expr.name);
    case 'ref':
      return pool.ref(expr.quantity);
    case 'call':
    case 'apply':
    case 'partial':
    case 'cases':
      return withParts(pool, expr, parts);
  }
}

function settled({ head, parts }: SymbolicExpr, scene: Scene): Expr {
  const { pool } = scene.network;
  switch (head.kind) {
    case 'quantity':
      return quantityIn(head.quantity, scene);
    case 'sum':
      return pool.sum(
        numbersOf(head.over, scene).map((number) => part(parts, withIndex(scene, head.index, number))),
      );
    case 'indicator':
      return pool.number(resolve(head.left, scene) === resolve(head.right, scene) ? 1 : 0);
    case 'index':
      return pool.number(resolve(head.index, scene));
    case 'partial':
      return partialIn(parts, head.by, scene);
    case 'apply':
      return appliedIn(head.layer, head.order, part(parts, scene), scene);
    case 'component':
      return componentIn(head.layer, head.unit, scene);
  }
}

function part([first]: readonly Expr[], scene: Scene): Expr {
  if (first === undefined) throw new RangeError('a formula has a part here');
  return instantiate(first, scene);
}

function quantityIn(quantity: GeneralQuantity, scene: Scene): Expr {
  const { pool } = scene.network;
  if (quantity.kind === 'mean-loss') return mean(scene, lossOfSample(pool));
  if (quantity.kind === 'error') return instantiate(errorAsDerivative(symbolic(pool), quantity), scene);
  const concrete = concreteQuantity(quantity, scene);
  return quantity.sample === undefined
    ? pool.ref(concrete)
    : pool.symbolic({ kind: 'quantity', quantity: { ...concrete, sample: resolve(quantity.sample, scene) } }, []);
}

/** δ = ∂E/∂z, of the same sample. */
function errorAsDerivative(build: SymbolicBuilder, error: GeneralQuantity & { kind: 'error' }): Expr {
  const whose = error.sample === undefined ? {} : { sample: error.sample };
  return build.partial(build.quantity({ kind: 'loss', ...whose }), { ...error, kind: 'preactivation' });
}

const lossOfSample = (pool: Scene['network']['pool']): Expr =>
  symbolic(pool).quantity({ kind: 'loss', sample: { symbol: 'sample', plus: 0 } });

/** (1/m) Σ over the samples. */
function mean(scene: Scene, body: Expr): Expr {
  const { pool } = scene.network;
  const build = symbolic(pool);
  const share = pool.divide(pool.number(1), build.index(sizeOf(samples)));
  return instantiate(pool.product([share, build.sum('sample', samples, body)]), scene);
}

function partialIn(parts: readonly Expr[], by: GeneralQuantity, scene: Scene): Expr {
  const { pool } = scene.network;
  const [of] = parts;
  if (of?.kind === 'symbolic' && of.head.kind === 'quantity' && of.head.quantity.kind === 'mean-loss')
    return mean(scene, symbolic(pool).partial(lossOfSample(pool), by));
  const inner = part(parts, scene);
  const concrete = byIn(by, scene);
  return concrete.sample === undefined && !hasSample(inner)
    ? pool.partial(inner, concreteQuantity(concrete, scene))
    : pool.symbolic({ kind: 'partial', by: concrete }, [inner]);
}

function byIn(by: GeneralQuantity, scene: Scene): ReturnType<typeof named> {
  const settledBy = named(mapIndices(by, (index: Index) => resolve(index, scene)));
  return settledBy;
}

function named(quantity: GeneralQuantity) {
  if (quantity.kind === 'error' || quantity.kind === 'mean-loss')
    throw new RangeError(`nothing is differentiated by ${quantity.kind}`);
  return quantity;
}

function appliedIn(layerIndex: Index, order: 0 | 1, argument: Expr, scene: Scene): Expr {
  return order === 0 ? argument : argument;
}
