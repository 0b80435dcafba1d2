import { type ElementaryFunction, elementaryFunctions } from '../../expression/elementary.ts';
import type { Condition, Expr, Relation } from '../../expression/expr.ts';
import { derivativeNamed, quantityNamed } from './names.ts';
import type { Normally } from './normal.ts';
import { type MachineTokens, machineTokens } from './tokens.ts';

/** What reading needs: pieces, and where formulas are built. */
interface Reading {
  readonly tokens: MachineTokens;
  readonly made: Normally;
}

/**
 * A text in machine names as a formula, read by the usual rules and without knowledge of who wrote it: `^` before `-a`,
 * before `*` and `/`, before `+`, from left to right. Throws UnreadableText for what is no such formula.
 */
export function readMachineText(text: string, made: Normally): Expr {
  const tokens = machineTokens(text);
  const read = conditional({ tokens, made });
  return tokens.peek() === '' ? read : tokens.fail();
}

function conditional(reading: Reading): Expr {
  const { tokens, made } = reading;
  const left = sum(reading);
  const relation = relations.get(tokens.peek());
  if (relation === undefined) return left;
  tokens.next();
  const condition: Condition = { relation, left, right: sum(reading) };
  tokens.expect('?');
  const value = conditional(reading);
  tokens.expect(':');
  return made.cases([{ condition, value }], conditional(reading));
}

const relations: ReadonlyMap<string, Relation> = new Map([
  ['<', 'less'],
  ['<=', 'at-most'],
  ['>', 'greater'],
  ['>=', 'at-least'],
  ['==', 'equal'],
  ['!=', 'unequal'],
]);

function sum(reading: Reading): Expr {
  const { tokens, made } = reading;
  let read = product(reading);
  for (;;) {
    if (tokens.take('+')) read = made.add(read, product(reading));
    else if (tokens.take('-')) read = made.subtract(read, product(reading));
    else return read;
  }
}

function product(reading: Reading): Expr {
  const { tokens, made } = reading;
  let read = signed(reading);
  for (;;) {
    if (tokens.take('*')) read = made.multiply(read, signed(reading));
    else if (tokens.take('/')) read = made.divide(read, signed(reading));
    else return read;
  }
}

function signed(reading: Reading): Expr {
  const { tokens, made } = reading;
  if (tokens.take('-')) return made.negate(signed(reading));
  const base = atom(reading);
  // An exponent stands in brackets: readers differ on what is meant by a^b^c.
  const power = tokens.take('^') ? made.call('power', [base, atom(reading)]) : base;
  return tokens.peek() === '^' ? tokens.fail() : power;
}

function atom(reading: Reading): Expr {
  const { tokens, made } = reading;
  if (tokens.take('(')) {
    const inside = conditional(reading);
    tokens.expect(')');
    return inside;
  }
  const word = tokens.next();
  if (/^\d/.test(word)) return made.decimal(word);
  return tokens.take('(') ? called(word, reading) : (named(word, made) ?? tokens.fail());
}

function named(word: string, made: Normally): Expr | undefined {
  if (word === 'pi') return made.pi;
  const quantity = quantityNamed(word);
  if (quantity !== undefined) return made.ref(quantity);
  const derivative = derivativeNamed(word, '_');
  return derivative && made.partial(made.ref(derivative.of), derivative.by);
}

function called(word: string, reading: Reading): Expr {
  const { tokens, made } = reading;
  const args = argumentsIn(reading);
  const [first, second] = args;
  if (first === undefined) return tokens.fail();
  if (word === 'derivative' && second?.kind === 'ref') return made.partial(first, second.quantity);
  const operator = args.length === 1 ? elementary(word) : extremum(word);
  return operator === undefined ? tokens.fail() : made.call(operator, args);
}

function argumentsIn(reading: Reading): readonly Expr[] {
  const { tokens } = reading;
  const args = [conditional(reading)];
  while (tokens.take(',')) args.push(conditional(reading));
  tokens.expect(')');
  return args;
}

/** `log1p` has no name of its own in texts. */
const elementary = (word: string): ElementaryFunction | undefined =>
  elementaryFunctions.find((name) => name === word && name !== 'log1p');

const extremum = (word: string): 'max' | 'min' | undefined =>
  word === 'max' || word === 'min' ? word : undefined;
