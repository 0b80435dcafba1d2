import { lines, outputTable, said, sections, statements } from './plan.ts';
import { planned } from './planned.ts';

/** A course: questions and answers, every display reached in steps, vectors after their components. */
export const course = planned('course', [
  {
    section: 'network',
    about: 'model',
    shows: [
      statements('unit-counts'),
      statements('shapes-of-hidden'),
      said('every-unit'),
      lines('general/preactivation', 'general/activation'),
      statements('sample-set'),
      lines('written-out/sample', 'mean-squares/objective'),
      statements('parameters-by-kind'),
      statements('objective'),
    ],
  },
  {
    section: 'learning',
    about: 'learning',
    shows: [
      said('step-against-the-gradient'),
      statements('descent-of-two'),
      statements('descent-of-pair'),
      statements('gradient-of-two'),
      statements('parameters-as-row'),
      statements('descent-of-all'),
      statements('gradient-of-all'),
      statements('gradient-array'),
      statements('shapes-of-gradients'),
      said('two-questions'),
    ],
  },
  {
    section: 'output-and-loss',
    shows: [
      said('outputs-decide-the-loss'),
      outputTable,
      lines('mean-squares/loss', 'output-function/linear'),
      lines('last/preactivation', 'last/activation'),
      lines('output-function/softmax'),
      lines('class-loss/cross-entropy', 'class-loss/target', 'class-loss/one-term'),
      lines('class-loss/minimise', 'class-loss/maximise', 'written-out/class'),
      statements('log-likelihood'),
    ],
  },
  {
    section: 'responsibility',
    shows: [
      statements('single-weight'),
      said('along-one-path'),
      lines('thin/whole', 'thin/short-1', 'thin/short-2', 'thin/short-3', 'thin/short-4'),
      said('blame-backwards'),
      lines('written-out/output', 'thin/groups'),
      statements('roadmap'),
    ],
  },
  {
    section: 'output-gradients',
    about: 'output-gradient',
    shows: [
      said('by-the-outputs'),
      lines('output/gradient', 'loss-by-output/cases', 'loss-by-output/short', 'loss-by-output/column'),
      said('then-the-sums'),
      lines(
        'softmax/chain',
        'softmax/definition',
        'softmax/quotient-rule',
        'softmax/steps',
        'softmax/column',
        'output/local',
        'output/gathered',
        'binary-cross-entropy/unit',
        'binary-cross-entropy/gathered',
        'half-squared-error/unit',
        'half-squared-error/gathered',
        'cross-entropy/unit',
        'cross-entropy/gathered',
        'class/unit',
        'class/gathered',
      ),
    ],
  },
  {
    section: 'hidden-gradients',
    about: 'hidden',
    shows: [
      said('many-paths'),
      lines('activation/chain', 'activation/errors', 'activation/column', 'activation/dot'),
      said('components-as-vector'),
      lines('activation/stacked', 'recursion/vectors'),
    ],
  },
  {
    section: 'parameter-gradients',
    about: 'parameters',
    shows: [
      said('weights-and-inputs'),
      lines('weight/chain', 'weight/local', 'weight/result', 'weights/array', 'weights/outer'),
      said('biases-have-input-one'),
      lines('bias/chain', 'bias/result', 'bias/gathered'),
    ],
  },
  {
    section: 'algorithm',
    about: 'algorithm',
    shows: [
      said('all-put-together'),
      statements('training'),
      statements('forward-routine'),
      statements('backward-routine'),
    ],
  },
  { section: 'slopes', shows: [sections('function-derivative')] },
]);
