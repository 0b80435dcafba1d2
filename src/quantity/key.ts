import type { Quantity } from './quantity.ts';

/**
 * One string per quantity: equal exactly when the quantities are. Not for readers; see `notation/machine.ts` for names
 * that leave the program.
 */
export function keyOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'input':
    case 'target':
    case 'output-loss':
      return `${quantity.kind} ${quantity.unit}`;
    case 'weight':
      return `weight ${quantity.layer} ${quantity.to} ${quantity.from}`;
    case 'bias':
      return `bias ${quantity.layer} ${quantity.to}`;
    case 'preactivation':
    case 'activation':
    case 'prediction':
    case 'function-component':
      return `${quantity.kind} ${quantity.layer} ${quantity.unit}`;
    case 'function':
    case 'shared-bias':
    case 'maximum':
    case 'log-sum':
      return `${quantity.kind} ${quantity.layer}`;
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return quantity.kind;
    case 'optimiser-term':
      return `optimiser-term ${quantity.term}`;
    case 'updated':
      return `updated ${keyOf(quantity.parameter)}`;
  }
}

/** Whether two quantities are the same one. */
export const same = (one: Quantity, other: Quantity): boolean =>
  one === other || (one.kind === other.kind && keyOf(one) === keyOf(other));
