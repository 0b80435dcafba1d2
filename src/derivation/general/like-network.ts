import type { NetworkSpec } from '../../network/spec.ts';

/** What is left of large networks: layers, and units in each layer of a network that is not or is deep. */
const most = { layers: 8, units: 4, unitsOfDeep: 2 } as const;

const isDeep = ({ layers }: NetworkSpec): boolean => layers.length > 4;

/**
 * A small network of the same kind: the first layers and the last, each with few units; functions, loss, biases and
 * penalty are the same.
 */
export function likeNetwork(spec: NetworkSpec): NetworkSpec {
  const few = (units: number): number => Math.min(units, isDeep(spec) ? most.unitsOfDeep : most.units);
  const { layers } = spec;
  const kept =
    layers.length <= most.layers ? layers : [...layers.slice(0, most.layers - 1), ...layers.slice(-1)];
  return {
    ...spec,
    inputs: few(spec.inputs),
    layers: kept.map((layer) => ({ ...layer, units: few(layer.units) })),
  };
}
