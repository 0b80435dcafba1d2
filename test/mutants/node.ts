import { parseAst } from 'vitest/node';

/** A node of a syntax tree, with what other nodes it holds under names that depend on its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** The syntax tree of a module in TypeScript. */
export function parsed(text: string): Node {
  const program: unknown = parseAst(text, { lang: 'ts' });
  if (!isNode(program)) throw new TypeError('a module has a syntax tree');
  return program;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

export const nodesIn = (value: unknown): readonly Node[] =>
  (Array.isArray(value) ? value : [value]).filter(isNode);

/** Types have no faults that run. Of `x as T` and its like what runs is `x`. */
const isTypeOnly = ({ type }: Node): boolean =>
  type.startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(type);

const isError = ({ type, callee }: Node): boolean =>
  type === 'NewExpression' && isNode(callee) && String(callee['name']).endsWith('Error');

/** Examples are there for tests. */
const isExample = ({ type, key }: Node): boolean =>
  type === 'Property' && isNode(key) && key['name'] === 'example';

const isLeftOut = (node: Node): boolean =>
  node.type === 'ImportDeclaration' ||
  node.type === 'ThrowStatement' ||
  isTypeOnly(node) ||
  isError(node) ||
  isExample(node);

/** Visits a node and all that it holds, with the nodes in which each stands, from the inside out. */
export function visit(
  node: Node,
  see: (node: Node, around: readonly Node[]) => void,
  around: readonly Node[] = [],
): void {
  if (isLeftOut(node)) return;
  see(node, around);
  for (const [name, part] of Object.entries(node)) {
    if (name === 'typeAnnotation' || name === 'typeArguments') continue;
    for (const each of nodesIn(part)) visit(each, see, [node, ...around]);
  }
}
