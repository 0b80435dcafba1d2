import { computationGraph, figure, layers, lines, network, said, statements } from './plan.ts';
import { planned } from './planned.ts';

/** Losses that leave a difference with the output function that goes with them. */
const cancelling = ['binary-cross-entropy', 'cross-entropy', 'half-squared-error'] as const;
const losses = [...cancelling, 'squared-error', 'mean-squared-error'] as const;

/** What the last layer starts from: the loss, its derivatives by the outputs and by the sums, and their other names. */
const fromTheLoss = [
  ...losses.flatMap((loss) =>
    ['one', 'many'].flatMap((outputs) =>
      ['loss', 'by-activations'].map((line) => `output/${loss}/${outputs}/${line}`),
    ),
  ),
  'output/by-preactivations',
  ...cancelling.flatMap((loss) =>
    ['by-preactivations', 'difference', 'error-term'].map((line) => `output/${loss}/${line}`),
  ),
];

/** Worked networks first, then shapes, vectors by vectors, and the whole batch. */
export const examples = planned('examples', [
  {
    section: 'single-unit',
    shows: [
      network,
      computationGraph,
      said('along-the-graph'),
      lines('lone-unit/preactivation', 'lone-unit/activation', 'lone-unit/loss'),
      said('against-the-arrows'),
      lines('lone-unit/by-output', 'lone-unit/by-sum', 'lone-unit/by-weight', 'lone-unit/by-bias'),
    ],
  },
  {
    section: 'layers',
    unless: 'single-unit',
    shows: [
      network,
      figure,
      layers('forward', (layer) => [`layer/${layer}/preactivation`, `layer/${layer}/activation`], [
        'general/preactivation',
        'general/activation',
      ]),
      said('start-from-the-loss'),
      lines(...fromTheLoss),
      said('matrix-then-entry'),
      layers(
        'backward',
        (layer) => [
          `layer/${layer}/by-activations`,
          `layer/${layer}/by-preactivations`,
          `layer/${layer}/by-weights`,
          `layer/${layer}/by-biases`,
        ],
        ['recursion/vectors', 'weights/outer', 'bias/gathered'],
      ),
    ],
  },
  {
    section: 'shapes',
    shows: [said('side-by-side'), statements('unit-counts'), statements('shapes-of-layers')],
  },
  {
    section: 'vector-by-vector',
    shows: [
      said('layout-rule'),
      lines(
        'linear-map/rule',
        'linear-map/matrix',
        'linear-map/argument',
        'linear-map/image',
        'linear-map/jacobian',
      ),
    ],
  },
  { section: 'batch', shows: [said('a-column-for-each-sample'), lines('batch-layers/inputs')] },
  {
    section: 'batch-forward',
    shows: [
      said('bias-to-every-column'),
      layers(
        'forward',
        (layer) => [`batch-layers/${layer}/preactivation`, `batch-layers/${layer}/activation`],
        ['batch/first-preactivation', 'batch/preactivation', 'batch/activation'],
      ),
      lines('batch/loss'),
    ],
  },
  {
    section: 'batch-backward',
    shows: [
      said('mean-over-samples'),
      lines('batch-layers/output', ...cancelling.map((loss) => `batch-layers/${loss}`)),
      layers(
        'backward',
        (layer) => [
          `batch-layers/${layer}/by-preactivations`,
          `batch-layers/${layer}/by-weights`,
          `batch-layers/${layer}/by-biases`,
        ],
        ['batch/error', 'batch/weights', 'batch/biases'],
      ),
    ],
  },
]);
