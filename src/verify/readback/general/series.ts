import { layerText, unitText } from '../../../notation/index-text.ts';
import { at, type Extent, type IndexSymbol, layers, sizeOf } from '../../../quantity/index.ts';
import type { Cursor } from '../cursor.ts';
import { ReadBackError } from '../read-back-error.ts';
import { scriptless, type Token, type TokenOf } from '../tokens.ts';
import { extentsOf } from './extents.ts';
import type { Grammar } from './grammar.ts';
import type { Reading } from './reading.ts';
import { isLayerSymbol, within } from './scope.ts';
import { seenTex, seenText } from './seen.ts';
import type { Term } from './term.ts';

/** Σ with its index, as far as a product. What it runs over is what its index stands for in the body. */
export function series(grammar: Grammar, cursor: Cursor): Term {
  const sign = cursor.expect('series');
  const below = cursor.expect('subscript');
  const above = cursor.accept('superscript')?.body ?? scriptless;
  const { letter, first } = boundOf(below);
  const symbol = symbolOf(grammar, { letter: seenText(letter), first, above, at: sign });
  const body = grammar.inside(within(grammar.scope, seenText(letter), symbol)).product(cursor);
  const over = isLayerSymbol(symbol) ? [layers(1, at.last)] : extentsOf(body, symbol);
  if (!limitsFit(over, first, above, grammar.reading))
    throw new ReadBackError('limits of a sum that fit its index expected', sign.at);
  return { kind: 'series', index: symbol, over, of: body };
}

interface Bound {
  readonly letter: readonly Token[];
  /** Where it begins, if that is said. */
  readonly first: readonly Token[];
}

/** `k`, or `k = 1`. */
export function boundOf({ body }: TokenOf<'subscript'>): Bound {
  const sign = body.findIndex(({ kind }) => kind === 'equals');
  return sign < 0
    ? { letter: body, first: scriptless }
    : { letter: body.slice(0, sign), first: body.slice(sign + 1) };
}

interface WrittenLimits {
  readonly letter: string;
  readonly first: readonly Token[];
  readonly above: readonly Token[];
  readonly at: Token;
}

const symbols: readonly IndexSymbol[] = ['to', 'from', 'next', 'running', 'class', 'sample', 'layer'];

/** Which index this letter is: that of samples or of layers where the sum goes as far as those do. */
export function symbolOf(
  { reading, scope }: Grammar,
  { letter, above, at: sign }: WrittenLimits,
): IndexSymbol {
  const { notation } = reading;
  const called = symbols.filter((symbol) => seenTex(notation.index(symbol)) === letter);
  const last = seenText(above);
  const isOfSamples = last === seenTex(unitText(notation, sizeOf({ kind: 'samples' })));
  const isOfLayers = last === seenTex(layerText(notation, at.last)) && called.includes('layer');
  const found = called.find((symbol) =>
    isOfSamples
      ? symbol === 'sample'
      : isOfLayers
        ? symbol === 'layer'
        : symbol !== 'sample' && symbol !== 'layer',
  );
  if (found === undefined) throw new ReadBackError('an index of a sum expected', sign.at);
  if (scope.symbols.has(letter))
    throw new ReadBackError('an index that has no other meaning here expected', sign.at);
  return found;
}

/** Whether a sum begins with the first and ends with the last, as far as it says so. */
function limitsFit(
  over: readonly Extent[],
  first: readonly Token[],
  above: readonly Token[],
  reading: Reading,
): boolean {
  const { notation } = reading;
  if (over.length === 0) return false;
  const isOfLayers = over.some(({ kind }) => kind === 'layers');
  const begins = seenText(first) === (isOfLayers ? seenTex(layerText(notation, 1)) : '1');
  if (first.length === 0) return above.length === 0;
  const last = seenText(above);
  return begins && over.some((extent) => lastTexts(extent, reading).includes(last));
}

/** How the last member of an extent is called: by a letter, or by its number in the network at hand. */
function lastTexts(extent: Extent, { notation, shape }: Reading): readonly string[] {
  switch (extent.kind) {
    case 'samples':
      return [seenTex(unitText(notation, sizeOf(extent)))];
    case 'layers':
      return [seenTex(layerText(notation, extent.last))];
    case 'units': {
      const { layer } = extent;
      const isLast =
        typeof layer !== 'number' && 'symbol' in layer && layer.symbol === 'last' && layer.plus === 0;
      const size = typeof layer === 'number' ? shape.sizes[layer] : isLast ? shape.sizes.at(-1) : undefined;
      return [seenTex(unitText(notation, sizeOf(extent))), ...(size === undefined ? [] : [String(size)])];
    }
  }
}
