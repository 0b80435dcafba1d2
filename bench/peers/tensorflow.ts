import {
  type Contestant,
  rows,
  type Sizes,
  sampleBySample,
  type Task,
  type Training,
} from '../contestant.ts';
import { flat, layered } from './layered.ts';
import { folderOf, library } from './library.ts';

interface Tensor {
  dataSync(): Float32Array;
}

type Shape = readonly [rows: number, columns: number];

/** The part of TensorFlow.js that a step needs. */
interface TensorFlow {
  setBackend(name: Backend): Promise<boolean>;
  ready(): Promise<void>;
  tensor2d(numbers: Float32Array, shape: Shape): Tensor;
  variable(start: Tensor): Tensor;
  matMul(left: Tensor, right: Tensor, transposeLeft: boolean, transposeRight: boolean): Tensor;
  add(left: Tensor, right: Tensor): Tensor;
  sub(left: Tensor, right: Tensor): Tensor;
  mul(left: Tensor, right: number): Tensor;
  sigmoid(tensor: Tensor): Tensor;
  square(tensor: Tensor): Tensor;
  sum(tensor: Tensor): Tensor;
  tidy(run: () => void): void;
  readonly train: { sgd(learningRate: number): { minimize(loss: () => Tensor): void } };
}

interface WasmBackend {
  setWasmPaths(folder: string): void;
}

type Backend = 'cpu' | 'wasm';

/** Variables, and an optimiser that minimises a loss made of operations on them. */
const tensorFlow = (name: string, backend: Backend): Contestant => ({
  name,
  numbers: 'f32',
  rule: 'squared error',
  prepare: async (sizes, task) => {
    const tf = library('@tensorflow/tfjs') as TensorFlow;
    if (backend === 'wasm') loadWasm();
    if (!(await tf.setBackend(backend))) throw new Error(`the backend ${backend} does not start`);
    await tf.ready();
    return training(tf, sizes, task);
  },
});

function loadWasm(): void {
  const { setWasmPaths } = library('@tensorflow/tfjs-backend-wasm') as WasmBackend;
  setWasmPaths(`${folderOf('@tensorflow/tfjs-backend-wasm')}dist/`);
}

function training(tf: TensorFlow, sizes: Sizes, task: Task): Training {
  const start = layered(sizes, task.start);
  const tensor = (numbers: ArrayLike<number>, columns: number): Tensor =>
    tf.tensor2d(Float32Array.from(numbers), [numbers.length / columns, columns]);
  const weights = start.weights.map((units, layer) =>
    tf.variable(tensor(flat({ weights: [units], biases: [] }), sizes[layer] ?? 0)),
  );
  const biases = start.biases.map((row) => tf.variable(tensor(row, row.length)));
  const asTensors = (numbers: Float64Array, length: number): readonly Tensor[] =>
    rows(numbers, length).map((row) => tensor(row, length));
  const inputs = asTensors(task.inputs, sizes[0]);
  const targets = asTensors(task.targets, sizes.at(-1) ?? 0);
  const optimiser = tf.train.sgd(task.learningRate);
  const outputs = (input: Tensor): Tensor =>
    weights.reduce((activations, weight, layer) => {
      const product = tf.matMul(activations, weight, false, true);
      const bias = biases[layer];
      return tf.sigmoid(bias === undefined ? product : tf.add(product, bias));
    }, input);
  const step = (input: Tensor, target: Tensor): void =>
    optimiser.minimize(() => tf.mul(tf.sum(tf.square(tf.sub(outputs(input), target))), 0.5));
  return {
    ...sampleBySample(task.count, (sample) => {
      const [input, target] = [inputs[sample], targets[sample]];
      if (input !== undefined && target !== undefined) tf.tidy(() => step(input, target));
    }),
    parameters: () =>
      flat({
        weights: weights.map((weight) => [weight.dataSync()]),
        biases: biases.map((bias) => bias.dataSync()),
      }),
  };
}

export const tensorFlows: readonly Contestant[] = [
  tensorFlow('tfjs CPU', 'cpu'),
  tensorFlow('tfjs WASM', 'wasm'),
];
