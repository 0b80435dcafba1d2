import { labelSize } from '../figure/gap.ts';
import type { Point } from '../figure/geometry.ts';
import { textWidth } from '../figure/letter-extent.ts';
import type {
  FigureBias,
  FigureCaption,
  FigureEdge,
  FigureLabel,
  FigureNode,
  NetworkFigure,
} from '../figure/network-figure.ts';
import type { Parameter, Quantity } from '../quantity/quantity.ts';
import { coordinate } from './coordinate.ts';
import {
  captionSize,
  captionText,
  extentOf,
  type FigureWords,
  letterSize,
  litLast,
  ringDistance,
  strokes,
} from './figure-words.ts';
import { svgLetter } from './svg-letter.ts';
import { type Attributes, element, xmlText } from './xml.ts';

export interface SvgOptions {
  readonly words: FigureWords;
  /** Starts all ids, so that several figures fit into one page. Letters, digits and hyphens, starting with a letter. */
  readonly idPrefix: string;
  /** The name of a quantity for `data-quantity` and ids, such as `w_1_1_2`. */
  nameOf(quantity: Quantity): string;
  /** Makes a button of every weight and bias, with these words for those who do not see it. */
  labelOf?(quantity: Parameter): string;
}

/** Pixels for one unit of the figure. */
export const scale = 60;
export const margin = 0.08;
export const black = '#1a1a1a';

export const px = (length: number): string => coordinate(length * scale);
export const scaled = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });

/**
 * A figure as one self-contained SVG element: no script, style sheet or font from elsewhere, right when it stands alone;
 * its classes (`unit`, `edge`, `bias`, `name`, `caption`, `lit`) are there for pages that want to restyle it.
 */
export function networkSvg(figure: NetworkFigure, options: SvgOptions): string {
  const { words, idPrefix } = options;
  const parts = [
    element('title', { id: `${idPrefix}-title` }, xmlText(words.title)),
    element('desc', { id: `${idPrefix}-description` }, xmlText(words.description)),
    ...litLast(figure.edges).map((edge) => edgeLine(edge, options)),
    ...litLast(figure.edges).flatMap((edge) => edgeName(edge, options)),
    ...figure.biases.map((bias) => biasArrow(bias, options)),
    ...figure.nodes.map((node) => unitCircle(node, options)),
    ...figure.dots.flatMap(threeDots),
    ...figure.captions.map((caption) => captionLine(caption, words)),
  ];
  return `${element('svg', frame(figure, options), `\n${parts.join('\n')}\n`)}\n`;
}

function frame(figure: NetworkFigure, { words, idPrefix, labelOf }: SvgOptions): Attributes {
  const isInteractive = labelOf !== undefined;
  const { left, right, top, bottom } = extentOf(
    figure,
    (caption) => textWidth(captionText(words, caption)) * captionSize,
  );
  const width = px(right - left + 2 * margin);
  const height = px(bottom - top + 2 * margin);
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'network-figure',
    role: isInteractive ? 'group' : 'img',
    'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
    width,
    height,
    viewBox: `${px(left - margin)} ${px(top - margin)} ${width} ${height}`,
  };
}

/** Class, id and machine name of what stands for a quantity. */
function marks(
  kind: string,
  lit: boolean,
  quantity: Quantity | null,
  { idPrefix, nameOf }: SvgOptions,
): Attributes {
  const name = quantity === null ? undefined : nameOf(quantity);
  // A shared bias stands at every unit of its layer.
  const hasId = kind !== 'name' && quantity?.kind !== 'shared-bias';
  return {
    class: lit ? `${kind} lit` : kind,
    id: name === undefined || !hasId ? undefined : `${idPrefix}-${name}`,
    'data-quantity': name,
  };
}

const colourOf = (lit: boolean, plain: string): string => (lit ? strokes.lit.colour : plain);
const strokeOf = (lit: boolean): typeof strokes.lit => (lit ? strokes.lit : strokes.plain);

function edgeLine(edge: FigureEdge, options: SvgOptions): string {
  const { colour, edge: width } = strokeOf(edge.lit);
  const named = marks('edge', edge.lit, edge.quantity, options);
  const ends = { x1: px(edge.from.x), y1: px(edge.from.y), x2: px(edge.to.x), y2: px(edge.to.y) };
  const stroke = { stroke: colour, 'stroke-width': px(width) };
  if (options.labelOf === undefined) return element('line', { ...named, ...ends, ...stroke });
  const lines = element('line', { class: 'reach', ...ends }) + element('line', { ...ends, ...stroke });
  return element('g', { ...named, ...buttonOf(edge.quantity, options) }, lines);
}

