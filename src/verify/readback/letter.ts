import type { Expr } from '../../expression/expr.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { listInBrackets, power, raised, whole } from './group.ts';
import type { Letters } from './letters.ts';
import { ReadBackError } from './read-back-error.ts';
import { scriptText, type Token, type TokenOf } from './tokens.ts';

/** A letter with its scripts and what belongs to it: an exponent, the argument of a function, the exponent of e. */
export function letter(grammar: Grammar, cursor: Cursor): Expr {
  const written = {
    nucleus: cursor.expect('letter'),
    subscript: cursor.accept('subscript'),
    superscript: cursor.accept('superscript'),
  };
  const { pool, letters } = grammar;
  if (isPrime(written.superscript)) return slope(grammar, cursor, { ...written, superscript: undefined });
  const { meaning, exponent } = theOnly(readings(letters, written), written);
  switch (meaning.kind) {
    case 'e':
      return pool.exp(
        exponent === undefined ? pool.number(1) : whole(grammar, exponent.body, written.nucleus.at),
      );
    case 'pi':
      return withExponent(grammar, pool.constant('pi'), exponent);
    case 'quantity': {
      const read = withExponent(grammar, pool.ref(meaning.quantity), exponent);
      const argument = letters.argumentOf(meaning.quantity);
      return argument === undefined ? read : behindArgument(grammar, cursor, read, argument);
    }
    case 'functions':
      if (exponent !== undefined)
        throw new ReadBackError('a function without argument has no power', exponent.at);
      return application(grammar, cursor, meaning.functions);
  }
}

const withExponent = (grammar: Grammar, base: Expr, exponent: TokenOf<'superscript'> | undefined): Expr =>
  exponent === undefined ? base : power(grammar, base, exponent);

/** What was read, behind the `(\\theta)` with which its letter is always written, and the exponent of the whole. */
function behindArgument(grammar: Grammar, cursor: Cursor, read: Expr, argument: readonly Token[]): Expr {
  const start = cursor.expect('open');
  const seen = argument.map(({ kind }) => cursor.expect(kind));
  const end = cursor.expect('close');
  const asExpected = scriptText(seen) === scriptText(argument);
  if (!asExpected || start.bracket !== '(' || end.bracket !== '(')
    throw new ReadBackError('another argument expected', start.at);
  return raised(grammar, cursor, read);
}

interface Written {
  readonly nucleus: TokenOf<'letter'>;
  readonly subscript: TokenOf<'subscript'> | undefined;
  readonly superscript: TokenOf<'superscript'> | undefined;
}

/** What a letter may mean, and the superscript, unless it belongs to the letter. */
interface Reading {
  readonly meaning: Meaning;
  readonly exponent: TokenOf<'superscript'> | undefined;
}

type Meaning =
  | { readonly kind: 'e' | 'pi' }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** Functions that share a letter because they are the same. */
  | { readonly kind: 'functions'; readonly functions: readonly Quantity[] };

/**
 * A superscript in brackets, y^{[2]}, or one that ends with a sign, w^{+}, is a mark of the letter wherever there is such
 * a letter.
 */
function readings(
  letters: Letters,
  { nucleus: { nucleus }, subscript, superscript }: Written,
): readonly Reading[] {
  const below = subscript && scriptText(subscript.body);
  if (subscript !== undefined && below === undefined) return [];
  const plain = letters.find({ nucleus, subscript: below });
  const above = superscript && scriptText(superscript.body);
  const scripted = above === undefined ? [] : letters.find({ nucleus, subscript: below, superscript: above });
  const isMark = scripted.length > 0 && isMarkLike(superscript?.body ?? []);
  return [
    ...(isMark ? [] : meaningsOf(plain)).map((meaning) => ({ meaning, exponent: superscript })),
    ...meaningsOf(scripted).map((meaning) => ({ meaning, exponent: undefined })),
    ...numbersNamed(nucleus, subscript).map((meaning) => ({ meaning, exponent: superscript })),
  ];
}

const isMarkLike = (superscript: readonly Token[]): boolean =>
  superscript[0]?.kind === 'open' || superscript.at(-1)?.kind === 'plus';

function numbersNamed(nucleus: string, subscript: Written['subscript']): readonly Meaning[] {
  const kind = subscript === undefined ? numbers.get(nucleus) : undefined;
  return kind === undefined ? [] : [{ kind }];
}

function meaningsOf(quantities: readonly Quantity[]): readonly Meaning[] {
  const [quantity] = quantities;
  if (quantity === undefined) return [];
  return isFunction(quantity)
    ? [{ kind: 'functions', functions: quantities }]
    : [{ kind: 'quantity', quantity }];
}

const isFunction = ({ kind }: Quantity): boolean =>
  kind === 'function' || kind === 'function-component' || kind === 'logistic';

/** Letters that stand for numbers. */
const numbers: ReadonlyMap<string, 'e' | 'pi'> = new Map([
  ['e', 'e'],
  ['\\mathrm{e}', 'e'],
  ['\\pi', 'pi'],
]);

function theOnly([reading, ...others]: readonly Reading[], { nucleus: { nucleus, at } }: Written): Reading {
  if (reading === undefined)
    throw new ReadBackError(`no meaning for the letter ${nucleus} with these scripts`, at);
  if (others.length > 0) throw new ReadBackError(`more than one meaning for the letter ${nucleus}`, at);
  return reading;
}

const isPrime = (superscript: TokenOf<'superscript'> | undefined): boolean =>
  superscript !== undefined && scriptText(superscript.body) === '\\prime';

/** `g'(z)`, the derivative of a function by its only argument, which is a letter. */
function slope(grammar: Grammar, cursor: Cursor, written: Written): Expr {
  const { meaning } = theOnly(readings(grammar.letters, written), written);
  if (meaning.kind !== 'functions')
    throw new ReadBackError('a function before a prime expected', written.nucleus.at);
  const args = listInBrackets(grammar, cursor);
  const [argument] = args;
  if (argument?.kind !== 'ref' || args.length > 1) return cursor.refuse('a letter behind a prime expected');
  const of = grammar.pool.apply(ownFunction(meaning.functions, args), args);
  return raised(grammar, cursor, grammar.pool.partial(of, argument.quantity));
}

function application(grammar: Grammar, cursor: Cursor, functions: readonly Quantity[]): Expr {
  const args = listInBrackets(grammar, cursor);
  return raised(grammar, cursor, grammar.pool.apply(ownFunction(functions, args), args));
}

/** Of functions that share a letter, being the same, the one of the argument's layer. */
function ownFunction(functions: readonly Quantity[], [argument]: readonly Expr[]): Quantity {
  const quantity = argument?.kind === 'ref' ? argument.quantity : undefined;
  const layer = quantity !== undefined && 'layer' in quantity ? quantity.layer : undefined;
  const found = functions.find((fn) => 'layer' in fn && fn.layer === layer) ?? functions[0];
  if (found === undefined) throw new RangeError('a function has a meaning');
  return found;
}
