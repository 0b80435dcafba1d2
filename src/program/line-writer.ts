import { type LineOperator, named, operatorOf } from './operations.ts';
import type { Line, LineSource, Operand, Operation } from './program.ts';

/** Writes lines one after the other and finds names for the temporaries among them. */
export class LineWriter {
  readonly #lines: Line[] = [];
  readonly #counts = new Map<string, number>();

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** A line that makes the quantity or derivative of this name. */
  name(name: string, operation: Operation, source: LineSource): Operand {
    this.#lines.push({ name, operation, source, temporary: false });
    return named(name);
  }

  /** A line on the way to `goal`: the second product on the way to `z_1_1` is called `z_1_1_p2`. */
  temporary(goal: string, operation: Operation, source: LineSource): Operand {
    const stem = `${goal}_${temporaryLetters[operatorOf(operation)]}`;
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    this.#lines.push({ name: `${stem}${count}`, operation, source, temporary: true });
    return named(`${stem}${count}`);
  }
}

/** The letter that says how a temporary was made. No machine name of a quantity ends in a letter and a number. */
export const temporaryLetters: Readonly<Record<LineOperator, string>> = {
  add: 's',
  subtract: 'd',
  multiply: 'p',
  divide: 'q',
  negate: 'n',
  exp: 'e',
  copy: 'c',
  log: 'l',
  log1p: 'l',
  sqrt: 'r',
  abs: 'a',
  sign: 'f',
  sin: 'f',
  cos: 'f',
  tan: 'f',
  atan: 'f',
  sinh: 'f',
  cosh: 'f',
  tanh: 'f',
  erf: 'f',
  max: 'm',
  min: 'm',
  power: 'w',
  select: 'v',
};
