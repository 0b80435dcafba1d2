import type { Initialised, Instruction, Routine } from '../../../../expression/statement/listing.ts';
import { type Item, series } from '../../../../expression/statement/series.ts';
import { all, gradientBy, type TimedTerm, theta, whole } from '../../../../expression/statement/term.ts';
import { at } from '../../../../quantity/index.ts';
import { whole as arrays } from '../../setting.ts';
import type { About, StatementRule } from '../about.ts';
import { byKind } from './lists.ts';

/** How often a listing lets its loop run. */
const iterations = 1000;

/** Gradient descent for w and b apart. */
export const descentOfTwo: StatementRule = ({ setting }) => [
  descent({ kind: 'each', terms: two(setting.biases, 'initial') }, two(setting.biases)),
];

/** The same for both as one θ. */
export const descentOfPair: StatementRule = ({ setting }) => [
  descent({ kind: 'together', name: theta('initial'), items: two(setting.biases, 'initial') }, [theta()]),
];

/** The same for the parameters of all layers. */
export const descentOfAll: StatementRule = (about) => [descent(initialised(about), [theta()])];

/** The whole training: in every turn a forward pass, then a backward pass, then a step. */
export const training: StatementRule = (about) => [
  descent(
    initialised(about),
    [theta()],
    [
      {
        kind: 'call',
        routine: 'forward-propagation',
        given: [theta('now'), whole(arrays.x)],
        results: forwardResults,
      },
      {
        kind: 'call',
        routine: 'back-propagation',
        given: [theta('now'), whole(arrays.x), ...layerResults, whole(arrays.t), whole(arrays.y)],
        results: [gradientBy(theta('now'))],
      },
    ],
  ),
];

/** All activations of hidden layers, all preactivations. */
export const layerResults: readonly Item[] = [
  series({ items: [whole(arrays.a(at.layer))], first: 1, last: at.beforeLast, head: 2, tail: 1 }),
  series({ items: [whole(arrays.z(at.layer))], first: 1, last: at.last, head: 2, tail: 1 }),
];

export const forwardResults: readonly Item[] = [...layerResults, whole(arrays.y)];

const initialised = (about: About): Initialised => ({
  kind: 'together',
  name: theta('initial'),
  items: byKind(about, 1, undefined, 'initial'),
});

const two = (biases: boolean, time?: 'initial'): readonly TimedTerm[] => [
  all('weight', time),
  ...(biases ? [all('bias', time)] : []),
];

function descent(
  what: Initialised,
  parameters: readonly TimedTerm[],
  before: readonly Instruction[] = [],
): Routine {
  const steps = parameters.map((parameter): Instruction => ({ kind: 'descend', what: parameter }));
  return {
    kind: 'routine',
    name: 'gradient-descent',
    given: [],
    body: [
      { kind: 'count', iterations },
      { kind: 'initialise', what },
      { kind: 'repeat', body: [...before, ...steps] },
    ],
  };
}
