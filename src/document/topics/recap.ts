import type { EquationId } from '../../derivation/equation.ts';
import { type GeneralForNetwork, generalFor } from '../../derivation/general/for-network.ts';
import type { GeneralEquation } from '../../derivation/general/general-equation.ts';
import { mostLayers } from '../../derivation/general/like-network.ts';
import type { Sentence } from '../../language/sentence.ts';
import { sidesIn } from '../../notation/shown-shape.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { generalLineOf } from '../general-lines.ts';

/** Forward pass, backward pass and gradients in matrices, layer by layer; of any layer where there are too many. */
export function recapBlocks(composition: Composition): readonly Block[] {
  const { document } = composition.language;
  const { spec, layers } = composition.derivation.network;
  const numbered = layers.length <= mostLayers;
  const general = generalFor(spec);
  const forward = linesOf(numbered ? forwardOf(layers.length) : forwardOfAny, general, composition);
  const isSole = general.fitting('brief/1/bias') !== undefined;
  const ofLayers = isSole ? backwardOfOne : backwardOf(layers.length);
  const backward = linesOf(numbered ? ofLayers : backwardOfAny, general, composition);
  const penalised = linesOf(['brief/penalised'], general, composition);
  return [
    ...after(document.recapForward({ numbered }), forward),
    ...after(document.recapBackward(), backward),
    ...after(document.recapPenalised(), penalised),
  ];
}

const after = (words: Sentence, lines: readonly Block[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ kind: 'paragraph', text: words }, ...lines];

const numbersTo = (depth: number): readonly number[] =>
  Array.from({ length: depth }, (_, index) => index + 1);

const forwardOf = (depth: number): readonly EquationId[] =>
  numbersTo(depth).flatMap((layer) => [`brief/${layer}/preactivation`, `brief/${layer}/activation`]);

const backwardOf = (depth: number): readonly EquationId[] =>
  numbersTo(depth)
    .toReversed()
    .flatMap((layer) => [`brief/${layer}/error`, `brief/${layer}/weights`, `brief/${layer}/biases`]);

/** Of a single unit with a shared bias the sum over all units is left out. */
const backwardOfOne: readonly EquationId[] = ['brief/1/error', 'brief/1/weights', 'brief/1/bias'];

const forwardOfAny: readonly EquationId[] = [
  'first/preactivation',
  'first/activation',
  'general/preactivation',
  'general/activation',
];

const backwardOfAny: readonly EquationId[] = [
  'output/gathered',
  'recursion/vectors',
  'weights/outer',
  'bias/gathered',
];

function linesOf(
  ids: readonly EquationId[],
  general: GeneralForNetwork,
  { derivation, language }: Composition,
): readonly Block[] {
  const { shape } = derivation.network;
  return ids.flatMap((id): readonly Block[] => {
    const equation = general.fitting(id);
    if (equation === undefined) return [];
    const line = generalLineOf(equation, language, { isShown: () => false });
    return [{ ...line, reason: sidesOf(equation) ?? line.reason }];
  });

  /** The sides of the left side, where it is an array of one layer. */
  function sidesOf({ members: [left] }: GeneralEquation): Sentence | undefined {
    const sides = left === undefined || left.kind === 'scalar' ? undefined : sidesIn(left.shape, shape);
    return sides && [{ kind: 'sides', sides }];
  }
}
