import type { Expr } from '../../expression/expr.ts';
import { product } from '../../expression/matrix/build.ts';
import type { Matrix } from '../../expression/matrix/matrix.ts';
import { bind } from '../../expression/symbolic/bind.ts';
import { at, type GeneralQuantity } from '../../quantity/index.ts';
import type { LineSource } from '../program.ts';
import { outputErrors } from './lower-loss.ts';
import { errorsThroughVector, vectorActivation } from './lower-vector.ts';
import type { Nest } from './nest.ts';
import type { RowsLayer } from './rows-program.ts';
import { build, entryIn, type RowsSetting } from './rows-setting.ts';

/** All loops of one layer. */
export function layerNests(setting: RowsSetting, layer: number): RowsLayer {
  const isLast = layer === setting.spec.layers.length;
  return {
    layer,
    preactivations: ofLine(setting, `brief/${layer}/preactivation`, { kind: 'forward', layer }),
    activations: activations(setting, layer),
    ...(isLast ? { errors: outputErrors(setting) } : hiddenErrors(setting, layer)),
    ...parameterSlopes(setting, layer),
  };
}

function activations(setting: RowsSetting, layer: number): readonly Nest[] {
  const id = `brief/${layer}/activation`;
  const fn = setting.functions.vector(layer);
  if (fn === undefined) return [ofLine(setting, id, { kind: 'forward', layer })];
  return vectorActivation(setting, fn, layer, setting.sourceOf(id, { kind: 'forward', layer }));
}

/** The loops of a line: its first member from its last. */
function ofLine(setting: RowsSetting, id: string, stage: LineSource['stage']): Nest {
  const { members } = setting.line(id);
  const [target, value] = [firstOf(members), lastOf(members)].map((member) => entryIn(setting, member));
  if (target === undefined || value === undefined) throw new Error('a line has two members');
  return setting.nest({ target, value, source: setting.sourceOf(id, stage) });
}

/** δ of a hidden layer in two steps: what comes back from the next layer, and what the function of this one makes of it. */
function hiddenErrors(setting: RowsSetting, layer: number): Pick<RowsLayer, 'returned' | 'errors'> {
  const id = `brief/${layer}/error`;
  const source = setting.sourceOf(id, { kind: 'gradient', of: 'preactivation', layer });
  const law = lastOf(setting.line(id).members);
  const byActivation = lossBy(setting, { kind: 'activation', layer, unit: at.to });
  const error = build(setting).quantity({ kind: 'error', layer, unit: at.to });
  const { front, back } = apart(law);
  const returned = setting.nest({ target: byActivation, value: entryIn(setting, back), source });
  const errors =
    front.kind === 'function-jacobian'
      ? errorsThroughVector(setting, layer, source)
      : [
          setting.nest({
            target: error,
            value: setting.pool.product([entryIn(setting, front), byActivation]),
            source,
          }),
        ];
  return { returned, errors };
}

/** f′(z) ⊙ (Wᵀ δ), or a Jacobian times Wᵀ δ, as what stands in front of Wᵀ δ and that itself. */
function apart(law: Matrix): { readonly front: Matrix; readonly back: Matrix } {
  if (law.kind !== 'hadamard' && law.kind !== 'product') throw new Error('a recursion is a product');
  const [front, ...rest] = law.parts;
  const [second] = rest;
  if (front === undefined || second === undefined) throw new Error('a recursion has two factors');
  return { front, back: rest.length === 1 ? second : product(...rest) };
}

function parameterSlopes(setting: RowsSetting, layer: number): Pick<RowsLayer, 'weights' | 'biases'> {
  const stage = { kind: 'gradient', of: 'parameter', layer } as const;
  const weights = ofLine(setting, `brief/${layer}/weights`, stage);
  const hasBiases = setting.spec.layers[layer - 1]?.bias !== false;
  return {
    weights: setting.spec.l2 > 0 ? penalised(setting, layer, weights) : weights,
    ...(hasBiases && { biases: ofLine(setting, `brief/${layer}/biases`, stage) }),
  };
}

/** ∂J/∂w from ∂E/∂w, which has no array of its own. */
function penalised(setting: RowsSetting, layer: number, { statements }: Nest): Nest {
  const { pool } = setting;
  const id = 'brief/penalised';
  const [target, value] = setting
    .line(id)
    .members.map((member): Expr => bind(pool, entryIn(setting, member), 'layer', layer));
  if (target === undefined || value === undefined) throw new Error('the penalised slope has two members');
  const nest = setting.nest({ target, value, source: setting.sourceOf(id, { kind: 'objective' }) });
  return { ...nest, statements: [...statements, ...nest.statements] };
}

const lossBy = (setting: RowsSetting, by: GeneralQuantity): Expr =>
  build(setting).partial(build(setting).quantity({ kind: 'loss' }), by);

function firstOf([first]: readonly Matrix[]): Matrix {
  if (first === undefined) throw new Error('a line has members');
  return first;
}

function lastOf(members: readonly Matrix[]): Matrix {
  return firstOf(members.slice(-1));
}
