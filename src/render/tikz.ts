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
import type { Letter } from '../notation/letter.ts';
import { letterTex } from '../notation/letter-tex.ts';
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
import { anyFonts, escapeTex } from './latex/escape.ts';

export interface TikzOptions {
  readonly words: FigureWords;
  /** The width in cm that the picture must not exceed; without it one unit of the figure is 1 cm. */
  readonly widthLimit?: number;
}

const pointsPerCentimetre = 28.45;
/** The sizes at which the usual fonts are cut; any other size makes LaTeX warn and substitute. */
const typeSizes = [10, 9, 8, 7, 6, 5];

/**
 * A figure as a `tikzpicture` of core TikZ commands. The document must define the colour `chalkaccent`, in which lit
 * parts are drawn. The picture is shrunk to the width limit, type included, down to 5 pt.
 */
export function networkTikz(figure: NetworkFigure, { words, widthLimit }: TikzOptions): string {
  const { left, right } = extentOf(figure, (caption) => textWidth(captionText(words, caption)) * captionSize);
  const unit = Math.min(1, (widthLimit ?? Infinity) / (right - left));
  const lines = [
    ...litLast(figure.edges).map((edge) => edgeLine(edge, unit)),
    ...litLast(figure.edges).flatMap(({ label, lit }) =>
      label === undefined ? [] : [nameOnLine(label, lit, unit)],
    ),
    ...figure.biases.flatMap((bias) => biasArrow(bias, unit)),
    ...figure.nodes.flatMap((node) => unitCircle(node, unit)),
    ...figure.dots.flatMap(threeDots),
    ...figure.captions.map((caption) => captionLine(caption, words, unit)),
  ];
  return picture(lines, unit);
}

/** The commands as a picture in which one unit of a figure has so many centimetres. */
export function picture(lines: readonly string[], unit: number): string {
  const size = `${thousandths(unit)}cm`;
  const head = `\\begin{tikzpicture}[x=${size},y=-${size},inner sep=0pt,outer sep=0pt]`;
  return `${[head, ...lines.map((line) => `  ${line}`), '\\end{tikzpicture}'].join('\n')}\n`;
}

const thousandths = (value: number): string => String(Math.floor(value * 1000) / 1000);

export const at = ({ x, y }: Point): string => `(${coordinate(x)},${coordinate(y)})`;

/** Lines get thinner with the picture, but none so thin that print loses it. */
export const lineWidth = (width: number, unit: number): string =>
  `line width=${coordinate(Math.max(0.3, width * unit * pointsPerCentimetre))}pt`;

const strokeOf = (lit: boolean): typeof strokes.lit => (lit ? strokes.lit : strokes.plain);
const colourOf = (lit: boolean, plain: string): string => (lit ? 'chalkaccent' : plain);

/** The font command for type of `size` units: the largest cut that does not exceed it. */
export function font(size: number, unit: number): string {
  const wanted = size * unit * pointsPerCentimetre + 0.2;
  const points = typeSizes.find((cut) => cut <= wanted) ?? 5;
  return `font=\\fontsize{${points}}{${points}}\\selectfont`;
}

const math = (letter: Letter): string => `{$${letterTex(letter)}$}`;

function edgeLine({ from, to, lit }: FigureEdge, unit: number): string {
  return `\\draw[${colourOf(lit, 'black!45')},${lineWidth(strokeOf(lit).edge, unit)}] ${at(from)} -- ${at(to)};`;
}

/** TikZ turns counter-clockwise. */
function nameOnLine({ centre, angle, letter }: FigureLabel, lit: boolean, unit: number): string {
  const place = `rotate=${coordinate(-angle)},fill=white,inner sep=0.5pt`;
  return `\\node[${place},text=${colourOf(lit, 'black')},${font(labelSize, unit)}] at ${at(centre)} ${math(letter)};`;
}

function biasArrow({ from, to, lit, label }: FigureBias, unit: number): readonly string[] {
  const colour = colourOf(lit, 'black!45');
  const neck = to.y - 0.09;
  const head = [{ x: to.x - 0.04, y: neck }, { x: to.x + 0.04, y: neck }, to].map(at).join(' -- ');
  const shaft = `${at(from)} -- ${at({ x: to.x, y: neck })}`;
  return [
    `\\draw[${colour},${lineWidth(strokeOf(lit).edge, unit)}] ${shaft};`,
    `\\fill[${colour}] ${head} -- cycle;`,
    `\\node[text=${colourOf(lit, 'black')},${font(labelSize, unit)}] at ${at(label.centre)} ${math(label.letter)};`,
  ];
}

function unitCircle(node: FigureNode, unit: number): readonly string[] {
  const circle = circleWith(node, colourOf(node.lit, 'black'), strokeOf(node.lit).node, letterSize, unit);
  return node.lit ? [...circle, innerRing(node, unit)] : circle;
}

const innerRing = ({ x, y, radius }: FigureNode, unit: number): string =>
  `\\draw[chalkaccent,${lineWidth(strokes.plain.edge, unit)}] ${at({ x, y })} circle[radius=${coordinate(radius - ringDistance)}];`;

/** A circle with a letter of so many units in it. */
export function circleWith(
  { x, y, radius, letter }: Point & Pick<FigureNode, 'radius' | 'letter'>,
  colour: string,
  width: number,
  size: number,
  unit: number,
): readonly string[] {
  const rim = `draw=${colour},fill=white,${lineWidth(width, unit)}`;
  return [
    `\\path[${rim}] ${at({ x, y })} circle[radius=${coordinate(radius)}];`,
    `\\node[text=${colour},${font(size, unit)}] at ${at({ x, y })} ${math(letter)};`,
  ];
}

const threeDots = ({ x, y }: Point): readonly string[] =>
  [-0.18, 0, 0.18].map((shift) => `\\fill ${at({ x, y: y + shift })} circle[radius=0.035];`);

const captionLine = (caption: FigureCaption, words: FigureWords, unit: number): string =>
  `\\node[text=black!65,${font(captionSize, unit)}] at ${at(caption)} {${escapeTex(captionText(words, caption), anyFonts)}};`;
