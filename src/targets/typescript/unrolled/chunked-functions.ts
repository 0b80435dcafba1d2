import { readFunctions } from '../driver/samples.ts';
import { keptAs } from '../numbers.ts';
import { onlineHead } from '../online-head.ts';
import {
  type Chunk,
  type Chunked,
  chunked,
  makingFunction,
  outputsOf,
  type SlopeUse,
  slopeFunction,
} from './chunks.ts';
import { sampleArguments } from './readings.ts';
import type { Straight } from './unit.ts';

const descend: SlopeUse = { verb: 'descend', argument: 'learningRate: number' };
const collect: SlopeUse = { verb: 'collect', argument: '' };

/** The functions that the rest of a module calls, and those that they are made of. */
export function chunkedFunctions(straight: Straight): readonly string[] {
  const chunks = chunked(straight);
  const { forward, loss, errors, slopes } = chunks;
  const functions = [
    ...[...forward, ...loss, ...errors].map((chunk) => makingFunction(chunks, chunk)),
    ...slopes.map((chunk) => slopeFunction(chunks, chunk, descend)),
    ...slopes.map((chunk) => slopeFunction(chunks, chunk, collect)),
    ...readFunctions,
    feedForward(chunks),
    lossAt(chunks),
    collectSample(chunks),
    descendOnline(chunks),
  ];
  return [memory(chunks), ...keptAs(straight.training.numbers, functions)];
}

/** What one formula hands to another is kept in doubles: straight code gives the same bits in one function and in several. */
const memory = ({ shared, straight }: Chunked): string =>
  [
    ...keptAs(straight.training.numbers, [sampleMemory]),
    `const values = new Float64Array(new ArrayBuffer(${8 * shared.length}));`,
  ].join('\n');

const sampleMemory = `\
/** The inputs and targets of the sample at hand, and numbers of units that several functions need. */
const x = new Float64Array(new ArrayBuffer(8 * inputCount));
const t = new Float64Array(new ArrayBuffer(8 * outputCount));`;

const calls = (chunks: readonly Chunk[], depth: number, use?: SlopeUse): readonly string[] =>
  chunks.map(({ name }) => {
    const called = use === undefined ? name : name.replace('slopes', use.verb);
    return `${'  '.repeat(depth)}${called}(${use?.argument === undefined || use.argument === '' ? '' : 'learningRate'});`;
  });

const feedForward = ({ straight, forward, shared }: Chunked): string =>
  [
    '/** From an input to the outputs. */',
    'function feedForward(input: ArrayLike<number>, outputs: Float64Array): void {',
    '  for (let i = 0; i < inputCount; i += 1) x[i] = input[i]!;',
    ...calls(forward, 1),
    ...outputsOf(straight).map((name, index) => `  outputs[${index}] = values[${shared.indexOf(name)}]!;`),
    '}',
  ].join('\n');

const lossAt = ({ straight: { goal }, forward, loss, shared }: Chunked): string =>
  [
    `/** ${goal} of one sample. */`,
    `function lossAt(${sampleArguments}): number {`,
    '  readInput(inputs, sample);',
    '  readTarget(targets, sample);',
    ...calls(forward, 1),
    ...calls(loss, 1),
    `  return values[${shared.indexOf(goal)}]!;`,
    '}',
  ].join('\n');

const collectSample = ({ straight: { goal }, errors, slopes }: Chunked): string =>
  [
    `/** Adds the gradient of one sample to \`slopes\`, and answers its ${goal}. */`,
    `function collect(${sampleArguments}): number {`,
    `  const ${goal} = lossAt(inputs, targets, sample);`,
    ...calls(errors, 1),
    ...calls(slopes, 1, collect),
    `  return ${goal};`,
    '}',
  ].join('\n');

const descendOnline = ({ straight: { goal }, errors, slopes }: Chunked): string =>
  [
    ...onlineHead(goal),
    '  let sum = before;',
    '  for (let n = 0; n < order.length; n += 1) {',
    '    sum += lossAt(inputs, targets, order[n]!);',
    ...calls(errors, 2),
    ...calls(slopes, 2, descend),
    '  }',
    '  return sum;',
    '}',
  ].join('\n');
