import {
  type Contestant,
  rows,
  type Sizes,
  sampleBySample,
  type Task,
  type Training,
} from '../contestant.ts';
import { flat, layered } from './layered.ts';
import { library } from './library.ts';

interface Volume {
  readonly w: Float64Array;
}

interface Layer {
  readonly layer_type: string;
  readonly filters?: readonly Volume[];
  readonly biases?: Volume;
}

interface ConvNet {
  layers: readonly Layer[];
  makeLayers(definitions: readonly object[]): void;
}

interface ConvNetJs {
  readonly Net: new () => ConvNet;
  readonly Vol: new (numbers: readonly number[]) => Volume;
  readonly SGDTrainer: new (
    net: ConvNet,
    options: { learning_rate: number; momentum: number; batch_size: number },
  ) => { train(input: Volume, target: Float64Array): unknown };
}

/** Without momentum. */
export const convnet: Contestant = {
  name: 'convnetjs',
  numbers: 'f64',
  rule: 'squared error',
  prepare: async (sizes, task) => training(library('convnetjs') as ConvNetJs, sizes, task),
};

/** Sigmoid units up to the output: `regression` would put linear ones behind them, so its layer is made without. */
function definitions([inputs, ...units]: Sizes): readonly object[] {
  return [
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs },
    ...units.map((count) => ({ type: 'fc', num_neurons: count, activation: 'sigmoid' })),
    { type: 'regression', num_neurons: units.at(-1) },
  ];
}

function training({ Net, Vol, SGDTrainer }: ConvNetJs, sizes: Sizes, task: Task): Training {
  const net = new Net();
  net.makeLayers(definitions(sizes));
  withoutLinearOutput(net);
  const full = net.layers.filter(({ layer_type }) => layer_type === 'fc');
  const start = layered(sizes, task.start);
  full.forEach(({ filters, biases }, layer) => {
    filters?.forEach(({ w }, unit) => w.set(start.weights[layer]?.[unit] ?? []));
    biases?.w.set(start.biases[layer] ?? []);
  });
  const trainer = new SGDTrainer(net, { learning_rate: task.learningRate, momentum: 0, batch_size: 1 });
  const targets = rows(task.targets, sizes.at(-1) ?? 0);
  const inputs = rows(task.inputs, sizes[0]).map((input) => new Vol([...input]));
  return {
    ...sampleBySample(task.count, (sample) => {
      const [input, target] = [inputs[sample], targets[sample]];
      if (input !== undefined && target !== undefined) trainer.train(input, target);
    }),
    parameters: () =>
      flat({
        weights: full.map(({ filters = [] }) => filters.map(({ w }) => w)),
        biases: full.map(({ biases }) => biases?.w ?? []),
      }),
  };
}

/** The layer before the last is the linear one that `makeLayers` puts in front of every `regression`. */
function withoutLinearOutput(net: ConvNet): void {
  net.layers = net.layers.toSpliced(-2, 1);
}
