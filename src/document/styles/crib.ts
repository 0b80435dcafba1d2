import { lines, network, said, statements } from './plan.ts';
import { planned } from './planned.ts';

/** A crib sheet: the formulas of any network almost alone, then the whole procedure again. */
export const crib = planned('crib', [
  {
    section: 'one-function',
    shows: [
      network,
      said('composed'),
      lines('composition/whole', 'composition/tower'),
      said('all-parameters'),
      statements('parameters-by-layer'),
      lines('parameters/weights', 'parameters/biases'),
      statements('gradient-column'),
    ],
  },
  { section: 'forward', shows: [lines('last/preactivation', 'last/activation', 'last/composed')] },
  {
    section: 'backward',
    shows: [
      said('what-an-update-needs'),
      statements('weight-update'),
      lines(
        'unit-example/squared-error/weight',
        'unit-example/squared-error/bias',
        'unit-example/half-squared-error/weight',
        'unit-example/half-squared-error/bias',
      ),
    ],
  },
  {
    section: 'two-factors',
    shows: [
      said('split-in-two'),
      lines('weight/chain', 'weight/local', 'naming/error'),
      statements('error-plan'),
    ],
  },
  {
    section: 'last-error',
    shows: [
      said('start-at-the-end'),
      lines('output/local', 'output/gradient', 'output/slopes', 'output/gathered'),
    ],
  },
  {
    section: 'recursion',
    shows: [
      said('one-layer-back'),
      lines(
        'recursion/chain',
        'recursion/weights',
        'recursion/law',
        'recursion/gathered',
        'recursion/vectors',
      ),
    ],
  },
  { section: 'two-laws', shows: [lines('output/gathered', 'recursion/vectors')] },
  {
    section: 'procedure-forward',
    shows: [
      lines('weight/local'),
      said('first-layer-apart'),
      lines('first/preactivation', 'first/activation', 'general/preactivation', 'general/activation'),
    ],
  },
  {
    section: 'procedure-backward',
    shows: [
      said('repeat-downwards'),
      lines('naming/output-error', 'output/gathered', 'recursion/from-output', 'recursion/vectors'),
    ],
  },
]);
