import type { Statement } from '../../../program/fold.ts';
import type { Axis, Fold, Nest } from '../../../program/rows/nest.ts';
import { assignment, constant } from '../formula.ts';
import { indent } from '../layout.ts';
import { placed } from '../places.ts';
import { ownPlaces } from './names.ts';

/** How the last statement of a nest is written: as an assignment to an entry, or as a constant. */
export type Store = (statement: Statement, depth: number) => readonly string[];

/** A nest as it stands: a loop for each index, and one for what is summed. */
export function loops({ target, fold, statements }: Nest, store: Store, depth = 1): readonly string[] {
  const { axes } = target;
  const inner = depth + axes.length;
  return [
    ...axes.map((axis, index) => loopHead(axis, depth + index)),
    ...(fold === undefined ? [] : folding(fold, inner)),
    ...sequence(statements, inner, store),
    ...axes.map((_, index) => `${indent(inner - 1 - index)}}`),
  ];
}

/** An entry of a vector, or a number of its own. */
export const stored =
  ({ target }: Nest): Store =>
  (statement, depth) => {
    const [axis] = target.axes;
    return axis === undefined
      ? [constant(statement, depth)]
      : [assignment(`${target.array}[${axis.letter}]`, statement, depth)];
  };

export const loopHead = ({ letter, size }: Pick<Axis, 'letter' | 'size'>, depth: number): string =>
  `${indent(depth)}for (let ${letter} = 0; ${letter} < ${size}; ${letter} += 1) {`;

function folding({ name, operator, over, statements }: Fold, depth: number): readonly string[] {
  const start = operator === 'add' ? '-0' : '-Infinity';
  return [
    `${indent(depth)}let ${name} = ${start};`,
    loopHead(over, depth),
    ...sequence(statements, depth + 1, ({ formula, source }, at) => {
      if (formula.kind === 'select') throw new Error('a term is no choice');
      const sum: Statement['formula'] = {
        kind: 'binary',
        operator,
        left: { kind: 'name', name },
        right: formula,
      };
      return [assignment(name, { formula: sum, source }, at)];
    }),
    `${indent(depth)}}`,
  ];
}

/** Statements one after the other, the last one stored. */
function sequence(statements: readonly Statement[], depth: number, store: Store): readonly string[] {
  return statements
    .map((statement) => placed(statement, ownPlaces))
    .flatMap((statement, index) =>
      index < statements.length - 1 ? [constant(statement, depth)] : store(statement, depth),
    );
}
