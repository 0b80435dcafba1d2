import type { CallExpr, Expr } from '../expression/expr.ts';
import { argument, exponentOf, leafOperand, negatedIn } from './formula-parts.ts';
import { LineWriter } from './line-writer.ts';
import { binary, literal, unary } from './operations.ts';
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
}

/** The quantity or derivative that a formula is lowered for, and the parts of the formula that are computed already. */
interface Goal {
  readonly name: string;
  readonly source: LineSource;
  readonly known: Map<Expr, Operand>;
}

/**
 * Turns formulas into lines, one operation each. The operations and their order are those of `evaluate` on doubles:
 * sums and products from left to right, integer powers as products. Only `a + (−b)` becomes `a − b`, which is the same
 * number in IEEE 754.
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
    const atHand = leafOperand(part) ?? goal.known.get(part) ?? this.#namedOperand(part, goal);
    if (atHand !== undefined) return atHand;
    const made = this.#temporary(this.#operation(part, goal), goal);
    if (this.#options.shareParts) goal.known.set(part, made);
    return made;
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
    const leaf = leafOperand(formula);
    if (leaf !== undefined) return unary('copy', leaf);
    if (formula.kind !== 'call') throw new Error(`no operation computes a formula of kind ${formula.kind}`);
    const { operator, args } = formula;
    switch (operator) {
      case 'add':
      case 'multiply':
        return this.#chain(operator, args, goal);
      case 'power':
        return this.#power(formula, goal);
      case 'divide':
        return binary(
          operator,
          this.#operand(argument(args, 0), goal),
          this.#operand(argument(args, 1), goal),
        );
      case 'negate':
      case 'exp':
        return unary(operator, this.#operand(argument(args, 0), goal));
    }
  }

  #chain(operator: 'add' | 'multiply', args: readonly Expr[], goal: Goal): Operation {
    const first = this.#joined(operator, this.#operand(argument(args, 0), goal), argument(args, 1), goal);
    return args
      .slice(2)
      .reduce((before, arg) => this.#joined(operator, this.#temporary(before, goal), arg, goal), first);
  }

  #joined(operator: 'add' | 'multiply', left: Operand, right: Expr, goal: Goal): Operation {
    const negated = operator === 'add' ? negatedIn(right) : undefined;
    return negated === undefined
      ? binary(operator, left, this.#operand(right, goal))
      : binary('subtract', left, this.#operand(negated, goal));
  }

  #power(power: CallExpr, goal: Goal): Operation {
    const exponent = exponentOf(power);
    const one = literal(1n, 1n);
    if (exponent === 0) return unary('copy', one);
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
