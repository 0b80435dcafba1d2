import { coordinate } from '../coordinate.ts';
import { strokes } from '../figure-words.ts';
import { black } from '../svg.ts';
import { type Attributes, element, xmlText } from '../xml.ts';
import { horizontalAxis, verticalAxis } from './axes.ts';
import { drawnPoints, type Sampled } from './curve.ts';
import { type Frame, fontFamily, fontSize, frame, type Transform, text } from './frame.ts';
import { type LegendEntry, legend } from './legend.ts';
import { axisFor, placeOn } from './ticks.ts';

/** The words of the plot, plain text in the reader's language. */
export interface LossPlotWords {
  readonly title: string;
  /** What it shows, for readers who cannot see it. */
  readonly description: string;
  readonly epoch: string;
  readonly loss: string;
  readonly training: string;
  readonly heldBack: string;
  /** Beside the sign of the epoch whose parameters are kept. */
  readonly kept: string;
}

/** The losses of a training, one for each epoch. */
export interface LossCurves {
  readonly training: readonly number[];
  /** Empty where no rows are held back. */
  readonly heldBack: readonly number[];
  /** The epoch whose parameters are kept, where it is not the last one. */
  readonly kept: number | undefined;
}

/**
 * The loss over the epochs as one self-contained SVG element: no script, style sheet or font from elsewhere. Its classes
 * (`training`, `held-back`, `kept`, `tick`) are there for pages that want to restyle it. Ids start with `idPrefix`.
 */
export function lossPlot(curves: LossCurves, words: LossPlotWords, idPrefix: string): string {
  const transform = transformOf(curves);
  const shown = seriesOf(curves, words);
  const parts = [
    element('title', { id: `${idPrefix}-title` }, xmlText(words.title)),
    element('desc', { id: `${idPrefix}-description` }, xmlText(words.description)),
    element('rect', { width: frame.width, height: frame.height, fill: '#fff' }),
    ...verticalAxis(transform.axis, transform),
    ...horizontalAxis(curves.training.length, transform),
    text(words.epoch, { x: (frame.left + frame.right) / 2, y: frame.height - 10, 'text-anchor': 'middle' }),
    text(words.loss, { x: frame.left, y: frame.top - 12, 'text-anchor': 'middle' }),
    ...keptLine(curves.kept, transform),
    ...shown.flatMap(({ values, stroke }) => curve(drawnPoints(values), stroke, transform)),
    ...legend(shown, frame),
  ];
  return `${element('svg', root(idPrefix, frame), `\n${parts.join('\n')}\n`)}\n`;
}

function transformOf({ training, heldBack }: LossCurves): Transform {
  const finite = [...training, ...heldBack].filter(Number.isFinite);
  const low = finite.reduce((one, other) => Math.min(one, other), Infinity);
  const high = finite.reduce((one, other) => Math.max(one, other), -Infinity);
  const axis = finite.length === 0 ? axisFor(0, 1, 6) : axisFor(low, high, 6);
  const last = Math.max(training.length, 1);
  return {
    axis,
    x: (epoch) => frame.left + (epoch / last) * (frame.right - frame.left),
    y: (value) => frame.bottom - placeOn(axis, value) * (frame.bottom - frame.top),
  };
}

interface Series extends LegendEntry {
  readonly values: readonly number[];
}

/** The second line is dashed, so that it is told from the first one in grey print too. */
function seriesOf({ training, heldBack, kept }: LossCurves, words: LossPlotWords): readonly Series[] {
  const width = 1.6;
  return [
    {
      words: words.training,
      values: training,
      stroke: { class: 'training', stroke: black, 'stroke-width': width },
    },
    ...(heldBack.length === 0
      ? []
      : [
          {
            words: words.heldBack,
            values: heldBack,
            stroke: {
              class: 'held-back',
              stroke: strokes.lit.colour,
              'stroke-width': width,
              'stroke-dasharray': '6 3',
            },
          },
        ]),
    ...(kept === undefined ? [] : [{ words: words.kept, values: [], stroke: keptStroke }]),
  ];
}

const keptStroke: Attributes = {
  class: 'kept',
  stroke: strokes.plain.colour,
  'stroke-width': 1.2,
  'stroke-dasharray': '2 3',
};

function keptLine(kept: number | undefined, { x }: Transform): readonly string[] {
  if (kept === undefined) return [];
  const place = coordinate(x(kept));
  return [
    element('line', { ...keptStroke, x1: place, x2: place, y1: frame.top, y2: frame.bottom, fill: 'none' }),
  ];
}

/** A line through points; a single point is a dot, and no point is nothing. */
function curve(points: readonly Sampled[], stroke: Attributes, { x, y }: Transform): readonly string[] {
  const [only] = points;
  if (only === undefined) return [];
  if (points.length === 1) {
    const place = { cx: coordinate(x(only.x)), cy: coordinate(y(only.y)), r: 2.5 };
    return [element('circle', { class: stroke['class'], ...place, fill: stroke['stroke'] })];
  }
  const drawn = points.map((point) => `${coordinate(x(point.x))},${coordinate(y(point.y))}`);
  return [
    element('polyline', {
      ...stroke,
      fill: 'none',
      'stroke-linejoin': 'round',
      points: drawn.join(' '),
    }),
  ];
}

const root = (idPrefix: string, { width, height }: Frame): Attributes => ({
  xmlns: 'http://www.w3.org/2000/svg',
  class: 'loss-plot',
  role: 'img',
  'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
  width,
  height,
  viewBox: `0 0 ${width} ${height}`,
  'font-family': fontFamily,
  'font-size': fontSize,
});
