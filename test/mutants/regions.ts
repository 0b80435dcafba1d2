import { type Node, nodesIn, parsed, visit } from './node.ts';

/** A part of a file that is run or not run as a whole: a function, a branch; counted within the file. */
export interface Region {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

const isFunction = ({ type }: Node): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';

/** What is run only in some cases. */
function conditionalParts(node: Node): readonly Node[] {
  if (isFunction(node)) return nodesIn(node['body']);
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])];
    case 'LogicalExpression':
      return nodesIn(node['right']);
    case 'SwitchCase':
      return nodesIn(node['consequent']).slice(0, 1);
    default:
      return [];
  }
}

interface Part extends Region {
  readonly kind: 'block' | 'statement' | 'expression';
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  visit(parsed(text), (node) => {
    for (const part of conditionalParts(node)) {
      const last = node.type === 'SwitchCase' ? (nodesIn(node['consequent']).at(-1) ?? part) : part;
      parts.push({ id: parts.length, start: part.start, end: last.end, kind: kindOf(node, part) });
    }
  });
  return parts;
}

function kindOf(around: Node, part: Node): Part['kind'] {
  if (part.type === 'BlockStatement' || part.type === 'FunctionBody') return 'block';
  return around.type === 'IfStatement' || around.type === 'SwitchCase' ? 'statement' : 'expression';
}

/** The smallest region around a piece of text; undefined for what is run when the module is loaded. */
export function regionAround(text: string, piece: Pick<Region, 'start' | 'end'>): number | undefined {
  const [smallest] = partsOf(text)
    .filter(({ start, end }) => start <= piece.start && piece.end <= end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start));
  return smallest?.id;
}

/** The same module that also notes, under the name of its file, which of its regions are run. */
export function noting(text: string, file: string): string {
  const inserted = partsOf(text).flatMap(({ id, start, end, kind }) => {
    const note = `globalThis.__reached.add(${JSON.stringify(`${file} ${id}`)})`;
    switch (kind) {
      case 'block':
        return [{ at: start + 1, what: `${note};`, order: -id }];
      case 'statement':
        return [
          { at: start, what: `{${note};`, order: -id },
          { at: end, what: '}', order: id },
        ];
      case 'expression':
        return [
          { at: start, what: `(${note}, `, order: -id },
          { at: end, what: ')', order: id },
        ];
    }
  });
  // From the end of the file on; of what begins or ends at the same place, what is inside comes to stand inside.
  return inserted
    .toSorted((one, other) => other.at - one.at || one.order - other.order)
    .reduce((noted, { at, what }) => `${noted.slice(0, at)}${what}${noted.slice(at)}`, text);
}
