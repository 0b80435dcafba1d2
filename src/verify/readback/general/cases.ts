import { Cursor } from '../cursor.ts';
import type { Place } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { whole } from './group.ts';
import { layersNamed, unitsNamed } from './index-text.ts';
import { isLayerSymbol } from './scope.ts';
import type { CaseCondition, CaseRow, Term } from './term.ts';

/** A formula by cases. Which of its rows holds is seen in a network, where exactly one must. */
export function cases(grammar: Grammar, cursor: Cursor): Term {
  const { rows, at } = cursor.expect('cases');
  return {
    kind: 'cases',
    rows: rows.map(({ value, condition }) => ({
      value: whole(grammar, value.at(-1)?.kind === 'comma' ? value.slice(0, -1) : value, at),
      conditions: conditions(grammar, condition, at),
    })),
  };
}

/** The same in lines with words: `1 if i = c`, `= 0 otherwise`. */
export function casesInLines(
  grammar: Grammar,
  rows: readonly (readonly (readonly Token[])[])[],
  at: Place,
): Term {
  return { kind: 'cases', rows: rows.map(([value = [], words = []]) => lineOf(grammar, value, words, at)) };
}

function lineOf(grammar: Grammar, value: readonly Token[], words: readonly Token[], at: Place): CaseRow {
  const [sign] = value;
  const condition = words.filter(({ kind }) => kind !== 'gap' && kind !== 'words');
  return {
    value: whole(grammar, sign?.kind === 'equals' ? value.slice(1) : value, at),
    conditions: condition.length === 0 ? 'otherwise' : conditions(grammar, condition, at),
  };
}

/** `p < q, r = s`, all of which hold; `p < q < r` are two of them. */
function conditions(grammar: Grammar, tokens: readonly Token[], at: Place): readonly CaseCondition[] {
  const comma = tokens.findIndex(({ kind }) => kind === 'comma');
  if (comma >= 0)
    return [
      ...conditions(grammar, tokens.slice(0, comma), at),
      ...conditions(grammar, tokens.slice(comma + 1), at),
    ];
  const signs = [...tokens.keys()].filter((index) => isRelation(tokens[index]));
  const sides = ofOneKind(
    grammar,
    [-1, ...signs].map((sign, place) =>
      side(grammar, tokens.slice(sign + 1, signs[place] ?? tokens.length), at),
    ),
  );
  if (signs.length === 0) return new Cursor(tokens, at).refuse('relation expected');
  return signs.flatMap((sign, place) => {
    const [token, left, right] = [tokens[sign], sides[place], sides[place + 1]];
    if (left === undefined || right === undefined) return [];
    return [{ relation: token?.kind === 'relation' ? token.relation : ('equal' as const), left, right }];
  });
}

const isRelation = (token: Token | undefined): boolean =>
  token?.kind === 'equals' || token?.kind === 'relation';

/** Beside a layer a number is a layer, as this author counts. */
function ofOneKind({ reading }: Grammar, sides: readonly Term[]): readonly Term[] {
  if (!sides.some(isLayer)) return sides;
  const shift = reading.notation.layerNumber(0);
  return sides.map((term) =>
    term.kind === 'number' ? { kind: 'index', index: Number(term.value) - shift } : term,
  );
}

const isLayer = (term: Term): boolean =>
  term.kind === 'index' &&
  typeof term.index !== 'number' &&
  'symbol' in term.index &&
  isLayerSymbol(term.index.symbol);

/** An index, whose number is meant, or a formula. */
function side(grammar: Grammar, tokens: readonly Token[], at: Place): Term {
  const { reading, scope } = grammar;
  const isNumber = tokens.every(({ kind }) => kind === 'number');
  const [index] = isNumber
    ? []
    : [...layersNamed(tokens, scope, reading), ...unitsNamed(tokens, scope, reading)];
  return index === undefined ? whole(grammar, tokens, at) : { kind: 'index', index };
}
