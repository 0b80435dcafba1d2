import { mapExtent, mapIndices } from '../../../quantity/bind.ts';
import type { Index } from '../../../quantity/index.ts';
import { mapLayer } from '../../../quantity/matrix.ts';
import type { By, LeafMatrix, Term } from './term.ts';

type Map = (index: Index) => Index;

/** The same with other indices, each asked for once and always in the same order. */
export function mapTerm(term: Term, map: Map): Term {
  const inner = (part: Term): Term => mapTerm(part, map);
  switch (term.kind) {
    case 'number':
    case 'named':
    case 'identity':
    case 'zero':
      return term;
    case 'quantity':
      return { ...term, quantity: mapIndices(term.quantity, map) };
    case 'matrix':
      return { ...term, matrix: mapMatrix(term.matrix, map) };
    case 'index':
    case 'indicator':
    case 'unit-vector':
      return mapOwn(term, map);
    case 'sum':
    case 'product':
    case 'hadamard':
    case 'dotted':
      return { ...term, parts: term.parts.map(inner) };
    case 'negate':
    case 'transpose':
    case 'diag':
    case 'squared-norm':
    case 'softmax':
    case 'network':
    case 'between':
    case 'series':
    case 'per-sample':
    case 'sized':
      return { ...term, of: inner(term.of) };
    case 'quotient':
    case 'power':
    case 'call':
      return mapArguments(term, inner);
    case 'applied':
      return { ...term, layer: map(term.layer), of: inner(term.of) };
    case 'entry':
    case 'placed':
      return { ...term, of: inner(term.of), place: map(term.place) };
    case 'derivative':
      return { ...term, of: inner(term.of), by: mapBy(term.by, map) };
    case 'array':
    case 'cases':
    case 'either':
      return mapChoices(term, inner);
  }
}

function mapOwn(term: Extract<Term, { kind: 'index' | 'indicator' | 'unit-vector' }>, map: Map): Term {
  switch (term.kind) {
    case 'index':
      return { ...term, index: map(term.index) };
    case 'indicator':
      return { ...term, left: map(term.left), right: map(term.right) };
    case 'unit-vector':
      return { ...term, at: map(term.at) };
  }
}

function mapArguments(
  term: Extract<Term, { kind: 'quotient' | 'power' | 'call' }>,
  inner: (part: Term) => Term,
): Term {
  switch (term.kind) {
    case 'quotient':
      return { ...term, above: inner(term.above), below: inner(term.below) };
    case 'power':
      return { ...term, base: inner(term.base), exponent: inner(term.exponent) };
    case 'call':
      return { ...term, args: term.args.map(inner) };
  }
}

/** What has rows or readings of its own. */
function mapChoices(
  term: Extract<Term, { kind: 'array' | 'cases' | 'either' }>,
  inner: (part: Term) => Term,
): Term {
  switch (term.kind) {
    case 'array':
      return { ...term, entry: inner(term.entry) };
    case 'cases':
      return { ...term, rows: term.rows.map((row) => ({ ...row, value: inner(row.value) })) };
    case 'either':
      return { ...term, options: term.options.map(inner) };
  }
}

/** The sides of letters follow from their layers, and are left as they were. */
function mapMatrix(matrix: LeafMatrix, map: Map): LeafMatrix {
  switch (matrix.kind) {
    case 'ref':
      return { ...matrix, quantity: mapLayer(matrix.quantity, map), shape: mapShape(matrix.shape, map) };
    case 'column':
      return {
        ...matrix,
        of: mapLayer(matrix.of, map),
        index: map(matrix.index),
        shape: mapShape(matrix.shape, map),
      };
    case 'gradient':
      return { ...matrix, by: mapLayer(matrix.by, map), shape: mapShape(matrix.shape, map) };
  }
}

type Shape = LeafMatrix['shape'];

const mapShape = ({ rows, columns }: Shape, map: Map): Shape => ({
  rows: rows === 1 ? 1 : mapExtent(rows, map),
  columns: columns === 1 ? 1 : mapExtent(columns, map),
});

function mapBy(by: By, map: Map): By {
  switch (by.kind) {
    case 'quantity':
      return { ...by, quantity: mapIndices(by.quantity, map) };
    case 'whole':
      return { ...by, quantity: mapLayer(by.quantity, map) };
    case 'column':
      return { ...by, quantity: mapLayer(by.quantity, map), index: map(by.index) };
  }
}
