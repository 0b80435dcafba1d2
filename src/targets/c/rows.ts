import type { Nest } from '../../program/rows/nest.ts';
import { nestsOf, type RowsLayer, type RowsProgram } from '../../program/rows/rows-program.ts';
import { equationText } from '../typescript/rows/equation-text.ts';
import { changed, cLoops, stored, type Use } from './loops.ts';
import { onlineHead, onlineSample } from './online.ts';

/** The functions of one network as loops over the units of its layers. */
export const rowsFunctions = (program: RowsProgram): readonly string[] => [
  arrays(program),
  ...program.layers.map((layer) => forward(layer, program)),
  loss(program),
  ...program.layers.toReversed().map((layer) => errors(layer, program)),
  ...program.layers.flatMap((layer) => [
    slopes(layer, descending, program),
    slopes(layer, collecting, program),
  ]),
  feedForward(program),
  lossAt(program),
  collect(program),
  descendOnline(program),
];

/** The weights and biases of each layer as parts of theta and of slopes, and what one sample needs. */
function arrays(program: RowsProgram): string {
  const parts = program.layout.layers.flatMap(({ sources, weightsAt, biases, biasesAt }, index) =>
    ['', 'slope_'].flatMap((prefix) => {
      const whole = prefix === '' ? 'theta' : 'slopes';
      const matrix = `static double (*const ${prefix}w_${index + 1})[${sources}]`;
      return [
        `${matrix} = (double (*)[${sources}])(${whole} + ${weightsAt});`,
        ...(biases === 0 ? [] : [`static double *const ${prefix}b_${index + 1} = ${whole} + ${biasesAt};`]),
      ];
    }),
  );
  const vectors = nestsOf(program).flatMap(({ target: { array, axes } }) => {
    const [axis] = axes;
    const isKept = axis !== undefined && axes.length === 1 && !array.includes('_db_');
    return isKept ? [`static double ${array}[${axis.size}];`] : [];
  });
  return [
    '/* Weights w_l[j][i] and biases b_l[j]: parts of theta. The derivatives by them: parts of slopes. */',
    ...parts,
    '',
    '/* What one sample makes of the units of each layer. */',
    ...vectors,
  ].join('\n');
}

/** What the equations of a function say, above it. */
const comment = (nests: readonly Nest[]): readonly string[] => [
  '/*',
  ...nests.flatMap(equationText).map((line) => ` * ${line.replaceAll('Math.', '')}`),
  ' */',
];

type Kept = Pick<RowsProgram, 'numbers'>;

const whole = (nests: readonly Nest[], { numbers }: Kept): readonly string[] =>
  nests.flatMap((nest) => cLoops(nest, stored(nest), numbers));

/** Only the first layer reads the inputs. */
const input = (layer: number): string => (layer === 1 ? 'const double x[]' : 'void');

function forward({ layer, preactivations, activations }: RowsLayer, kept: Kept): string {
  const nests = [preactivations, ...activations];
  const head = `static void forward_${layer}(${input(layer)})`;
  return [...comment(nests), head, '{', ...whole(nests, kept), '}'].join('\n');
}

const loss = ({ loss: nests, goal, numbers }: RowsProgram): string =>
  [
    ...comment(nests),
    'static double loss(const double t[])',
    '{',
    ...whole(nests, { numbers }),
    `  return ${goal};`,
    '}',
  ].join('\n');

/** Only the last layer compares with the targets; it has nothing behind it that comes back. */
function errors({ layer, returned, errors: own }: RowsLayer, kept: Kept): string {
  const nests = [...(returned === undefined ? [] : [returned]), ...own];
  const head = `static void errors_${layer}(${returned === undefined ? 'const double t[]' : 'void'})`;
  return [...comment(nests), head, '{', ...whole(nests, kept), '}'].join('\n');
}

const descending: Use = {
  verb: 'descend',
  argument: 'double learning_rate',
  prefix: '',
  change: (entry, slope) => ({
    kind: 'binary',
    operator: 'subtract',
    left: entry,
    right: {
      kind: 'binary',
      operator: 'multiply',
      left: { kind: 'name', name: 'learning_rate' },
      right: slope,
    },
  }),
};

const collecting: Use = {
  verb: 'collect',
  argument: undefined,
  prefix: 'slope_',
  change: (entry, slope) => ({ kind: 'binary', operator: 'add', left: entry, right: slope }),
};

function slopes({ layer, weights, biases }: RowsLayer, use: Use, { numbers }: Kept): string {
  const inputs = layer === 1 ? input(layer) : undefined;
  const parameters = [inputs, use.argument].filter((text) => text !== undefined);
  return [
    ...comment([weights, ...(biases === undefined ? [] : [biases])]),
    `static void ${use.verb}_${layer}(${parameters.join(', ') || 'void'})`,
    '{',
    ...cLoops(weights, changed(use, `w_${layer}`, weights), numbers),
    ...(biases === undefined ? [] : cLoops(biases, changed(use, `b_${layer}`, biases), numbers)),
    '}',
  ].join('\n');
}

const forwardCalls = ({ layers }: RowsProgram, indent: string): readonly string[] =>
  layers.map(({ layer }) => `${indent}forward_${layer}(${layer === 1 ? 'x' : ''});`);

/** All errors before any weight changes: what comes back depends on the weights. */
const errorCalls = ({ layers }: RowsProgram, indent: string): readonly string[] =>
  layers
    .toReversed()
    .map(({ layer, returned }) => `${indent}errors_${layer}(${returned === undefined ? 't' : ''});`);

const feedForward = (program: RowsProgram): string =>
  [
    '/* From an input to the outputs. */',
    'static void feed_forward(const double x[], double outputs[])',
    '{',
    ...forwardCalls(program, '  '),
    `  for (size_t j = 0; j < OUTPUT_COUNT; j += 1) outputs[j] = a_${program.layers.length}[j];`,
    '}',
  ].join('\n');

const lossAt = (program: RowsProgram): string =>
  [
    `/* ${program.goal} of one sample. */`,
    'static double loss_at(const double x[], const double t[])',
    '{',
    ...forwardCalls(program, '  '),
    '  return loss(t);',
    '}',
  ].join('\n');

const collect = (program: RowsProgram): string =>
  [
    `/* Adds the gradient of one sample to slopes, and answers its ${program.goal}. */`,
    'static double collect(const double x[], const double t[])',
    '{',
    `  const double ${program.goal} = loss_at(x, t);`,
    ...errorCalls(program, '  '),
    ...program.layers.map(({ layer }) => `  collect_${layer}(${layer === 1 ? 'x' : ''});`),
    `  return ${program.goal};`,
    '}',
  ].join('\n');

const descendOnline = (program: RowsProgram): string =>
  [
    ...onlineHead(program.goal),
    ...onlineSample,
    '    sum += loss_at(x, t);',
    ...errorCalls(program, '    '),
    ...program.layers.map(({ layer }) => `    descend_${layer}(${layer === 1 ? 'x, ' : ''}learning_rate);`),
    '  }',
    '  return sum;',
    '}',
  ].join('\n');
