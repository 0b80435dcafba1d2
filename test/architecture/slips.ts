import { isNode, lineOf, type Node, type Source } from './sources.ts';

/** The most lines that a module may have. */
export const longest = 250;

/** What no module may contain, as `path:line what`. */
export function slipsIn(source: Source): readonly string[] {
  const lines = source.text.trimEnd().split('\n');
  const long = lines.length > longest ? [`${source.path}:${lines.length} over ${longest} lines`] : [];
  const marked = lines.flatMap((line, index) =>
    marks(line).map((mark) => `${source.path}:${index + 1} ${mark}`),
  );
  const shaped = source.nodes.flatMap((node) =>
    shapes(node).map((what) => `${source.path}:${lineOf(source, node)} ${what}`),
  );
  return [...long, ...marked, ...shaped];
}

/** Marks of unfinished work, and comments that silence a checker. */
function marks(line: string): readonly string[] {
  const silencers = /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable\S*|biome-ignore/g;
  return [...line.matchAll(/\b(?:TODO|FIXME|XXX)\b/g), ...line.matchAll(silencers)].map(([mark]) => mark);
}

function shapes(node: Node): readonly string[] {
  if (node.type === 'TSAnyKeyword') return ['any'];
  if (node.type === 'SwitchCase' && node['test'] === null) return ['default in a switch'];
  return isCast(node) ? ['as unknown as'] : [];
}

/** A cast by way of `unknown`, which no compiler objects to. */
function isCast({ type, expression }: Node): boolean {
  if (type !== 'TSAsExpression' || !isNode(expression) || expression.type !== 'TSAsExpression') return false;
  return isNode(expression['typeAnnotation']) && expression['typeAnnotation'].type === 'TSUnknownKeyword';
}
