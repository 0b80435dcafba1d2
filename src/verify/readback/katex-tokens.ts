import { __parse, type KatexOptions, ParseError } from 'katex';
import type { KatexNode } from './katex-nodes.ts';
import { lettersOf, nucleusOf } from './nucleus.ts';
import { type Place, ReadBackError } from './read-back-error.ts';
import { bars, brackets, functions, generalOf, relations, signs } from './symbols.ts';
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
    const general = this.#isGeneral ? this.#general(node) : undefined;
    if (general !== undefined) return general;
    switch (node.type) {
      case 'mathord':
      case 'textord':
      case 'atom':
        return [this.#symbol(node, node.text)];
      case 'accent':
      case 'font':
        return [{ kind: 'letter', nucleus: nucleusOf(node) ?? this.#refuse(node.type), at: this.#place() }];
      case 'spacing':
      case 'kern':
        return [{ kind: 'space' }];
      case 'ordgroup':
      case 'styling':
      case 'color':
      case 'html':
      case 'mclass':
      case 'tag':
        return this.spaced(node.body);
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
        return [this.#bracket(node.delim)];
      case 'array':
        return node.colSeparationType === 'align' ? this.spaced(node.body.flat()) : this.#refuse(node.type);
      case 'horizBrace':
      case 'text':
      case 'rule':
        return this.#refuse(node.type);
    }
    return this.#refuse(nameOf(node));
  }

  /** What only displays about any network have. */
  #general(node: KatexNode): readonly Spaced[] | undefined {
    const at = this.#place();
    switch (node.type) {
      case 'textord':
      case 'atom': {
        const sign = generalOf(node.text);
        return sign && [{ ...sign, at }];
      }
      case 'op':
        return this.#generalOperator(node);
      case 'operatorname':
        return this.#upright(lettersOf(node.body));
      case 'kern':
        return node.dimension.unit === 'em' && node.dimension.number >= 1 ? [{ kind: 'gap', at }] : undefined;
      case 'text':
        return [{ kind: 'words', at }];
      case 'rule':
        return [];
      case 'horizBrace':
        return [
          { kind: 'open', bracket: '(', at },
          ...this.#node(node.base),
          { kind: 'close', bracket: '(', at },
        ];
      case 'supsub':
        return this.#generalScripts(node);
      case 'leftright': {
        const [array] = node.body;
        return array?.type === 'array' && node.left === '[' ? [this.#array(array, false)] : undefined;
      }
      case 'array':
        return [this.#array(node, true)];
    }
    return undefined;
  }

  #generalOperator({ name }: Extract<KatexNode, { type: 'op' }>): readonly Spaced[] | undefined {
    const at = this.#place();
    if (name === '\\sum') return [{ kind: 'series', at }];
    return name === '\\exp' ? [{ kind: 'named', name: 'exp', at }] : undefined;
  }

  #upright(name: string | undefined): readonly Spaced[] | undefined {
    if (name === undefined || functions.has(name)) return undefined;
    return [{ kind: 'named', name, at: this.#place() }];
  }

  /** Words below a brace are dropped; what stands below anything else tells its place, or what is chosen. */
  #generalScripts({ base, sub }: Extract<KatexNode, { type: 'supsub' }>): readonly Spaced[] | undefined {
    if (base?.type === 'horizBrace') return this.#node(base);
    if (base?.type !== 'op' || base.body === undefined || !sub) return undefined;
    const at = this.#place();
    const body = settled(this.spaced(base.body));
    const [first] = body;
    return first?.kind === 'named'
      ? [{ kind: 'line-sign', sign: 'sense', at }]
      : [{ kind: 'placed', body, place: settled(this.#node(sub)), at }];
  }

  #array({ body }: Extract<KatexNode, { type: 'array' }>, lines: boolean): Token {
    const at = this.#place();
    const rows = body.map((cells) => cells.map((cell) => settled(this.#node(cell))));
    return { kind: 'array', rows, lines, at };
  }

  #symbol(node: KatexNode, text: string): Token {
    const at = this.#place();
    const sign = signs.get(text);
    if (sign !== undefined) return { kind: sign, at };
    if (/^[0-9.]$/.test(text)) return { kind: 'number', digits: text, at };
    const relation = relations.get(text);
    if (relation !== undefined) return { kind: 'relation', relation, at };
    const bracket = bracketOf(text);
    if (bracket !== undefined) return { ...bracket, at };
    return node.type === 'atom'
      ? this.#refuse(`${node.type} ${text}`)
      : { kind: 'letter', nucleus: text, at };
  }

  #base(base: KatexNode | null | undefined): readonly Spaced[] {
    return base ? this.#node(base) : [];
  }

  #script(kind: 'subscript' | 'superscript', script: KatexNode | null | undefined): readonly Token[] {
    return script ? [{ kind, at: this.#place(), body: settled(this.#node(script)) }] : [];
  }

  #fraction(node: Extract<KatexNode, { type: 'genfrac' }>): Token {
    if (!node.hasBarLine || node.leftDelim !== null) this.#refuse('genfrac without bar');
    const at = this.#place();
    return {
      kind: 'fraction',
      at,
      above: settled(this.#node(node.numer)),
      below: settled(this.#node(node.denom)),
    };
  }

  #function(written: string | undefined): Token {
    const name = functions.get(written ?? '') ?? this.#refuse(`op ${written ?? ''}`.trim());
    return { kind: 'function', name, at: this.#place() };
  }

  #root({ body, index }: Extract<KatexNode, { type: 'sqrt' }>): Token {
    const at = this.#place();
    const degree = index ? settled(this.#node(index)) : undefined;
    return { kind: 'root', at, body: settled(this.#node(body)), degree };
  }

  /** A curly bracket that nothing closes, around rows of a value and its condition each. */
  #cases([array, ...others]: readonly KatexNode[]): Token {
    const at = this.#place();
    if (array?.type !== 'array' || others.length > 0) this.#refuse('an open curly bracket');
    const rows = array.body.map((cells): CasesRow => {
      const [value, condition, ...more] = cells;
      if (value === undefined || condition === undefined || more.length > 0)
        return this.#refuse('a row without a value and a condition');
      return { value: settled(this.#node(value)), condition: settled(this.#node(condition)) };
    });
    return { kind: 'cases', rows, at };
  }

  #bracket(delimiter: string): Token {
    const bracket = bracketOf(delimiter) ?? this.#refuse(`delimiter ${delimiter}`);
    return { ...bracket, at: this.#place() };
  }

  #place(): Place {
    return { latex: this.#latex, position: this.#position };
  }

  #refuse(what: string): never {
    throw new ReadBackError(`${what} is no part of a formula`, this.#place());
  }
}

/** What opens or closes: a bracket, or the bar of an absolute value. */
function bracketOf(tex: string) {
  const bar = bars.get(tex);
  return bar === undefined ? brackets.get(tex) : ({ kind: bar } as const);
}

const nameOf = ({ type }: { readonly type: string }): string => type;
