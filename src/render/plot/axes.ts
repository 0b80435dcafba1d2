import { coordinate } from '../coordinate.ts';
import { element } from '../xml.ts';
import { frame, grey, markup, pale, type Transform } from './frame.ts';
import { tickText } from './tick-text.ts';
import { type Axis, linearAxis } from './ticks.ts';

/** The scale of the losses: a pale line across the plot at each round number, and the number at its left. */
export function verticalAxis(axis: Axis, { y }: Transform): readonly string[] {
  const { ticks } = axis;
  const lines = ticks.map((tick) => {
    const place = coordinate(y(tick));
    return element('line', { x1: frame.left, x2: frame.right, y1: place, y2: place, stroke: pale });
  });
  const numbers = ticks.map((tick) =>
    markup(tickMarkup(tick, axis), {
      class: 'tick',
      x: frame.left - 8,
      y: coordinate(y(tick) + 5),
      'text-anchor': 'end',
    }),
  );
  const edge = { x1: frame.left, x2: frame.left, y1: frame.top, y2: frame.bottom, stroke: grey };
  return [...lines, element('line', edge), ...numbers];
}

/** The scale of the epochs below the plot. */
export function horizontalAxis(epochs: number, { x }: Transform): readonly string[] {
  const axis = linearAxis(0, epochs, 9);
  const ticks = axis.ticks.filter((tick) => tick <= epochs && Number.isInteger(tick));
  const marks = ticks.map((tick) => {
    const place = coordinate(x(tick));
    return element('line', { x1: place, x2: place, y1: frame.bottom, y2: frame.bottom + 5, stroke: grey });
  });
  const numbers = ticks.map((tick) =>
    markup(tickMarkup(tick, { ...axis, decimals: 0 }), {
      class: 'tick',
      x: coordinate(x(tick)),
      y: frame.bottom + 20,
      'text-anchor': 'middle',
    }),
  );
  const edge = { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom, stroke: grey };
  return [element('line', edge), ...marks, ...numbers];
}

/** A number; a power of ten has its exponent raised. */
function tickMarkup(tick: number, axis: Axis): string {
  const { digits, exponent } = tickText(tick, axis);
  if (exponent === undefined) return digits;
  const raised = element('tspan', { dy: -5, 'font-size': 10 }, String(exponent).replace('-', '−'));
  return `${digits === '1' ? '' : `${digits}·`}10${raised}`;
}
