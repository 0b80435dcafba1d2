import { Decimal } from 'decimal.js';
import { type FunctionNode, type MathNode, type OperatorNode, parse } from 'mathjs';
import { elementaryFunctions } from '../../../src/expression/elementary.ts';
import type { Expr, Relation } from '../../../src/expression/expr.ts';
import type { Operator } from '../../../src/expression/operators.ts';
import type { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument, prediction, type Quantity, target, value } from '../../../src/quantity/quantity.ts';

/** The letters of written formulas: z, a = f(z), outputs y1, y2, … and targets t1, t2, …. */
function quantityOf(name: string): Quantity {
  const unit = Number(name.slice(1));
  if (name === 'z') return argument();
  if (name === 'a') return value();
  if (name.startsWith('y')) return prediction(1, unit || 1);
  if (name.startsWith('t')) return target(unit || 1);
  throw new RangeError(`no letter ${name}`);
}

const relations: Readonly<Record<string, Relation>> = {
  '>': 'greater',
  '>=': 'at-least',
  '<': 'less',
  '<=': 'at-most',
};

/** A formula written as text, `z > 0 ? z : exp(z) - 1`, for tests. A minus is a negation; `-1` is a number. */
export function written(pool: ExpressionPool, text: string): Expr {
  const visit = (node: MathNode): Expr => convert(pool, node, visit);
  return visit(parse(text));
}

function convert(pool: ExpressionPool, node: MathNode, visit: (node: MathNode) => Expr): Expr {
  if ('content' in node) return visit(node.content as MathNode);
  if (node.type === 'ConstantNode') return decimal(pool, node.toString());
  if (node.type === 'SymbolNode')
    return node.toString() === 'pi' ? pool.constant('pi') : pool.ref(quantityOf(node.toString()));
  if ('trueExpr' in node) return conditional(pool, node as unknown as Conditional, visit);
  const { args } = node as OperatorNode | FunctionNode;
  const name = (node as FunctionNode).fn.toString();
  if (name === 'ln') return pool.call('log', args.map(visit));
  if ('op' in node) return operation(pool, String(node.op), args, visit);
  const operator = [...elementaryFunctions, 'max', 'min'].find((known) => known === name);
  if (operator === undefined) throw new RangeError(`no function ${name}`);
  return pool.call(operator as Operator, args.map(visit));
}

interface Conditional {
  readonly condition: OperatorNode;
  readonly trueExpr: MathNode;
  readonly falseExpr: MathNode;
}

function conditional(
  pool: ExpressionPool,
  { condition, trueExpr, falseExpr }: Conditional,
  visit: (node: MathNode) => Expr,
): Expr {
  const bare = ('content' in condition ? condition.content : condition) as OperatorNode;
  const [left, right] = bare.args.map(visit);
  const relation = relations[bare.op];
  if (left === undefined || right === undefined || relation === undefined)
    throw new RangeError('no condition');
  const rest = visit(falseExpr);
  const branch = { condition: { relation, left, right }, value: visit(trueExpr) };
  return rest.kind === 'cases'
    ? pool.cases([branch, ...rest.branches], rest.otherwise)
    : pool.cases([branch], rest);
}

function operation(
  pool: ExpressionPool,
  op: string,
  args: readonly MathNode[],
  visit: (node: MathNode) => Expr,
): Expr {
  const [one, other] = args;
  if (one === undefined) throw new RangeError(`no arguments for ${op}`);
  const left = visit(one);
  if (other === undefined)
    return left.kind === 'number' ? pool.number(-left.numerator, left.denominator) : pool.negate(left);
  const right = visit(other);
  const inFront = (operator: Operator): readonly Expr[] =>
    left.kind === 'call' && left.operator === operator && !('content' in one) ? left.args : [left];
  if (op === '+') return pool.sum([...inFront('add'), right]);
  if (op === '-') return pool.sum([...inFront('add'), pool.negate(right)]);
  if (op === '*') return pool.product([...inFront('multiply'), right]);
  return op === '/' ? pool.divide(left, right) : pool.power(left, right);
}

function decimal(pool: ExpressionPool, text: string): Expr {
  const [whole = '', fraction = ''] = new Decimal(text).toFixed().split('.');
  return pool.number(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
