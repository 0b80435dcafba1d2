import {
  type Contestant,
  rows,
  type Sizes,
  sampleBySample,
  type Task,
  type Training,
} from '../contestant.ts';
import { graphOf, numbersOf } from './graph.ts';
import { library } from './library.ts';

interface Node {
  bias: number;
}

interface NeatapticNetwork {
  readonly nodes: readonly Node[];
  readonly connections: readonly { readonly from: Node; readonly to: Node; weight: number }[];
  activate(input: Float64Array, training: boolean): readonly number[];
  propagate(rate: number, momentum: number, update: boolean, target: Float64Array): void;
}

interface Neataptic {
  readonly architect: { readonly Perceptron: new (...sizes: number[]) => NeatapticNetwork };
}

export const neataptic: Contestant = {
  name: 'neataptic',
  numbers: 'f64',
  rule: 'cross-entropy, changed weights',
  prepare: async (sizes, task) => training(library('neataptic') as Neataptic, sizes, task),
};

function training({ architect }: Neataptic, sizes: Sizes, task: Task): Training {
  const network = new architect.Perceptron(...sizes);
  const graph = graphOf(sizes, task.start);
  const places = new Map(network.nodes.map((node, index) => [node, index]));
  const placeOf = (node: Node): number => places.get(node) ?? Number.NaN;
  network.nodes.forEach((node, index) => {
    node.bias = graph.bias(index) ?? 0;
  });
  for (const connection of network.connections)
    connection.weight = graph.weight({ from: placeOf(connection.from), to: placeOf(connection.to) });
  const targets = rows(task.targets, sizes.at(-1) ?? 0);
  const inputs = rows(task.inputs, sizes[0]);
  const none = new Float64Array();
  return {
    ...sampleBySample(task.count, (sample) => {
      network.activate(inputs[sample] ?? none, true);
      network.propagate(task.learningRate, 0, true, targets[sample] ?? none);
    }),
    parameters: () =>
      numbersOf(
        sizes,
        network.nodes.map(({ bias }) => bias),
        network.connections.map(({ from, to, weight }) => ({ from: placeOf(from), to: placeOf(to), weight })),
      ),
  };
}
