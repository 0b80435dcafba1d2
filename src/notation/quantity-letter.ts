import type { GeneralQuantity, Index } from '../quantity/index.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { componentLetter, functionLetter } from './function-letter.ts';
import { type IndexNames, layerText, unitText } from './index-text.ts';
import { isOneUnit, type LeftOut, leftOutAt, leftOutAtOutput, nothing } from './left-out.ts';
import type { Letter } from './letter.ts';
import { usualLoss } from './loss-letter.ts';
import type { LetteredKind, Manner } from './manner.ts';
import { scripts } from './marks.ts';
import { optimiserLetters } from './optimiser-letters.ts';
import { isLastSymbol } from './size-letter.ts';
import { outputLossLetter, updatedLetter } from './training-letters.ts';

/** In whose manner a letter is written, and for which network. */
interface Setting {
  readonly manner: Manner;
  readonly names: IndexNames;
  readonly shape: NetworkShape;
  readonly sample: Index | undefined;
}

/** Where a quantity stands: layer and units in the author's order, as far as it has them. */
interface Position {
  readonly layer?: Index;
  readonly units?: readonly Index[];
  readonly leftOut?: LeftOut;
}

/** The letter of a quantity, its indices concrete or symbolic, in an author's manner. */
export function quantityLetter(
  manner: Manner,
  names: IndexNames,
  quantity: GeneralQuantity,
  shape: NetworkShape,
): Letter {
  const setting: Setting = { manner, names, shape, sample: quantity.sample };
  switch (quantity.kind) {
    case 'input':
      return marked(setting, 'input', { units: [quantity.unit] });
    case 'weight':
      return weightLetter(setting, quantity.layer, quantity.to, quantity.from);
    case 'bias':
      return unitLetter(setting, 'bias', quantity.layer, quantity.to);
    case 'shared-bias':
      return marked(setting, 'bias', { layer: quantity.layer, leftOut: leftOut(setting, quantity.layer) });
    case 'activation':
      return activationLetter(setting, quantity.layer, quantity.unit);
    case 'preactivation':
    case 'error':
      return unitLetter(setting, quantity.kind, quantity.layer, quantity.unit);
    case 'prediction':
    case 'target':
      return outputLetter(setting, quantity.kind, quantity.unit);
    case 'loss':
    case 'mean-loss':
      return usualLoss(manner, names, quantity, shape);
    case 'output-loss':
    case 'updated':
    case 'optimiser-term':
      return trainingLetter(setting, quantity);
    case 'maximum':
    case 'log-sum':
      return marked(setting, quantity.kind, { layer: quantity.layer });
    case 'function':
      return letterOfFunction(setting, quantity.layer);
    case 'function-component':
      return componentLetter(letterOfFunction(setting, quantity.layer), unitText(names, quantity.unit));
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return marked(setting, quantity.kind, {});
  }
}

function trainingLetter(
  { manner, names, shape }: Setting,
  quantity: Extract<GeneralQuantity, { kind: 'output-loss' | 'updated' | 'optimiser-term' }>,
): Letter {
  switch (quantity.kind) {
    case 'output-loss':
      return outputLossLetter(manner, names, quantity.unit);
    case 'updated':
      return updatedLetter(quantityLetter(manner, names, quantity.parameter, shape));
    case 'optimiser-term':
      return optimiserLetters[quantity.term];
  }
}

const letterOfFunction = ({ manner, names, shape }: Setting, layer: Index): Letter =>
  functionLetter(manner, layer, layerText(names, layer), shape);

function weightLetter(setting: Setting, layer: Index, to: Index, from: Index): Letter {
  const { manner, shape } = setting;
  const without = leftOut(setting, layer);
  const both = manner.conventions.weightOrder === 'to-from' ? [to, from] : [from, to];
  const letter = marked(setting, 'weight', {
    layer,
    units: without.layer ? [from] : both,
    leftOut: { ...without, unit: false },
  });
  return without.layer && isOneUnit(shape) ? { ...letter, base: manner.loneWeight ?? letter.base } : letter;
}

/** An author who gives activations and predictions one letter tells them apart by the layer. */
function activationLetter(setting: Setting, layer: Index, unit: Index): Letter {
  const { letters, inputIsActivation } = setting.manner;
  if (layer === 0 && inputIsActivation !== true) return marked(setting, 'input', { units: [unit] });
  const without = leftOut(setting, layer);
  const keepsLayer = letters.activation === letters.prediction;
  return marked(setting, 'activation', {
    layer,
    units: [unit],
    leftOut: keepsLayer ? { ...without, layer: false } : without,
  });
}

function outputLetter(setting: Setting, kind: 'prediction' | 'target', unit: Index): Letter {
  const { conventions } = setting.manner;
  const without = leftOutAtOutput(conventions, unit, setting.shape);
  const letter = marked(setting, kind, { units: [unit], leftOut: without });
  return conventions.hat === kind ? { ...letter, hat: true } : letter;
}

const unitLetter = (setting: Setting, kind: LetteredKind, layer: Index, unit: Index): Letter =>
  marked(setting, kind, { layer, units: [unit], leftOut: leftOut(setting, layer) });

const leftOut = ({ manner, shape }: Setting, layer: Index): LeftOut =>
  leftOutAt(manner.conventions, layer, shape);

function marked(setting: Setting, kind: LetteredKind, position: Position): Letter {
  const { manner, names, sample } = setting;
  const { layer, units = [], leftOut: without = nothing } = position;
  const marks = scripts(manner.conventions, {
    layer: layer === undefined || without.layer ? undefined : layerText(names, layer),
    units: units.filter((unit) => !isLeftOut(unit, without)).map((unit) => unitName(setting, unit)),
    sample: sample === undefined ? undefined : unitText(names, sample),
    wide: isWide(setting, kind, layer),
    layerApart: kind === 'weight' && layer !== undefined && isLastSymbol(layer),
  });
  return { base: manner.letters[kind], ...marks };
}

/** An index that runs has to be seen, unless there is one unit in all. */
const isLeftOut = (unit: Index, { unit: leaves, layer }: LeftOut): boolean =>
  leaves && (layer || typeof unit === 'number');

/** The last unit may have a name that does not repeat the layer. */
function unitName({ manner, names }: Setting, unit: Index): string {
  const isLast = typeof unit !== 'number' && 'of' in unit;
  return (isLast ? manner.sizes.lastUnit : undefined) ?? unitText(names, unit);
}

/** Whether an index at this place could have two digits: all letters of a place are written alike. */
function isWide({ manner, names, shape, sample }: Setting, kind: LetteredKind, layer?: Index): boolean {
  const { layerPlace, samplePlace } = manner.conventions;
  if (samplePlace === 'subscript' && typeof sample === 'number') return true;
  if (typeof layer !== 'number') return false;
  const widths = shape.sizes.slice(kind === 'weight' ? layer - 1 : layer, layer + 1);
  const layers = layerPlace === 'subscript' ? [names.layerNumber(shape.sizes.length - 1)] : [];
  return [...widths, ...layers].some((width) => width >= 10);
}
