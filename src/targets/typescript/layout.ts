/** The most columns of a line of generated code, not counting a comment at its end. */
export const width = 110;

export const indent = (depth: number): string => ' '.repeat(2 * depth);

/**
 * `open a, b, c close` on one line if it fits, otherwise one item a line between the two, each followed by a comma.
 * `depth` is the indentation of the line that it starts on; `open` includes what stands before it on that line.
 */
export function list(open: string, items: readonly string[], close: string, depth = 0): string {
  const gap = open.endsWith('{') ? ' ' : '';
  const flat = `${indent(depth)}${open}${gap}${items.join(', ')}${gap}${close}`;
  if (flat.length <= width) return flat;
  const lines = items.map((item) => `${indent(depth + 1)}${item},`);
  return [`${indent(depth)}${open}`, ...lines, `${indent(depth)}${close}`].join('\n');
}

/** Names in as many groups as it takes for each group, separated by commas, to fit into `room` columns. */
export function fitting(names: readonly string[], room: number): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let free = 0;
  for (const name of names) {
    const last = groups.at(-1);
    if (last !== undefined && name.length + 2 <= free) last.push(name);
    else groups.push([name]);
    free = (groups.at(-1) === last ? free : room + 2) - name.length - 2;
  }
  return groups;
}
