import { usesOf } from './operations.ts';
import type {
  BinaryOperator,
  LineSource,
  Operand,
  Operation,
  Program,
  SelectOperation,
  UnaryOperator,
} from './program.ts';

/** `name = formula`: one line, or several written as one. */
export interface Statement {
  readonly name: string;
  readonly formula: Formula | Selection;
  readonly source: LineSource;
  /** Whether the fast function that the formula is stands in place, not called. */
  readonly inPlace?: true;
}

/** A tree of operations. It says exactly which operand belongs to which operation; whoever writes it must bracket so. */
export type Formula =
  | Operand
  | {
      readonly kind: 'unary';
      readonly operator: UnaryOperator | FastOperator | StorageOperator;
      readonly operand: Formula;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** Functions that code has of its own in place of JavaScript's; `fast.ts` puts them in. */
export type FastOperator = `fast-${'exp' | 'sigmoid' | 'tanh' | 'softplus' | 'erf'}`;

/** What keeping a number in 32 bits makes of it. */
export type StorageOperator = 'round-to-float';

/** A choice between two formulas; it never stands inside another one. */
export interface Selection extends Pick<SelectOperation, 'kind' | 'relation'> {
  readonly left: Formula;
  readonly right: Formula;
  readonly value: Formula;
  readonly otherwise: Formula;
}

/** One statement for each line. */
export const statementsOf = ({ lines }: Program): readonly Statement[] =>
  lines.map(({ name, operation, source }) => ({ name, formula: operation, source }));

/**
 * The same program with every temporary that is used once, and is no choice, written where it is used, as long as no
 * formula comes to have more than so many operations.
 */
export function folded({ lines, outputs }: Program, most = Number.POSITIVE_INFINITY): readonly Statement[] {
  const counts = new Map<string, number>();
  for (const name of [...outputs, ...lines.flatMap(({ operation }) => usesOf(operation))])
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const pending = new Map<string, Formula>();
  const sizes = new Map<string, number>();
  return lines.flatMap(({ name, operation, source, temporary }) => {
    const formula = unfold(operation, pending);
    const size = usesOf(operation).reduce((sum, used) => sum + (sizes.get(used) ?? 0), 1);
    const staysApart = !temporary || formula.kind === 'select' || counts.get(name) !== 1 || size >= most;
    if (staysApart) return [{ name, formula, source }];
    pending.set(name, formula);
    sizes.set(name, size);
    return [];
  });
}

function unfold(operation: Operation, pending: ReadonlyMap<string, Formula>): Formula | Selection {
  const meant = (operand: Operand): Formula =>
    operand.kind === 'name' ? (pending.get(operand.name) ?? operand) : operand;
  switch (operation.kind) {
    case 'unary':
      return { ...operation, operand: meant(operation.operand) };
    case 'binary':
      return { ...operation, left: meant(operation.left), right: meant(operation.right) };
    case 'select':
      return {
        ...operation,
        left: meant(operation.left),
        right: meant(operation.right),
        value: meant(operation.value),
        otherwise: meant(operation.otherwise),
      };
  }
}
