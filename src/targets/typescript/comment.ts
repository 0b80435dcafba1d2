/** The most characters of a user's text that a comment repeats. */
const longest = 100;

/**
 * A user's text for the inside of a block comment: one line, nothing that ends or opens a comment, no invisible
 * characters that could make code look like something else, and none of the orders that tools read in comments, such as
 * those that begin with `@` or with two slashes. Nothing may follow it on its line.
 */
export function commentText(text: string): string {
  const plain = text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/(?:\*(?=\/)|\/(?=[*/])|@(?=\S))/g, '$& ')
    .trim();
  const characters = Array.from(plain);
  return characters.length > longest ? `${characters.slice(0, longest - 3).join('')}...` : plain;
}

/** Lines as a block comment; no line may hold a user's text that `commentText` has not seen. */
export const blockComment = (lines: readonly string[]): string =>
  ['/*', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
