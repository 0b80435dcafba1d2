import type { MathName } from '../../program/fast.ts';
import type { NumbersName } from '../../program/numbers.ts';
import {
  mostInLocals,
  mostPairs,
  type Shape,
  type ShapeKind,
  type ShapeReason,
} from '../../program/shape.ts';

/** The shape of a module and why it has it. */
export const shapeLines = ({ kind, reason }: Shape): readonly string[] => [
  `Shape: ${shapes[kind]},`,
  `${reasonLine(reason, kind)}.`,
];

function reasonLine(reason: ShapeReason, kind: ShapeKind): string {
  switch (reason) {
    case 'asked':
      return 'because it was asked for';
    case 'classes':
      return `because softmax has more than ${mostPairs} derivatives here, too many to write out one by one`;
    case 'size':
      return reasons[kind];
  }
}

const shapes: Readonly<Record<ShapeKind, string>> = {
  locals: 'unrolled; samples shown one by one find all parameters in local values',
  array: 'unrolled, over parameters in one array',
  chunks: 'unrolled, over numbers in arrays, in several functions',
  rows: 'rows; loops along the weights of several units at a time',
};

const reasons: Readonly<Record<ShapeKind, string>> = {
  locals: `the fastest shape up to ${mostInLocals} weights`,
  array: 'straight code of so many weights can still be read',
  chunks: 'because rows cannot be had for this network',
  rows: `the fastest shape from ${mostInLocals + 1} weights on`,
};

const straightLine = 'rounded where they are kept. Formulas compute in doubles';

const keptLines: Readonly<Record<ShapeKind, string>> = {
  locals: `${straightLine}, and what is there to be read knows no others.`,
  array: `${straightLine}, and what is there to be read knows no others.`,
  chunks: `${straightLine}.`,
  rows: 'and so are z, a and dE/dz of all units. Formulas compute in doubles; what they give is rounded where it is kept.',
};

/** In which numbers a module keeps what it computes. */
export const numbersLines = (numbers: NumbersName, shape: ShapeKind): readonly string[] => {
  switch (numbers) {
    case 'float64':
      return [];
    case 'float32':
      return [
        'Numbers: float32; parameters, gradients, samples and the state of optimisers are kept in 32 bits,',
        keptLines[shape],
      ];
  }
};

/** Whether there are also functions that are there to be read. */
const isReadable: Readonly<Record<ShapeKind, boolean>> = {
  locals: true,
  array: true,
  chunks: false,
  rows: false,
};

/** Which functions a module of this shape calls, and what else fast math does. */
export const mathLines = (math: MathName, kind: ShapeKind): readonly string[] => {
  switch (math) {
    case 'exact':
      return ["Math: exact; JavaScript's own functions, in the forms of the equations."];
    case 'fast':
      return [
        'Math: fast; exponentials and functions made of them by tables and polynomials, each within 4 ulp',
        `(units in the last place) of its value. The last digits differ from those of exact math.${isReadable[kind] ? ' What is there to be read is exact.' : ''}`,
        ...(kind !== 'chunks'
          ? [
              'step_l_j is the learning rate times dE_dz_l_j, made once a sample for all weights and the bias of the unit.',
            ]
          : []),
      ];
  }
};
