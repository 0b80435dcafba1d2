import type { LayerRole } from '../language/language.ts';

/** What a layer is in a network of so many layers with weights; layer 0 is the input. */
export function roleOf(layer: number, layers: number): LayerRole {
  if (layer === 0) return { kind: 'input' };
  return layer === layers ? { kind: 'output' } : { kind: 'hidden', index: layer, count: layers - 1 };
}
