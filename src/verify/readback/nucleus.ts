import type { KatexNode } from './katex-nodes.ts';

/**
 * A letter with accents and font as one text, `\hat{Y}`; several letters only under one font, `\mathrm{net}`.
 * Undefined for anything else.
 */
export function nucleusOf(node: KatexNode): string | undefined {
  switch (node.type) {
    case 'mathord':
    case 'textord':
      return node.text;
    case 'ordgroup':
    case 'styling':
    case 'color':
    case 'html':
    case 'mclass':
      return node.body.length === 1 ? lettersOf(node.body) : undefined;
    case 'accent':
      return decorated(node.label, nucleusOf(node.base));
    case 'font':
      return decorated(
        `\\${node.font}`,
        lettersOf(node.body.type === 'ordgroup' ? node.body.body : [node.body]),
      );
    case 'atom':
    case 'spacing':
    case 'tag':
    case 'kern':
    case 'enclose':
    case 'supsub':
    case 'genfrac':
    case 'leftright':
    case 'delimsizing':
    case 'array':
    case 'op':
    case 'operatorname':
    case 'sqrt':
    case 'htmlmathml':
    case 'horizBrace':
    case 'text':
    case 'rule':
      return undefined;
  }
}

export function lettersOf(nodes: readonly KatexNode[]): string | undefined {
  const letters = nodes.map(nucleusOf);
  return letters.every((letter) => letter !== undefined) ? letters.join('') : undefined;
}

const decorated = (decoration: string, nucleus: string | undefined): string | undefined =>
  nucleus === undefined ? undefined : `${decoration}{${nucleus}}`;
