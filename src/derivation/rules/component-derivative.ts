import { differentiateInSteps, proveEqual } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import type { LayerModel } from '../../network/model.ts';
import { keyOf } from '../../quantity/key.ts';
import { chained, type Stage } from '../chained.ts';
import type { Draft } from '../draft.ts';
import type { Justification, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';
import { known } from './known.ts';

/** Which unit of a layer is differentiated by the preactivation of which, both counted from 1. */
export interface Component {
  readonly of: number;
  readonly by: number;
}

/** ∂a_i/∂z_j of a vector-valued activation function: rule by rule, split into values of the function, and in these. */
export function deriveComponent(
  progress: Progress,
  section: SectionId,
  { preactivations, activations }: LayerModel,
  { of, by }: Component,
): readonly Draft[] {
  const { network, local } = progress;
  const { pool } = network;
  const [made, z] = [activations[of - 1], preactivations[by - 1]?.quantity];
  if (made === undefined || z === undefined) throw new RangeError(`no units ${of} and ${by} in the layer`);
  const derivative = pool.partial(pool.ref(made.quantity), z);
  const { steps, result } = differentiateInSteps(pool, made.value, z);
  const form = local.of(made, z).at(-1) ?? result;
  const values = new Map(activations.map(({ quantity, value }) => [keyOf(quantity), value]));
  const split = substitute(pool, form, (part) =>
    part.kind === 'ref' ? values.get(keyOf(part.quantity)) : undefined,
  );
  const proof = proveEqual(pool, split, result, z);
  const line = (because: Justification, before: Expr, after: Expr): Stage => ({
    because,
    before,
    members: [derivative, after],
  });
  const stages = [
    ...steps.map(({ rule, chain, before, after }) => line({ kind: 'rule', rule, chain }, before, after)),
    line({ kind: 'move', move: 'split-numerator' }, result, split),
    line({ kind: 'conclusion', inValue: true, proof, kinks: [] }, split, form),
  ];
  const recalled = known(progress, section, made);
  return [recalled, ...chained({ section, from: recalled.id }, stages)];
}
