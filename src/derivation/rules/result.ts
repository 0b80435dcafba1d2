import { type Expr, factorsOf, isInteger } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Definition } from '../../network/model.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, Justification, SectionId } from '../equation.ts';
import { fusedDelta } from '../fused-delta.ts';
import type { Progress } from '../progress.ts';

/**
 * The chain rule with everything put in: one product per path, outer derivative before local derivative, so that the
 * factors come in the order (Y − Ŷ)·(a − a²)·w, summed, ·(a − a²)·x. Nothing is multiplied out or re-ordered.
 */
export function solve(
  progress: Progress,
  section: SectionId,
  quantity: Quantity,
  because: Justification,
  uses: readonly EquationId[],
): Draft {
  const { pool, loss } = progress.network;
  const error = pool.ref(loss.quantity);
  const paths = pathsOf(progress, quantity);
  const through = writtenThrough(progress, quantity, paths);
  const { expanded, simplified } = through(progress.expand);
  const compact = pool.sum(
    paths.map(({ made, local }) => times(pool, pool.partial(error, made.quantity), local)),
  );
  const equation = draft({
    section,
    members: [pool.partial(error, quantity), expanded, ...simplified],
    because,
    uses,
    ...(simplified.length === 0 && { compact }),
  });
  const reaching = (layers: number): Expr => resultOf(through(layers));
  progress.settle({ quantity, expanded: reaching(progress.expand), equation: equation.id, reaching });
  return equation;
}

/** One way on which a quantity acts on the loss: what is made of it, and the derivative of that by it. */
interface Path {
  readonly made: Definition;
  readonly local: Expr;
}

const pathsOf = (progress: Progress, quantity: Quantity): readonly Path[] =>
  progress.dependents(quantity).map((made) => ({ made, local: lastOf(progress.local.of(made, quantity)) }));

/** A result with earlier ones put in, and the steps that simplify it. */
interface Written {
  readonly expanded: Expr;
  readonly simplified: readonly Expr[];
}

const resultOf = ({ expanded, simplified }: Written): Expr => simplified.at(-1) ?? expanded;

/** The result as it reaches through so many layers; made once for each number. */
function writtenThrough(
  progress: Progress,
  quantity: Quantity,
  paths: readonly Path[],
): (layers: number) => Written {
  const { network } = progress;
  const { pool } = network;
  const known = new Map<number, Written>();
  return (layers) => {
    const found = known.get(layers);
    if (found !== undefined) return found;
    const expanded = pool.sum(
      paths.map(({ made, local }) => times(pool, progress.putIn(made, layers), local)),
    );
    const written = { expanded, simplified: fusedDelta(network, quantity, expanded) };
    known.set(layers, written);
    return written;
  };
}

function times(pool: ExpressionPool, outer: Expr, local: Expr): Expr {
  return isInteger(local, 1) ? outer : pool.product([...factorsOf(outer), ...factorsOf(local)]);
}

function lastOf(forms: readonly Expr[]): Expr {
  const last = forms[forms.length - 1];
  if (last === undefined) throw new Error('a local derivative has at least one form');
  return last;
}
