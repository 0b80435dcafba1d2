import {
  diag,
  gradient,
  hadamard,
  jacobian,
  jacobianByScalar,
  mappedDerivative,
  product,
  ref,
  scalar,
  transpose,
} from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { functionJacobian, identity, placed } from '../../../expression/matrix/special.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';

/**
 * The derivatives of vectors that the way back is made of, in denominator layout: what stands nearer to the loss stands
 * further right; Petersen & Pedersen, The Matrix Cookbook (2012), section 2.
 */
export const jacobians: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => [
    ...byParameters(setting),
    line(setting, 'jacobian/preactivation', {
      members: [passing(), weights()],
      because: { kind: 'local-derivative', of: 'general/preactivation' },
      ranges: [ranges.hiddenLayer],
      shown: { showsShape: true },
    }),
    line(setting, 'jacobian/activation', {
      members: [activating(), functionJacobian(at.layer), diag(slopes())],
      because: { kind: 'local-derivative', of: 'general/activation' },
      steps: [
        { kind: 'substitution', of: 'general/activation' },
        { kind: 'local-derivative', of: 'general/activation' },
      ],
      ranges: [ranges.hiddenLayer],
      shown: { showsShape: true, together: [2] },
    }),
  ],
};

/** By a weight: a row with the source at the place of the unit; by the biases: the identity. */
function byParameters(setting: Setting): readonly GeneralDraft[] {
  const outer = gradient(whole.z(at.layer));
  const byWeight = jacobianByScalar(whole.z(at.layer), unit.weight);
  const byBias = jacobian(whole.z(at.layer), whole.b(at.layer));
  const over = [ranges.everyLayer, ranges.to, ranges.from];
  const biases = [
    line(setting, 'jacobian/bias-chain', {
      members: [gradient(whole.b(at.layer)), product(byBias, outer)],
      because: { kind: 'chain-rule', paths: 'many' },
      ranges: [ranges.everyLayer],
      shown: { hints: [{ path: [1], dots: [] }] },
    }),
    line(setting, 'jacobian/bias', {
      members: [byBias, identity(units(at.layer))],
      because: { kind: 'local-derivative', of: 'general/preactivation' },
      ranges: [ranges.everyLayer],
    }),
  ];
  const source = setting.quantity(unit.source);
  return [
    line(setting, 'jacobian/weight-chain', {
      members: [scalar(setting.lossBy(unit.weight)), product(byWeight, outer)],
      because: { kind: 'chain-rule', paths: 'many' },
      ranges: over,
      shown: { hints: [{ path: [1], dots: [] }] },
    }),
    ...(setting.biases ? biases.slice(0, 1) : []),
    line(setting, 'jacobian/weight', {
      members: [byWeight, placed(source, at.to, units(at.layer))],
      because: { kind: 'local-derivative', of: 'general/preactivation' },
      ranges: over,
    }),
    ...(setting.biases ? biases.slice(1) : []),
  ];
}

/** δ^l from δ^{l+1} by Jacobians. */
export const errorTerm: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const error = ref(whole.error(at.layer));
    const next = ref(whole.error(at.following));
    return [
      line(setting, 'error-term/naming', {
        members: [error, gradient(whole.z(at.layer))],
        because: { kind: 'naming' },
        ranges: [ranges.everyLayer],
        shown: { showsShape: true },
      }),
      line(setting, 'jacobian/hadamard', {
        members: [
          error,
          gradient(whole.z(at.layer)),
          product(activating(), passing(), gradient(whole.z(at.following))),
          product(diag(slopes()), weights(), next),
          recursion(),
        ],
        because: { kind: 'diagonal' },
        steps: [
          { kind: 'definition' },
          { kind: 'chain-rule', paths: 'many' },
          { kind: 'substitution', of: 'jacobian/preactivation' },
          { kind: 'diagonal' },
        ],
        shown: { relation: 'defined', showsShape: true, hints: [{ path: [4, 1], dots: [] }] },
        uses: ['error-term/naming', 'jacobian/preactivation', 'jacobian/activation'],
        ranges: [ranges.hiddenLayer],
      }),
    ];
  },
};

/** f′(z^l) ⊙ ((W^{l+1})ᵀ δ^{l+1}). */
export const recursion = (): Matrix => hadamard(slopes(), product(weights(), ref(whole.error(at.following))));

const passing = (): Matrix => jacobian(whole.z(at.following), whole.a(at.layer));
const activating = (): Matrix => jacobian(whole.a(at.layer), whole.z(at.layer));
const slopes = (): Matrix => mappedDerivative(at.layer, ref(whole.z(at.layer)));
const weights = (): Matrix => transpose(ref(whole.W(at.following)));
