import { compactFigure } from '../../figure/compact.ts';
import type { Highlight } from '../../figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../../figure/network-figure.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Composition } from '../composition.ts';
import { room } from './room.ts';

/** What stands at the head of a slide, and how much room it leaves. */
export interface Head {
  readonly figure: NetworkFigure;
  readonly text: Sentence;
  /** For formulas beside the figure. */
  readonly width: number;
  /** Of figure and text. */
  readonly height: number;
  /** Below both. */
  readonly below: number;
  /** Below the figure, of what begins below the text. */
  readonly beside: number;
}

/** Names are left out of figures in which they would be too small. */
const smallest = 0.42;

/** The head of a slide: words, and the network with what they are about in colour. */
export function headOf(text: Sentence, lit: Highlight, composition: Composition): Head {
  const { derivation, notation } = composition;
  const whole = networkFigure(derivation.network, notation, lit);
  const { width, height, unit } = sizeOf(compactFigure(whole), room.figure);
  const textHeight = textHeightOf(text, room.textWidth - width - gap);
  const own = Math.max(height, textHeight) + 0.1;
  return {
    figure: unit < smallest ? withoutNames(whole) : whole,
    text,
    width: room.width - width - gap,
    height: own,
    below: room.height - own,
    beside: room.height - textHeight,
  };
}

const gap = 0.5;

/** A figure on a slide of its own; without names where they would be too small. */
export const aloneOn = (figure: NetworkFigure): NetworkFigure =>
  sizeOf(figure, room.alone).unit < smallest ? withoutNames(figure) : figure;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a figure gets in a place, and how large one unit of it. */
function sizeOf({ nodes }: NetworkFigure, place: Size): Size & { readonly unit: number } {
  const extent = (places: readonly number[]): number => Math.max(...places) - Math.min(...places) + 0.7;
  const [width, height] = [extent(nodes.map(({ x }) => x)), extent(nodes.map(({ y }) => y))];
  const unit = Math.min(1, place.width / width, place.height / height);
  return { width: width * unit, height: height * unit, unit };
}

/** A figure of circles and lines alone. */
const withoutNames = (figure: NetworkFigure): NetworkFigure => ({
  ...figure,
  nodes: figure.nodes.map((node) => ({ ...node, letter: { base: '' } })),
  edges: figure.edges.map(({ from, to, quantity, lit }) => ({ from, to, quantity, lit })),
  biases: [],
});

/** About how high a paragraph is. */
export const textHeightOf = (text: Sentence, width: number = room.textWidth): number =>
  Math.ceil((0.19 * lengthOf(text)) / width) * 0.49 + 0.25;

/** Signs of Latin width; Chinese ones are twice as wide. */
function lengthOf(text: Sentence): number {
  return text
    .map((phrase) => {
      if (typeof phrase === 'string') return phrase.length + (phrase.match(/[\u2e80-\uffff]/g)?.length ?? 0);
      return phrase.kind === 'quantities' ? 4 * Math.min(phrase.quantities.length, 5) : 5;
    })
    .reduce((sum, length) => sum + length, 0);
}
