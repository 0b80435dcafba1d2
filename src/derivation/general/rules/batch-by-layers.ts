import type { Expr } from '../../../expression/expr.ts';
import {
  columnOf,
  difference,
  gradient,
  hadamard,
  mapped,
  mappedDerivative,
  outer,
  product,
  ref,
  scaled,
  series,
  transpose,
} from '../../../expression/matrix/build.ts';
import { columns } from '../../../expression/matrix/worked.ts';
import { at, samples, sizeOf } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';
import { weightedSum } from './forward.ts';
import { cancellingPairs } from './output-pairs.ts';
import { layersUpTo, ofDepth, sourceRef, targetsOf } from './worked-quantities.ts';

/** All samples at once, layer by layer, b added to every column. */
export const batchForwardByLayers: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => {
    const { depth } = setting;
    if (depth === undefined) return [];
    return [
      line(setting, 'batch-layers/inputs', {
        members: [ref(whole.X), columns(whole.X, [1, 2, 'across', sizeOf(samples)])],
        because: { kind: 'definition' },
        ranges: [],
        shown: { showsShape: true, about: 'batch' },
      }),
      ...layersUpTo(depth).flatMap((layer) => [
        ofLayer(setting, layer, 'preactivation', [
          ref(whole.z(layer, true)),
          weightedSum(setting, layer, sourceRef(layer, true), true),
        ]),
        ofLayer(setting, layer, 'activation', [
          ref(whole.a(layer, true)),
          mapped(layer, ref(whole.z(layer, true))),
        ]),
      ]),
    ];
  },
};

/** Error terms of each sample's own loss, and the derivatives of the mean by the parameters, with 1/m. */
export const batchBackwardByLayers: GeneralRule = {
  altitude: 'batch',
  derive: (setting) => {
    const { depth } = setting;
    if (depth === undefined) return [];
    return [
      ofSums(setting, depth, depth),
      ...cancellingPairs.map((pair) => cancelled(setting, pair, depth)),
      ...layersUpTo(depth)
        .toReversed()
        .flatMap((layer) => [
          ...(layer < depth ? [ofSums(setting, layer, depth)] : []),
          ...ofParameters(setting, layer),
        ]),
    ];
  },
};

function cancelled(
  setting: Setting,
  { activation, loss }: (typeof cancellingPairs)[number],
  depth: number,
): GeneralDraft {
  return line(setting, `batch-layers/${loss}`, {
    members: [ref(whole.error(depth, true)), difference(ref(whole.a(depth, true)), targetsOf(depth, true))],
    because: { kind: 'gathered' },
    uses: [`output/${loss}/by-preactivations`],
    ranges: [],
    premises: [ofDepth(depth), { kind: 'output', activation }, { kind: 'loss', loss }],
    shown: { about: 'batch' },
  });
}

/** dZ from what is above: the loss, or the layer after. */
function ofSums(setting: Setting, layer: number, depth: number): GeneralDraft {
  const slopes = mappedDerivative(layer, ref(whole.z(layer, true)));
  const isLast = layer === depth;
  const source = isLast
    ? gradient(whole.a(layer, true))
    : product(transpose(ref(whole.W(layer + 1))), ref(whole.error(layer + 1, true)));
  const members = [ref(whole.error(layer, true)), hadamard(source, slopes)];
  return ofLayer(setting, layer, 'by-preactivations', members, isLast ? 'batch-layers/output' : undefined);
}

function ofParameters(setting: Setting, layer: number): readonly GeneralDraft[] {
  const error = whole.error(layer, true);
  const byWeights = scaled(share(setting), outer(ref(error), sourceRef(layer, true)));
  const byBiases = scaled(share(setting), series('sample', samples, columnOf(error, at.sample)));
  return [
    ofLayer(setting, layer, 'by-weights', [gradient(whole.W(layer), 'mean-loss'), byWeights]),
    ...(setting.biases
      ? [ofLayer(setting, layer, 'by-biases', [gradient(whole.b(layer), 'mean-loss'), byBiases])]
      : []),
  ];
}

/** The line of one sample, gathered from all. */
function ofLayer(
  setting: Setting,
  layer: number,
  name: string,
  members: GeneralDraft['members'],
  id = `batch-layers/${layer}/${name}`,
): GeneralDraft {
  const isMean = name === 'by-weights' || name === 'by-biases';
  return line(setting, id, {
    members,
    because: { kind: isMean ? 'mean' : 'gathered' },
    uses: [id === 'batch-layers/output' ? 'output/by-preactivations' : `layer/${layer}/${name}`],
    ranges: [],
    premises: [ofDepth(setting.depth ?? layer)],
    shown: { about: 'batch' },
  });
}

/** 1/m. */
const share = ({ pool, index }: Setting): Expr => pool.divide(pool.number(1), index(sizeOf(samples)));
