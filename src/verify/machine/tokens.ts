/** A piece of a machine text: `''` stands behind the last. */
export interface MachineTokens {
  peek(): string;
  next(): string;
  /** Takes the next piece where it is this one. */
  take(text: string): boolean;
  /** Throws UnreadableText where the next piece is another one. */
  expect(text: string): void;
  fail(): never;
}

/** A text that is no formula in machine names. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';
}

const piece = /\s*(\d+(?:\.\d+)?|[A-Za-z]\w*|[<>=!]=|[-+*/^()?:,<>])/y;

/** Throws UnreadableText for a sign that no formula has. */
export function machineTokens(text: string): MachineTokens {
  const pieces = piecesOf(text);
  let position = 0;
  const fail = (): never => {
    throw new UnreadableText(`unreadable at piece ${position + 1} of ${text}`);
  };
  const peek = (): string => pieces[position] ?? '';
  const next = (): string => {
    const found = peek();
    position += 1;
    return found;
  };
  const take = (wanted: string): boolean => {
    const isNext = peek() === wanted;
    if (isNext) position += 1;
    return isNext;
  };
  return {
    peek,
    next,
    take,
    expect: (wanted) => {
      if (!take(wanted)) fail();
    },
    fail,
  };
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const end = text.trimEnd().length;
  piece.lastIndex = 0;
  while (piece.lastIndex < end) {
    const [, found] = piece.exec(text) ?? [];
    if (found === undefined) throw new UnreadableText(`unreadable: ${text}`);
    pieces.push(found);
  }
  return pieces;
}
