import type { Highlight } from '../../figure/highlight.ts';
import { networkFigure } from '../../figure/network-figure.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { atOnce, type Item, inSteps, lastStep } from './stages.ts';
import { type Place, trailTo } from './trail.ts';

/** What a slide shows. */
export interface SlideContent {
  readonly title: Sentence;
  readonly place?: Place;
  /** What its figure lights; no figure without it. */
  readonly lit?: Highlight;
  /** What stands beside the figure; there from the start unless it is built up. */
  readonly head: readonly Item[];
  readonly isHeadBuilt?: boolean;
  readonly items: readonly Item[];
}

/** A slide, still without an anchor: its place in the deck gives it one. */
export function makeSlide(
  { title, place, lit, head, isHeadBuilt = false, items }: SlideContent,
  composition: Composition,
): Slide {
  const { derivation, notation } = composition;
  const staged = isHeadBuilt ? inSteps(head) : atOnce(head);
  return {
    kind: 'slide',
    title,
    anchor: '',
    trail: place === undefined ? [] : trailTo(place, composition),
    figure: lit && networkFigure(derivation.network, notation, lit),
    head: staged,
    blocks: inSteps(reasonsOnce(items), isHeadBuilt ? lastStep(staged) + 1 : 1),
  };
}

/** A line that repeats the reason of the one before it goes without. */
function reasonsOnce(items: readonly Item[]): readonly Item[] {
  return items.map((item, index): Item => {
    const [before, block] = [items[index - 1]?.block, item.block];
    const again =
      block.kind === 'line' &&
      before?.kind === 'line' &&
      JSON.stringify(before.reason) === JSON.stringify(block.reason);
    return again ? { ...item, block: { ...block, reason: [] } } : item;
  });
}
