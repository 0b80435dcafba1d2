import {
  arrowHead,
  type ComputationGraph,
  extentOfGraph,
  type GraphArrow,
} from '../figure/computation-graph.ts';
import { labelSize } from '../figure/gap.ts';
import { letterTex } from '../notation/letter-tex.ts';
import { coordinate } from './coordinate.ts';
import { letterSize, strokes } from './figure-words.ts';
import { at, circleWith, font, lineWidth, picture } from './tikz.ts';

/** A computation graph as a `tikzpicture` of core TikZ commands, no wider than so many centimetres. */
export function graphTikz(graph: ComputationGraph, widthLimit: number): string {
  const { left, right } = extentOfGraph(graph);
  const unit = Math.min(1, widthLimit / (right - left));
  const lines = [
    ...graph.arrows.flatMap((arrow) => arrowLines(arrow, unit)),
    ...graph.nodes.flatMap((node) => circleWith(node, 'black', strokes.plain.node, letterSize, unit)),
  ];
  return picture(lines, unit);
}

function arrowLines({ from, to, derivative }: GraphArrow, unit: number): readonly string[] {
  const { sign, of, by, centre } = derivative;
  const head = arrowHead({ from, to }).map(at).join(' -- ');
  const fraction = `\\frac{${sign} ${letterTex(of)}}{${sign} ${letterTex(by)}}`;
  return [
    `\\draw[black!45,${lineWidth(strokes.plain.edge, unit)}] ${at(from)} -- ${at(to)};`,
    `\\fill[black!45] ${head} -- cycle;`,
    `\\node[fill=white,inner sep=${coordinate(1.5)}pt,${font(labelSize * 1.2, unit)}] at ${at(centre)} {$\\displaystyle ${fraction}$};`,
  ];
}
