import { differentiateInSteps, simplifyInSteps } from '../../expression/calculus/index.ts';
import { copier } from '../../expression/copy.ts';
import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import { buildModel } from '../../network/build-model.ts';
import { type FusedLoss, fusedLoss } from '../../network/fused-loss.ts';
import { lossOf } from '../../network/losses/index.ts';
import { at, units } from '../../quantity/index.ts';
import { prediction, target as targetOf } from '../../quantity/quantity.ts';
import type { LineSource } from '../program.ts';
import { penaltyNests } from './lower-penalty.ts';
import { errorsThroughVector, largest, logSum } from './lower-vector.ts';
import type { Nest } from './nest.ts';
import { build, entryIn, type RowsSetting } from './rows-setting.ts';

/** From the outputs to E, and to J where weights are penalised. */
export function lossNests(setting: RowsSetting): readonly Nest[] {
  const loss = build(setting).quantity({ kind: 'loss' });
  const { source, value, before } = computedLoss(setting);
  return [...before, setting.nest({ target: loss, value, source }), ...penaltyNests(setting)];
}

interface ComputedLoss {
  readonly source: LineSource;
  readonly value: Expr;
  /** What the formula needs beside the results of the forward pass. */
  readonly before: readonly Nest[];
}

/** E in the form that numbers are computed with. */
function computedLoss(setting: RowsSetting): ComputedLoss {
  const { spec, pool, functions } = setting;
  const layer = spec.layers.length;
  const source = lossSource(setting);
  const fused = fusedLoss(spec.loss, spec.layers.at(-1)?.activation ?? 'linear');
  const overOutputs = (term: Expr): Expr => build(setting).sum('to', units(layer), term);
  const [y, t] = outputPair(setting);
  if (typeof spec.loss !== 'string')
    return { source, value: overOutputs(lossOf(spec.loss).definition(pool, [y], [t])), before: [] };
  if (fused === undefined) {
    const definition = setting.line(lossLine(setting, 'loss')).members.at(-1);
    if (definition?.kind !== 'scalar') throw new Error('a loss is a number');
    return { source, value: definition.value, before: [] };
  }
  const fn = functions.vector(layer);
  return {
    source,
    value: overOutputs(fusedTerm(setting, fused, t)),
    before: fn === undefined ? [] : [largest(setting, layer, source), logSum(setting, fn, layer, source)],
  };
}

/** What one output adds to a loss that is computed from preactivations. */
function fusedTerm(setting: RowsSetting, fused: FusedLoss, t: Expr): Expr {
  const { pool, spec } = setting;
  const { quantity } = build(setting);
  const layer = spec.layers.length;
  const z = quantity({ kind: 'preactivation', layer, unit: at.to });
  switch (fused.kind) {
    case 'sigmoid':
      return required(fused.lines.at(-1))(pool, z, t);
    case 'softmax': {
      const maximum = quantity({ kind: 'maximum', layer });
      const logSum = quantity({ kind: 'log-sum', layer });
      return required(fused.lines.at(-1))(pool, z, t, { zs: [], maximum, logSum });
    }
  }
}

/** An output and its target. */
function outputPair(setting: RowsSetting): readonly [y: Expr, t: Expr] {
  const { quantity } = build(setting);
  const layer = setting.spec.layers.length;
  return [quantity({ kind: 'activation', layer, unit: at.to }), quantity({ kind: 'target', unit: at.to })];
}

/** δ of the last layer: y − t where output function and loss cancel, else from the derivative of the loss. */
export function outputErrors(setting: RowsSetting): readonly Nest[] {
  const { spec, functions } = setting;
  const layer = spec.layers.length;
  const id = `brief/${layer}/error`;
  const law = setting.line(id).members.at(-1);
  if (law === undefined) throw new Error('a line has members');
  const source = setting.sourceOf(id, { kind: 'gradient', of: 'preactivation', layer });
  const error = build(setting).quantity({ kind: 'error', layer, unit: at.to });
  if (law.kind === 'sum') return [setting.nest({ target: error, value: entryIn(setting, law), source })];
  const byOutput = lossByOutput(setting);
  if (functions.vector(layer) !== undefined)
    return [byOutput, ...errorsThroughVector(setting, layer, source)];
  return [byOutput, setting.nest({ target: error, value: entryIn(setting, law), source })];
}

/** ∂E/∂a of every output. */
function lossByOutput(setting: RowsSetting): Nest {
  const { spec } = setting;
  const layer = spec.layers.length;
  const { partial, quantity } = build(setting);
  const target = partial(quantity({ kind: 'loss' }), { kind: 'activation', layer, unit: at.to });
  if (typeof spec.loss !== 'string')
    return setting.nest({ target, value: typedSlope(setting), source: lossSource(setting) });
  const id = lossLine(setting, 'by-activations');
  const slope = setting.line(id).members.at(-1);
  if (slope?.kind !== 'scalar') throw new Error('a derivative by an output is a number');
  const own = lossLine(setting, 'by-activations', outputsOf(setting));
  const source = setting.sourceOf(own, { kind: 'gradient', of: 'activation', layer });
  return setting.nest({ target, value: slope.value, source });
}

/** The derivative of a typed loss by one output, as at the altitude of units. */
function typedSlope(setting: RowsSetting): Expr {
  const { spec, pool } = setting;
  const layer = spec.layers.length;
  const single = buildModel({ ...spec, inputs: 1, layers: spec.layers.map((one) => ({ ...one, units: 1 })) });
  const output = prediction(layer, 1);
  const slope = differentiateInSteps(single.pool, single.loss.value, output).result;
  const [y, t] = outputPair(setting);
  return substitute(pool, copier(pool)(simplifyInSteps(single.pool, slope).result), (part) => {
    if (part.kind !== 'ref') return undefined;
    if (part.quantity.kind === output.kind) return y;
    return part.quantity.kind === targetOf(1).kind ? t : undefined;
  });
}

/** The line about the loss of several outputs; that of one output says the same without Σ. */
const lossLine = ({ spec }: RowsSetting, name: 'loss' | 'by-activations', number = 'many'): string =>
  `output/${typeof spec.loss === 'string' ? spec.loss : ''}/${number}/${name}`;

function lossSource(setting: RowsSetting): LineSource {
  const stage = { kind: 'loss' } as const;
  const { spec } = setting;
  if (typeof spec.loss !== 'string') return { equation: 'loss', number: 'E', section: 'E', stage };
  return setting.sourceOf(lossLine(setting, 'loss', outputsOf(setting)), stage);
}

const outputsOf = ({ spec }: RowsSetting): 'one' | 'many' =>
  spec.layers.at(-1)?.units === 1 ? 'one' : 'many';

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a fused loss has lines');
  return found;
}
