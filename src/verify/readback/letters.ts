import type { Letter } from '../../notation/letter.ts';
import type { Notation } from '../../notation/notation.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { NetworkShape } from '../../quantity/shape.ts';
import { tokensOf } from './katex-tokens.ts';
import { scriptText, type Token } from './tokens.ts';

/** A letter as it is read: all three parts as a reader sees them, see `scriptText`. */
export interface SeenLetter {
  readonly nucleus: string;
  readonly subscript?: string | undefined;
  readonly superscript?: string | undefined;
}

/** What letters stand for. Several activation functions may share one letter when they are the same function. */
export interface Letters {
  find(seen: SeenLetter): readonly Quantity[];
  /** What stands in round brackets behind a letter that is written as a function of it: θ in 𝓛(θ). */
  argumentOf(quantity: Quantity): readonly Token[] | undefined;
}

/** Throws when one letter would stand for two quantities. */
export function lettersOf(quantities: readonly Quantity[], notation: Notation, shape: NetworkShape): Letters {
  const seenParts = new SeenParts();
  const found = new Map<string, readonly Quantity[]>();
  for (const quantity of quantities) {
    const key = seenKey(seenParts.letter(notation.letter(quantity, shape)));
    const others = (found.get(key) ?? []).filter((other) => keyOf(other) !== keyOf(quantity));
    const mayShare = new Set([...others, quantity].map((each) => functionIn(each, shape))).size === 1;
    if (others.length > 0 && !mayShare) {
      throw new Error(`${key} stands for ${[...others, quantity].map(keyOf).join(' and ')}`);
    }
    found.set(key, [...others, quantity]);
  }
  const argumentOf = (quantity: Quantity): readonly Token[] | undefined => {
    const { argument } = notation.letter(quantity, shape);
    return argument === undefined ? undefined : tokensOf(argument);
  };
  return { find: (seen) => found.get(seenKey(seen)) ?? [], argumentOf };
}

/** Which activation function a quantity is, or which component of it; other quantities are like nothing else. */
function functionIn(quantity: Quantity, { functions }: NetworkShape): string {
  if (quantity.kind !== 'function' && quantity.kind !== 'function-component') return keyOf(quantity);
  const fn = functions[quantity.layer - 1];
  if (fn === undefined) return keyOf(quantity);
  return quantity.kind === 'function' ? `${fn}` : `${fn} ${quantity.unit}`;
}

const seenKey = ({ nucleus, subscript, superscript }: SeenLetter): string =>
  JSON.stringify([nucleus, subscript ?? null, superscript ?? null]);

/** Parts of letters are few and come again and again: each is read once. */
class SeenParts {
  readonly #nuclei = new Map<string, string>();
  readonly #scripts = new Map<string, string>();

  letter({ base, hat, subscript, superscript }: Letter): SeenLetter {
    return {
      nucleus: remembered(this.#nuclei, hat === true ? `\\hat{${base}}` : base, seenNucleus),
      subscript: subscript && remembered(this.#scripts, subscript, seenScript),
      superscript: superscript && remembered(this.#scripts, superscript, seenScript),
    };
  }
}

function remembered(known: Map<string, string>, tex: string, read: (tex: string) => string): string {
  const seen = known.get(tex) ?? read(tex);
  known.set(tex, seen);
  return seen;
}

function seenNucleus(tex: string): string {
  const [token, ...rest] = tokensOf(tex);
  if (token?.kind !== 'letter' || rest.length > 0) throw new Error(`no single letter: ${tex}`);
  return token.nucleus;
}

function seenScript(tex: string): string {
  const text = scriptText(tokensOf(tex));
  if (text === undefined) throw new Error(`no script of a letter: ${tex}`);
  return text;
}
