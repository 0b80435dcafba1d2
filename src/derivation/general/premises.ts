import type { NetworkSpec } from '../../network/spec.ts';
import type { Premise } from './general-equation.ts';

/** Whether a network is one of those that a line speaks of. */
export const meets = (spec: NetworkSpec, premises: readonly Premise[]): boolean =>
  premises.every((premise) => meetsOne(spec, premise));

function meetsOne({ inputs, layers, loss, l2 }: NetworkSpec, premise: Premise): boolean {
  switch (premise.kind) {
    case 'without-biases':
      return layers.every(({ bias }) => bias === false);
    case 'layer-bias':
      return hasBias(layers, premise);
    case 'output':
      return layers.at(-1)?.activation === premise.activation;
    case 'hidden':
      return (
        layers.length > 1 && layers.slice(0, -1).every(({ activation }) => activation === premise.activation)
      );
    case 'loss-of-outputs':
    case 'loss':
      return loss === premise.loss;
    case 'true-class':
      return loss === 'cross-entropy';
    case 'layers':
      return layers.length >= premise.least && layers.length <= (premise.most ?? layers.length);
    case 'outputs':
      return (layers.at(-1)?.units === 1) === (premise.number === 'one');
    case 'for-example':
      return layers.some(({ units }) => units > 1);
    case 'thin':
      return inputs === 1 && layers.every(({ units }) => units === 1);
    case 'one-unit':
      return layers.length === 1 && layers[0]?.units === 1;
    case 'penalty':
      return l2 > 0;
  }
}

const hasBias = (
  layers: NetworkSpec['layers'],
  { layer, bias }: Extract<Premise, { kind: 'layer-bias' }>,
): boolean => layers[layer - 1]?.bias === bias;
