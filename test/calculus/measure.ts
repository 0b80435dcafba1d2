import { checkDerivation } from '../../src/derivation/check.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { Proof } from '../../src/expression/calculus/index.ts';
import { activationOf } from '../../src/network/activations/index.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { type AuditorId, auditorIds } from '../../src/verify/auditors/auditor.ts';
import { runAuditorHere } from '../../src/verify/auditors/index.ts';
import { type Opinion, opinionOf } from '../../src/verify/auditors/opinion.ts';
import { type Comparison, compare } from '../../src/verify/compare.ts';
import { differences } from '../../src/verify/tolerances.ts';
import { testify } from '../../src/verify/witness.ts';
import { differenceWitness } from '../../src/verify/witnesses/engine.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { randomPoint } from '../networks/random-point.ts';
import { type MeasuredFunction, networkWith } from './functions.ts';

/** What became of one function. */
export interface Measured {
  readonly name: string;
  /** Lines of its derivation, rules and algebra together; `null` for a function of several arguments. */
  readonly steps: number | null;
  /** Whether a form in a was found. */
  readonly inValue: boolean;
  /** How the last form is known to be the derivative; `null` for a function of several arguments. */
  readonly proof: Proof | null;
  /** Whether every equation of the network holds in decimals. */
  readonly holds: boolean;
  readonly opinions: readonly Opinion[];
  readonly differences: Comparison;
}

const seeds = [1, 2, 3];

/** Derives a network with the function and asks everybody about it. */
export async function measured(
  fn: MeasuredFunction,
  auditors: readonly AuditorId[] = auditorIds,
): Promise<Measured> {
  const spec = networkWith(fn);
  const derivation = derive(spec);
  const points = seeds.map((seed) => randomPoint(spec, seed));
  const symbolic = symbolicWitness(derivation);
  const [first] = points;
  if (first === undefined) throw new Error('no point to ask about');
  const ours = symbolic.gradients(first);
  return {
    name: fn.name,
    ...derived(spec, derivation),
    holds: checkDerivation(derivation, { seed: 1, points: 2 }).passed,
    opinions: await Promise.all(
      auditors.map((id) => opinionOf(id, derivation.network, first, ours, runAuditorHere)),
    ),
    differences: compare(await testify(symbolic, points), await testify(differenceWitness(spec), points), {
      spec,
      mode: differences(),
      seeds,
    }),
  };
}

function derived(
  { layers }: NetworkSpec,
  { local }: ReturnType<typeof derive>,
): Pick<Measured, 'steps' | 'inValue' | 'proof'> {
  const [layer] = layers;
  if (layer === undefined || activationOf(layer.activation).kind === 'vector')
    return { steps: null, inValue: true, proof: null };
  const { differentiation, simplification, route, forms, proof } = local.slope(1);
  const steps = differentiation.steps.length + simplification.steps.length + (route?.steps.length ?? 0);
  return { steps, inValue: forms.length > 1, proof };
}
