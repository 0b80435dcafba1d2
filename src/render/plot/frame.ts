import { type Attributes, element, xmlText } from '../xml.ts';
import type { Axis } from './ticks.ts';

/** The sheet in pixels, and the edges of the plot on it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const frame: Frame = { width: 640, height: 380, left: 72, right: 622, top: 40, bottom: 324 };

/** From numbers to pixels. */
export interface Transform {
  /** Of the losses. */
  readonly axis: Axis;
  readonly x: (epoch: number) => number;
  readonly y: (value: number) => number;
}

export const fontSize = 14;
export const grey = '#555';
/** Lines behind the curves. */
export const pale = '#e2e2e2';

/** Of all text in the plot; set on its outermost element. */
export const fontFamily = "KaTeX_Main, 'Latin Modern Roman', 'Times New Roman', Times, serif";

/** Plain text at a place. */
export const text = (words: string, place: Attributes): string => markup(xmlText(words), place);

/** The same of what is markup already. */
export const markup = (content: string, place: Attributes): string =>
  element('text', { fill: grey, ...place }, content);
