import { figure, lines, said, statements } from './plan.ts';
import { planned } from './planned.ts';

/** Worked networks first, then shapes, vectors by vectors, and the whole batch. */
export const examples = planned('examples', [
  { section: 'single-unit', shows: [] },
  {
    section: 'layers',
    shows: [
      figure,
      lines('first/preactivation', 'first/activation', 'general/preactivation', 'general/activation'),
      said('elementwise-rule'),
      lines('weight/result', 'weights/outer', 'bias/gathered', 'activation/chain', 'recursion/vectors'),
    ],
  },
  { section: 'shapes', shows: [said('side-by-side'), statements('shapes-of-layers')] },
  { section: 'vector-by-vector', shows: [lines('jacobian/preactivation', 'jacobian/activation')] },
  { section: 'batch', shows: [said('a-column-for-each-sample'), lines('batch/loss')] },
  {
    section: 'batch-forward',
    shows: [lines('batch/first-preactivation', 'batch/preactivation', 'batch/activation')],
  },
  {
    section: 'batch-backward',
    shows: [
      lines(
        'batch/output-error',
        'batch/binary-cross-entropy',
        'batch/cross-entropy',
        'batch/half-squared-error',
        'batch/error',
        'batch/weight',
        'batch/weights',
        'batch/biases',
      ),
    ],
  },
]);
