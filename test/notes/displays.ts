/**
 * The texts and formulas of a LaTeX document, in the order in which they stand: every argument of the document's own
 * commands, and every formula within a text. A display that says several things beside each other is there whole and in parts.
 */
export function displaysOf(body: string): readonly string[] {
  return [...body.matchAll(/\\chalk[a-z]+/g)].flatMap(({ 0: name, index }) =>
    argumentsAt(body, index + name.length).flatMap((argument) => [
      ...besideEachOther(argument),
      ...[...argument.matchAll(/(?<!\\)\$([^$]+)\$/g)].flatMap(([, formula = '']) =>
        besideEachOther(formula),
      ),
    ]),
  );
}

const besideEachOther = (tex: string): readonly string[] => {
  const parts = tex.split(/\\q?quad(?![A-Za-z])/);
  return parts.length === 1 ? parts : [tex, ...parts];
};

/** The arguments in braces that follow a command, one in brackets left out. */
function argumentsAt(tex: string, start: number): readonly string[] {
  const found: string[] = [];
  let at = start + (/^\[[^\]]*\]/.exec(tex.slice(start, start + 200))?.[0].length ?? 0);
  while (tex[at] === '{') {
    const end = closingBrace(tex, at);
    found.push(tex.slice(at + 1, end));
    at = end + 1;
  }
  return found;
}

function closingBrace(tex: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a brace of the document stays open: ${tex.slice(opening, opening + 60)}`);
}
