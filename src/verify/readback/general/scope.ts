import type { Notation } from '../../../notation/notation.ts';
import { shifted } from '../../../quantity/bind.ts';
import { type Extent, type Index, type IndexSymbol, sizeOf, units } from '../../../quantity/index.ts';
import type { NetworkShape } from '../../../quantity/shape.ts';
import type { Token } from '../tokens.ts';
import { generalTokens, seenTex } from './seen.ts';

/** Which index each letter stands for at a place of a line: those that the line is about, and those of sums around it. */
export interface Scope {
  /** By what is seen of the letter. */
  readonly symbols: ReadonlyMap<string, IndexSymbol>;
  /** What the indices run through that no sum binds. */
  readonly extents: ReadonlyMap<IndexSymbol, Extent>;
}

/** The same scope with the index of a sum. */
export const within = (scope: Scope, letter: string, symbol: IndexSymbol): Scope => ({
  ...scope,
  symbols: new Map([...scope.symbols, [letter, symbol]]),
});

/** All indices that could stand in some scripts, by the letters and numbers that are seen in them. */
export interface Candidates {
  readonly layers: readonly Index[];
  readonly units: readonly Index[];
  readonly samples: readonly Index[];
  /** How often each letter stands there. */
  readonly mentions: ReadonlyMap<string, number>;
}

const layerSymbols: readonly IndexSymbol[] = ['layer', 'last'];

export const isLayerSymbol = (symbol: IndexSymbol): boolean => layerSymbols.includes(symbol);

interface Known {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  readonly isBatch: boolean;
}

/** What the scripts could name. The first layer and the first unit may be meant where nothing is written. */
export function candidatesIn(
  scripts: readonly Token[],
  { symbols }: Scope,
  { notation, shape, isBatch }: Known,
): Candidates {
  const { letters, numbers, offsets } = partsOf(scripts);
  const mentioned = [...symbols, ['', 'last'] as const]
    .map(([, symbol]) => symbol)
    .filter((symbol) => letters.has(firstLetter(notation.index(symbol))));
  const all = [...new Set(mentioned)];
  const placed = (some: readonly IndexSymbol[]): readonly Index[] =>
    some.flatMap((symbol) => offsets.map((plus) => ({ symbol, plus })));
  const shift = notation.layerNumber(0);
  return {
    layers: [
      ...placed(all.filter(isLayerSymbol)),
      ...new Set([
        1,
        ...numbers
          .map((number) => number - shift)
          .filter((layer) => layer >= 0 && layer < shape.sizes.length),
      ]),
    ],
    units: [
      ...placed(all.filter((symbol) => !isLayerSymbol(symbol) && symbol !== 'sample')),
      ...new Set([1, ...numbers]),
    ],
    samples: isBatch
      ? [...placed(all.filter((symbol) => symbol === 'sample')), ...numbers, sizeOf({ kind: 'samples' })]
      : [],
    mentions: letters,
  };
}

interface ScriptParts {
  /** With how often each stands there. */
  readonly letters: ReadonlyMap<string, number>;
  readonly numbers: readonly number[];
  /** 0, and what is added to some letter. */
  readonly offsets: readonly number[];
}

function partsOf(scripts: readonly Token[]): ScriptParts {
  const tokens = flat(scripts);
  const names = tokens.flatMap((token) => (token.kind === 'letter' ? [token.nucleus] : []));
  const letters = new Map(
    names.map((name) => [name, names.filter((other) => other === name).length] as const),
  );
  const runs = tokens.flatMap((token) => (token.kind === 'number' ? [token.digits] : []));
  const offsets = tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.kind;
    if (token.kind !== 'number' || (before !== 'plus' && before !== 'minus')) return [];
    return [before === 'plus' ? Number(token.digits) : -Number(token.digits)];
  });
  const numbers = [...new Set(runs.flatMap(partsOfDigits))];
  return { letters, numbers, offsets: [...new Set([0, ...offsets])] };
}

const flat = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) =>
    token.kind === 'subscript' || token.kind === 'superscript' ? flat(token.body) : [token],
  );

/** Digits may be several indices side by side: 112 may hold 1, 11, 112, 12 and 2. */
const partsOfDigits = (digits: string): readonly number[] =>
  [...digits].flatMap((_, start) =>
    Array.from(digits.slice(start), (__, length) => Number(digits.slice(start, start + length + 1))),
  );

/** What is seen of an index but for its prime. */
export function firstLetter(tex: string): string {
  const [token] = generalTokens(tex);
  return token?.kind === 'letter' ? token.nucleus : seenTex(tex);
}

/** The index of the last unit of a layer. */
export const lastUnit = (layer: Index): Index => sizeOf(units(layer));

/** The layer before one; undefined where that has no name. */
export const before = (layer: Index): Index | undefined =>
  typeof layer !== 'number' && 'of' in layer ? undefined : shifted(layer, -1);
