import type { Branch, CallExpr, CasesExpr, Expr } from '../expression/expr.ts';
import { argument, integerExponent, leafOperand, negatedIn } from './formula-parts.ts';
import { LineWriter } from './line-writer.ts';
import { binary, literal, select, unary } from './operations.ts';
import type { Line, LineSource, Operand, Operation } from './program.ts';

/** A formula that has a name of its own wherever it occurs, and the equation that states it, if there is one. */
export interface NamedPart {
  readonly name: string;
  readonly source?: LineSource;
}

export interface LoweringOptions {
  /** Whether a part that occurs twice in one formula is computed once. */
  readonly shareParts: boolean;
  readonly namedParts?: ReadonlyMap<Expr, NamedPart>;
  /** Parts that are given, and what they are called. */
  readonly given?: ReadonlyMap<Expr, Operand>;
}

type Chained = 'add' | 'multiply' | 'max' | 'min';

/** The quantity or derivative that a formula is lowered for, and the parts of the formula that are computed already. */
interface Goal {
  readonly name: string;
  readonly source: LineSource;
  readonly known: Map<Expr, Operand>;
}

/**
 * Turns formulas into lines, one operation each. The operations and their order are those of `evaluate` on doubles:
 * sums, products and the largest of several from left to right, integer powers as products. Only `a + (−b)` becomes
 * `a − b`, which is the same number in IEEE 754; and all values of a formula by cases are made, not only the one taken.
 */
export class Lowering {
  readonly #options: LoweringOptions;
  readonly #writer = new LineWriter();
  readonly #writtenParts = new Map<Expr, Operand>();

  constructor(options: LoweringOptions) {
    this.#options = options;
  }

  get lines(): readonly Line[] {
    return this.#writer.lines;
  }

  /** Writes the lines that make `name` by this formula, the last of them bearing the name. */
  assign(name: string, formula: Expr, source: LineSource): Operand {
    return this.#writer.name(name, this.#operation(formula, { name, source, known: new Map() }), source);
  }

  /** The number that a part stands for, computed before unless it is at hand. */
  #operand(part: Expr, goal: Goal): Operand {
    const atHand = this.#leaf(part) ?? goal.known.get(part) ?? this.#namedOperand(part, goal);
    if (atHand !== undefined) return atHand;
    const made = this.#temporary(this.#operation(part, goal), goal);
    if (this.#options.shareParts) goal.known.set(part, made);
    return made;
  }

  #leaf(part: Expr): Operand | undefined {
    return this.#options.given?.get(part) ?? leafOperand(part);
  }

  #namedOperand(part: Expr, { source }: Goal): Operand | undefined {
    const written = this.#writtenParts.get(part);
    const own = this.#options.namedParts?.get(part);
    if (written !== undefined || own === undefined) return written;
    const made = this.assign(own.name, part, own.source ?? source);
    this.#writtenParts.set(part, made);
    return made;
  }

  #temporary(operation: Operation, { name, source }: Goal): Operand {
    return this.#writer.temporary(name, operation, source);
  }

  /** The last operation of a formula; what it computes with is written before. */
  #operation(formula: Expr, goal: Goal): Operation {
    const leaf = this.#leaf(formula);
    if (leaf !== undefined) return unary('copy', leaf);
    if (formula.kind === 'cases') return this.#cases(formula, goal);
    if (formula.kind !== 'call') throw new Error(`no operation computes a formula of kind ${formula.kind}`);
    return this.#call(formula, goal);
  }

  #call(formula: CallExpr, goal: Goal): Operation {
    const { operator, args } = formula;
    switch (operator) {
      case 'add':
      case 'multiply':
      case 'max':
      case 'min':
        return this.#chain(operator, args, goal);
      case 'power':
        return this.#power(formula, goal);
      case 'divide':
        return this.#ofTwo(operator, args, goal);
      case 'negate':
      case 'exp':
      case 'log':
      case 'log1p':
      case 'sqrt':
      case 'abs':
      case 'sign':
      case 'sin':
      case 'cos':
      case 'tan':
      case 'atan':
      case 'sinh':
      case 'cosh':
      case 'tanh':
      case 'erf':
        return unary(operator, this.#operand(argument(args, 0), goal));
    }
  }

  #ofTwo(operator: 'divide' | 'power', args: readonly Expr[], goal: Goal): Operation {
    const left = this.#operand(argument(args, 0), goal);
    return binary(operator, left, this.#operand(argument(args, 1), goal));
  }

  /** From the last branch up, so that each line chooses between its own value and what those after it leave. */
  #cases({ branches: [first, ...others], otherwise }: CasesExpr, goal: Goal): Operation {
    if (first === undefined) throw new Error('a formula by cases has branches');
    const rest = others
      .toReversed()
      .reduce(
        (after, branch) => this.#temporary(this.#select(branch, after, goal), goal),
        this.#operand(otherwise, goal),
      );
    return this.#select(first, rest, goal);
  }

  #select(
    { condition: { relation, left, right }, value }: Branch,
    otherwise: Operand,
    goal: Goal,
  ): Operation {
    return select({
      relation,
      left: this.#operand(left, goal),
      right: this.#operand(right, goal),
      value: this.#operand(value, goal),
      otherwise,
    });
  }

  #chain(operator: Chained, args: readonly Expr[], goal: Goal): Operation {
    const first = this.#joined(operator, this.#operand(argument(args, 0), goal), argument(args, 1), goal);
    return args
      .slice(2)
      .reduce((before, arg) => this.#joined(operator, this.#temporary(before, goal), arg, goal), first);
  }

  #joined(operator: Chained, left: Operand, right: Expr, goal: Goal): Operation {
    const negated = operator === 'add' ? negatedIn(right) : undefined;
    return negated === undefined
      ? binary(operator, left, this.#operand(right, goal))
      : binary('subtract', left, this.#operand(negated, goal));
  }

  #power(power: CallExpr, goal: Goal): Operation {
    const exponent = integerExponent(power);
    if (exponent === undefined) return this.#ofTwo('power', power.args, goal);
    const one = literal(1n, 1n);
    if (exponent === 1) return this.#operation(argument(power.args, 0), goal);
    const base = this.#operand(argument(power.args, 0), goal);
    if (exponent === -1) return binary('divide', one, base);
    const product = this.#repeated(base, Math.abs(exponent), goal);
    return exponent > 0 ? product : binary('divide', one, this.#temporary(product, goal));
  }

  /** base·base·…, at least twice. */
  #repeated(base: Operand, count: number, goal: Goal): Operation {
    let product = binary('multiply', base, base);
    for (let factors = 2; factors < count; factors += 1)
      product = binary('multiply', this.#temporary(product, goal), base);
    return product;
  }
}
