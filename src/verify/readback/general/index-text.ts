import { layerText, unitText } from '../../../notation/index-text.ts';
import { type Index, sizeOf } from '../../../quantity/index.ts';
import type { Place } from '../read-back-error.ts';
import { ReadBackError } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import { extentsNamed, type Written } from './names.ts';
import type { Reading } from './reading.ts';
import { candidatesIn, type Scope } from './scope.ts';
import { seenTex, seenText } from './seen.ts';
import type { Term } from './term.ts';

/** The index of a unit or sample that some tokens name. Throws ReadBackError where there is none, or more than one. */
export function unitNamed(tokens: readonly Token[], scope: Scope, reading: Reading, at: Place): Index {
  const found = unitsNamed(tokens, scope, reading);
  const [index, ...others] = found;
  if (index === undefined) throw new ReadBackError('an index expected', at);
  if (others.length > 0) throw new ReadBackError('an index of one meaning expected', at);
  return index;
}

export function unitsNamed(tokens: readonly Token[], scope: Scope, reading: Reading): readonly Index[] {
  const { notation } = reading;
  const text = seenText(tokens);
  const { units, samples } = candidatesIn(tokens, scope, reading);
  const all = [...units, ...samples, ...extentsNamed(tokens, scope, reading).map(sizeOf)];
  const found = all.filter((index) => seenTex(unitText(notation, index)) === text);
  return [...new Map(found.map((index) => [JSON.stringify(index), index])).values()];
}

/** A size as a number, n_l, by all that it may be. */
export const sizesNamed = (
  { token, subscript, superscript }: Written & { readonly token: Token },
  scope: Scope,
  reading: Reading,
): readonly Term[] =>
  extentsNamed(
    [
      token,
      ...scriptTokens('subscript', subscript, token),
      ...scriptTokens('superscript', superscript, token),
    ],
    scope,
    reading,
  ).map((extent): Term => ({ kind: 'index', index: sizeOf(extent) }));

const scriptTokens = (
  kind: 'subscript' | 'superscript',
  body: readonly Token[],
  { at }: Token,
): readonly Token[] => (body.length === 0 ? [] : [{ kind, body, at }]);

/** The layers that some tokens name. */
export function layersNamed(tokens: readonly Token[], scope: Scope, reading: Reading): readonly Index[] {
  const { notation } = reading;
  const text = seenText(tokens);
  return candidatesIn(tokens, scope, reading).layers.filter(
    (index) => seenTex(layerText(notation, index)) === text,
  );
}