/** What makes a button of a part of the figure. */
const buttonOf = (quantity: Parameter | null, { labelOf }: SvgOptions): Attributes =>
  quantity === null || labelOf === undefined
    ? {}
    : { role: 'button', tabindex: 0, 'aria-label': labelOf(quantity) };

function edgeName(edge: FigureEdge, options: SvgOptions): readonly string[] {
  const { label, lit, quantity } = edge;
  return label === undefined
    ? []
    : [element('g', marks('name', lit, quantity, options), nameOnLine(label, lit))];
}

/** A name on white, turned into the direction of its line. */
function nameOnLine(label: FigureLabel, lit: boolean): string {
  const { x, y } = label.centre;
  const back = element('rect', {
    x: px(-label.width / 2),
    y: px(-label.height / 2),
    width: px(label.width),
    height: px(label.height),
    fill: '#fff',
  });
  const letter = svgLetter(label.letter, { x: 0, y: 0 }, labelSize * scale, colourOf(lit, black));
  return element(
    'g',
    { transform: `translate(${px(x)} ${px(y)}) rotate(${coordinate(label.angle)})` },
    back + letter,
  );
}

function biasArrow(bias: FigureBias, options: SvgOptions): string {
  const { colour, edge } = strokeOf(bias.lit);
  const x = px(bias.to.x);
  const [tail, tip] = [px(bias.from.y), px(bias.to.y)];
  const neck = px(bias.to.y - 0.09);
  const shaft = element('line', {
    x1: x,
    y1: tail,
    x2: x,
    y2: neck,
    stroke: colour,
    'stroke-width': px(edge),
  });
  const head = `${px(bias.to.x - 0.04)},${neck} ${px(bias.to.x + 0.04)},${neck} ${x},${tip}`;
  const name = svgLetter(
    bias.label.letter,
    scaled(bias.label.centre),
    labelSize * scale,
    colourOf(bias.lit, black),
  );
  const arrow = shaft + element('polygon', { points: head, fill: colour });
  const named = marks('bias', bias.lit, bias.quantity, options);
  const reach = options.labelOf === undefined ? '' : biasReach(bias);
  return element('g', { ...named, ...buttonOf(bias.quantity, options) }, reach + arrow + name);
}

/** Where a bias that is a button can be pointed at: its letter and its arrow. */
const biasReach = ({ label, to }: FigureBias): string =>
  element('line', {
    class: 'reach',
    x1: px(to.x),
    y1: px(label.centre.y - label.height / 2),
    x2: px(to.x),
    y2: px(to.y),
  });

function unitCircle(node: FigureNode, options: SvgOptions): string {
  const colour = colourOf(node.lit, black);
  const { node: width } = strokeOf(node.lit);
  const rim = { cx: px(node.x), cy: px(node.y), r: px(node.radius), fill: '#fff' };
  const circle = element('circle', { ...rim, stroke: colour, 'stroke-width': px(width) });
  const letter = svgLetter(node.letter, scaled(node), letterSize * scale, colour);
  const content = circle + (node.lit ? innerRing(node) : '') + letter;
  return element('g', marks(`unit ${node.role}`, node.lit, node.quantity, options), content);
}

const innerRing = ({ x, y, radius }: FigureNode): string =>
  element('circle', {
    class: 'ring',
    cx: px(x),
    cy: px(y),
    r: px(radius - ringDistance),
    fill: 'none',
    stroke: strokes.lit.colour,
    'stroke-width': px(strokes.plain.edge),
  });

const threeDots = ({ x, y }: Point): readonly string[] =>
  [-0.18, 0, 0.18].map((shift) =>
    element('circle', { class: 'dots', cx: px(x), cy: px(y + shift), r: px(0.035), fill: black }),
  );

const captionLine = (caption: FigureCaption, words: FigureWords): string =>
  element(
    'text',
    {
      class: 'caption',
      x: px(caption.x),
      y: px(caption.y + 0.08),
      'text-anchor': 'middle',
      'font-size': px(captionSize),
      'font-family': "KaTeX_Main, 'Latin Modern Roman', 'Times New Roman', Times, serif",
      fill: '#555',
    },
    xmlText(captionText(words, caption)),
  );
