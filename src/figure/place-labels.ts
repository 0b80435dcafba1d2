import {
  along,
  angleOf,
  type Box,
  type Circle,
  coveredLength,
  overlapOfBoxes,
  overlapWithCircle,
  type Segment,
} from './geometry.ts';

/** A line that carries a label of the given size, turned into the line's direction. */
export interface LabelledLine {
  readonly segment: Segment;
  readonly width: number;
  readonly height: number;
}

/** What labels should keep clear of: circles altogether, lines other than their own as far as possible. */
export interface Surroundings {
  readonly circles: readonly Circle[];
  readonly lines: readonly Segment[];
  /** The fraction of its line at which a label stands if nothing is in its way. */
  readonly preferred: number;
}

/** Boxes in the order of the lines, and how much is wrong with them: 0 if no label touches anything. */
export interface Placement {
  readonly boxes: readonly Box[];
  readonly cost: number;
}

interface Candidate {
  readonly box: Box;
  /** The box with the room around it that other labels are to leave. */
  readonly clear: Box;
  /** What it touches apart from other labels. */
  readonly touched: number;
  /** Distance from the preferred fraction, which decides between equals. */
  readonly displaced: number;
}

const steps = 60;
const clearance = 0.04;
const maximalPasses = 8;
const price = { overlap: 20, overlapDepth: 100, circle: 200, coveredLine: 4, displaced: 0.05 };

/**
 * Places one label on each line: greedily in the given order, each at the fraction of its line where it is in least
 * conflict with circles, labels placed before it and other lines, then moving single labels as long as that helps. In a
 * fully connected gap this spreads the labels near sources and targets, where the lines fan out. Same input, same
 * places.
 */
export function placeLabels(lines: readonly LabelledLine[], surroundings: Surroundings): Placement {
  const candidates = lines.map((line) => candidatesFor(line, surroundings));
  const chosen: Candidate[] = [];
  for (const options of candidates) chosen.push(cheapest(options, chosen));
  let passes = 0;
  while (passes < maximalPasses && improve(candidates, chosen)) passes += 1;
  const costs = chosen.map(
    (candidate, index) => candidate.touched + overlaps(candidate, without(chosen, index)),
  );
  return { boxes: chosen.map(({ box }) => box), cost: costs.reduce((sum, cost) => sum + cost, 0) };
}

function candidatesFor(line: LabelledLine, surroundings: Surroundings): readonly Candidate[] {
  const { segment, width, height } = line;
  const others = surroundings.lines.filter((other) => other !== segment);
  const angle = angleOf(segment);
  return Array.from({ length: steps - 1 }, (_, index) => {
    const fraction = (index + 1) / steps;
    const box = { centre: along(segment, fraction), width, height, angle };
    const clear = widened(box);
    const touched = conflicts(clear, surroundings.circles, others);
    return { box, clear, touched, displaced: Math.abs(fraction - surroundings.preferred) };
  });
}

const widened = (box: Box): Box => ({ ...box, width: box.width + clearance, height: box.height + clearance });

function conflicts(box: Box, circles: readonly Circle[], lines: readonly Segment[]): number {
  const inCircles = circles.reduce((sum, circle) => sum + overlapWithCircle(box, circle), 0);
  return price.circle * inCircles + price.coveredLine * coveredLength(lines, box);
}

function overlaps({ clear }: Candidate, others: readonly Candidate[]): number {
  return others.reduce((sum, other) => {
    const depth = overlapOfBoxes(clear, other.box);
    return depth === 0 ? sum : sum + price.overlap + price.overlapDepth * depth;
  }, 0);
}

function cheapest(options: readonly Candidate[], placed: readonly Candidate[]): Candidate {
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a line has places for its label');
  let best = { option: first, total: priceAlone(first) + overlaps(first, placed) };
  for (const option of others) {
    const alone = priceAlone(option);
    // Other labels make it only dearer.
    if (alone >= best.total - indifference) continue;
    const total = alone + overlaps(option, placed);
    if (total < best.total - indifference) best = { option, total };
  }
  return best.option;
}

/** A difference that is none. */
const indifference = 1e-9;

/** What a place costs where there are no other labels. */
const priceAlone = ({ touched, displaced }: Candidate): number => touched + price.displaced * displaced;

/** Moves each label to its best place among the others; says whether any moved. */
function improve(candidates: readonly (readonly Candidate[])[], chosen: Candidate[]): boolean {
  let moved = false;
  candidates.forEach((options, index) => {
    const best = cheapest(options, without(chosen, index));
    moved ||= best !== chosen[index];
    chosen[index] = best;
  });
  return moved;
}

const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, other) => other !== index);
