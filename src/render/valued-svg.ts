import { arrowHead } from '../figure/computation-graph.ts';
import type { Point, Segment } from '../figure/geometry.ts';
import { letterExtent } from '../figure/letter-extent.ts';
import { afterLetter, namedWidth, numberRow, readingSize } from '../figure/readings.ts';
import {
  extentOfValued,
  type ValuedBias,
  type ValuedBox,
  type ValuedEdge,
  type ValuedGraph,
} from '../figure/valued-graph.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { coordinate } from './coordinate.ts';
import { strokes } from './figure-words.ts';
import { black, margin, px, scale, scaled } from './svg.ts';
import { svgLetter } from './svg-letter.ts';
import { type Row, rowsOf } from './valued-rows.ts';
import { element, xmlText } from './xml.ts';

export interface ValuedSvgOptions {
  readonly title: string;
  readonly description: string;
  /** Starts all ids; letters, digits and hyphens, starting with a letter. */
  readonly idPrefix: string;
  /** The name of a quantity for `data-quantity`, such as `w_1_1_2`. */
  nameOf(quantity: Quantity): string;
}

/**
 * A graph with numbers as one self-contained SVG element. Values have the class `value`, derivatives `gradient` and a
 * slanted type, so that grey print tells them apart.
 */
export function valuedSvg(graph: ValuedGraph, options: ValuedSvgOptions): string {
  const { title, description, idPrefix } = options;
  const { left, right, top, bottom } = extentOfValued(graph);
  const [width, height] = [px(right - left + 2 * margin), px(bottom - top + 2 * margin)];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'valued-graph',
    role: 'img',
    'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
    width,
    height,
    viewBox: `${px(left - margin)} ${px(top - margin)} ${width} ${height}`,
  };
  const parts = [
    element('title', { id: `${idPrefix}-title` }, xmlText(title)),
    element('desc', { id: `${idPrefix}-description` }, xmlText(description)),
    ...graph.edges.map(arrowSvg),
    ...graph.edges.flatMap((edge) => labelSvg(edge, options)),
    ...graph.biases.map((bias) => biasSvg(bias, options)),
    ...graph.boxes.map((box) => boxSvg(box, options)),
    ...graph.dots.flatMap(threeDots),
  ];
  return `${element('svg', frame, `\n${parts.join('\n')}\n`)}\n`;
}

function arrowSvg(line: Segment): string {
  const { colour, edge } = strokes.plain;
  const ends = { x1: px(line.from.x), y1: px(line.from.y), x2: px(line.to.x), y2: px(line.to.y) };
  const points = arrowHead(line).map(({ x, y }) => `${px(x)},${px(y)}`);
  return (
    element('line', { class: 'edge', ...ends, stroke: colour, 'stroke-width': px(edge) }) +
    element('polygon', { points: points.join(' '), fill: colour })
  );
}

/** The numbers of a weight on white, turned into the direction of its edge. */
function labelSvg({ quantity, label }: ValuedEdge, { nameOf }: ValuedSvgOptions): readonly string[] {
  if (quantity === null || label === undefined) return [];
  const { centre, width, height, angle } = label;
  const size = { width: px(width), height: px(height) };
  const back = element('rect', { x: px(-width / 2), y: px(-height / 2), ...size, fill: '#fff' });
  const turned = `translate(${px(centre.x)} ${px(centre.y)}) rotate(${coordinate(angle)})`;
  const content = back + rowsOf(label, { x: 0, y: 0 }).map(rowSvg).join('');
  return [element('g', { class: 'weight', 'data-quantity': nameOf(quantity), transform: turned }, content)];
}

function biasSvg({ quantity, label, ...line }: ValuedBias, { nameOf }: ValuedSvgOptions): string {
  const rows = rowsOf(label, label.centre).map(rowSvg);
  return element('g', { class: 'bias', 'data-quantity': nameOf(quantity) }, arrowSvg(line) + rows.join(''));
}

function boxSvg(box: ValuedBox, { nameOf }: ValuedSvgOptions): string {
  const { x, y, width, height, quantity } = box;
  const rim = element('rect', {
    x: px(x - width / 2),
    y: px(y - height / 2),
    width: px(width),
    height: px(height),
    rx: px(0.1),
    fill: '#fff',
    stroke: black,
    'stroke-width': px(strokes.plain.node),
  });
  const rows = rowsOf(box, box, height).map(rowSvg);
  return element('g', { class: 'unit', 'data-quantity': nameOf(quantity) }, rim + rows.join(''));
}

const numberFont = "KaTeX_Main, 'Latin Modern Roman', 'STIX Two Text', 'Times New Roman', Times, serif";

function rowSvg(row: Row): string {
  switch (row.kind) {
    case 'letter':
      return svgLetter(row.letter, scaled(row), readingSize.letter * scale, black);
    case 'named':
      return namedSvg(row);
    case 'value':
    case 'gradient':
      return numberSvg(row.number, row.kind, row);
  }
}

/** A letter and its value, together centred on a point. */
function namedSvg({ reading, x, y }: Extract<Row, { kind: 'named' }>): string {
  const width = namedWidth(reading);
  const name = letterExtent(reading.letter).width * readingSize.number;
  const start = x - width / 2;
  const letter = svgLetter(
    reading.letter,
    scaled({ x: start + name / 2, y }),
    readingSize.number * scale,
    black,
  );
  if (reading.value === undefined) return letter;
  const rest = name + afterLetter * readingSize.number;
  return letter + numberSvg(reading.value, 'value', { x: start + (rest + width) / 2, y });
}

function numberSvg(number: string, kind: 'value' | 'gradient', { x, y }: Point): string {
  return element(
    'text',
    {
      class: kind,
      x: px(x),
      y: px(y + 0.33 * readingSize.number),
      'text-anchor': 'middle',
      'font-size': px(readingSize.number),
      'font-family': numberFont,
      'font-style': kind === 'gradient' ? 'italic' : 'normal',
      fill: kind === 'gradient' ? strokes.lit.colour : black,
    },
    xmlText(number.replace('-', '−')),
  );
}

const threeDots = ({ x, y }: Point): readonly string[] =>
  [-numberRow, 0, numberRow].map((shift) =>
    element('circle', { cx: px(x), cy: px(y + shift), r: px(0.035), fill: black }),
  );
