import type { Nest } from '../../../program/rows/nest.ts';
import type { RowsLayer, RowsProgram } from '../../../program/rows/rows-program.ts';
import { onlineHead } from '../online-head.ts';
import { equationText } from './equation-text.ts';
import { loops, stored } from './loops.ts';

/** What the rest of a module calls, made of the functions of the layers. */
export const epochFunctions = (program: RowsProgram): readonly string[] => [
  ...outputFunctions(program),
  ...readFunctions(program),
  feedForward(program),
  lossAt(program),
  collectSample(program),
  descendOnline(program),
];

const comment = (nests: readonly Nest[]): readonly string[] => [
  '/**',
  ...nests.flatMap(equationText).map((line) => ` * ${line}`),
  ' */',
];

/** The loss, and where the way back starts. */
function outputFunctions({ loss, layers, goal }: RowsProgram): readonly string[] {
  const errors = layers.at(-1)?.errors ?? [];
  const written = (nests: readonly Nest[]): readonly string[] =>
    nests.flatMap((nest) => loops(nest, stored(nest)));
  return [
    [...comment(loss), 'function loss(): number {', ...written(loss), `  return ${goal};`, '}'].join('\n'),
    [...comment(errors), 'function outputErrors(): void {', ...written(errors), '}'].join('\n'),
  ];
}

/** From so many inputs on copying them as a whole takes less time than one by one. */
const manyInputs = 128;

const copied = (inputs: number): readonly string[] =>
  inputs >= manyInputs
    ? ['  last.set(x);', `  x.set(inputs.subarray(start, start + ${inputs}));`]
    : [
        `  for (let i = 0; i < ${inputs}; i += 1) {`,
        '    last[i] = x[i]!;',
        '    x[i] = inputs[start + i]!;',
        '  }',
      ];

const readFunctions = ({ layout: { inputs, outputs } }: RowsProgram): readonly string[] => [
  `\
/** Takes the inputs of one sample out of those of all; the ones before stay at hand. */
function readInput(inputs: Float64Array, sample: number): void {
  const start = inputCount * sample;
${copied(inputs).join('\n')}
}`,
  `\
/** The same for its targets. */
function readTarget(targets: Float64Array, sample: number): void {
  const start = outputCount * sample;
  for (let j = 0; j < ${outputs}; j += 1) t[j] = targets[start + j]!;
}`,
];

const feedForward = ({ layers, layout: { inputs, outputs } }: RowsProgram): string =>
  [
    '/** From an input to the outputs. */',
    'function feedForward(input: ArrayLike<number>, outputs: Float64Array): void {',
    `  for (let i = 0; i < ${inputs}; i += 1) x[i] = input[i]!;`,
    ...forward(layers, '  '),
    `  for (let j = 0; j < ${outputs}; j += 1) outputs[j] = a_${layers.length}[j]!;`,
    '}',
  ].join('\n');

const lossAt = ({ layers, goal }: RowsProgram): string =>
  [
    `/** ${goal} of one sample. */`,
    'function lossAt(inputs: Float64Array, targets: Float64Array, sample: number): number {',
    '  readInput(inputs, sample);',
    '  readTarget(targets, sample);',
    ...forward(layers, '  '),
    '  return loss();',
    '}',
  ].join('\n');

const collectSample = ({ layers, goal }: RowsProgram): string =>
  [
    `/** Adds the gradient of one sample to \`slopes\`, and answers its ${goal}. */`,
    'function collect(inputs: Float64Array, targets: Float64Array, sample: number): number {',
    `  const ${goal} = lossAt(inputs, targets, sample);`,
    '  outputErrors();',
    ...layers.toReversed().map(({ layer }) => `  collect_${layer}();`),
    `  return ${goal};`,
    '}',
  ].join('\n');

const descendOnline = ({ layers, goal }: RowsProgram): string =>
  [
    ...onlineHead(goal, [
      'The step of the first layer waits for the next sample, whose sums run along the same rows.',
    ]),
    '  let sum = before;',
    '  for (let n = 0; n < order.length; n += 1) {',
    '    const sample = order[n]!;',
    '    readInput(inputs, sample);',
    '    readTarget(targets, sample);',
    '    if (n === 0) forward_1();',
    '    else descendAndForward_1(learningRate);',
    ...forward(layers.slice(1), '    '),
    '    sum += loss();',
    '    outputErrors();',
    ...layers
      .slice(1)
      .toReversed()
      .map(({ layer }) => `    descend_${layer}(learningRate);`),
    '  }',
    '  if (order.length > 0) descend_1(learningRate);',
    '  return sum;',
    '}',
  ].join('\n');

const forward = (layers: readonly RowsLayer[], indent: string): readonly string[] =>
  layers.map(({ layer }) => `${indent}forward_${layer}();`);
