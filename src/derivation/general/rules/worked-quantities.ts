import { ref } from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { at, type GeneralQuantity, sizeOf, units } from '../../../quantity/index.ts';
import { type MatrixQuantity, shapeOf } from '../../../quantity/matrix.ts';
import type { Premise, Range } from '../general-equation.ts';
import { whole } from '../setting.ts';

/** Lines about the layers of networks of one depth, which are numbered. */
export const ofDepth = (depth: number): Premise => ({ kind: 'layers', least: depth, most: depth });

/** 1, 2, …, depth. */
export const layersUpTo = (depth: number): readonly number[] =>
  Array.from({ length: depth }, (_, index) => index + 1);

/** What layer l reads: x, or the activations of the layer before. */
export const sourceOf = (layer: number, batch = false): MatrixQuantity =>
  layer === 1 ? { kind: 'input', batch } : whole.a(layer - 1, batch);

export const sourceRef = (layer: number, batch = false): Matrix => ref(sourceOf(layer, batch));

/** The targets of a network whose last layer has this number. */
export const targetsOf = (depth: number, batch = false): Matrix => ({
  ...ref({ kind: 'target', batch }),
  shape: shapeOf(whole.a(depth, batch)),
});

/** One entry of what layer l reads. */
export const sourceUnit = (layer: number): GeneralQuantity =>
  layer === 1 ? { kind: 'input', unit: at.from } : { kind: 'activation', layer: layer - 1, unit: at.from };

/** An index over the units of a layer. */
export const over = (symbol: Range['symbol'], layer: number): Range => ({
  symbol,
  first: 1,
  last: sizeOf(units(layer)),
});
