import type { Sentence } from '../../language/sentence.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import type { Head } from './head.ts';
import { type Item, inSteps, lastStep, words } from './stages.ts';
import { type Place, trailTo } from './trail.ts';

/** What a slide shows. */
export interface SlideContent {
  readonly title: Sentence;
  readonly place: Place;
  readonly head?: Head;
  /** What stands below the words of the head, beside the figure. */
  readonly beside?: readonly Item[];
  /** Whether that is built up; else it is there from the start. */
  readonly isBuilt?: boolean;
  /** What comes one after the other below the head. */
  readonly items: readonly Item[];
}

/** A slide, still without an anchor: its place in the deck gives it one. */
export function makeSlide(
  { title, place, head, beside = [], isBuilt = false, items }: SlideContent,
  composition: Composition,
): Slide {
  const besides = [...(head === undefined ? [] : [words(head.text)]), ...beside];
  const staged = inSteps(isBuilt ? besides : besides.map((item) => ({ ...item, joinsNext: true })));
  return {
    kind: 'slide',
    title,
    anchor: '',
    trail: trailTo(place, composition),
    figure: head?.figure,
    head: staged,
    blocks: inSteps(reasonsOnce(items), isBuilt ? lastStep(staged) + 1 : 1),
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
