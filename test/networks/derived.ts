import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { FunctionManner } from '../../src/derivation/function-study.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';

const known = {
  'by-powers': new WeakMap<NetworkSpec, Derivation>(),
  'by-quotients': new WeakMap<NetworkSpec, Derivation>(),
};

/** The derivation of a network, made once for all tests of one worker: nobody can change it. */
export function derived(spec: NetworkSpec, functions: FunctionManner = 'by-powers'): Derivation {
  const derivation = known[functions].get(spec) ?? derive(spec, { functions });
  known[functions].set(spec, derivation);
  return derivation;
}
