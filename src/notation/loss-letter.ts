import type { GeneralQuantity } from '../quantity/index.ts';
import { lastLayer, type NetworkShape } from '../quantity/shape.ts';
import { type IndexNames, unitText } from './index-text.ts';
import { isOneUnit } from './left-out.ts';
import type { Letter } from './letter.ts';
import { letterTex } from './letter-tex.ts';
import type { Manner } from './manner.ts';
import { scripts } from './marks.ts';
import { matrixLetter } from './matrix-letter.ts';
import { ofSample } from './sample-letter.ts';

/** The letter of a loss alone: `C`, `C^{(p)}` of one sample. */
export function plainLoss(
  { conventions, letters }: Manner,
  names: IndexNames,
  loss: GeneralQuantity,
): Letter {
  const sample = loss.sample === undefined ? undefined : unitText(names, loss.sample);
  return { base: letters.loss, ...scripts(conventions, { sample }) };
}

/** The letter of a loss as its author usually writes it. */
export const usualLoss = (
  manner: Manner,
  names: IndexNames,
  loss: GeneralQuantity,
  shape: NetworkShape,
): Letter =>
  manner.lossOfIsRare === true ? plainLoss(manner, names, loss) : wholeLoss(manner, names, loss, shape);

/**
 * The letter of a loss with what it is a function of, `C(\theta)`, or alone where the author does not say. Outputs and
 * targets show themselves whose they are: `\mathcal{L}(Y^{[2](p)}, D^{(p)})`.
 */
export function wholeLoss(
  manner: Manner,
  names: IndexNames,
  loss: GeneralQuantity,
  shape: NetworkShape,
): Letter {
  const { lossOf } = manner;
  const plain = plainLoss(manner, names, loss);
  if (lossOf === undefined) return plain;
  if (typeof lossOf === 'string') return { ...plain, argument: lossOf };
  return { base: plain.base, argument: outputsAndTargets(manner, names, loss, shape) };
}

/** `y^{[2]}, d`; for the mean over a batch all of them, with a single unit without its layer. */
function outputsAndTargets(
  manner: Manner,
  names: IndexNames,
  { kind, sample }: GeneralQuantity,
  shape: NetworkShape,
): string {
  const batch = kind === 'mean-loss' || sample !== undefined;
  const output = isOneUnit(shape)
    ? ({ kind: 'prediction', batch } as const)
    : ({ kind: 'activation', layer: lastLayer(shape), batch } as const);
  const letters = [output, { kind: 'target', batch } as const].map((quantity) => {
    const whole = matrixLetter(manner, names, quantity, shape);
    return sample === undefined ? whole : ofSample(whole, manner.conventions, unitText(names, sample));
  });
  return letters.map(letterTex).join(', ');
}
