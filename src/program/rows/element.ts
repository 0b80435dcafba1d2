import type { Expr, SymbolicExpr } from '../../expression/expr.ts';
import type { GeneralQuantity, Index } from '../../quantity/index.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Axis, Element, Letter } from './nest.ts';

/** What the sizes of a network's layers are, the inputs first. */
export type Sizes = readonly number[];

/**
 * The array entry that a symbolic quantity or derivative stands for, named like the machine name of the unit with letters
 * for its indices. Throws for what has no place in memory.
 */
export function elementOf({ head, parts }: SymbolicExpr, sizes: Sizes): Element {
  switch (head.kind) {
    case 'quantity':
      return quantityElement(head.quantity, sizes);
    case 'partial': {
      const of = quantityElement(quantityIn(parts[0]), sizes);
      const by = quantityElement(head.by, sizes);
      return { name: `d${of.name}_d${by.name}`, array: `d${of.array}_d${by.array}`, axes: by.axes };
    }
    case 'sum':
    case 'indicator':
    case 'index':
    case 'apply':
    case 'component':
      throw new Error(`${head.kind} is no entry of an array`);
  }
}

function quantityIn(of: Expr | undefined): GeneralQuantity {
  if (of?.kind === 'symbolic' && of.head.kind === 'quantity') return of.head.quantity;
  throw new Error('a quantity is differentiated');
}

function quantityElement(quantity: GeneralQuantity, sizes: Sizes): Element {
  const last = sizes.length - 1;
  switch (quantity.kind) {
    case 'input':
      return vector('x', [quantity.unit], [0], sizes);
    case 'target':
      return vector('t', [quantity.unit], [last], sizes);
    case 'weight': {
      const layer = numberOf(quantity.layer);
      return vector(`w_${layer}`, [quantity.to, quantity.from], [layer, layer - 1], sizes);
    }
    case 'bias':
      return ofLayer('b', quantity.layer, quantity.to, sizes);
    case 'shared-bias':
      return number(machineName({ kind: 'shared-bias', layer: numberOf(quantity.layer) }));
    case 'preactivation':
      return ofLayer('z', quantity.layer, quantity.unit, sizes);
    case 'activation':
      return numberOf(quantity.layer) === 0
        ? vector('x', [quantity.unit], [0], sizes)
        : ofLayer('a', quantity.layer, quantity.unit, sizes);
    case 'prediction':
      return ofLayer('a', last, quantity.unit, sizes);
    case 'error':
      return ofLayer('dE_dz', quantity.layer, quantity.unit, sizes);
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
      return number(machineName(quantity));
    case 'maximum':
    case 'log-sum':
      return number(machineName({ kind: quantity.kind, layer: numberOf(quantity.layer) }));
    case 'argument':
    case 'function':
    case 'function-component':
    case 'image':
    case 'learning-rate':
    case 'logistic':
    case 'mean-loss':
    case 'optimiser-term':
    case 'output-loss':
    case 'updated':
    case 'value':
      throw new Error(`${quantity.kind} is no entry of an array`);
  }
}

const number = (name: string): Element => ({ name, array: name, axes: [] });

const ofLayer = (letter: string, layer: Index, unit: Index, sizes: Sizes): Element =>
  vector(`${letter}_${numberOf(layer)}`, [unit], [numberOf(layer)], sizes);

function vector(array: string, indices: readonly Index[], layers: readonly number[], sizes: Sizes): Element {
  const axes = indices.map((index, position): Axis => {
    const layer = layers[position];
    if (layer === undefined) throw new RangeError(`no layer for index ${position} of ${array}`);
    return { letter: letterOf(index), size: sizeOf(layer, sizes) };
  });
  return { name: [array, ...axes.map(({ letter }) => letter)].join('_'), array, axes };
}

/** How many units a layer has, 0 for the inputs. Throws for a layer that is none. */
export function sizeOf(layer: number, sizes: Sizes): number {
  const size = sizes[layer];
  if (size === undefined) throw new RangeError(`no layer ${layer}`);
  return size;
}

/** Throws for an index that is no free unit. */
export function letterOf(index: Index): Letter {
  if (typeof index === 'number' || !('symbol' in index) || index.plus !== 0)
    throw new Error('an index over units is expected');
  switch (index.symbol) {
    case 'from':
      return 'i';
    case 'to':
      return 'j';
    case 'next':
    case 'running':
      return 'k';
    case 'layer':
    case 'last':
    case 'class':
    case 'sample':
      throw new Error(`${index.symbol} is no unit`);
  }
}

function numberOf(layer: Index): number {
  if (typeof layer === 'number') return layer;
  throw new Error('the number of a layer is expected');
}
