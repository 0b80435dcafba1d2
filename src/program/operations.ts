import { doubles } from '../expression/arithmetic/doubles.ts';
import type { BinaryOperator, Operand, Operation, SelectOperation, UnaryOperator } from './program.ts';

export const named = (name: string): Operand => ({ kind: 'name', name });

/** The double nearest to a rational. Throws RangeError where there is none. */
export function literal(numerator: bigint, denominator: bigint): Operand {
  const value = doubles.rational(numerator, denominator);
  if (!Number.isFinite(value)) throw new RangeError(`no double is near ${numerator}/${denominator}`);
  return { kind: 'number', value };
}

export const unary = (operator: UnaryOperator, operand: Operand): Operation => ({
  kind: 'unary',
  operator,
  operand,
});

export const binary = (operator: BinaryOperator, left: Operand, right: Operand): Operation => ({
  kind: 'binary',
  operator,
  left,
  right,
});

export const select = (parts: Omit<SelectOperation, 'kind'>): Operation => ({ kind: 'select', ...parts });

/** What an operation computes with, in the order of writing. */
export function operandsOf(operation: Operation): readonly Operand[] {
  switch (operation.kind) {
    case 'unary':
      return [operation.operand];
    case 'binary':
      return [operation.left, operation.right];
    case 'select':
      return [operation.left, operation.right, operation.value, operation.otherwise];
  }
}

/** The names that an operation uses, one entry per use. */
export const usesOf = (operation: Operation): readonly string[] =>
  operandsOf(operation).flatMap((operand) => (operand.kind === 'name' ? [operand.name] : []));

/** All that a line can do. */
export type LineOperator = UnaryOperator | BinaryOperator | 'select';

export const operatorOf = (operation: Operation): LineOperator =>
  operation.kind === 'select' ? 'select' : operation.operator;
