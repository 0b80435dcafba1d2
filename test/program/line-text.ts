import { operandsOf, operatorOf } from '../../src/program/operations.ts';
import type { Operation } from '../../src/program/program.ts';

/** An operation in a few words: `add x_1 0.5`, `less x_1 x_2 1 0`. */
export function lineText(operation: Operation): string {
  const operands = operandsOf(operation).map((operand) =>
    operand.kind === 'number' ? operand.value : operand.name,
  );
  const operator = operation.kind === 'select' ? operation.relation : operatorOf(operation);
  return `${operator} ${operands.join(' ')}`;
}
