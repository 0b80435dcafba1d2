import type { Term } from './term.ts';

/** The direct parts of what was read. */
export function partsOfTerm(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'quantity':
    case 'matrix':
    case 'named':
    case 'index':
    case 'indicator':
    case 'unit-vector':
    case 'identity':
    case 'zero':
      return [];
    case 'sum':
    case 'product':
    case 'hadamard':
    case 'dotted':
      return term.parts;
    case 'negate':
    case 'transpose':
    case 'diag':
    case 'squared-norm':
    case 'softmax':
    case 'network':
    case 'between':
    case 'applied':
    case 'entry':
    case 'series':
    case 'per-sample':
    case 'derivative':
    case 'placed':
    case 'sized':
      return [term.of];
    case 'quotient':
      return [term.above, term.below];
    case 'power':
      return [term.base, term.exponent];
    case 'call':
      return term.args;
    case 'array':
      return [term.entry];
    case 'cases':
      return term.rows.flatMap(({ value, conditions }) => [
        value,
        ...(conditions === 'otherwise' ? [] : conditions.flatMap(({ left, right }) => [left, right])),
      ]);
    case 'either':
      return term.options;
  }
}
