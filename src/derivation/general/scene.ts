import type { NetworkModel } from '../../network/model.ts';
import { type Extent, type Index, type IndexSymbol, indexKey } from '../../quantity/index.ts';

/** Numbers for the free indices of a formula. */
export type Assignment = ReadonlyMap<IndexSymbol, number>;

/** Where a formula about any network is taken at its word: a network, how many samples, and which unit is meant. */
export interface Scene {
  readonly network: NetworkModel;
  readonly assignment: Assignment;
  /** The size m of the batch. */
  readonly samples: number;
}

/** The same scene with an index set. */
export const withIndex = (scene: Scene, symbol: IndexSymbol, number: number): Scene => ({
  ...scene,
  assignment: new Map([...scene.assignment, [symbol, number]]),
});

/** The number that an index has in a scene. Throws RangeError for a symbol that nothing was assigned to. */
export function resolve(index: Index, scene: Scene): number {
  if (typeof index === 'number') return index;
  if (!('symbol' in index)) return Math.max(0, ...numbersOf(index.of, scene));
  const number = index.symbol === 'last' ? scene.network.layers.length : scene.assignment.get(index.symbol);
  if (number === undefined) throw new RangeError(`no number for the index ${indexKey(index)}`);
  return number + index.plus;
}

/** What an index over an extent runs through. Throws RangeError for a layer that the network does not have. */
export function numbersOf(extent: Extent, scene: Scene): readonly number[] {
  switch (extent.kind) {
    case 'units': {
      const layer = resolve(extent.layer, scene);
      const size = scene.network.shape.sizes[layer];
      if (size === undefined) throw new RangeError(`the network has no layer ${layer}`);
      return counted(1, size);
    }
    case 'samples':
      return counted(1, scene.samples);
    case 'layers':
      return counted(resolve(extent.first, scene), resolve(extent.last, scene));
  }
}

const counted = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
