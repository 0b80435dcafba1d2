import { type Expr, partsOf, type SymbolicExpr } from '../../expression/expr.ts';
import { withParts } from '../../expression/rewrite.ts';
import { symbolic } from '../../expression/symbolic/build.ts';
import { at, type ErrorTerm, type GeneralQuantity, samples, sizeOf } from '../../quantity/index.ts';
import { appliedIn, componentIn } from './apply.ts';
import { concreteQuantity, type NamedQuantity } from './concrete.ts';
import { numbersOf, resolve, type Scene, withIndex } from './scene.ts';

/**
 * What a formula about any network says of this one, in the network's pool: Σ written out, δ as ∂E/∂z, f′ as ∂a/∂z. What
 * belongs to one sample of a batch stays a symbolic node, with numbers for its indices. Throws RangeError for units and
 * layers that the network does not have.
 */
export function instantiate(expr: Expr, scene: Scene): Expr {
  if (expr.kind === 'symbolic') return settled(expr, scene);
  const { pool } = scene.network;
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
      return withParts(
        pool,
        expr,
        partsOf(expr).map((part) => instantiate(part, scene)),
      );
  }
}

function settled({ head, parts }: SymbolicExpr, scene: Scene): Expr {
  const { pool } = scene.network;
  const part = (where = scene): Expr => instantiate(only(parts), where);
  switch (head.kind) {
    case 'quantity':
      return quantityIn(head.quantity, scene);
    case 'sum':
      return pool.sum(
        numbersOf(head.over, scene).map((number) => part(withIndex(scene, head.index, number))),
      );
    case 'indicator':
      return pool.number(resolve(head.left, scene) === resolve(head.right, scene) ? 1 : 0);
    case 'index':
      return pool.number(resolve(head.index, scene));
    case 'partial':
      return isMeanLoss(only(parts)) ? meanBy(head.by, scene) : partialIn(part(), named(head.by), scene);
    case 'apply':
      return appliedIn(scene, resolve(head.layer, scene), head.order, part());
    case 'component':
      return componentIn(scene, resolve(head.layer, scene), resolve(head.unit, scene));
  }
}

function quantityIn(quantity: GeneralQuantity, scene: Scene): Expr {
  const { pool } = scene.network;
  if (quantity.kind === 'mean-loss') return mean(scene, lossOfSample(scene));
  if (quantity.kind === 'error') return instantiate(errorAsDerivative(scene, quantity), scene);
  const concrete = concreteQuantity(quantity, scene);
  if (quantity.sample === undefined) return pool.ref(concrete);
  const sample = resolve(quantity.sample, scene);
  return pool.symbolic({ kind: 'quantity', quantity: { ...concrete, sample } }, []);
}

/** δ = ∂E/∂z, of the same sample. */
function errorAsDerivative({ network: { pool } }: Scene, error: GeneralQuantity & ErrorTerm): Expr {
  const build = symbolic(pool);
  const whose = error.sample === undefined ? {} : { sample: error.sample };
  return build.partial(build.quantity({ kind: 'loss', ...whose }), { ...error, kind: 'preactivation' });
}

/** (1/m) Σ over the samples. */
const mean = (scene: Scene, body: Expr): Expr =>
  shared(scene, symbolic(scene.network.pool).sum('sample', samples, body));

/** 1/m of it. */
function shared(scene: Scene, whole: Expr): Expr {
  const { pool } = scene.network;
  const share = pool.divide(pool.number(1), symbolic(pool).index(sizeOf(samples)));
  return instantiate(pool.product([share, whole]), scene);
}

/** A derivative of the mean is the mean of the derivatives; a quantity of one sample has a part in that one's loss alone. */
function meanBy(by: GeneralQuantity, scene: Scene): Expr {
  const build = symbolic(scene.network.pool);
  return by.sample === undefined
    ? mean(scene, build.partial(lossOfSample(scene), by))
    : shared(scene, build.partial(build.quantity({ kind: 'loss', sample: by.sample }), by));
}

const lossOfSample = ({ network: { pool } }: Scene): Expr =>
  symbolic(pool).quantity({ kind: 'loss', sample: at.sample });

const isMeanLoss = (expr: Expr): boolean =>
  expr.kind === 'symbolic' && expr.head.kind === 'quantity' && expr.head.quantity.kind === 'mean-loss';

function partialIn(of: Expr, by: NamedQuantity, scene: Scene): Expr {
  const { pool } = scene.network;
  const concrete = concreteQuantity(by, scene);
  if (by.sample === undefined && !hasSample(of)) return pool.partial(of, concrete);
  const whose = by.sample === undefined ? {} : { sample: resolve(by.sample, scene) };
  return pool.symbolic({ kind: 'partial', by: { ...concrete, ...whose } }, [of]);
}

/** Whether an instantiated formula speaks of one sample of a batch. */
const hasSample = (expr: Expr): boolean => expr.kind === 'symbolic' || partsOf(expr).some(hasSample);

function named(quantity: GeneralQuantity): NamedQuantity {
  if (quantity.kind === 'error' || quantity.kind === 'mean-loss')
    throw new RangeError(`nothing is differentiated by ${quantity.kind}`);
  return quantity;
}

function only([first, ...rest]: readonly Expr[]): Expr {
  if (first === undefined || rest.length > 0) throw new RangeError('one part is expected');
  return first;
}
