import { buildModel } from '../../src/network/build-model.ts';
import type { NetworkModel } from '../../src/network/model.ts';
import type { Letter } from '../../src/notation/letter.ts';
import type { Notation } from '../../src/notation/notation.ts';
import { keyOf } from '../../src/quantity/key.ts';
import type { Quantity } from '../../src/quantity/quantity.ts';
import type { NetworkShape } from '../../src/quantity/shape.ts';

/** A small notation of the tests' own: from before to, the layer above, a comma where indices have two digits. */
export const letters: Notation = {
  layerNumber: (layer) => layer + 1,
  letter: (quantity, shape) => letterOf(quantity, shape),
};

function letterOf(quantity: Quantity, { sizes }: NetworkShape): Letter {
  const separator = Math.max(...sizes) > 9 ? ',' : '';
  switch (quantity.kind) {
    case 'input':
      return { base: 'x', subscript: `${quantity.unit}` };
    case 'weight': {
      const subscript = [quantity.from, quantity.to].join(separator);
      return { base: 'w', subscript, superscript: `${quantity.layer + 1}` };
    }
    case 'bias':
      return { base: 'b', subscript: `${quantity.to}`, superscript: `${quantity.layer + 1}` };
    case 'activation':
      return { base: 'a', subscript: `${quantity.unit}`, superscript: `${quantity.layer + 1}` };
    case 'prediction':
      return { base: 'Y', subscript: `${quantity.unit}` };
    case 'loss':
      return { base: 'E' };
    case 'preactivation':
    case 'target':
    case 'function':
    case 'argument':
    case 'value':
    case 'image':
      throw new RangeError(`figures ask for no letter of ${keyOf(quantity)}`);
  }
}

/** A dense sigmoid network of the given sizes, the input first. */
export function networkOf(sizes: readonly number[], bias = false): NetworkModel {
  const [inputs = 0, ...units] = sizes;
  return buildModel({
    name: sizes.join('-'),
    inputs,
    layers: units.map((count) => ({ units: count, activation: 'sigmoid', bias })),
    loss: 'half-squared-error',
    document: {},
  });
}
