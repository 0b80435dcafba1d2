import {
  type Contestant,
  rows,
  type Sizes,
  sampleBySample,
  type Task,
  type Training,
} from '../contestant.ts';
import { graphOf, numbersOf, type WeightedEdge } from './graph.ts';
import { library } from './library.ts';

interface SynapticJson {
  readonly neurons: readonly { bias: number }[];
  readonly connections: readonly WeightedEdge[];
}

interface SynapticNetwork {
  optimize(): void;
  activate(input: Float64Array): readonly number[];
  propagate(rate: number, target: Float64Array): void;
  toJSON(): SynapticJson;
}

interface Synaptic {
  readonly Architect: { readonly Perceptron: new (...sizes: number[]) => SynapticNetwork };
  readonly Network: { fromJSON(json: SynapticJson): SynapticNetwork };
}

/** With the code that it generates: `optimize` has taken the place of its objects. */
export const synaptic: Contestant = {
  name: 'synaptic',
  numbers: 'f64',
  rule: 'cross-entropy, changed weights',
  prepare: async (sizes, task) => training(library('synaptic') as Synaptic, sizes, task),
};

function training({ Architect, Network }: Synaptic, sizes: Sizes, task: Task): Training {
  const { bias, weight } = graphOf(sizes, task.start);
  const { neurons, connections } = new Architect.Perceptron(...sizes).toJSON();
  const network = Network.fromJSON({
    neurons: neurons.map((neuron, index) => ({ ...neuron, bias: bias(index) ?? neuron.bias })),
    connections: connections.map((edge) => ({ ...edge, weight: weight(edge) })),
  });
  network.optimize();
  const targets = rows(task.targets, sizes.at(-1) ?? 0);
  const inputs = rows(task.inputs, sizes[0]);
  const none = new Float64Array();
  return {
    ...sampleBySample(task.count, (sample) => {
      network.activate(inputs[sample] ?? none);
      network.propagate(task.learningRate, targets[sample] ?? none);
    }),
    parameters: () => {
      const { neurons, connections } = network.toJSON();
      return numbersOf(
        sizes,
        neurons.map(({ bias }) => bias),
        connections,
      );
    },
  };
}
