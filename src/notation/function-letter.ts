import type { Index } from '../quantity/index.ts';
import { lastLayer, type NetworkShape } from '../quantity/shape.ts';
import { indices } from './indices.ts';
import type { Letter } from './letter.ts';
import type { Manner } from './manner.ts';
import { isLastSymbol } from './size-letter.ts';

type FunctionManner = Pick<Manner, 'functions'> & {
  readonly conventions: Pick<Manner['conventions'], 'functions'>;
};

/** The letter of a layer's activation function; a symbolic layer stands for one with the function used first. */
export function functionLetter(
  { functions, conventions }: FunctionManner,
  layer: Index,
  layerText: string,
  shape: NetworkShape,
): Letter {
  switch (conventions.functions) {
    case 'by-layer':
      return { base: functions.letters[0], subscript: layerText };
    case 'by-function':
      return counted(functions, orderOf(layer, shape.functions));
    case 'hidden-and-output':
      return isLast(layer, shape) && functions.output !== undefined
        ? { base: functions.output }
        : counted(functions, orderOf(layer, shape.functions.slice(0, -1)));
  }
}

/** The letter of one component of a vector-valued function. */
export const componentLetter = ({ base, subscript }: Letter, unit: string): Letter => ({
  base,
  subscript: subscript === undefined ? unit : indices([subscript, unit], true),
});

/** Which of the functions a layer has, counted from 0 in the order of first use. */
function orderOf(layer: Index, functions: readonly number[]): number {
  const own = ownOf(layer, functions);
  return own === undefined ? 0 : [...new Set(functions)].indexOf(own);
}

/** Of L and L − 1 it is known whose function is meant; any other symbol stands for a layer with the first one. */
function ownOf(layer: Index, functions: readonly number[]): number | undefined {
  if (typeof layer === 'number') return functions[layer - 1];
  const fromTheEnd = 'symbol' in layer && layer.symbol === 'last' ? functions.at(layer.plus - 1) : undefined;
  return fromTheEnd ?? functions[0];
}

const isLast = (layer: Index, shape: NetworkShape): boolean =>
  layer === lastLayer(shape) || isLastSymbol(layer);

function counted({ letters, more }: Manner['functions'], order: number): Letter {
  const base = letters[order];
  return base === undefined ? { base: more, subscript: String(order - letters.length + 1) } : { base };
}
