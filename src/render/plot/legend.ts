import { textWidth } from '../../figure/letter-extent.ts';
import { coordinate } from '../coordinate.ts';
import { type Attributes, element } from '../xml.ts';
import { type Frame, fontSize, text } from './frame.ts';

/** A line of the plot and its name. */
export interface LegendEntry {
  readonly words: string;
  readonly stroke: Attributes;
}

const sampleWidth = 28;
const gap = 8;
const lineHeight = 20;
const padding = 8;

/** What the lines mean, at the top right of the plot, where losses that fall leave room; on white. */
export function legend(entries: readonly LegendEntry[], { right, top }: Frame): readonly string[] {
  const widest = entries.reduce((width, { words }) => Math.max(width, textWidth(words) * fontSize), 0);
  const width = widest + sampleWidth + gap + 2 * padding;
  const left = right - width - 2;
  const back = element('rect', {
    x: coordinate(left),
    y: top + 2,
    width: coordinate(width),
    height: entries.length * lineHeight + padding,
    fill: '#fff',
    'fill-opacity': 0.9,
  });
  return [back, ...entries.flatMap((entry, index) => entryLine(entry, left + padding, middle(top, index)))];
}

const middle = (top: number, index: number): number => top + 2 + padding / 2 + (index + 0.5) * lineHeight;

function entryLine({ words, stroke }: LegendEntry, left: number, y: number): readonly string[] {
  const line = { x1: coordinate(left), x2: coordinate(left + sampleWidth), y1: y, y2: y };
  return [
    element('line', { ...stroke, ...line }),
    text(words, { x: coordinate(left + sampleWidth + gap), y: y + 5 }),
  ];
}
