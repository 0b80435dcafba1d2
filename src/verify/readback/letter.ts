import type { Expr } from '../../expression/expr.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Cursor } from './cursor.ts';
import type { Grammar } from './grammar.ts';
import { close, power, raised, whole } from './group.ts';
import type { Letters } from './letters.ts';
import { ReadBackError } from './read-back-error.ts';
import { scriptText, type TokenOf } from './tokens.ts';

/** A letter with its scripts and what belongs to it: an exponent, the argument of a function, the exponent of e. */
export function letter(grammar: Grammar, cursor: Cursor): Expr {
  const written = {
    nucleus: cursor.expect('letter'),
    subscript: cursor.accept('subscript'),
    superscript: cursor.accept('superscript'),
  };
  const { pool, letters } = grammar;
  const { quantities, exponent } = theOnly(readings(letters, written), written);
  const [quantity] = quantities;
  if (quantity === undefined) return pool.exp(whole(grammar, exponent?.body ?? [], written.nucleus.at));
  if (quantity.kind !== 'function') {
    return exponent === undefined ? pool.ref(quantity) : power(grammar, pool.ref(quantity), exponent);
  }
  if (exponent !== undefined)
    throw new ReadBackError('a function without argument has no power', exponent.at);
  return application(grammar, cursor, quantities);
}

interface Written {
  readonly nucleus: TokenOf<'letter'>;
  readonly subscript: TokenOf<'subscript'> | undefined;
  readonly superscript: TokenOf<'superscript'> | undefined;
}

/** What a letter may mean: quantities, or none for the number e; and the superscript, unless it belongs to the letter. */
interface Reading {
  readonly quantities: readonly Quantity[];
  readonly exponent: TokenOf<'superscript'> | undefined;
}

function readings(
  letters: Letters,
  { nucleus: { nucleus }, subscript, superscript }: Written,
): readonly Reading[] {
  const below = subscript && scriptText(subscript.body);
  if (subscript !== undefined && below === undefined) return [];
  const plain = { quantities: letters.find({ nucleus, subscript: below }), exponent: superscript };
  const above = superscript && scriptText(superscript.body);
  const scripted = above === undefined ? [] : letters.find({ nucleus, subscript: below, superscript: above });
  const isExponential =
    eulerNumbers.includes(nucleus) && subscript === undefined && superscript !== undefined;
  return [
    ...[plain, { quantities: scripted, exponent: undefined }].filter(
      ({ quantities }) => quantities.length > 0,
    ),
    ...(isExponential ? [{ quantities: [], exponent: superscript }] : []),
  ];
}

const eulerNumbers: readonly string[] = ['e', '\\mathrm{e}'];

function theOnly([reading, ...others]: readonly Reading[], { nucleus: { nucleus, at } }: Written): Reading {
  if (reading === undefined)
    throw new ReadBackError(`no meaning for the letter ${nucleus} with these scripts`, at);
  if (others.length > 0) throw new ReadBackError(`more than one meaning for the letter ${nucleus}`, at);
  return reading;
}

function application(grammar: Grammar, cursor: Cursor, functions: readonly Quantity[]): Expr {
  const { bracket } = cursor.expect('open');
  const args = [grammar.sum(cursor)];
  while (cursor.accept('comma')) args.push(grammar.sum(cursor));
  close(cursor, bracket);
  return raised(grammar, cursor, grammar.pool.apply(ownFunction(functions, args), args));
}

/** Of functions that share a letter, being the same, the one of the argument's layer. */
function ownFunction(functions: readonly Quantity[], [argument]: readonly Expr[]): Quantity {
  const quantity = argument?.kind === 'ref' ? argument.quantity : undefined;
  const layer = quantity !== undefined && 'layer' in quantity ? quantity.layer : undefined;
  const found = functions.find((fn) => fn.kind === 'function' && fn.layer === layer) ?? functions[0];
  if (found === undefined) throw new RangeError('a function has a meaning');
  return found;
}
