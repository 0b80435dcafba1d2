import { __parse, type KatexOptions, ParseError } from 'katex';
import { generalSpaced } from './katex-general.ts';
import type { KatexNode } from './katex-nodes.ts';
import { lettersOf, nucleusOf } from './nucleus.ts';
import { type Place, ReadBackError } from './read-back-error.ts';
import { bars, brackets, functions, relations, signs } from './symbols.ts';
import { type CasesRow, type Spaced, settled, type Token, type TokenOptions } from './tokens.ts';

const linkable: readonly string[] = ['\\htmlData', '\\htmlId', '\\htmlClass'];

const settings: KatexOptions = {
  displayMode: true,
  throwOnError: true,
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => linkable.includes(command),
  maxExpand: 1_000_000,
};

/** What a typeset display shows. Throws ReadBackError for TeX that KaTeX refuses and for what is no part of a formula. */
export function tokensOf(latex: string, { general }: TokenOptions = { general: false }): readonly Token[] {
  return settled(new TokenReader(latex, general).spaced(parsed(latex)));
}

function parsed(latex: string): readonly KatexNode[] {
  try {
    return __parse(latex, settings);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new ReadBackError(error.rawMessage, { latex, position: error.position });
  }
}

/** Flattens a parse tree. Not every node says where it stands; the last place that was known serves for those. */
class TokenReader {
  readonly #latex: string;
  readonly #isGeneral: boolean;
  #position = 0;

  constructor(latex: string, isGeneral: boolean) {
    this.#latex = latex;
    this.#isGeneral = isGeneral;
  }

  spaced(nodes: readonly KatexNode[]): readonly Spaced[] {
    return nodes.flatMap((node) => this.#node(node));
  }

  #node(node: KatexNode): readonly Spaced[] {
    if (node.loc?.lexer.input === this.#latex) this.#position = node.loc.start;
    return (this.#isGeneral ? generalSpaced(node, this) : undefined) ?? this.#usual(node);
  }

  #decimalComma(): Spaced {
    return { kind: 'number', digits: ',', at: this.place() };
  }

  #usual(node: KatexNode): readonly Spaced[] {
    switch (node.type) {
      case 'mathord':
      case 'textord':
      case 'atom':
        return [this.#symbol(node, node.text)];
      case 'accent':
      case 'font':
        return [{ kind: 'letter', nucleus: nucleusOf(node) ?? this.#refuse(node.type), at: this.place() }];
      case 'spacing':
      case 'kern':
        return [{ kind: 'space' }];
      case 'ordgroup':
      case 'styling':
      case 'color':
      case 'html':
      case 'mclass':
      case 'tag':
        return isDecimalComma(node) ? [this.#decimalComma()] : this.spaced(node.body);
      case 'enclose':
        return node.label === '\\fbox' ? this.#node(node.body) : this.#refuse(node.label);
      case 'supsub':
        return [
          ...this.#base(node.base),
          ...this.#script('subscript', node.sub),
          ...this.#script('superscript', node.sup),
        ];
      case 'genfrac':
        return [this.#fraction(node)];
      case 'op':
        return [this.#function(node.name)];
      case 'operatorname':
        return [this.#function(lettersOf(node.body))];
      case 'sqrt':
        return [this.#root(node)];
      case 'htmlmathml':
        return this.spaced(node.mathml);
      case 'leftright':
        if (node.left === '\\{' && node.right === '.') return [this.#cases(node.body)];
        return [this.#bracket(node.left), ...this.spaced(node.body), this.#bracket(node.right)];
      case 'delimsizing':
        return [this.#bracket(node.delim, node.size)];
      case 'array':
        return node.colSeparationType === 'align' ? this.spaced(node.body.flat()) : this.#refuse(node.type);
      case 'horizBrace':
      case 'text':
      case 'rule':
    }
    return this.#refuse(nameOf(node));
  }

  #symbol(node: KatexNode, text: string): Token {
    const at = this.place();
    const sign = signs.get(text);
    if (sign !== undefined) return { kind: sign, at };
    if (/^[0-9.]$/.test(text)) return { kind: 'number', digits: text, at };
    const relation = relations.get(text);
    if (relation !== undefined) return { kind: 'relation', relation, at };
    if (bracketOf(text) !== undefined) return this.#bracket(text, 0);
    return node.type === 'atom'
      ? this.#refuse(`${node.type} ${text}`)
      : { kind: 'letter', nucleus: text, at };
  }

  #base(base: KatexNode | null | undefined): readonly Spaced[] {
    return base ? this.#node(base) : [];
  }

  #script(kind: 'subscript' | 'superscript', script: KatexNode | null | undefined): readonly Token[] {
    return script ? [{ kind, at: this.place(), body: settled(this.#node(script)) }] : [];
  }

  #fraction(node: Extract<KatexNode, { type: 'genfrac' }>): Token {
    if (!node.hasBarLine || node.leftDelim !== null) this.#refuse('genfrac without bar');
    const at = this.place();
    return {
      kind: 'fraction',
      at,
      above: settled(this.#node(node.numer)),
      below: settled(this.#node(node.denom)),
    };
  }

  #function(written: string | undefined): Token {
    const name = functions.get(written ?? '') ?? this.#refuse(`op ${written ?? ''}`.trim());
    return { kind: 'function', name, at: this.place() };
  }

  #root({ body, index }: Extract<KatexNode, { type: 'sqrt' }>): Token {
    const at = this.place();
    const degree = index ? settled(this.#node(index)) : undefined;
    return { kind: 'root', at, body: settled(this.#node(body)), degree };
  }

  /** A curly bracket that nothing closes, around rows of a value and its condition each. */
  #cases([array, ...others]: readonly KatexNode[]): Token {
    const at = this.place();
    if (array?.type !== 'array' || others.length > 0) this.#refuse('an open curly bracket');
    const rows = array.body.map((cells): CasesRow => {
      const [value, condition, ...more] = cells;
      if (value === undefined || condition === undefined || more.length > 0)
        return this.#refuse('a row without a value and a condition');
      return { value: settled(this.#node(value)), condition: settled(this.#node(condition)) };
    });
    return { kind: 'cases', rows, at };
  }

  #bracket(delimiter: string, size?: number): Token {
    const bracket = bracketOf(delimiter) ?? this.#refuse(`delimiter ${delimiter}`);
    return 'bracket' in bracket ? { ...bracket, size, at: this.place() } : { ...bracket, at: this.place() };
  }

  place(): Place {
    return { latex: this.#latex, position: this.#position };
  }

  #refuse(what: string): never {
    throw new ReadBackError(`${what} is no part of a formula`, this.place());
  }
}

/** What opens or closes: a bracket, or the bar of an absolute value. */
function bracketOf(tex: string) {
  const bar = bars.get(tex);
  return bar === undefined ? brackets.get(tex) : ({ kind: bar } as const);
}

const nameOf = ({ type }: { readonly type: string }): string => type;

/** A comma in braces, which keep the space of a list away from it, stands within a decimal: `0{,}5`. */
const isDecimalComma = (node: KatexNode): boolean =>
  node.type === 'ordgroup' &&
  node.body.length === 1 &&
  node.body.every((part) => part.type === 'atom' && part.text === ',');
