import type { Derivation } from '../../../derivation/derivation.ts';
import type { Equation } from '../../../derivation/equation.ts';
import { type Expr, factorsOf } from '../../../expression/expr.ts';
import type { ErrorKind } from '../../../language/editions.ts';
import { layerSizes } from '../../../network/spec.ts';
import { same } from '../../../quantity/key.ts';
import { activation, input, type Quantity, type Weight, weight } from '../../../quantity/quantity.ts';
import type { Change } from './changed.ts';

/** What an error makes of the last member of an equation; whether that is false is for others to find. */
export type ErrorRule = (equation: Equation, derivation: Derivation) => Change;

/** How students go wrong, each a change in one place of a formula. */
export const errorRules: Readonly<Record<ErrorKind, ErrorRule>> = {
  sign: () => (part) => (part.kind === 'call' && part.operator === 'negate' ? part.args : []),
  term:
    (_, { network: { pool } }) =>
    (part) =>
      isPlainSum(part) ? part.args.map((_term, place) => pool.sum(part.args.toSpliced(place, 1))) : [],
  slope: (_, derivation) => {
    const slopes = slopesOf(derivation);
    const { pool } = derivation.network;
    return (part) => {
      const factors = factorsOf(part);
      if (factors.length < 2) return [];
      return factors.flatMap((factor, place) =>
        slopes.has(factor) ? [pool.product(factors.toSpliced(place, 1))] : [],
      );
    };
  },
  indices: (_, derivation) => {
    const { pool, spec } = derivation.network;
    const sizes = layerSizes(spec);
    return (part) => {
      const swapped = part.kind === 'ref' ? swappedIn(part.quantity, sizes) : undefined;
      return swapped === undefined ? [] : [pool.ref(swapped)];
    };
  },
  activation: ({ members: [left] }, { network: { pool } }) => {
    if (left?.kind !== 'partial' || left.by.kind !== 'weight') return () => [];
    const { layer, to } = left.by;
    const source = sourceOf(left.by);
    return (part) =>
      part.kind === 'ref' && same(part.quantity, source) ? [pool.ref(activation(layer, to))] : [];
  },
};

/** A sum of which each term adds something, as weighted sums and sums over paths. */
const isPlainSum = (part: Expr): part is Extract<Expr, { kind: 'call' }> =>
  part.kind === 'call' &&
  part.operator === 'add' &&
  part.args.every((term) => term.kind !== 'call' || term.operator !== 'negate');

/** The derivatives of activations by their weighted sums, in every form in which formulas have them. */
function slopesOf({ network, local }: Derivation): ReadonlySet<Expr> {
  const { pool, layers } = network;
  return new Set(
    layers.flatMap(({ preactivations, activations }) =>
      activations.flatMap((made) =>
        preactivations.flatMap(({ quantity: by }) =>
          unitOf(made.quantity) === unitOf(by)
            ? [pool.partial(pool.ref(made.quantity), by), ...local.of(made, by)]
            : [],
        ),
      ),
    ),
  );
}

const unitOf = (quantity: Quantity): number | undefined => ('unit' in quantity ? quantity.unit : undefined);

/** What a weight leads from. */
const sourceOf = ({ layer, from }: Weight): Quantity =>
  layer === 1 ? input(from) : activation(layer - 1, from);

/** The weight of the same layer with its indices the other way round, where there is such another. */
function swappedIn(quantity: Quantity, sizes: readonly number[]): Quantity | undefined {
  if (quantity.kind !== 'weight' || quantity.to === quantity.from) return undefined;
  const { layer, to, from } = quantity;
  const exists = from <= (sizes[layer] ?? 0) && to <= (sizes[layer - 1] ?? 0);
  return exists ? weight(layer, from, to) : undefined;
}
