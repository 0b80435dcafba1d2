import { isNode, type Node, nodesIn } from './node.ts';

export const mutationKinds = ['operator', 'sign', 'index', 'dropped', 'swapped', 'branch', 'text'] as const;
export type MutationKind = (typeof mutationKinds)[number];

/** What stands in the place of a piece of text. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

type Mutate = (node: Node, text: string, around: readonly Node[]) => readonly Mutation[];

/** All faults that can be planted at a node itself. */
export const mutationsAt: Mutate = (node, text, around) =>
  mutators.flatMap((mutate) => mutate(node, text, around));

const replaced = (kind: MutationKind, { start, end }: Node, after: string): readonly Mutation[] => [
  { kind, start, end, after },
];

const textOf = ({ start, end }: Node, text: string): string => text.slice(start, end);

const opposite: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
};

const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'));

/** Another operator between the same operands; texts are only ever added. */
const operator: Mutate = (node, text) => {
  if (node.type !== 'BinaryExpression' && node.type !== 'LogicalExpression') return [];
  const { operator: sign, left, right } = node;
  const other = opposite[String(sign)];
  if (other === undefined || !isNode(left) || !isNode(right)) return [];
  if ((sign === '+' && (isText(left) || isText(right))) || isGuard(node, text)) return [];
  const between = text.slice(left.end, right.start);
  const start = left.end + between.indexOf(String(sign));
  return [{ kind: 'operator', start, end: start + String(sign).length, after: other }];
};

/** Questions whether there is something at all are there for the compiler and for bugs. */
const isGuard = (node: Node, text: string): boolean => /undefined|null/.test(textOf(node, text));

/** Functions of the same arguments that mean something else. */
const others: Readonly<Record<string, string>> = {
  sum: 'product',
  product: 'sum',
  add: 'multiply',
  multiply: 'add',
  max: 'min',
  min: 'max',
  exp: 'negate',
  hadamard: 'sum',
  above: 'below',
  below: 'above',
  some: 'every',
  every: 'some',
};

/** Another function of the same arguments: `pool.product` for `pool.sum`. */
const otherFunction: Mutate = (node) => {
  if (node.type !== 'CallExpression') return [];
  const { callee } = node;
  const name = isNode(callee) && callee.type === 'MemberExpression' ? callee['property'] : callee;
  if (!isNode(name) || name.type !== 'Identifier') return [];
  const other = others[String(name['name'])];
  return other === undefined ? [] : replaced('operator', name, other);
};

/** Whether a number counts from the end of a list. */
const isFromEnd = (node: Node, [parent]: readonly Node[], text: string): boolean =>
  parent?.type === 'CallExpression' &&
  isNode(parent['callee']) &&
  /\.(at|slice|with)$/.test(textOf(parent['callee'], text)) &&
  /^-\d$/.test(textOf(node, text));

/** A number or a condition without the sign that turns it around. */
const sign: Mutate = (node, text, around) => {
  const { argument } = node;
  if (node.type !== 'UnaryExpression' || !isNode(argument) || isFromEnd(node, around, text)) return [];
  if (node['operator'] === '-') return replaced('sign', node, textOf(argument, text));
  return node['operator'] === '!' ? replaced('branch', node, `(${textOf(argument, text)})`) : [];
};

/** What is left of a call that turns its argument around. */
const turned: Mutate = (node, text) => {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return [];
  const [only, ...rest] = nodesIn(node['arguments']);
  const isTurning = /(^|\.)(negate|transpose|reciprocal)$/.test(textOf(node['callee'], text));
  return isTurning && only !== undefined && rest.length === 0
    ? replaced('sign', node, textOf(only, text))
    : [];
};

/** The next number; indices by other letters. */
const index: Mutate = (node, text) => {
  if (node.type === 'Literal' && typeof node['value'] === 'number')
    return Number.isInteger(node['value']) ? replaced('index', node, String(node['value'] + 1)) : [];
  if (node.type === 'Literal' && typeof node['value'] === 'bigint')
    return replaced('index', node, `${node['value'] + 1n}n`);
  if (node.type !== 'MemberExpression') return [];
  const other = otherIndex[textOf(node, text)];
  return other === undefined ? [] : replaced('index', node, other);
};

