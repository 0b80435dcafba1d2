import type { NetworkSpec } from '../../network/spec.ts';

/** What is left of large networks: layers, and units in each. */
const most = { layers: 4, units: 4 } as const;

/**
 * A small network of the same kind: the first layers and the last, each with few units; functions, loss, biases and
 * penalty are the same.
 */
export function likeNetwork(spec: NetworkSpec): NetworkSpec {
  const few = (units: number): number => Math.min(units, most.units);
  const { layers } = spec;
  const kept =
    layers.length <= most.layers ? layers : [...layers.slice(0, most.layers - 1), ...layers.slice(-1)];
  return {
    ...spec,
    inputs: few(spec.inputs),
    layers: kept.map((layer) => ({ ...layer, units: few(layer.units) })),
  };
}
