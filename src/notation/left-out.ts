import type { Index } from '../quantity/index.ts';
import { lastLayer, type NetworkShape } from '../quantity/shape.ts';
import type { Conventions } from './conventions.ts';

/** Which marks an author leaves out; see `Conventions.leftOut`. */
export interface LeftOut {
  readonly layer: boolean;
  readonly unit: boolean;
}

export const nothing: LeftOut = { layer: false, unit: false };

/** At a quantity of a layer. */
export function leftOutAt(
  { leftOut }: Pick<Conventions, 'leftOut'>,
  layer: Index,
  shape: NetworkShape,
): LeftOut {
  if (leftOut === 'none' || leftOut === 'output' || typeof layer !== 'number') return nothing;
  const unit = leftOut === 'layer' && shape.sizes[layer] === 1;
  return isOneUnit(shape) ? { layer: true, unit: true } : { layer: false, unit };
}

/** At a prediction or target. */
export const leftOutAtOutput = (
  { leftOut }: Pick<Conventions, 'leftOut'>,
  unit: Index,
  shape: NetworkShape,
): LeftOut => ({
  layer: true,
  unit: leftOut !== 'none' && unit === 1 && shape.sizes[lastLayer(shape)] === 1,
});

/** Whether the network is a single unit. */
export const isOneUnit = ({ sizes }: NetworkShape): boolean => sizes.length === 2 && sizes[1] === 1;
