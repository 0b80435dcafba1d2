import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  along,
  type Box,
  between,
  coveredLength,
  overlapOfBoxes,
  overlapWithCircle,
} from '../../src/figure/geometry.ts';

const box = (x: number, y: number, width: number, height: number, angle = 0): Box => ({
  centre: { x, y },
  width,
  height,
  angle,
});
const unitSquare = box(0, 0, 2, 2);

test.each<[string, Box, number]>([
  ['apart', box(3, 0, 2, 2), 0],
  ['touching', box(2, 0, 2, 2), 0],
  ['overlapping by a quarter', box(1.75, 0, 2, 2), 0.25],
  ['turned, its corner inside', box(2, 0, 2, 2, 45), Math.SQRT2 - 1],
  ['turned, its corner outside', box(2.5, 0, 2, 2, 45), 0],
  ['turned, diagonal neighbours only apart along a diagonal', box(1.8, 1.8, 2, 2, 45), 0],
])('boxes %s', (_, other, depth) => {
  expect(overlapOfBoxes(unitSquare, other)).toBeCloseTo(depth, 12);
  expect(overlapOfBoxes(other, unitSquare)).toBeCloseTo(depth, 12);
});

test('a box and circles', () => {
  expect(overlapWithCircle(unitSquare, { centre: { x: 1.5, y: 0 }, radius: 0.75 })).toBeCloseTo(0.25, 12);
  expect(overlapWithCircle(unitSquare, { centre: { x: 1.6, y: 1.8 }, radius: 1 })).toBe(0);
  expect(overlapWithCircle(unitSquare, { centre: { x: 0, y: 0 }, radius: 1 })).toBe(1);
});

test('the covered length of a line, and boxes turn clockwise as seen', () => {
  const line = { from: { x: -5, y: 0 }, to: { x: 5, y: 0 } };
  expect(coveredLength([line, line], unitSquare)).toBeCloseTo(4, 12);
  expect(coveredLength([line], box(0, 0, 2, 2, 45))).toBeCloseTo(2 * Math.SQRT2, 12);
  expect(coveredLength([line], box(0, 1.5, 2, 2))).toBe(0);
  expect(coveredLength([{ from: { x: 0, y: 0 }, to: { x: 1, y: 1 } }], box(0, 0, 20, 0.1, 45))).toBeCloseTo(
    Math.SQRT2,
  );
});

test('boxes overlap where they share one of many points', () => {
  const place = fc.double({ min: -2, max: 2, noNaN: true });
  const side = fc.double({ min: 0.2, max: 2, noNaN: true });
  const anyBox = fc
    .tuple(place, place, side, side, fc.integer({ min: -90, max: 90 }))
    .map((parts) => box(...parts));
  fc.assert(
    fc.property(anyBox, anyBox, (one, other) => {
      const shared = pointsOf(one).some(
        (point) => overlapWithCircle(other, { centre: point, radius: 1e-9 }) > 0,
      );
      expect(shared && overlapOfBoxes(one, other) === 0).toBe(false);
    }),
    { numRuns: 300 },
  );
});

const pointsOf = ({ centre, width, height, angle }: Box): readonly { x: number; y: number }[] => {
  const radians = (angle * Math.PI) / 180;
  return [-0.49, -0.25, 0, 0.25, 0.49].flatMap((across) =>
    [-0.49, -0.25, 0, 0.25, 0.49].map((down) => ({
      x: centre.x + across * width * Math.cos(radians) - down * height * Math.sin(radians),
      y: centre.y + across * width * Math.sin(radians) + down * height * Math.cos(radians),
    })),
  );
};

test('a line between two circles starts and ends on their rims', () => {
  const line = between({ centre: { x: 0, y: 0 }, radius: 1 }, { centre: { x: 6, y: 8 }, radius: 2 });
  expect(line.from.x).toBeCloseTo(0.6, 12);
  expect(line.to.y).toBeCloseTo(6.4, 12);
  expect(along(line, 0)).toEqual(line.from);
});
