import type { ErrorTerm, GeneralQuantity, Index, MeanLoss } from '../../quantity/index.ts';
import {
  activation,
  activationFunction,
  bias,
  functionComponent,
  input,
  logSum,
  maximum,
  optimiserTerm,
  outputLoss,
  preactivation,
  prediction,
  type Quantity,
  sharedBias,
  target,
  updated,
  weight,
} from '../../quantity/quantity.ts';
import { resolve, type Scene } from './scene.ts';

/** Quantities that a network has under a name of its own; the others are made of these. */
export type NamedQuantity = Exclude<GeneralQuantity, ErrorTerm | MeanLoss>;

/**
 * The quantity of a network that a general one means in a scene, whoever's sample it is. The activation of layer 0 is
 * the input.
 */
export function concreteQuantity(quantity: NamedQuantity, scene: Scene): Quantity {
  const at = (index: Index): number => resolve(index, scene);
  switch (quantity.kind) {
    case 'input':
      return input(at(quantity.unit));
    case 'target':
      return target(at(quantity.unit));
    case 'weight':
      return weight(at(quantity.layer), at(quantity.to), at(quantity.from));
    case 'bias':
      return bias(at(quantity.layer), at(quantity.to));
    case 'shared-bias':
      return sharedBias(at(quantity.layer));
    case 'preactivation':
      return preactivation(at(quantity.layer), at(quantity.unit));
    case 'activation': {
      const layer = at(quantity.layer);
      return layer === 0 ? input(at(quantity.unit)) : activation(layer, at(quantity.unit));
    }
    case 'prediction':
      return prediction(at(quantity.layer), at(quantity.unit));
    case 'maximum':
      return maximum(at(quantity.layer));
    case 'log-sum':
      return logSum(at(quantity.layer));
    case 'function':
      return activationFunction(at(quantity.layer));
    case 'function-component':
      return functionComponent(at(quantity.layer), at(quantity.unit));
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return { kind: quantity.kind };
    case 'optimiser-term':
      return optimiserTerm(quantity.term);
    case 'updated':
      return updated(quantity.parameter);
    case 'output-loss':
      return outputLoss(at(quantity.unit));
  }
}
