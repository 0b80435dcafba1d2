import { commentWords, docComment } from './doc-comment.ts';
import { partsOfMember } from './type-text.ts';

/** An interface as a comment: `@typedef {object} Samples` with a `@property` for each member. */
export function interfaceComment(
  words: readonly string[],
  name: string,
  body: readonly string[],
): readonly string[] {
  const tags: string[] = [];
  let comment: string[] = [];
  for (const line of body) {
    const isComment = /^ {2}(?:\/\*| \*)/.test(line);
    if (isComment) comment.push(line);
    else {
      tags.push(propertyTag(line.trim(), commentWords(comment).join(' ')));
      comment = [];
    }
  }
  return docComment(words, [`@typedef {object} ${name}`, ...tags]);
}

/** A name for a type as a comment. */
export const typeComment = (words: readonly string[], name: string, type: string): readonly string[] =>
  docComment(words, [`@typedef {${type}} ${name}`]);

/** `readonly epochs: number;` or `goBack(): void;`. */
function propertyTag(member: string, comment: string): string {
  const method = /^(\w+)(\(.*\)): (.+);$/.exec(member);
  const { name, type } =
    method === null
      ? partsOfMember(member.replace(/;$/, ''))
      : { name: method[1] ?? '', type: `${method[2]} => ${method[3]}` };
  const shown = name.endsWith('?') ? `[${name.slice(0, -1)}]` : name;
  return `@property {${type}} ${shown} ${comment}`.trimEnd();
}
