/** What a comment in front of a declaration says, without its marks. */
export const commentWords = (comment: readonly string[]): readonly string[] =>
  comment
    .map((line) => line.replace(/^\s*\/\*\*?/, '').replace(/\s*\*\/$/, ''))
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1));

/** A comment with words and tags; nothing without either. */
export function docComment(
  words: readonly string[],
  tags: readonly string[],
  indent = '',
): readonly string[] {
  const lines = [...words, ...tags];
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}
