import { figure, lines, network, said, statements } from './plan.ts';
import { planned } from './planned.ts';

/** Running text in which formulas follow from sentences. */
export const explained = planned('explained', [
  { section: 'graph', shows: [network, figure] },
  {
    section: 'forward',
    shows: [
      said('every-unit'),
      lines('general/preactivation', 'general/activation', 'general/without-activations', 'general/composed'),
      said('as-a-flow'),
      statements('data-flow'),
      said('what-is-minimised'),
      lines('objective/loss', 'objective/penalty', 'objective/sum'),
    ],
  },
  {
    section: 'backward',
    shows: [
      said('chain-of-arrays'),
      statements('array-chain'),
      said('through-the-sums'),
      lines('jacobian/weight-chain', 'jacobian/bias-chain', 'jacobian/weight', 'jacobian/bias'),
      said('error-term-meaning'),
      lines('error-term/naming'),
      said('two-jacobians'),
      lines('jacobian/preactivation', 'jacobian/activation'),
      said('error-term-recursion'),
      lines('jacobian/hadamard'),
      said('parameters-from-error-term'),
      lines('weights/outer', 'bias/gathered'),
    ],
  },
  { section: 'summary', shows: [statements('three-steps')] },
]);
