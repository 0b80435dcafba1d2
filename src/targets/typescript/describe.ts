import type { Quantity } from '../../quantity/quantity.ts';

/** What a name of the emitted module stands for, in the words of its comments. */
export function describe(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'weight':
      return `weight into ${unitOf(quantity.layer, quantity.to)} from ${unitOf(quantity.layer - 1, quantity.from)}`;
    case 'bias':
      return `bias of ${unitOf(quantity.layer, quantity.to)}`;
    case 'preactivation':
    case 'activation':
      return `${quantity.kind} of ${unitOf(quantity.layer, quantity.unit)}`;
    case 'prediction':
      return `activation of ${unitOf(quantity.layer, quantity.unit)}`;
    case 'input':
    case 'target':
      return `${quantity.kind} ${quantity.unit}`;
    case 'shared-bias':
      return `bias of all units of layer ${quantity.layer}`;
    case 'loss':
      return 'loss E of one sample';
    case 'objective':
      return 'objective J of one sample';
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'output-loss':
    case 'maximum':
    case 'log-sum':
    case 'function-component':
    case 'function':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      throw new Error(`no ${quantity.kind} is described in code`);
  }
}

/** The units of layer 0 are the inputs. */
const unitOf = (layer: number, unit: number): string =>
  layer === 0 ? `input ${unit}` : `unit ${unit} of layer ${layer}`;
