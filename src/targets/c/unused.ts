/**
 * A function that says of parameters which it does not use that it knows, as compilers want it, and that makes no name for
 * a sample's targets without need. A loss need not depend on them.
 */
export function withoutUnused(text: string): string {
  const at = text.indexOf('\n{\n') + 3;
  if (at < 3) return text;
  const [head, whole] = [text.slice(0, at), text.slice(at)];
  const unnamed = whole.replace(/^ *const double \*const t = .*\n/m, '');
  const body = isUsed('t', unnamed) ? whole : unnamed;
  const unused = parametersIn(head).filter((name) => !isUsed(name, body));
  return `${head}${unused.map((name) => `  (void)${name};\n`).join('')}${body}`;
}

const isUsed = (name: string, text: string): boolean => new RegExp(String.raw`\b${name}\b`).test(text);

/** The names of parameters: `const double x[]`, `double learning_rate`. Comments above may have brackets too. */
function parametersIn(head: string): readonly string[] {
  const bare = head.slice(head.lastIndexOf('*/') + 2);
  const list = /\(([^{]*)\)\n\{\n$/.exec(bare)?.[1] ?? '';
  return [...list.matchAll(/(\w+)(?:\[\w*\])?(?:,|$)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'void');
}
