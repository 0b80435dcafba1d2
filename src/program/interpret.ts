import { doubles } from '../expression/arithmetic/doubles.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { BinaryOperator, Operand, Operation, Program, UnaryOperator } from './program.ts';

/** Numbers by name. */
export type NamedNumbers = ReadonlyMap<string, number>;

/**
 * Runs a program in doubles on numbers for what is given, by machine name, and returns all numbers that it made, by
 * name. Throws RangeError when a given number is missing.
 */
export function interpret({ given, lines }: Program, numbers: NamedNumbers): NamedNumbers {
  const known = new Map(
    given.map((quantity) => [machineName(quantity), numberOf(numbers, machineName(quantity))]),
  );
  const made = new Map<string, number>();
  for (const { name, operation } of lines) {
    const result = valueOf(operation, known);
    known.set(name, result);
    made.set(name, result);
  }
  return made;
}

/** Throws RangeError for a name without a number. */
export function numberOf(numbers: NamedNumbers, name: string): number {
  const found = numbers.get(name);
  if (found === undefined) throw new RangeError(`no number for ${name}`);
  return found;
}

function valueOf(operation: Operation, known: NamedNumbers): number {
  const valued = (operand: Operand): number =>
    operand.kind === 'number' ? operand.value : numberOf(known, operand.name);
  switch (operation.kind) {
    case 'unary':
      return unaryValues[operation.operator](valued(operation.operand));
    case 'binary':
      return binaryValues[operation.operator](valued(operation.left), valued(operation.right));
  }
}

const unaryValues: Readonly<Record<UnaryOperator, (operand: number) => number>> = {
  copy: (operand) => operand,
  negate: doubles.negate,
  exp: (operand) => doubles.elementary('exp', operand),
};

const binaryValues: Readonly<Record<BinaryOperator, (left: number, right: number) => number>> = {
  add: doubles.add,
  subtract: (left, right) => left - right,
  multiply: doubles.multiply,
  divide: doubles.divide,
};
