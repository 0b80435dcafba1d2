import { differentiateInSteps, proveEqual } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import type { LayerModel } from '../../network/model.ts';
import { keyOf } from '../../quantity/key.ts';
import { type Draft, draft } from '../draft.ts';
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
  const lines: readonly (readonly [Justification, readonly Expr[]])[] = [
    ...steps.map(({ rule, chain, after }) => [{ kind: 'rule', rule, chain }, [after]] as const),
    [{ kind: 'move', move: 'split-numerator' }, [split]],
    [{ kind: 'conclusion', inValue: true, proof, kinks: [] }, [form]],
  ];
  const uses = [progress.definition(made.quantity)];
  const drafts = lines.map(([because, members], index) => {
    const equation = draft({ section, members: [derivative, ...members], because, uses });
    return { ...equation, id: `${equation.id} ${index + 1}` };
  });
  return [known(progress, section, made), ...drafts];
}
