import { mostInLocals, mostStraight, type Shape, type ShapeKind } from '../../program/shape.ts';

/** The shape of a module and why it has it. */
export const shapeLines = ({ kind, reason }: Shape): readonly string[] => [
  `Shape: ${shapes[kind]},`,
  reason === 'asked' ? 'because it was asked for.' : `${reasons[kind]}.`,
];

const shapes: Readonly<Record<ShapeKind, string>> = {
  locals: 'unrolled; samples shown one by one find all parameters in local values',
  array: 'unrolled, over parameters in one array',
  chunks: 'unrolled, over numbers in arrays, in several functions',
  rows: 'rows; loops along the weights of several units at a time',
};

const reasons: Readonly<Record<ShapeKind, string>> = {
  locals: `the fastest shape up to ${mostInLocals} weights`,
  array: `the fastest shape from ${mostInLocals + 1} to ${mostStraight} weights`,
  chunks: 'because rows cannot be had for this network',
  rows: `the fastest shape from ${mostStraight + 1} weights on`,
};
