/** `name: type` taken apart. */
export interface Member {
  /** With a question mark where it may be missing; `{ a, b }` for what is taken apart at once. */
  readonly name: string;
  readonly type: string;
}

/** Throws for what is no name with a type. */
export function partsOfMember(text: string): Member {
  const [, name, type] = /^(\{[^{}]*\}|\w+\??): (.+)$/.exec(text.replace(/^readonly /, '')) ?? [];
  if (name === undefined || type === undefined) throw new Error(`no name with a type: ${text}`);
  return { name, type };
}

const opening = '([{<';
const closing = ')]}>';

/** The parts of a list, whose own lists may have commas too. */
export function partsBetweenCommas(list: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [index, character] of [...list].entries()) {
    const isArrow = character === '>' && list[index - 1] === '=';
    if (opening.includes(character)) depth += 1;
    if (closing.includes(character) && !isArrow) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