const otherIndex: Readonly<Record<string, string>> = {
  'at.to': 'at.from',
  'at.from': 'at.to',
  'at.next': 'at.to',
  'weight.to': 'weight.from',
  'weight.from': 'weight.to',
};

const isCalled = ([parent]: readonly Node[]): boolean => parent?.type === 'CallExpression';

/** A list of terms, factors or lines without its last. */
const dropped: Mutate = (node, text, around) => {
  if (node.type !== 'ArrayExpression' || !isCalled(around)) return [];
  const elements = nodesIn(node['elements']);
  const [last, before] = elements.toReversed();
  if (last === undefined || before === undefined) return [];
  const after = `${text.slice(node.start, before.end)}]`;
  return [{ kind: 'dropped', start: node.start, end: node.end, after }];
};

const isPlain = ({ type }: Node): boolean =>
  ['Identifier', 'CallExpression', 'MemberExpression', 'Literal'].includes(type);

/** What a function gets first in this house, and never by mistake. */
const surroundings =
  /^(this|pool|study|setting|network|layer|printer|notation|shape|progress|derivation|options|arithmetic|manner|spec)$/;

/** Two arguments beside each other, the one in place of the other. */
const swapped: Mutate = (node, text) => {
  if (node.type !== 'CallExpression') return [];
  const [one, other] = nodesIn(node['arguments']).filter((each) => !surroundings.test(textOf(each, text)));
  if (one === undefined || other === undefined || !isPlain(one) || !isPlain(other)) return [];
  const [first, second] = [textOf(one, text), textOf(other, text)];
  if (first === second || isText(one) || isText(other)) return [];
  const after = `${second}${text.slice(one.end, other.start)}${first}`;
  return [{ kind: 'swapped', start: one.start, end: other.end, after }];
};

const throws = (node: unknown, text: string): boolean => isNode(node) && /\bthrow\b/.test(textOf(node, text));

/** The other branch. */
const branch: Mutate = (node, text) => {
  const { test, consequent, alternate } = node;
  if (!isNode(test) || !isNode(consequent) || isGuard(test, text)) return [];
  if (node.type === 'ConditionalExpression' && isNode(alternate)) {
    const after = `${textOf(alternate, text)} : ${textOf(consequent, text)}`;
    return [{ kind: 'branch', start: consequent.start, end: alternate.end, after }];
  }
  if (node.type !== 'IfStatement' || throws(consequent, text)) return [];
  return replaced('branch', test, `!(${textOf(test, text)})`);
};

const otherTexts: readonly (readonly [RegExp, string])[] = [
  [/_\{/, '^{'],
  [/\^\{/, '_{'],
  [/(?<=^|[\w\])}]) \+ /, ' - '],
  [/(?<=^|[\w\])}]) - /, ' + '],
  [/(?<=^|[\w\])}]) \* (?![A-Z])/, ' + '],
  [/(?<=^|[\w\])}]) \/ /, ' * '],
  [/^-$/, '+'],
  [/^\+$/, '-'],
  [/^\*$/, '+'],
  [/\\cdot/, '+'],
  [/\\frac/, '\\binom'],
  [/^-/, ''],
];

/** In texts of formulas and code: another script, another sign. */
const texts: Mutate = (node, text, [parent]) => {
  const isLiteral = node.type === 'Literal' && typeof node['value'] === 'string';
  if (!(isLiteral || node.type === 'TemplateElement') || parent?.type === 'ImportExpression') return [];
  const [open, close] = isLiteral ? [1, 1] : [0, 0];
  const inside = text.slice(node.start + open, node.end - close);
  const rule = otherTexts.find(([pattern]) => pattern.test(inside));
  if (rule === undefined) return [];
  const after = inside.replace(rule[0], () => rule[1]);
  return [{ kind: 'text', start: node.start + open, end: node.end - close, after }];
};

const mutators: readonly Mutate[] = [
  operator,
  otherFunction,
  sign,
  turned,
  index,
  dropped,
  swapped,
  branch,
  texts,
];
