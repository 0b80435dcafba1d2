import type { FigureCaption, NetworkFigure } from '../figure/network-figure.ts';

/** The words of a figure, plain text in the reader's language. */
export interface FigureWords {
  readonly input: string;
  /** The caption of hidden layer n, counted from 1. */
  hidden(n: number): string;
  readonly output: string;
  /** What the figure shows, for readers who cannot see it: a short title and a sentence. */
  readonly title: string;
  readonly description: string;
}

/**
 * Marked parts in red-brown and with thicker lines, so that they stand out in grey print too; marked circles are double,
 * a second one standing `ringDistance` inside the first.
 */
export const strokes = {
  plain: { colour: '#8a8a8a', edge: 0.014, node: 0.02 },
  lit: { colour: '#b5402a', edge: 0.042, node: 0.042 },
};

export const ringDistance = 0.062;

/** Sizes of type in units of the figure; the names of weights have `labelSize`. */
export const letterSize = 0.32;
export const captionSize = 0.24;

export function captionText(words: FigureWords, { role, layer }: FigureCaption): string {
  switch (role) {
    case 'input':
      return words.input;
    case 'hidden':
      return words.hidden(layer);
    case 'output':
      return words.output;
  }
}

/** Lit things after others, so that they are drawn above them. */
export const litLast = <T extends { readonly lit: boolean }>(things: readonly T[]): readonly T[] => [
  ...things.filter(({ lit }) => !lit),
  ...things.filter(({ lit }) => lit),
];

/** The rectangle around all that a figure shows, `wordWidth` telling how wide a caption is in units of the figure. */
export function extentOf(
  figure: NetworkFigure,
  wordWidth: (caption: FigureCaption) => number,
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const boxes = [
    ...figure.nodes.map(({ x, y, radius }) => ({ x, y, width: 2 * radius, height: 2 * radius })),
    ...figure.biases.map(({ label }) => ({ ...label.centre, width: label.width, height: label.height })),
    ...figure.captions.map((caption) => ({
      x: caption.x,
      y: caption.y,
      width: wordWidth(caption),
      height: captionSize,
    })),
  ];
  return {
    left: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
    right: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    top: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  };
}
