/** A place of a curve; x counts epochs from 1. */
export interface Sampled {
  readonly x: number;
  readonly y: number;
}

/** Up to so many points are drawn one by one; of more, the lowest and the highest of each group. */
const mostPoints = 600;

/**
 * The points of a curve that are drawn. Of long ones groups of neighbours are shown by their lowest and highest points,
 * so that nothing that sticks out is lost. What is not finite is left out.
 */
export function drawnPoints(values: readonly number[]): readonly Sampled[] {
  const points = values.flatMap((y, index) => (Number.isFinite(y) ? [{ x: index + 1, y }] : []));
  if (points.length <= mostPoints) return points;
  const size = Math.ceil(points.length / (mostPoints / 2));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, group) =>
    extremes(points.slice(group * size, (group + 1) * size)),
  ).flat();
}

/** The lowest and the highest point in their order. */
function extremes(points: readonly Sampled[]): readonly Sampled[] {
  const lowest = points.reduce((one, other) => (other.y < one.y ? other : one));
  const highest = points.reduce((one, other) => (other.y > one.y ? other : one));
  if (lowest === highest) return [lowest];
  return lowest.x < highest.x ? [lowest, highest] : [highest, lowest];
}
