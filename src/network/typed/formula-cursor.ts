import type { FormulaFault, FormulaMeasure } from '../../problem/formula-fault.ts';
import { type Problem, ProblemError, problem } from '../../problem/problem.ts';
import type { Formula, FormulaVariable } from '../formula.ts';
import { maxFormulaDepth, maxFormulaNodes } from '../limits.ts';
import type { Source } from '../source/source.ts';
import { operatorFault } from './faults.ts';
import type { FormulaUse } from './names.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A position that moves through a typed formula, and what was met on the way. */
export class FormulaCursor {
  readonly source: Source;
  readonly use: FormulaUse;
  /** Where y and t stand outside every `sum`, without an index. */
  readonly bare: Token[] = [];
  /** Whether a `sum` or an index stands somewhere. */
  namesOutputs = false;
  /** The variables that the formula contains. */
  readonly variables = new Set<FormulaVariable>();
  private readonly tokens: readonly Token[];
  private position = 0;
  private depth = 0;
  private nodes = 0;
  private sums = 0;

  constructor(source: Source, use: FormulaUse) {
    this.source = source;
    this.use = use;
    this.tokens = tokensOf(source.text);
  }

  /** The token `ahead` of the position; past the end it is the end. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)];
    if (token === undefined) throw new RangeError('a formula without an end');
    return token;
  }

  /** Moves past the next token. */
  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  isNext(symbol: string): boolean {
    const { kind, text } = this.peek();
    return kind === 'symbol' && text === symbol;
  }

  /** Moves past a symbol where it stands next. */
  take(symbol: string): boolean {
    const taken = this.isNext(symbol);
    if (taken) this.position += 1;
    return taken;
  }

  /** Reads what stands one level deeper. */
  deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > maxFormulaDepth) this.tooLarge('depth', maxFormulaDepth);
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Reads the body of a sum over the outputs. */
  summed<T>(read: () => T): T {
    this.namesOutputs = true;
    this.sums += 1;
    const result = read();
    this.sums -= 1;
    return result;
  }

  get insideSum(): boolean {
    return this.sums > 0;
  }

  /** Counts a part of the formula. */
  counted(formula: Formula): Formula {
    this.nodes += 1;
    if (this.nodes > maxFormulaNodes) this.tooLarge('size', maxFormulaNodes);
    return formula;
  }

  /** Stops the reading with a mistake at a token. */
  fail(reason: FormulaFault, { text, offset } = this.peek()): never {
    return this.stop(problem('malformed-formula', { reason, found: text }, this.source.placeAt(offset)));
  }

  tooLarge(what: FormulaMeasure, limit: number, { offset } = this.peek()): never {
    return this.stop(problem('formula-too-large', { what, limit }, this.source.placeAt(offset)));
  }

  stop(mistake: Problem): never {
    throw new ProblemError([mistake]);
  }
}

/** Moves past a symbol; `atEnd` tells the mistake where the text ends first. */
export function requireSymbol(cursor: FormulaCursor, symbol: string, atEnd: () => never): void {
  if (cursor.take(symbol)) return;
  const token = cursor.peek();
  if (token.kind === 'end') atEnd();
  cursor.fail(operatorFault(token), token);
}
