import type { Expr } from '../../expression/expr.ts';
import type { Matrix } from '../../expression/matrix/matrix.ts';
import type { Beside, Presentation } from '../../expression/matrix/presentation.ts';
import { ExpressionPool } from '../../expression/pool.ts';
import { type SymbolicBuilder, symbolic } from '../../expression/symbolic/build.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { GeneralQuantity, Index, IndexSymbol } from '../../quantity/index.ts';
import { at, sizeOf, units } from '../../quantity/index.ts';
import type { MatrixQuantity } from '../../quantity/matrix.ts';
import type { Altitude, Domain, GeneralEquation, GeneralReason, Premise, Range } from './general-equation.ts';

/** What every rule of a general derivation works with. */
export interface Setting extends SymbolicBuilder {
  readonly pool: ExpressionPool;
  readonly biases: boolean;
  /** How many layers with weights there are, where the formulas are about networks of one depth. */
  readonly depth: number | undefined;
  /** The one network that is meant, where lines are about its layers one by one. */
  readonly network: NetworkSpec | undefined;
  /** ∂E/∂q, not yet taken. */
  lossBy(by: GeneralQuantity): Expr;
  /** ∂p/∂q, not yet taken. */
  partialOf(of: GeneralQuantity, by: GeneralQuantity): Expr;
}

/** What there is to say about all networks that are meant. */
export interface SettingOptions {
  readonly biases: boolean;
  readonly depth?: number | undefined;
  readonly network?: NetworkSpec | undefined;
}

/** A setting with a pool of its own. */
export function settingOf({ biases, depth, network }: SettingOptions): Setting {
  const pool = new ExpressionPool();
  const build = symbolic(pool);
  const partialOf = (of: GeneralQuantity, by: GeneralQuantity): Expr => build.partial(build.quantity(of), by);
  const lossOf = ({ sample }: GeneralQuantity): GeneralQuantity =>
    sample === undefined ? { kind: 'loss' } : { kind: 'loss', sample };
  return { pool, biases, depth, network, ...build, partialOf, lossBy: (by) => partialOf(lossOf(by), by) };
}

/** A general equation before its section gives it a number. */
export type GeneralDraft = Omit<GeneralEquation, 'number' | 'section' | 'altitude'>;

export interface LineParts {
  readonly members: readonly Matrix[];
  readonly because: GeneralReason;
  readonly uses?: readonly string[];
  readonly ranges: readonly Range[];
  readonly premises?: readonly Premise[];
  readonly steps?: readonly GeneralReason[];
  readonly shown?: Presentation;
  readonly beside?: Beside;
}

/** Puts an equation together. Without biases that is one of its premises. */
export function line(
  { biases }: Setting,
  id: string,
  { members, because, uses = [], ranges, premises = [], steps, shown, beside }: LineParts,
): GeneralDraft {
  const domain: Domain = {
    ranges,
    premises: biases ? premises : [{ kind: 'without-biases' }, ...premises],
  };
  return {
    id,
    members,
    because,
    uses,
    domain,
    ...(steps && { steps }),
    ...(shown && { shown }),
    ...(beside && { beside }),
  };
}

/** A rule of the general derivation: some lines that belong together. */
export interface GeneralRule {
  readonly altitude: Altitude;
  derive(setting: Setting): readonly GeneralDraft[];
}

/** What free indices run through. */
export const ranges = {
  /** l = 1, …, L. */
  everyLayer: { symbol: 'layer', first: 1, last: at.last },
  /** l = 2, …, L. */
  laterLayer: { symbol: 'layer', first: 2, last: at.last },
  /** l = 1, …, L − 1. */
  hiddenLayer: { symbol: 'layer', first: 1, last: at.beforeLast },
  /** i over the units of layer l. */
  to: overUnits('to', at.layer),
  /** j over the units of layer l − 1. */
  from: overUnits('from', at.previous),
  /** i over the outputs. */
  output: overUnits('to', at.last),
} as const satisfies Record<string, Range>;

function overUnits(symbol: IndexSymbol, layer: Index): Range {
  return { symbol, first: 1, last: sizeOf(units(layer)) };
}

/** The quantities of the layer at hand and its neighbours, with their usual indices. */
export const unit = {
  z: { kind: 'preactivation', layer: at.layer, unit: at.to },
  a: { kind: 'activation', layer: at.layer, unit: at.to },
  error: { kind: 'error', layer: at.layer, unit: at.to },
  weight: { kind: 'weight', layer: at.layer, to: at.to, from: at.from },
  bias: { kind: 'bias', layer: at.layer, to: at.to },
  source: { kind: 'activation', layer: at.previous, unit: at.from },
  nextZ: { kind: 'preactivation', layer: at.following, unit: at.next },
  nextError: { kind: 'error', layer: at.following, unit: at.next },
  /** The weight from the unit at hand into unit k of the next layer. */
  nextWeight: { kind: 'weight', layer: at.following, to: at.next, from: at.to },
  outputZ: { kind: 'preactivation', layer: at.last, unit: at.to },
  outputError: { kind: 'error', layer: at.last, unit: at.to },
  prediction: { kind: 'prediction', layer: at.last, unit: at.to },
} as const satisfies Record<string, GeneralQuantity>;

/** Vectors and matrices of a layer. */
export const whole = {
  x: { kind: 'input', batch: false },
  X: { kind: 'input', batch: true },
  y: { kind: 'prediction', batch: false },
  Y: { kind: 'prediction', batch: true },
  t: { kind: 'target', batch: false },
  T: { kind: 'target', batch: true },
  W: (layer: Index) => ({ kind: 'weight', layer }),
  b: (layer: Index) => ({ kind: 'bias', layer }),
  z: (layer: Index, batch = false) => ({ kind: 'preactivation', layer, batch }),
  a: (layer: Index, batch = false) => ({ kind: 'activation', layer, batch }),
  error: (layer: Index, batch = false) => ({ kind: 'error', layer, batch }),
} as const satisfies Record<string, MatrixQuantity | ((layer: Index, batch?: boolean) => MatrixQuantity)>;
