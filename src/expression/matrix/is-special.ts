import type { Matrix, SpecialMatrix } from './matrix.ts';

const special: Readonly<Record<SpecialMatrix['kind'], true>> = {
  identity: true,
  placed: true,
  'squared-norm': true,
  'function-jacobian': true,
  network: true,
  sole: true,
  entry: true,
  'output-map': true,
  tower: true,
  alias: true,
  columns: true,
  partials: true,
  'map-jacobian': true,
};

/** Whether a matrix is no operation on arrays. */
export const isSpecial = (matrix: Matrix): matrix is SpecialMatrix => matrix.kind in special;
