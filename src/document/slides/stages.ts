import type { Sentence } from '../../language/sentence.ts';
import type { Block, Staged } from '../document.ts';

/** A block before it is known when it appears. */
export interface Item {
  readonly block: Block;
  readonly portion: Staged['portion'];
  /** How many portions it has. */
  readonly count: number;
  /** Whether what follows appears together with it. */
  readonly joinsNext?: boolean;
}

export const whole = (block: Block): Item => ({ block, portion: 'whole', count: 1 });

/** Of a longer display so many portions come one by one, the others together. */
const oneByOne = 4;

/** A paragraph. */
export const words = (text: Sentence): Item => ({ ...whole({ kind: 'paragraph', text }), joinsNext: true });

/**
 * One thing after the other: words come with what follows them, the left side of a line with the first thing that it
 * equals, and everything else in a step of its own.
 */
export function inSteps(items: readonly Item[], start = 1): readonly Staged[] {
  let step = start - 1;
  return items.map(({ block, portion, count, joinsNext = false }) => {
    const first = step + 1;
    const steps = stepsOf(first, portion, count);
    if (!joinsNext) step = Math.max(...steps);
    return { block, portion, steps };
  });
}

function stepsOf(first: number, portion: Staged['portion'], count: number): Staged['steps'] {
  const others = Array.from({ length: count - 1 }, (_, index) => index + 1);
  switch (portion) {
    case 'whole':
    case 'entry':
      return [first, ...others.map((index) => first + index)];
    case 'member':
    case 'term':
      return [first, ...others.map((index) => first + Math.min(index - 1, oneByOne))];
  }
}

/** The last step of all. */
export const lastStep = (stages: readonly Staged[]): number =>
  Math.max(1, ...stages.flatMap(({ steps }) => steps));
