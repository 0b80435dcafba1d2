import { describe, expect, it } from 'vitest';
import { linesIn, type Slide } from '../../../src/document/document.ts';
import { displayCounts } from '../../../src/document/shown.ts';
import { activation, weight } from '../../../src/quantity/quantity.ts';
import { misprints } from '../../../src/verify/misprints.ts';
import { deckOf, slidesIn } from './deck.ts';

const stagesOf = ({ head, blocks }: Slide) => [...head, ...blocks];
const networks = ['1-1', '3-2-2', '2-3-1', '12-12-3', '2-2-2-2-2-2'] as const;

describe.each(networks)('the deck of %s', (shorthand) => {
  const deck = deckOf(shorthand, { bias: true });
  const slides = slidesIn(deck);

  it('is made of slides alone, each with an anchor of its own', () => {
    expect(slides).toHaveLength(deck.blocks.length);
    expect(new Set(slides.map(({ anchor }) => anchor)).size).toBe(slides.length);
    expect(slides.length).toBeLessThan(60);
  });

  it('adds something at every step, and takes nothing away', () => {
    for (const slide of slides) {
      const steps = stagesOf(slide).flatMap((staged) => staged.steps);
      const last = Math.max(...steps);
      expect(Array.from({ length: last }, (_, index) => steps.includes(index + 1))).not.toContain(false);
    }
  });

  it('says on the trail where each slide is, once', () => {
    const trails = slides.filter(({ anchor }) => anchor !== 'slide-closing').map(({ trail }) => trail);
    expect(trails.map((trail) => trail.filter(({ here }) => here).length)).toEqual(trails.map(() => 1));
    expect(Math.max(...trails.map((trail) => trail.length))).toBeLessThanOrEqual(12);
  });

  it('prints what its lines and arrays say', () =>
    expect(misprints(deck, ['latex', 'html', 'markdown'], 1)).toEqual([]));
});

describe('what a deck shows', () => {
  it('of a small network is a result for every parameter', () => {
    const deck = deckOf('3-2-2', { bias: true });
    const shown = new Set(linesIn(deck.blocks).map(({ equation }) => equation));
    const results = deck.derivation.equations.filter(
      ({ because, compact }) => compact !== undefined && ['result', 'same-way'].includes(because.kind),
    );
    expect(results.filter((equation) => !shown.has(equation))).toEqual([]);
  });

  it('of a wide layer is its beginning, and the names of what is left out', () => {
    const [left] = slidesIn(deckOf('2-12-1'))
      .filter(({ anchor }) => anchor.startsWith('slide-forward'))
      .map(({ blocks }) => blocks.at(-1)?.block)
      .flatMap((last) => (last?.kind === 'paragraph' ? [last.text] : []));
    const named = left?.find((phrase) => typeof phrase !== 'string' && phrase.kind === 'quantities');
    expect(JSON.stringify(named)).toContain(JSON.stringify(activation(1, 12)));
  });

  it('of a deep network is both ends, and what holds in between', () => {
    const layers = new Set(
      linesIn(deckOf('2-2-2-2-2-2-2').blocks).map(({ equation: { section } }) => section),
    );
    expect([...layers].filter((id) => /-(?:2|3|4)$/.test(id) && id.startsWith('gradient'))).toEqual([]);
    expect(layers).toContain('gradient-parameter-6');
    expect(layers).toContain('gradient-parameter-1');
  });

  it('of one parameter is what that needs', () => {
    const slides = slidesIn(deckOf('3-2-2', { only: weight(1, 2, 3) }));
    expect(slides.map(({ anchor }) => anchor).filter((anchor) => anchor.includes('matrices'))).toEqual([]);
    expect(slides.length).toBeLessThan(slidesIn(deckOf('3-2-2')).length);
  });

  it('begins with the words of its user on a slide of their own', () => {
    const sections = [{ section: 'loss', intro: 'Listen.' }, { section: 'network' }];
    const slides = slidesIn(deckOf('2-1', { document: { sections } }));
    expect(slides.map(({ anchor }) => anchor)).toEqual([
      'slide-loss-1-words',
      'slide-loss-1',
      'slide-network-1',
      'slide-closing',
    ]);
    expect(slides[0]?.blocks[0]?.block).toEqual({ kind: 'paragraph', text: ['Listen.'] });
  });
});

describe('displays with something hidden', () => {
  it('are counted as prose, the complete ones by their tags', () => {
    const deck = deckOf('3-2-2');
    const stages = slidesIn(deck).flatMap(stagesOf);
    const unfinished = stages.reduce((sum, { steps }) => sum + new Set(steps).size - 1, 0);
    const statements = stages.filter(({ block }) => block.kind === 'statement').length;
    expect(unfinished).toBeGreaterThan(10);
    expect(displayCounts(deck).prose).toBe(unfinished + statements);
    expect(displayCounts(deck).readBack).toBe(displayCounts(deck).value);
  });
});

describe('an array of derivatives', () => {
  const deck = deckOf('3-2-2');

  it('whose entries stand in other places is a misprint', () => {
    const moved = {
      ...deck,
      blocks: slidesIn(deck).map((slide) => ({
        ...slide,
        blocks: slide.blocks.map((staged) =>
          staged.block.kind === 'entries'
            ? { ...staged, block: { ...staged.block, rows: swapped(staged.block.rows) } }
            : staged,
        ),
      })),
    };
    expect(misprints(moved, ['latex'], 1).length).toBeGreaterThan(0);
  });
});

/** Each row with the values of the next one. */
const swapped = <E extends { kind: string }>(rows: readonly (readonly E[])[]): readonly (readonly E[])[] =>
  rows.map((row, above) =>
    row.map((entry, index) => {
      const other = rows[(above + 1) % rows.length]?.[index];
      return other !== undefined && 'value' in other ? { ...entry, value: other.value } : entry;
    }),
  );
