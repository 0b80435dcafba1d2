import type { NetworkModel } from '../network/model.ts';
import { keyOf } from '../quantity/key.ts';
import {
  activation,
  input,
  loss,
  preactivation,
  prediction,
  type Quantity,
  type Weight,
} from '../quantity/quantity.ts';
import { lastLayer } from '../quantity/shape.ts';

/** The quantities that a figure lights, by `keyOf`. */
export type Highlight = ReadonlySet<string>;

/** What a figure needs to know of a network. */
export type FigureNetwork = Pick<NetworkModel, 'shape' | 'layers'>;

export const noHighlight: Highlight = new Set();

/**
 * The paths of one step: a quantity, the unit it feeds, and all that lies on a path from there to E; for a weight its
 * source unit too. Throws for quantities that no network figure shows: activation functions and what belongs to them.
 */
export function pathsOf(network: FigureNetwork, quantity: Quantity): Highlight {
  return new Set(litQuantities(network, quantity).map(keyOf));
}

function litQuantities(network: FigureNetwork, quantity: Quantity): readonly Quantity[] {
  switch (quantity.kind) {
    case 'input':
      return downstream(network, 0, new Set([quantity.unit]));
    case 'weight': {
      const source = unitQuantities(network, quantity.layer - 1, quantity.from);
      return [...source, quantity, ...downstream(network, quantity.layer, new Set([quantity.to]))];
    }
    case 'shared-bias':
      return [quantity, ...downstream(network, quantity.layer, unitsOf(network, quantity.layer))];
    case 'maximum':
    case 'log-sum':
      return downstream(network, quantity.layer, unitsOf(network, quantity.layer));
    case 'bias':
      return [quantity, ...downstream(network, quantity.layer, new Set([quantity.to]))];
    case 'preactivation':
      return downstream(network, quantity.layer, reachedInside(network, quantity.layer, quantity.unit));
    case 'activation':
    case 'prediction':
      return downstream(network, quantity.layer, new Set([quantity.unit]));
    case 'target':
    case 'loss':
    case 'objective':
    case 'output-loss':
      return [loss()];
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'function':
    case 'function-component':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      throw new RangeError(`a network figure does not show ${keyOf(quantity)}`);
  }
}

/** The units of a layer whose activations a preactivation acts on: its own, or all where the function has several arguments. */
const reachedInside = (network: FigureNetwork, layer: number, unit: number): ReadonlySet<number> =>
  network.layers[layer - 1]?.activations.some(({ named }) => named?.kind === 'apply' && named.args.length > 1)
    ? unitsOf(network, layer)
    : new Set([unit]);

const unitsOf = ({ shape }: FigureNetwork, layer: number): ReadonlySet<number> =>
  new Set(Array.from({ length: shape.sizes[layer] ?? 0 }, (_, index) => index + 1));

/** The given units of a layer and everything on the paths from them to E, E included. */
function downstream(network: FigureNetwork, layer: number, units: ReadonlySet<number>): readonly Quantity[] {
  const here = [...units].flatMap((unit) => unitQuantities(network, layer, unit));
  const next = network.layers.find((candidate) => candidate.layer === layer + 1);
  if (next === undefined) return [...here, loss()];
  const weights: readonly Weight[] = next.weights.filter(({ from }) => units.has(from));
  return [...here, ...weights, ...downstream(network, layer + 1, new Set(weights.map(({ to }) => to)))];
}

/** All quantities that one circle of the figure stands for. */
export function unitQuantities({ shape }: FigureNetwork, layer: number, unit: number): readonly Quantity[] {
  if (layer === 0) return [input(unit)];
  const inside = [preactivation(layer, unit), activation(layer, unit)];
  return layer === lastLayer(shape) ? [...inside, prediction(layer, unit)] : inside;
}
