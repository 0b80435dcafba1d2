import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { drawnPoints } from '../../../src/render/plot/curve.ts';
import { type LossCurves, lossPlot } from '../../../src/render/plot/loss-plot.ts';
import { elementsOf, type XmlElement } from '../xml-elements.ts';

const wordsIn = (lang: 'en' | 'zh') => ({
  ...languages[lang].training.plot,
  description: '<what it shows>',
  kept: languages[lang].training.plot.kept({ epoch: 12 }),
});

const plotted = (curves: LossCurves): readonly XmlElement[] =>
  elementsOf(lossPlot(curves, wordsIn('en'), 'loss').trimEnd());

const ofClass = (elements: readonly XmlElement[], name: string): readonly XmlElement[] =>
  elements.filter(({ attributes }) => attributes.get('class') === name);

const falling = Array.from({ length: 40 }, (_, index) => 0.5 / (index + 1));
const curves: LossCurves = {
  training: falling,
  heldBack: falling.map((loss, index) => loss + 0.002 * index),
  kept: undefined,
};

describe('the plot of the loss', () => {
  it.each<['en' | 'zh', string, LossCurves]>([
    ['en', 'linear', curves],
    ['zh', 'kept', { ...curves, kept: 12 }],
    ['zh', 'decades', { training: falling.map((loss) => loss ** 3), heldBack: [], kept: undefined }],
  ])('is as it was, in %s, %s', async (lang, name, shown) => {
    const svg = lossPlot(shown, wordsIn(lang), 'loss');
    expect(elementsOf(svg.trimEnd())[0]?.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
    await expect(svg).toMatchFileSnapshot(`${name}.svg`);
  });

  it('has a point for each epoch, at the right height', () => {
    const [line] = ofClass(plotted({ training: [4, 2, 0], heldBack: [], kept: undefined }), 'training');
    const points = (line?.attributes.get('points') ?? '')
      .split(' ')
      .map((point) => point.split(',').map(Number));
    expect(points).toEqual([
      [255.33, 40],
      [438.67, 182],
      [622, 324],
    ]);
  });

  it('shows rows held back only where there are any, and the epoch only where it is not the last', () => {
    const count = (shown: LossCurves): readonly number[] =>
      ['training', 'held-back', 'kept'].map((name) => ofClass(plotted(shown), name).length);
    // Each line stands in the plot and in its legend.
    expect(count(curves)).toEqual([2, 2, 0]);
    expect(count({ ...curves, heldBack: [] })).toEqual([2, 0, 0]);
    expect(count({ ...curves, kept: 12 })).toEqual([2, 2, 2]);
  });

  it.each<[string, LossCurves]>([
    ['a single epoch', { training: [0.5], heldBack: [0.4], kept: undefined }],
    ['equal losses', { training: [0, 0, 0], heldBack: [], kept: undefined }],
    [
      'losses that are no numbers',
      { training: [1, Number.NaN, 2], heldBack: [Infinity, 1, 1], kept: undefined },
    ],
    ['nothing but infinity', { training: [Infinity], heldBack: [], kept: undefined }],
    ['tiny and huge losses', { training: [1e-300, 1e300], heldBack: [], kept: undefined }],
    [
      'a million epochs',
      { training: Array.from({ length: 1e6 }, (_, i) => Math.sin(i)), heldBack: [], kept: 3 },
    ],
  ])('can be drawn of %s', (_, shown) => {
    const svg = lossPlot(shown, wordsIn('en'), 'loss');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.length).toBeLessThan(40_000);
  });

  it('cannot be broken by its words', () => {
    const svg = lossPlot(curves, { ...wordsIn('en'), training: '</text><script>"&' }, 'loss');
    expect(elementsOf(svg.trimEnd()).some(({ name }) => name === 'script')).toBe(false);
  });
});

describe('the points of a curve', () => {
  it('are all of a short one', () => {
    expect(drawnPoints([3, Number.NaN, 1])).toEqual([
      { x: 1, y: 3 },
      { x: 3, y: 1 },
    ]);
  });

  it('of a long one are fewer, in order, with whatever sticks out', () => {
    const values = Array.from({ length: 10_000 }, (_, index) =>
      index === 4321 ? 9 : index === 77 ? -9 : index % 7,
    );
    const points = drawnPoints(values);
    expect(points.length).toBeLessThanOrEqual(600);
    expect(points).toContainEqual({ x: 4322, y: 9 });
    expect(points).toContainEqual({ x: 78, y: -9 });
    for (const { x, y } of points) expect(values[x - 1]).toBe(y);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((one, other) => one - other));
  });
});
