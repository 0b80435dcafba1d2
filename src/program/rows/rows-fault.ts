import { mostLayers } from '../../derivation/general/like-network.ts';
import { speaksOfOutputs } from '../../network/losses/typed.ts';
import type { NetworkSpec } from '../../network/spec.ts';

/** Why a network cannot be written as rows. */
export type RowsFault =
  /** The lines about single layers are derived up to this depth. */
  | { readonly reason: 'too-deep'; readonly layers: number; readonly most: number }
  /** A typed loss that is no sum with one term for each output. */
  | { readonly reason: 'loss-of-all-outputs' };

/** What keeps a network from being written as rows, known before any work is done; undefined where nothing does. */
export function rowsFault({ layers, loss }: NetworkSpec): RowsFault | undefined {
  if (layers.length > mostLayers) return { reason: 'too-deep', layers: layers.length, most: mostLayers };
  return typeof loss !== 'string' && speaksOfOutputs(loss.formula)
    ? { reason: 'loss-of-all-outputs' }
    : undefined;
}
