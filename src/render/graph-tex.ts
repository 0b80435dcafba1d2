import type { ComputationGraph, GraphArrow, GraphName } from '../figure/computation-graph.ts';
import { letterTex } from '../notation/letter-tex.ts';

/** A computation graph in lines, where no drawing can stand: each arrow with its derivative above it. */
export function graphTex({ nodes, arrows }: ComputationGraph): string {
  const letters = new Map<GraphName, string>(nodes.map(({ name, letter }) => [name, letterTex(letter)]));
  const arrowTex = ({ tail, tip, derivative: { sign, of, by } }: GraphArrow): string =>
    `${letters.get(tail) ?? ''} \\xrightarrow{\\frac{${sign} ${letterTex(of)}}{${sign} ${letterTex(by)}}} ${letters.get(tip) ?? ''}`;
  return arrows.map(arrowTex).join(' \\qquad ');
}
