import type { Derivation } from '../../src/derivation/derivation.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { activation, prediction, target, weight } from '../../src/quantity/quantity.ts';
import { type Fault, inEquation, lastOf, partsOfCall, swapped, withLast } from './plant.ts';
import type { Planted } from './planted.ts';

const last =
  (id: string, change: (derivation: Derivation, last: Expr) => Expr): Fault =>
  (derivation) =>
    inEquation(derivation, id, (equation) => withLast(equation, change(derivation, lastOf(equation))));

/** Faults in a single equation of the worked 3-2-2 network. */
export const singleFaults: readonly Planted[] = [
  {
    name: 'a dropped term of a sum',
    fault: last('gradient-activation-1/result dE/da_1_1', (_, sum) => partsOfCall(sum)[0] ?? sum),
    equations: ['4.8'],
    structure: ['not-repeated 5.2'],
  },
  {
    name: "the unit's own activation instead of the previous layer's",
    fault: last('gradient-parameter-2/result dE/dw_2_1_1', ({ network: { pool } }, product) =>
      pool.product([...partsOfCall(product).slice(0, -1), pool.ref(activation(2, 1))]),
    ),
    equations: ['3.5'],
    engine: 'w_2_1_1',
    expanded: 'w_2_1_1',
  },
  {
    name: "a forgotten f'",
    fault: last('gradient-parameter-1/same-way dE/dw_1_2_3', ({ network: { pool } }, product) => {
      const [outer, , input] = partsOfCall(product);
      return outer === undefined || input === undefined ? product : pool.product([outer, input]);
    }),
    equations: ['6.10'],
    engine: 'w_1_2_3',
    expanded: 'w_1_2_3',
  },
  {
    name: 'indices in the wrong order',
    fault: last('gradient-activation-1/same-way dE/da_1_2', (derivation, sum) =>
      swapped(derivation, sum, weight(2, 1, 2), weight(2, 2, 1)),
    ),
    equations: ['4.9'],
  },
  {
    name: 'the weight of another path',
    fault: last('gradient-activation-1/local-derivative dz_2_2/da_1_1', ({ network: { pool } }) =>
      pool.ref(weight(2, 2, 2)),
    ),
    equations: ['4.7'],
  },
  {
    name: 'a lost sign',
    fault: last('gradient-activation-2/loss-derivative dE/da_2_1', ({ network: { pool } }) =>
      pool.sum([pool.ref(prediction(2, 1)), pool.ref(target(1))]),
    ),
    equations: ['1.1'],
    structure: ['not-repeated 2.2'],
    shared: 'w_1_2_2',
  },
  {
    name: 'a missing ½',
    fault: last('overview/definition E', (_, product) => partsOfCall(product)[1] ?? product),
    equations: ['0.1'],
    shared: 'E',
    expanded: 'E',
  },
  {
    name: 'an extra 2',
    fault: last('gradient-activation-2/loss-derivative dE/da_2_2', ({ network: { pool } }, difference) =>
      pool.product([pool.number(2), difference]),
    ),
    equations: ['1.2'],
    shared: 'w_1_2_3',
  },
  {
    name: "another output's target",
    fault: last('gradient-activation-2/loss-derivative dE/da_2_2', (derivation, difference) =>
      swapped(derivation, difference, target(1), target(2)),
    ),
    equations: ['1.2'],
    shared: 'w_2_2_1',
  },
  {
    name: 'a + a² instead of a − a²',
    fault: last('gradient-preactivation-1/local-derivative da_1_1/dz_1_1', ({ network: { pool } }) => {
      const a = pool.ref(activation(1, 1));
      return pool.sum([a, pool.power(a, pool.number(2))]);
    }),
    equations: ['5.4'],
  },
  {
    name: 'a path left out of the chain rule',
    fault: last('gradient-activation-1/chain-rule dE/da_1_1', (_, sum) => partsOfCall(sum)[1] ?? sum),
    equations: ['4.1'],
  },
  {
    name: 'a forgotten inner derivative',
    fault: last('derivative-sigmoid/rule dy/dz 6', ({ network: { pool } }, product) =>
      pool.product(partsOfCall(product).slice(0, -1)),
    ),
    equations: ['A.6'],
    structure: ['skipped-line A.7'],
  },
  {
    name: 'weights of another unit in the forward pass',
    fault: last('forward-1/definition z_1_2', (derivation, sum) =>
      swapped(derivation, sum, weight(1, 2, 1), weight(1, 1, 1)),
    ),
    equations: ['F1.2'],
    shared: 'w_2_1_2',
    expanded: 'w_2_1_2',
  },
  {
    name: 'a compact form that forgets its factor',
    fault: (derivation) =>
      inEquation(derivation, 'gradient-parameter-1/result dE/dw_1_1_1', (equation) => {
        const [delta] = partsOfCall(equation.compact ?? lastOf(equation));
        return delta === undefined ? equation : { ...equation, compact: delta };
      }),
    equations: ['6.5'],
    shared: 'w_1_1_1',
  },
  {
    name: 'a stale recall, true but not what was derived',
    fault: last('gradient-preactivation-1/recall dE/da_1_1', ({ network: { pool } }, sum) =>
      pool.sum(partsOfCall(sum).toReversed()),
    ),
    equations: [],
    structure: ['not-repeated 5.2'],
  },
  {
    name: 'a recall of another unit',
    fault: last('gradient-preactivation-1/recall dE/da_1_1', (derivation) =>
      lastOf(derivation.equation('gradient-activation-1/same-way dE/da_1_2')),
    ),
    equations: ['5.2'],
    structure: ['not-repeated 5.2'],
  },
  {
    name: 'a use of what comes later',
    fault: (derivation) =>
      inEquation(derivation, 'gradient-parameter-2/recall dE/dz_2_1', (equation) => ({
        ...equation,
        uses: [...equation.uses, 'gradient-parameter-2/result dE/dw_2_1_1'],
      })),
    equations: [],
    structure: ['not-earlier 3.2'],
  },
  {
    name: 'a quantity that the network does not have',
    fault: last('gradient-parameter-1/local-derivative dz_1_1/dw_1_1_1', ({ network: { pool } }) =>
      pool.ref({ kind: 'input', unit: 4 }),
    ),
    equations: ['6.4'],
    structure: ['unknown-quantity 6.4'],
  },
  {
    name: 'a derivative that is left standing',
    fault: last('gradient-parameter-1/same-way dE/dw_1_1_2', ({ network: { pool, loss } }) => {
      const later = pool.partial(pool.ref(loss.quantity), weight(1, 1, 3));
      const [second, third] = [2, 3].map((unit) => pool.ref({ kind: 'input', unit }));
      if (second === undefined || third === undefined) throw new Error('two inputs');
      return pool.divide(pool.product([later, second]), third);
    }),
    equations: [],
    structure: ['unresolved-parameter w_1_1_2'],
    engine: 'w_1_1_2',
    expanded: '(dE_dw_1_1_3)',
  },
  {
    name: 'a line that is said twice',
    fault: (derivation) =>
      inEquation(derivation, 'derivative-sigmoid/rule dy/dz 6', (equation) => ({
        ...equation,
        members: derivation.equation('derivative-sigmoid/rule dy/dz 5').members,
      })),
    equations: [],
    structure: ['said-twice A.6', 'skipped-line A.7'],
  },
  {
    name: 'a line that goes on from one before the last',
    fault: (derivation) =>
      inEquation(derivation, 'derivative-sigmoid/rule dy/dz 6', (equation) => ({
        ...equation,
        uses: derivation.equation('derivative-sigmoid/rule dy/dz 5').uses,
      })),
    equations: [],
    structure: ['unused-line A.5', 'skipped-line A.6'],
  },
  {
    name: 'a factor 1 that is left standing',
    fault: last('derivative-sigmoid/conclusion dy/dz 11', ({ network: { pool } }, form) =>
      pool.product([pool.number(1), form]),
    ),
    equations: [],
    structure: ['untidy A.11'],
  },
  {
    name: 'a local derivative that nothing is made of',
    fault: (derivation) =>
      inEquation(derivation, 'gradient-preactivation-2/result dE/dz_2_1', (equation) => ({
        ...equation,
        uses: equation.uses.filter((id) => !id.includes('local-derivative')),
      })),
    equations: [],
    structure: ['unused-line 2.4'],
  },
];
