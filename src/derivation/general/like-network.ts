import type { NetworkSpec } from '../../network/spec.ts';

/** Lines about single layers are tried on networks of so many layers at most, and hold of no deeper ones. */
export const mostLayers = 8;

/** The units that are left of a wide layer. */
const most = { units: 4, unitsOfDeep: 2 } as const;

const isDeep = ({ layers }: NetworkSpec): boolean => layers.length > 4;

/**
 * A small network of the same kind: the first layers and the last, each with few units; functions, loss, biases and
 * penalty are the same.
 */
export function likeNetwork(spec: NetworkSpec): NetworkSpec {
  const few = (units: number): number => Math.min(units, isDeep(spec) ? most.unitsOfDeep : most.units);
  const { layers } = spec;
  const kept =
    layers.length <= mostLayers ? layers : [...layers.slice(0, mostLayers - 1), ...layers.slice(-1)];
  return {
    ...spec,
    inputs: few(spec.inputs),
    layers: kept.map((layer) => ({ ...layer, units: few(layer.units) })),
  };
}
