import { type Declaration, declarationsIn } from './declarations.ts';
import { commentWords, docComment } from './doc-comment.ts';
import { plainLine } from './plain-line.ts';
import { plainSignature } from './signature.ts';
import { interfaceComment, typeComment } from './typedef.ts';

/**
 * An emitted TypeScript module as JavaScript: the same statements, with the types in comments that compilers read. It knows
 * the constructs of emitted modules and no others, and throws where it meets one that it does not know.
 */
export const withoutTypes = (module: string): string =>
  `${declarationsIn(module)
    .flatMap((declaration) => [...(declaration.isApart ? [''] : []), ...plain(declaration)])
    .join('\n')}\n`;

function plain({ comment, lines }: Declaration): readonly string[] {
  const [first = ''] = lines;
  const words = commentWords(comment);
  const [, name = ''] = /^(?:export )?(?:interface|type) (\w+)/.exec(first) ?? [];
  switch (kindOf(first)) {
    case 'interface':
      return interfaceComment(words, name, lines.slice(1, -1));
    case 'type':
      return typeComment(words, name, typeIn(lines));
    case 'function':
      return plainFunction(words, lines);
    case 'const':
      return plainConstant(comment, lines);
    case 'statement':
      return [...comment, ...lines.flatMap(plainLine)];
  }
}

const declarations = ['interface', 'type', 'function', 'const'] as const;

type Kind = (typeof declarations)[number] | 'statement';

function kindOf(first: string): Kind {
  const [, word] = /^(?:export )?(interface|type|function|const) /.exec(first) ?? [];
  return declarations.find((kind) => kind === word) ?? 'statement';
}

/** What stands behind the equals sign, on one line. */
const typeIn = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/^(?:export )?type \w+ = /, '')
    .replace(/,? \];$/, ']')
    .replace(/;$/, '');

function plainFunction(words: readonly string[], lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /^\S.* \{$/.test(line)) + 1;
  const written = lines.slice(0, end).map((line) => line.trim());
  const head = written.join(' ').replace('( ', '(').replace(/, \):/, '):');
  const { head: plainHead, tags } = plainSignature(head);
  return [...docComment(words, tags), plainHead, ...lines.slice(end).flatMap(plainLine)];
}

/** A type goes into the comment that stands in front anyway. */
function plainConstant(comment: readonly string[], lines: readonly string[]): readonly string[] {
  const plainLines = lines.flatMap(plainLine);
  const [, type] = /^\/\*\* (@type .*) \*\/$/.exec(plainLines[0] ?? '') ?? [];
  if (type === undefined || comment.length === 0) return [...comment, ...plainLines];
  return [...docComment(commentWords(comment), [type]), ...plainLines.slice(1)];
}
