import { isBatch, type MatrixQuantity } from '../quantity/matrix.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { type IndexNames, layerText } from './index-text.ts';
import { leftOutAt } from './left-out.ts';
import type { Letter } from './letter.ts';
import type { Manner } from './manner.ts';
import { scripts } from './marks.ts';

/** The letter of a vector or matrix as a whole. */
export function matrixLetter(
  manner: Manner,
  names: IndexNames,
  quantity: MatrixQuantity,
  shape: NetworkShape,
): Letter {
  const { conventions, inputIsActivation } = manner;
  switch (quantity.kind) {
    case 'input':
    case 'prediction':
    case 'target': {
      const hat = conventions.hat === quantity.kind;
      return { base: baseOf(manner, quantity), ...(hat && { hat }) };
    }
    case 'activation':
      if (quantity.layer === 0 && inputIsActivation !== true)
        return { base: baseOf(manner, { kind: 'input', batch: quantity.batch }) };
      return layered(manner, names, quantity, shape);
    case 'weight':
    case 'bias':
    case 'preactivation':
    case 'error':
      return layered(manner, names, quantity, shape);
  }
}

type Layered = Extract<MatrixQuantity, { layer: unknown }>;

function layered(manner: Manner, names: IndexNames, quantity: Layered, shape: NetworkShape): Letter {
  const { conventions, loneWeight, matrixLetters } = manner;
  const namesake =
    quantity.kind === 'activation' && matrixLetters.activation.one === matrixLetters.prediction.one;
  const alone = leftOutAt(conventions, quantity.layer, shape).layer;
  const layer = alone && !namesake ? undefined : layerText(names, quantity.layer);
  const base = alone && quantity.kind === 'weight' ? loneWeight : undefined;
  return { base: base ?? baseOf(manner, quantity), ...scripts(conventions, { layer }) };
}

const baseOf = ({ matrixLetters }: Manner, quantity: MatrixQuantity): string =>
  matrixLetters[quantity.kind][isBatch(quantity) ? 'batch' : 'one'];
