import { quantitiesIn } from '../../expression/quantities.ts';
import type { SymbolFacts } from '../../language/language.ts';
import { activationOf } from '../../network/activations/index.ts';
import type { NetworkModel } from '../../network/model.ts';
import { letterTex } from '../../notation/letter-tex.ts';
import { type ShownShape, sidesIn } from '../../notation/shown-shape.ts';
import { keyOf } from '../../quantity/key.ts';
import { type MatrixQuantity, shapeOf } from '../../quantity/matrix.ts';
import {
  activation,
  activationFunction,
  argument,
  decay,
  functionComponent,
  image,
  input,
  loss,
  objective,
  penalty,
  preactivation,
  type Quantity,
  value,
  type Weight,
} from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import { type Block, generalLinesIn, linesIn, type SymbolRow, sectionAnchor } from '../document.ts';
import { roleOf } from '../roles.ts';

/** The letters that the lines of other blocks use, with their meanings, and their shapes where arrays have letters too. */
export function symbolBlocks(shown: readonly Block[], composition: Composition): readonly Block[] {
  const { symbols } = composition.language.document;
  const families = familiesIn(shown, composition);
  if (families.length === 0) return [];
  const inArrays = generalLinesIn(shown).length > 0;
  const rows = families.flatMap((family): readonly SymbolRow[] => [
    rowOf(family, inArrays, composition),
    ...(inArrays ? errorRow(family, composition) : []),
  ]);
  const anchor = sectionAnchor('symbols');
  return [
    { kind: 'heading', level: 'section', number: null, text: [symbols.heading], anchor },
    { kind: 'symbols', heads: [symbols.letters, symbols.meaning, symbols.shape], rows, tag: 'shape' },
  ];
}

/** Letters of one kind, and of one layer where they belong to layers. */
type Family = readonly [Quantity, ...Quantity[]];

/** All letters in the order of the network: what is given, layer by layer what follows, then the loss. */
function familiesIn(
  shown: readonly Block[],
  { derivation: { network }, notation }: Composition,
): readonly Family[] {
  const members = linesIn(shown).flatMap(({ equation }) => equation.members);
  // Formulas in matrices apply the function of every layer.
  const applied =
    generalLinesIn(shown).length > 0 ? network.layers.map(({ layer }) => activationFunction(layer)) : [];
  const used = new Map([
    ...members.flatMap((member) => [...quantitiesIn(member)]),
    ...applied.map((quantity) => [keyOf(quantity), quantity] as const),
  ]);
  const known = new Map(inOrder(network).map((quantity) => [keyOf(quantity), quantity]));
  const ordered = [...known, ...used].filter(([key]) => used.has(key));
  const families = new Map<string, [Quantity, ...Quantity[]]>();
  const seen = new Set<string>();
  for (const [, quantity] of new Map(ordered)) {
    const letter = letterTex(notation.letter(quantity, network.shape));
    const key = `${quantity.kind} ${layerOf(quantity) ?? ''}`;
    const family = families.get(key);
    // Layers with the same function share its letter.
    if (seen.has(letter)) continue;
    seen.add(letter);
    if (family === undefined) families.set(key, [quantity]);
    else family.push(quantity);
  }
  return [...families.values()];
}

const inOrder = (network: NetworkModel): readonly Quantity[] => [
  ...Array.from({ length: network.spec.inputs }, (_, index) => input(index + 1)),
  ...network.layers.flatMap(({ weights, biases, preactivations, auxiliaries, activations }) => [
    ...weights,
    ...biases,
    ...[...preactivations, ...auxiliaries, ...activations].map(({ quantity }) => quantity),
  ]),
  ...network.predictions.map(({ quantity }) => quantity),
  ...network.targets,
  loss(),
  objective(),
  penalty(),
  decay(),
  ...network.layers.flatMap(({ layer, activations }) => [
    activationFunction(layer),
    ...activations.map((_, index) => functionComponent(layer, index + 1)),
  ]),
  argument(),
  value(),
  image(),
];

const layerOf = (quantity: Quantity): number | undefined =>
  'layer' in quantity ? quantity.layer : undefined;

function rowOf(family: Family, inArrays: boolean, composition: Composition): SymbolRow {
  const { derivation, language } = composition;
  const { network } = derivation;
  const [first] = family;
  const array = inArrays ? arrayOf(first) : undefined;
  return {
    quantities: family,
    letters: [{ kind: 'quantities', quantities: family }],
    meaning: language.document.symbols.meanings[first.kind](factsOf(family, network)),
    shape: array === undefined ? plainShape(first, network) : arrayShape(array, network),
  };
}

function factsOf(family: Family, { spec, layers }: NetworkModel): SymbolFacts {
  const [first] = family;
  const layer = layerOf(first) ?? layers.length;
  const weights = family.filter((quantity) => quantity.kind === 'weight');
  const weight = weights.find(({ from, to }) => from !== to) ?? weights[0];
  return {
    count: family.length,
    from: roleOf(layer - 1, layers.length),
    to: roleOf(layer, layers.length),
    activation: spec.layers[layer - 1]?.activation,
    example: weight && { weight, from: sourceOf(weight), to: preactivation(weight.layer, weight.to) },
  };
}

const sourceOf = ({ layer, from }: Weight): Quantity =>
  layer === 1 ? input(from) : activation(layer - 1, from);

/** The array whose entries the letters are. */
function arrayOf(quantity: Quantity): MatrixQuantity | undefined {
  switch (quantity.kind) {
    case 'input':
    case 'prediction':
    case 'target':
      return { kind: quantity.kind, batch: false };
    case 'weight':
    case 'bias':
      return { kind: quantity.kind, layer: quantity.layer };
    case 'preactivation':
    case 'activation':
      return { kind: quantity.kind, layer: quantity.layer, batch: false };
    case 'shared-bias':
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'output-loss':
    case 'maximum':
    case 'log-sum':
    case 'function':
    case 'function-component':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return undefined;
  }
}

function arrayShape(of: MatrixQuantity, { shape }: NetworkModel): ShownShape {
  const sides = sidesIn(shapeOf(of), shape);
  if (sides === undefined) throw new RangeError(`a network has no ${of.kind}`);
  return { kind: 'array', of, sides };
}

/** Numbers, and functions of one number or of all sums of a layer. */
function plainShape(quantity: Quantity, { spec }: NetworkModel): ShownShape {
  if (quantity.kind === 'logistic') return { kind: 'function', from: 1, to: 1 };
  if (quantity.kind !== 'function' && quantity.kind !== 'function-component') return { kind: 'number' };
  const layer = spec.layers[quantity.layer - 1];
  if (layer === undefined) throw new RangeError(`no layer ${quantity.layer}`);
  const isElementwise = activationOf(layer.activation).kind === 'elementwise';
  const width = isElementwise ? 1 : layer.units;
  return { kind: 'function', from: width, to: quantity.kind === 'function' ? width : 1 };
}

/** After the sums of a layer: the derivatives of the loss by them, where the author has a letter for those. */
function errorRow([first]: Family, { derivation, notation, language }: Composition): readonly SymbolRow[] {
  if (first.kind !== 'preactivation' || notation.derivatives.error !== 'letter') return [];
  const { network } = derivation;
  const error: MatrixQuantity = { kind: 'error', layer: first.layer, batch: false };
  const to = roleOf(first.layer, network.layers.length);
  return [
    {
      quantities: [],
      letters: [{ kind: 'array', of: error }],
      meaning: language.document.symbols.error({ to, by: first }),
      shape: arrayShape(error, network),
    },
  ];
}
