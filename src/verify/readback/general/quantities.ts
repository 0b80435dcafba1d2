import { at, type Extent, type GeneralQuantity, type Index, units } from '../../../quantity/index.ts';
import { before, type Candidates, lastUnit } from './scope.ts';

/** All quantities of one kind whose indices are among some candidates. */
type Maker = (candidates: Candidates) => readonly GeneralQuantity[];

const ofUnits = (layer: Index, { units: named }: Candidates): readonly Index[] => [...named, lastUnit(layer)];

const ofLayers =
  (make: (layer: Index, candidates: Candidates) => readonly GeneralQuantity[]): Maker =>
  (candidates) =>
    candidates.layers.flatMap((layer) => make(layer, candidates));

const unitsOf = (kind: 'preactivation' | 'activation' | 'error'): Maker =>
  ofLayers((layer, candidates) => ofUnits(layer, candidates).map((unit) => ({ kind, layer, unit })));

const weights: Maker = ofLayers((layer, candidates) => {
  const source = before(layer);
  const sources = source === undefined ? candidates.units : ofUnits(source, candidates);
  return ofUnits(layer, candidates).flatMap((to) =>
    sources.map((from) => ({ kind: 'weight' as const, layer, to, from })),
  );
});

/** What may have a letter in a formula about any network, one kind after the other. */
export const quantityKinds: readonly Maker[] = [
  (candidates) => ofUnits(0, candidates).map((unit) => ({ kind: 'input', unit })),
  (candidates) => ofUnits(at.last, candidates).map((unit) => ({ kind: 'target', unit })),
  (candidates) => ofUnits(at.last, candidates).map((unit) => ({ kind: 'prediction', layer: at.last, unit })),
  weights,
  ofLayers((layer, candidates) => ofUnits(layer, candidates).map((to) => ({ kind: 'bias', layer, to }))),
  unitsOf('preactivation'),
  unitsOf('activation'),
  unitsOf('error'),
  ofLayers((layer) => [{ kind: 'shared-bias', layer }]),
  ofLayers((layer) => [{ kind: 'maximum', layer }]),
  ofLayers((layer) => [{ kind: 'log-sum', layer }]),
  () => [{ kind: 'objective' }],
  () => [{ kind: 'penalty' }],
  () => [{ kind: 'decay' }],
];

/** The same quantity, whoever's sample it is. */
export const ofSamples = (quantity: GeneralQuantity, { samples }: Candidates): readonly GeneralQuantity[] => [
  quantity,
  ...samples.map((sample) => ({ ...quantity, sample })),
];

/** At which index of which extent a quantity stands. */
export function placesOf(quantity: GeneralQuantity): readonly Standing[] {
  const whose: readonly Standing[] =
    quantity.sample === undefined ? [] : [{ index: quantity.sample, over: { kind: 'samples' } }];
  switch (quantity.kind) {
    case 'input':
      return [{ index: quantity.unit, over: units(0) }, ...whose];
    case 'target':
      return [{ index: quantity.unit, over: units(at.last) }, ...whose];
    case 'weight': {
      const source = before(quantity.layer);
      return [
        { index: quantity.to, over: units(quantity.layer) },
        ...(source === undefined ? [] : [{ index: quantity.from, over: units(source) }]),
        ...whose,
      ];
    }
    case 'bias':
      return [{ index: quantity.to, over: units(quantity.layer) }, ...whose];
    case 'preactivation':
    case 'activation':
    case 'prediction':
    case 'error':
    case 'function-component':
      return [{ index: quantity.unit, over: units(quantity.layer) }, ...whose];
    case 'loss':
    case 'mean-loss':
    case 'shared-bias':
    case 'function':
    case 'maximum':
    case 'log-sum':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'updated':
    case 'optimiser-term':
    case 'output-loss':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return whose;
  }
}

export interface Standing {
  readonly index: Index;
  readonly over: Extent;
}
