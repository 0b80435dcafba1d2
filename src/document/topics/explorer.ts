import type { Equation } from '../../derivation/equation.ts';
import { generalFor } from '../../derivation/general/for-network.ts';
import { noHighlight } from '../../figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../../figure/network-figure.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block, GeneralLine, Line } from '../document.ts';
import { entryArray } from '../entry-array.ts';
import type { ExploredDerivative, ExploredLayer } from '../explorer.ts';
import { generalLineOf } from '../general-lines.ts';
import { lineOf } from '../lines.ts';
import { splitAtChainRules } from './gradient.ts';

/**
 * All derivatives for a reader who chooses one; nothing where the document is about one parameter alone, and nothing on
 * sheets, where it would tell what is left out.
 */
export function explorerBlocks(composition: Composition): readonly Block[] {
  const { derivation, notation, only, edition } = composition;
  if (only !== undefined || edition !== undefined) return [];
  const figure = networkFigure(derivation.network, notation, noHighlight);
  const derivatives = derivativesOf(figure, composition);
  if (derivatives.length === 0) return [];
  const layers = derivation.network.layers.map(({ layer }) => layerOf(layer, composition));
  return [{ kind: 'explorer', figure, derivatives, layers }];
}

/** Those by the parameters that the figure shows. */
function derivativesOf(
  figure: NetworkFigure,
  { derivation, language }: Composition,
): readonly ExploredDerivative[] {
  const drawn = new Set(
    [...figure.edges, ...figure.biases].flatMap(({ quantity }) =>
      quantity === null ? [] : [keyOf(quantity)],
    ),
  );
  const groups = derivation.sections
    .filter(({ topic }) => topic.kind === 'gradient')
    .flatMap(({ equations }) => splitAtChainRules(equations));
  return groups.flatMap((group) =>
    group.flatMap((equation): readonly ExploredDerivative[] => {
      const parameter = parameterOf(equation);
      if (parameter === undefined || !drawn.has(keyOf(parameter))) return [];
      const { compact, members } = equation;
      const [left] = members;
      const line = lineOf(equation, language, { repeated: true, reason: [] });
      const delta: Line | undefined = compact &&
        left && { ...line, members: [left, compact], marks: [], boxed: false };
      return [{ parameter, lines: linesTo(equation, group), ...(delta !== undefined && { delta }) }];
    }),
  );
}

/** The parameter by which the loss is differentiated in a line that says what that comes to. */
function parameterOf({ because, members: [left] }: Equation): Parameter | undefined {
  if (because.kind !== 'result' && because.kind !== 'same-way') return undefined;
  if (left?.kind !== 'partial' || left.of.kind !== 'ref' || left.of.quantity.kind !== 'loss')
    return undefined;
  const { by } = left;
  return by.kind === 'weight' || by.kind === 'bias' || by.kind === 'shared-bias' ? by : undefined;
}

/** A result with the lines that lead to it; one that goes in the same way alone. */
const linesTo = (equation: Equation, group: readonly Equation[]): readonly Equation[] =>
  equation.because.kind === 'result' ? group.slice(0, group.indexOf(equation) + 1) : [equation];

function layerOf(layer: number, composition: Composition): ExploredLayer {
  const { derivation, language } = composition;
  const general = generalFor(derivation.network.spec);
  const line = (...names: readonly ('weights' | 'bias' | 'biases')[]): readonly GeneralLine[] => {
    const [equation] = names.flatMap((name) => general.fitting(`brief/${layer}/${name}`) ?? []);
    if (equation === undefined) return [];
    return [{ ...generalLineOf(equation, language, { isShown: () => false, repeated: true }), reason: [] }];
  };
  const entries = entryArray(layer, composition);
  return {
    layer,
    weights: [...line('weights'), ...(entries === undefined ? [] : [entries])],
    // Of a single unit with a shared bias there is nothing to sum over.
    biases: line('bias', 'biases'),
  };
}
