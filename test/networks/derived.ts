import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';

const known = new WeakMap<NetworkSpec, Derivation>();

/** The derivation of a network, made once for all tests of one worker: nobody can change it. */
export function derived(spec: NetworkSpec): Derivation {
  const derivation = known.get(spec) ?? derive(spec);
  known.set(spec, derivation);
  return derivation;
}
