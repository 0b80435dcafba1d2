/** A place in a figure: x to the right, y down, in units of the figure (one unit is about the distance of two rows). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** A rectangle turned about its centre by `angle` degrees, clockwise as seen, since y points down. */
export interface Box {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

export interface Circle {
  readonly centre: Point;
  readonly radius: number;
}

export const along = ({ from, to }: Segment, fraction: number): Point => ({
  x: from.x + (to.x - from.x) * fraction,
  y: from.y + (to.y - from.y) * fraction,
});

/** The direction of a segment in degrees, clockwise as seen. */
export const angleOf = ({ from, to }: Segment): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

/** The part of the segment between two centres that lies outside the circles of these radii. */
export function between(from: Circle, to: Circle): Segment {
  const whole = { from: from.centre, to: to.centre };
  const length = Math.hypot(to.centre.x - from.centre.x, to.centre.y - from.centre.y);
  return { from: along(whole, from.radius / length), to: along(whole, 1 - to.radius / length) };
}

/** A point as seen from a box: its centre at 0, its width along x. */
function seenFrom(box: Box, point: Point): Point {
  const { cos, sin } = turn(box.angle);
  const x = point.x - box.centre.x;
  const y = point.y - box.centre.y;
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

function turn(angle: number): { readonly cos: number; readonly sin: number } {
  const radians = (angle * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** How deep two boxes reach into each other; 0 if a line separates them (separating axis theorem). */
export function overlapOfBoxes(one: Box, other: Box): number {
  const x = one.centre.x - other.centre.x;
  const y = one.centre.y - other.centre.y;
  const reach = halfDiagonal(one) + halfDiagonal(other);
  if (x * x + y * y >= reach * reach) return 0;
  return Math.max(0, Math.min(overlapAlongSides(one, other), overlapAlongSides(other, one)));
}

const halfDiagonal = ({ width, height }: Box): number => lengthOf(width, height) / 2;

/** Many times as fast as `Math.hypot`, which also minds numbers too large or small for a figure. */
const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

function overlapAlongSides(frame: Box, box: Box): number {
  const centre = seenFrom(frame, box.centre);
  const { cos, sin } = turn(box.angle - frame.angle);
  const halfWidth = (box.width * Math.abs(cos) + box.height * Math.abs(sin)) / 2;
  const halfHeight = (box.width * Math.abs(sin) + box.height * Math.abs(cos)) / 2;
  const acrossWidth = frame.width / 2 + halfWidth - Math.abs(centre.x);
  const acrossHeight = frame.height / 2 + halfHeight - Math.abs(centre.y);
  return Math.min(acrossWidth, acrossHeight);
}

/** How deep a box reaches into a circle; 0 if it does not. */
export function overlapWithCircle(box: Box, { centre, radius }: Circle): number {
  const point = seenFrom(box, centre);
  const x = Math.max(0, Math.abs(point.x) - box.width / 2);
  const y = Math.max(0, Math.abs(point.y) - box.height / 2);
  return Math.max(0, radius - lengthOf(x, y));
}

/** The length of the parts of segments that a box covers (Liang and Barsky's clipping), summed. */
export function coveredLength(segments: readonly Segment[], box: Box): number {
  const reach = halfDiagonal(box);
  return segments.reduce(
    (sum, segment) => (passesNear(segment, box.centre, reach) ? sum + covered(segment, box) : sum),
    0,
  );
}

/** Whether the line through a segment comes closer to a point than `reach`. */
function passesNear({ from, to }: Segment, point: Point, reach: number): boolean {
  const x = to.x - from.x;
  const y = to.y - from.y;
  const cross = x * (point.y - from.y) - y * (point.x - from.x);
  return cross * cross < reach * reach * (x * x + y * y);
}

function covered(segment: Segment, box: Box): number {
  const from = seenFrom(box, segment.from);
  const to = seenFrom(box, segment.to);
  const [enterX, leaveX] = within(from.x, to.x, box.width / 2);
  const [enterY, leaveY] = within(from.y, to.y, box.height / 2);
  const share = Math.min(1, leaveX, leaveY) - Math.max(0, enterX, enterY);
  return share <= 0 ? 0 : share * lengthOf(to.x - from.x, to.y - from.y);
}

/** The fractions of the way from `from` to `to` at which one is inside ±limit. */
function within(from: number, to: number, limit: number): readonly [number, number] {
  if (from === to) return Math.abs(from) < limit ? [0, 1] : [1, 0];
  const lower = (-limit - from) / (to - from);
  const upper = (limit - from) / (to - from);
  return lower < upper ? [lower, upper] : [upper, lower];
}
