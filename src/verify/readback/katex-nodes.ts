/**
 * KaTeX's parse tree, as far as formulas use it. KaTeX exports the function but declares no types for it; the shapes
 * are those of `src/parseNode.ts` in katex 0.19.
 */
declare module 'katex' {
  export function __parse(latex: string, settings: KatexOptions): readonly KatexNode[];
}

/** A node of a kind that is not listed here may come at any place. */
export type KatexNode = KatexContent & { readonly loc?: KatexLocation };

export interface KatexLocation {
  readonly start: number;
  /** What was read there: the formula, or the definition of a macro. */
  readonly lexer: { readonly input: string };
}

type KatexContent =
  | { readonly type: 'mathord' | 'textord' | 'atom' | 'spacing'; readonly text: string }
  | {
      readonly type: 'ordgroup' | 'styling' | 'color' | 'html' | 'mclass' | 'tag';
      readonly body: readonly KatexNode[];
    }
  | { readonly type: 'kern'; readonly dimension: { readonly number: number; readonly unit: string } }
  | { readonly type: 'enclose'; readonly label: string; readonly body: KatexNode }
  | {
      readonly type: 'supsub';
      readonly base?: KatexNode | null;
      readonly sub?: KatexNode | null;
      readonly sup?: KatexNode | null;
    }
  | {
      readonly type: 'genfrac';
      readonly numer: KatexNode;
      readonly denom: KatexNode;
      readonly hasBarLine: boolean;
      readonly leftDelim: string | null;
    }
  | {
      readonly type: 'leftright';
      readonly body: readonly KatexNode[];
      readonly left: string;
      readonly right: string;
    }
  | { readonly type: 'op'; readonly name?: string; readonly body?: readonly KatexNode[] }
  | { readonly type: 'horizBrace'; readonly base: KatexNode }
  /** Words, `\\text{if }`. */
  | { readonly type: 'text' }
  | { readonly type: 'rule' }
  | { readonly type: 'operatorname'; readonly body: readonly KatexNode[] }
  | { readonly type: 'sqrt'; readonly body: KatexNode; readonly index?: KatexNode | null }
  /** One thing shown in two ways; \\ne comes like this. */
  | { readonly type: 'htmlmathml'; readonly mathml: readonly KatexNode[] }
  | { readonly type: 'delimsizing'; readonly delim: string; readonly size: number }
  | { readonly type: 'accent'; readonly label: string; readonly base: KatexNode }
  | { readonly type: 'font'; readonly font: string; readonly body: KatexNode }
  | {
      readonly type: 'array';
      /** Rows of cells. */
      readonly body: readonly (readonly KatexNode[])[];
      readonly colSeparationType?: string;
    };
