import type { Derivation } from '../../src/derivation/derivation.ts';
import type { Equation } from '../../src/derivation/equation.ts';
import type { Expr } from '../../src/expression/expr.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { activation, type Quantity, target, weight } from '../../src/quantity/quantity.ts';
import { derived } from '../networks/derived.ts';
import { replacing, swapped, withEquations } from './plant.ts';
import type { Planted } from './planted.ts';

const isOf =
  (pattern: RegExp) =>
  (equation: Equation): boolean =>
    pattern.test(equation.id);

/** Faults that are kept up through expanded and compact forms alike, so that equations agree with each other. */
export const consistentFaults: readonly Planted[] = [
  {
    name: 'a + a² in every formula of the gradient',
    fault: (derivation) => {
      const { pool } = derivation.network;
      const square = (unit: number): Expr => pool.power(pool.ref(activation(2, unit)), pool.number(2));
      const inFirst = replacing(derivation, isOf(/^gradient/), pool.negate(square(1)), square(1));
      return replacing(inFirst, isOf(/^gradient/), pool.negate(square(2)), square(2));
    },
    equations: [
      '2.4',
      '2.5',
      '2.6',
      '3.2',
      '3.5',
      '3.6',
      '3.7',
      '3.8',
      '4.2',
      '4.3',
      '4.8',
      '4.9',
      '5.2',
      '5.5',
      '5.6',
      '6.2',
      '6.5',
      '6.6',
      '6.7',
      '6.8',
      '6.9',
      '6.10',
    ],
    engine: 'w_1_1_1',
    difference: 'w_2_1_1',
    shared: 'w_1_1_1',
    expanded: 'w_1_1_1',
  },
  {
    name: 'the model itself takes the targets for each other',
    fault: (derivation) => everywhere(derivation, target(1), target(2)),
    equations: [],
    engine: 'w_2_2_1',
    difference: 'w_2_2_2',
    shared: 'w_2_2_1',
    expanded: 'w_2_2_1',
  },
  {
    name: 'the model itself multiplies with the transposed weights',
    fault: (derivation) => everywhere(derivation, weight(2, 1, 2), weight(2, 2, 1)),
    equations: [],
    engine: 'w_1_1_1',
    difference: 'w_2_2_1',
    shared: 'w_1_1_1',
    expanded: 'w_1_1_1',
  },
  {
    name: 'the model itself forgets the activation function of a layer',
    fault: ({ network: { spec } }) => mistaken(spec, { ...spec, layers: spec.layers.map(firstLinear) }),
    equations: [],
    engine: 'w_2_1_1',
    shared: 'w_2_1_1',
    expanded: 'w_2_1_1',
  },
];

const firstLinear = (layer: NetworkSpec['layers'][number], index: number): NetworkSpec['layers'][number] =>
  index === 0 ? { ...layer, activation: 'linear' } : layer;

/** The derivation of another network, taken for that of this one. */
function mistaken(spec: NetworkSpec, other: NetworkSpec): Derivation {
  const derivation = derived(other);
  return { ...derivation, network: { ...derivation.network, spec } };
}

/** Two quantities take each other's places in the model and in every equation about it. */
function everywhere(derivation: Derivation, one: Quantity, other: Quantity): Derivation {
  const { network } = derivation;
  const put = (expr: Expr): Expr => swapped(derivation, expr, one, other);
  const model = {
    ...network,
    definitions: network.definitions.map((definition) => ({ ...definition, value: put(definition.value) })),
    loss: { ...network.loss, value: put(network.loss.value) },
  };
  const changed = withEquations(derivation, (equation) => {
    const { members, compact } = equation;
    const renamed = { ...equation, members: members.map(put) };
    return compact === undefined ? renamed : { ...renamed, compact: put(compact) };
  });
  return {
    ...changed,
    network: model,
    model: (subject) => (subject.kind === 'network' ? model : derivation.model(subject)),
  };
}
