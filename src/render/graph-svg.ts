import {
  arrowHead,
  type ComputationGraph,
  extentOfGraph,
  type GraphArrow,
  type GraphDerivative,
  type GraphNode,
  signWidth,
} from '../figure/computation-graph.ts';
import { labelSize } from '../figure/gap.ts';
import type { Point } from '../figure/geometry.ts';
import { letterExtent } from '../figure/letter-extent.ts';
import type { Letter } from '../notation/letter.ts';
import { letterSize, strokes } from './figure-words.ts';
import { black, margin, px, scale, scaled } from './svg.ts';
import { svgLetter } from './svg-letter.ts';
import { element, xmlText } from './xml.ts';

export interface GraphSvgOptions {
  readonly title: string;
  readonly description: string;
  /** Starts all ids; letters, digits and hyphens, starting with a letter. */
  readonly idPrefix: string;
}

/** A computation graph as one self-contained SVG element. */
export function graphSvg(graph: ComputationGraph, { title, description, idPrefix }: GraphSvgOptions): string {
  const { left, right, top, bottom } = extentOfGraph(graph);
  const [width, height] = [px(right - left + 2 * margin), px(bottom - top + 2 * margin)];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'computation-graph',
    role: 'img',
    'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
    width,
    height,
    viewBox: `${px(left - margin)} ${px(top - margin)} ${width} ${height}`,
  };
  const parts = [
    element('title', { id: `${idPrefix}-title` }, xmlText(title)),
    element('desc', { id: `${idPrefix}-description` }, xmlText(description)),
    ...graph.arrows.map(arrowSvg),
    ...graph.nodes.map(nodeSvg),
  ];
  return `${element('svg', frame, `\n${parts.join('\n')}\n`)}\n`;
}

function arrowSvg(arrow: GraphArrow): string {
  const { from, to, derivative, tail, tip } = arrow;
  const { colour, edge } = strokes.plain;
  const line = element('line', {
    x1: px(from.x),
    y1: px(from.y),
    x2: px(to.x),
    y2: px(to.y),
    stroke: colour,
    'stroke-width': px(edge),
  });
  const points = arrowHead(arrow).map(({ x, y }) => `${px(x)},${px(y)}`);
  const head = element('polygon', { points: points.join(' '), fill: colour });
  return element(
    'g',
    { class: 'arrow', 'data-from': tail, 'data-to': tip },
    line + head + fraction(derivative),
  );
}

/** A fraction on white. */
function fraction({ sign, of, by, centre, width, height }: GraphDerivative): string {
  const [left, right] = [centre.x - width / 2, centre.x + width / 2];
  const back = element('rect', {
    x: px(left),
    y: px(centre.y - height / 2),
    width: px(width),
    height: px(height),
    fill: '#fff',
  });
  const bar = element('line', {
    x1: px(left + 0.03),
    y1: px(centre.y),
    x2: px(right - 0.03),
    y2: px(centre.y),
    stroke: black,
    'stroke-width': px(0.014),
  });
  const quarter = height / 4 + 0.01;
  const above = signed(sign, of, { x: centre.x, y: centre.y - quarter });
  return back + above + bar + signed(sign, by, { x: centre.x, y: centre.y + quarter });
}

/** ∂ and a letter, together centred on a point. */
function signed(sign: string, letter: Letter, { x, y }: Point): string {
  const width = letterExtent(letter).width * labelSize;
  const room = signWidth * labelSize;
  const start = x - (room + width) / 2;
  const place = (middle: number): Point => scaled({ x: middle, y });
  return (
    svgLetter({ base: sign }, place(start + room / 2), labelSize * scale, black) +
    svgLetter(letter, place(start + room + width / 2), labelSize * scale, black)
  );
}

function nodeSvg(node: GraphNode): string {
  const circle = element('circle', {
    cx: px(node.x),
    cy: px(node.y),
    r: px(node.radius),
    fill: '#fff',
    stroke: black,
    'stroke-width': px(strokes.plain.node),
  });
  const letter = svgLetter(node.letter, scaled(node), letterSize * scale, black);
  return element('g', { class: `node ${node.name}` }, circle + letter);
}
