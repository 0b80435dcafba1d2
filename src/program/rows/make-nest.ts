import { type Expr, partsOf, type SymbolicExpr } from '../../expression/expr.ts';
import { folded, type Statement } from '../fold.ts';
import { Lowering } from '../lowering.ts';
import { named } from '../operations.ts';
import type { LineSource, Operand } from '../program.ts';
import { elementOf, letterOf, type Sizes, sizeOf } from './element.ts';
import type { Axis, Element, Fold, Nest } from './nest.ts';

/** An equation in index form: what an entry is made of, with at most one Σ in it. */
export interface IndexedEquation {
  readonly target: Element;
  readonly value: Expr;
  readonly source: LineSource;
  /** What the result of the Σ is called, where it has a name of its own. */
  readonly sumName?: string;
  /** Parts that are made before, and what they are called. */
  readonly known?: Names;
}

type Names = ReadonlyMap<Expr, Operand>;

/** The loops that make all entries of the target. */
export function nestOf(equation: IndexedEquation, sizes: Sizes): Nest {
  const { target, value, source, known = new Map(), sumName = `${target.name}_sum` } = equation;
  const sums = nodesIn(value, known).filter(({ head }) => head.kind === 'sum');
  const [sum] = sums;
  if (sums.length > 1) throw new Error('a loop has one sum');
  const fold = sum && { ...foldOf(sum, { sizes, source, known }), name: sumName };
  const names: Names = sum === undefined ? known : new Map([...known, [sum, named(sumName)]]);
  return {
    target,
    ...(fold && { fold }),
    statements: statementsFor(target.name, value, { sizes, source, known: names }),
  };
}

/** The largest entry of an array, which no formula with indices says. */
export const largestOf = (target: Element, of: SymbolicExpr, source: LineSource, sizes: Sizes): Nest => {
  const name = `${target.name}_largest`;
  return {
    target,
    fold: {
      name,
      operator: 'max',
      over: axisOf(elementOf(of, sizes)),
      statements: statementsFor('term', of, { sizes, source, known: new Map() }),
    },
    statements: [{ name: target.name, formula: named(name), source }],
  };
};

function foldOf({ head, parts: [term] }: SymbolicExpr, naming: Naming): Omit<Fold, 'name'> {
  if (head.kind !== 'sum' || term === undefined || head.over.kind !== 'units')
    throw new Error('a sum over units is expected');
  const { layer } = head.over;
  if (typeof layer !== 'number') throw new Error('the number of a layer is expected');
  return {
    operator: 'add',
    over: { letter: letterOf({ symbol: head.index, plus: 0 }), size: sizeOf(layer, naming.sizes) },
    statements: withoutChoice(statementsFor('term', term, naming)),
  };
}

/** A term that is a choice has a statement of its own: nothing can be added to a choice in one. */
function withoutChoice(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1);
  if (last?.formula.kind !== 'select') return statements;
  const name = `${last.name}_v1`;
  return [...statements.slice(0, -1), { ...last, name }, { ...last, formula: named(name) }];
}

function axisOf({ axes: [first] }: Element): Axis {
  if (first === undefined) throw new Error('an entry with an index is expected');
  return first;
}

export interface Naming {
  readonly sizes: Sizes;
  readonly source: LineSource;
  readonly known: Names;
}

/** A formula as statements, the last of which bears the name of the goal. */
export function statementsFor(
  goal: string,
  value: Expr,
  { sizes, source, known }: Naming,
): readonly Statement[] {
  const leaves = nodesIn(value, known).map((node): readonly [Expr, Operand] => [
    node,
    named(node.head.kind === 'index' ? letterOf(node.head.index) : elementOf(node, sizes).name),
  ]);
  const lowering = new Lowering({ shareParts: true, given: new Map([...known, ...leaves]) });
  lowering.assign(goal, value, source);
  return folded({ given: [], lines: lowering.lines, outputs: [goal] });
}

/** The outermost symbolic parts of a formula that are not known by another name. */
function nodesIn(expr: Expr, known: Names): readonly SymbolicExpr[] {
  if (known.has(expr)) return [];
  return expr.kind === 'symbolic' ? [expr] : partsOf(expr).flatMap((part) => nodesIn(part, known));
}
