import { partsBetweenCommas, partsOfMember } from './type-text.ts';

/** A line of code without types; where they are needed, a comment in front says them. Throws for types that it does not know. */
export function plainLine(line: string): readonly string[] {
  const [, code = '', comment = ''] = /^(.*?)((?:^|\s)\s*\/\/ .*)?$/.exec(line) ?? [];
  const lines = typedArrow(withoutMarks(code)) ?? typedVariable(withoutMarks(code)) ?? [withoutMarks(code)];
  const last = lines.at(-1) ?? '';
  if (hasTypes(last)) throw new Error(`types that JavaScript cannot have: ${line}`);
  return [...lines.slice(0, -1), `${last}${comment}`];
}

const withoutMarks = (code: string): string =>
  code
    .replaceAll(/\]!(?!=)/g, ']')
    .replaceAll(/\((-?[\w.+-]+) as number\)/g, '/** @type {number} */ ($1)')
    .replace(/^\} as const;$/, '};');

/** `const losses: number[] = [];`, `let a_1_1: number;`. */
function typedVariable(code: string): readonly string[] | undefined {
  const match = /^(\s*)((?:export )?(?:const|let) \w+): ([^=;]+?)( =.*|;)$/.exec(code);
  return match === null
    ? undefined
    : [`${match[1]}/** @type {${match[3]}} */`, `${match[1]}${match[2]}${match[4]}`];
}

/** `const bits = (): number => {`, `xavier: (sources: number): number => ...`. */
function typedArrow(code: string): readonly string[] | undefined {
  const match = /^(\s*)(const \w+ =|\w+:) \(([^()]*)\): ([^=]+) =>(.*)$/.exec(code);
  if (match === null) return undefined;
  const [, indent = '', left = '', list = '', result = '', rest = ''] = match;
  const names = partsBetweenCommas(list).map((part) => partsOfMember(part).name);
  return [
    `${indent}/** @type {(${list}) => ${result}} */`,
    `${indent}${left} (${names.join(', ')}) =>${rest}`,
  ];
}

const types = [
  String.raw`\bas (?:const|number)\b`,
  String.raw`[\w)\]}]: (?:readonly|number|string|boolean|void|unknown)\b`,
  String.raw`[\w)\]}]\??: (?!Math\b|Infinity\b|NaN\b)[A-Z]\w*(?:<|\[|\)|,|;| =|$)`,
  String.raw`^\s*(?:export )?(?:interface|type|enum|declare|namespace) \w`,
];

/** Whether something is left that only TypeScript has. */
const hasTypes = (code: string): boolean => new RegExp(types.join('|')).test(code);
