import type { Expr } from '../../../expression/expr.ts';
import { difference, product, ref, scalar } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import type { Presentation } from '../../../expression/matrix/presentation.ts';
import { composition, sole } from '../../../expression/matrix/special.ts';
import type { LossName } from '../../../network/spec.ts';
import { at, type GeneralQuantity, units } from '../../../quantity/index.ts';
import type { Premise, Range } from '../general-equation.ts';
import { type GeneralRule, line, type Setting, whole } from '../setting.ts';

/** The factor that the derivative of a loss has in front of y − t. */
export const squaredLosses = [
  { loss: 'squared-error', factor: 2 },
  { loss: 'half-squared-error', factor: 1 },
] as const satisfies readonly { readonly loss: LossName; readonly factor: number }[];

const weight: GeneralQuantity = { kind: 'weight', layer: 1, to: 1, from: at.to };
const bias: GeneralQuantity = { kind: 'bias', layer: 1, to: 1 };
const source: GeneralQuantity = { kind: 'input', unit: at.to };
/** Nothing is counted but the inputs. */
const overInputs: Range = { symbol: 'to', first: 1, last: { of: units(0) } };

/**
 * All derivatives of a single sigmoid unit in its inputs: the chain rule in one line, with σ(Wx + b) for y throughout;
 * Rumelhart, Hinton & Williams (1986), equations 4 to 6.
 */
export const unitExample = ({ loss, factor }: (typeof squaredLosses)[number]): GeneralRule => ({
  altitude: 'matrix',
  derive: (setting) => {
    const premises: readonly Premise[] = [
      { kind: 'one-unit' },
      { kind: 'output', activation: 'sigmoid' },
      { kind: 'loss', loss },
    ];
    const { pool } = setting;
    const all = (last: Expr): Matrix => product(...outside(setting, factor), ...slope(setting), scalar(last));
    const byWeight = line(setting, `unit-example/${loss}/weight`, {
      members: [scalar(setting.lossBy(weight)), all(setting.quantity(source))],
      because: { kind: 'chain-rule', paths: 'one' },
      ranges: [overInputs],
      premises,
      shown: shownFor(factor),
    });
    if (!setting.biases) return [byWeight];
    const byBias = line(setting, `unit-example/${loss}/bias`, {
      members: [scalar(setting.lossBy(bias)), all(pool.number(1))],
      because: { kind: 'chain-rule', paths: 'one' },
      ranges: [],
      premises,
      shown: shownFor(factor),
    });
    return [byWeight, byBias];
  },
});

/** A dot behind the derivative of the loss, none within that of the unit. */
function shownFor(factor: number): Presentation {
  const place = factor === 1 ? 1 : 2;
  return {
    hints: [
      { path: [], loss: 'whole' },
      { path: [1], dots: [place] },
      { path: [1, place], group: 'square' },
    ],
  };
}

/** σ(Wx + b). */
const output = ({ biases }: Setting): Matrix => sole(composition(ref(whole.x), 1, 1, biases));

/** The derivative of the loss: a number and σ(Wx + b) − ŷ. */
function outside(setting: Setting, factor: number): readonly Matrix[] {
  const target = scalar(setting.quantity({ kind: 'target', unit: 1 }));
  const error = difference(output(setting), target);
  return factor === 1 ? [error] : [scalar(setting.pool.number(factor)), error];
}

/** [1 − σ(Wx + b)] σ(Wx + b). */
function slope(setting: Setting): readonly Matrix[] {
  const y = output(setting);
  return [difference(scalar(setting.pool.number(1)), y), y];
}
