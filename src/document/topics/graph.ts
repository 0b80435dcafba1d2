import { computationGraph } from '../../figure/computation-graph.ts';
import { isOneUnit } from '../../notation/left-out.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';

/** What the loss of a single unit is computed from; nothing for larger networks. */
export function graphBlocks({ derivation: { network }, notation, language }: Composition): readonly Block[] {
  if (!isOneUnit(network.shape)) return [];
  const caption = language.general.said['computation-graph']();
  return [{ kind: 'graph', graph: computationGraph(network, notation), caption }];
}
