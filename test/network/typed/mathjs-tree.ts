import {
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  parse,
} from 'mathjs';
import {
  type Formula,
  type FormulaOperation,
  type FormulaRelation,
  formulaOperations,
} from '../../../src/network/formula.ts';
import { call, conditional } from './formulas.ts';

const renamed: ReadonlyMap<string, FormulaOperation> = new Map<string, FormulaOperation>([
  ['unaryMinus', 'negate'],
  ['pow', 'power'],
]);

const relations: ReadonlyMap<string, FormulaRelation> = new Map<string, FormulaRelation>([
  ['smaller', 'less'],
  ['smallerEq', 'at-most'],
  ['larger', 'greater'],
  ['largerEq', 'at-least'],
  ['equal', 'equal'],
  ['unequal', 'unequal'],
]);

/** An activation as mathjs groups it. It keeps values of numbers, so that `1e0` comes back as `1`. */
export const byMathjs = (text: string): Formula => converted(parse(text));

function converted(node: MathNode): Formula {
  if (isParenthesisNode(node)) return converted(node.content);
  if (isConstantNode(node)) return { kind: 'number', digits: String(node.value) };
  if (isSymbolNode(node)) return named(node.name);
  if (isConditionalNode(node)) return cases(node.condition, [node.trueExpr, node.falseExpr]);
  if (isOperatorNode(node)) return called(node.fn, node.args);
  if (isFunctionNode(node)) return called(node.fn.name, node.args);
  throw new TypeError(`mathjs reads a ${node.type}`);
}

function named(name: string): Formula {
  if (name === 'pi' || name === 'e') return { kind: 'constant', name };
  if (name === 'z') return { kind: 'variable', name };
  throw new TypeError(`mathjs reads the name ${name}`);
}

function called(fn: string, args: readonly MathNode[]): Formula {
  const operations = Object.keys(formulaOperations) as readonly FormulaOperation[];
  const operation = renamed.get(fn) ?? operations.find((each) => each === fn);
  if (operation === undefined) throw new TypeError(`mathjs reads the operation ${fn}`);
  return call(operation, args.map(converted));
}

function cases(condition: MathNode, branches: readonly MathNode[]): Formula {
  if (isParenthesisNode(condition)) return cases(condition.content, branches);
  const relation = isOperatorNode(condition) ? relations.get(condition.fn) : undefined;
  if (relation === undefined || !isOperatorNode(condition)) throw new TypeError('mathjs reads no comparison');
  return conditional(relation, [...condition.args, ...branches].map(converted));
}
