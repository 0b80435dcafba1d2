import { computationGraph } from '../../figure/computation-graph.ts';
import { isOneUnit } from '../../notation/left-out.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { sentenceOf } from '../said.ts';

/** What the loss of a single unit is computed from; nothing for larger networks. */
export function graphBlocks(composition: Composition): readonly Block[] {
  const { derivation, notation } = composition;
  const { network } = derivation;
  if (!isOneUnit(network.shape)) return [];
  const caption = sentenceOf('computation-graph', composition);
  return [{ kind: 'graph', graph: computationGraph(network, notation), caption }];
}
