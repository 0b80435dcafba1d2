import { doubles } from '../expression/arithmetic/doubles.ts';
import type { Relation } from '../expression/expr.ts';
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
  const valued = (operand: Operand): number => operandValue(operand, known);
  switch (operation.kind) {
    case 'unary':
      return unaryValue(operation.operator, valued(operation.operand));
    case 'binary':
      return binaryValues[operation.operator](valued(operation.left), valued(operation.right));
    case 'select': {
      const holds = relations[operation.relation](valued(operation.left), valued(operation.right));
      return valued(holds ? operation.value : operation.otherwise);
    }
  }
}

function operandValue(operand: Operand, known: NamedNumbers): number {
  switch (operand.kind) {
    case 'number':
      return operand.value;
    case 'constant':
      return doubles.pi();
    case 'name':
      return numberOf(known, operand.name);
  }
}

function unaryValue(operator: UnaryOperator, operand: number): number {
  if (operator === 'copy') return operand;
  return operator === 'negate' ? doubles.negate(operand) : doubles.elementary(operator, operand);
}

const relations: Readonly<Record<Relation, (left: number, right: number) => boolean>> = {
  less: (left, right) => left < right,
  'at-most': (left, right) => left <= right,
  greater: (left, right) => left > right,
  'at-least': (left, right) => left >= right,
  equal: (left, right) => left === right,
  unequal: (left, right) => left !== right,
};

const binaryValues: Readonly<Record<BinaryOperator, (left: number, right: number) => number>> = {
  add: doubles.add,
  subtract: (left, right) => left - right,
  multiply: doubles.multiply,
  divide: doubles.divide,
  max: doubles.max,
  min: doubles.min,
  power: doubles.power,
};
