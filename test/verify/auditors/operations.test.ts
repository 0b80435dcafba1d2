import { describe, expect, it } from 'vitest';
import { doubles } from '../../../src/expression/arithmetic/doubles.ts';
import { differentiate } from '../../../src/expression/differentiate.ts';
import { type ElementaryFunction, elementaryFunctions } from '../../../src/expression/elementary.ts';
import { evaluate, type Valuation } from '../../../src/expression/evaluate.ts';
import type { Expr } from '../../../src/expression/expr.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { keyOf } from '../../../src/quantity/key.ts';
import { input } from '../../../src/quantity/quantity.ts';
import { type AuditorTask, auditorIds, type Operation } from '../../../src/verify/auditors/auditor.ts';
import { auditors, runAuditorHere } from '../../../src/verify/auditors/index.ts';
import { knownFaults } from '../../../src/verify/auditors/known-faults.ts';
import { safeText } from '../../../src/verify/auditors/safe-text.ts';

const patience = 60_000;

const lacking: Readonly<Partial<Record<Operation, string>>> = {
  cases: '(q1>0?q1:0)',
  max: 'max(q1,0)',
  min: 'min(q1,0)',
  sign: 'sign(q1)',
  erf: '(q1*erf(q1))',
};

const pool = new ExpressionPool();
const [x, y] = [pool.ref(input(1)), pool.ref(input(2))];
const names = new Map([
  [keyOf(input(1)), 'q1'],
  [keyOf(input(2)), 'q2'],
]);
const at: Valuation<number> = {
  quantity: (quantity) => (keyOf(quantity) === keyOf(input(1)) ? 0.7 : 0.4),
  apply: () => Number.NaN,
  partial: () => Number.NaN,
};

/** A function alone, of several things, in powers, products and quotients. */
function formulasWith(fn: ElementaryFunction): readonly Expr[] {
  const of = (argument: Expr): Expr => pool.call(fn, [argument]);
  return [
    of(x),
    of(pool.product([x, y])),
    of(pool.divide(x, y)),
    pool.power(of(x), pool.number(2)),
    pool.power(of(x), pool.number(-1)),
    pool.power(y, of(x)),
    pool.product([pool.number(2), of(x)]),
    pool.product([pool.constant('pi'), of(x)]),
    pool.product([of(x), pool.exp(x)]),
    pool.divide(of(x), pool.sum([pool.number(1), of(y)])),
    of(pool.sum([pool.exp(x), pool.exp(y)])),
  ];
}

describe.each(auditorIds)('%s', (id) => {
  it.each(auditors[id].lacks)('lacks %s indeed', async (operation) => {
    const task: AuditorTask = { loss: lacking[operation] ?? '', parameters: ['q1'], values: { q1: 0.5 } };
    expect(await runAuditorHere(id, task, patience)).toMatchObject({ kind: 'none', reason: 'error' });
  });

  it.each(elementaryFunctions.filter((fn) => !auditors[id].lacks.includes(fn)))(
    'differentiates %s, or its fault is known',
    async (fn) => {
      for (const formula of formulasWith(fn)) {
        const expected = evaluate(differentiate(pool, formula, input(1)), doubles, at);
        const task: AuditorTask = {
          loss: safeText(formula, names),
          parameters: ['q1'],
          values: { q1: 0.7, q2: 0.4 },
        };
        const answer = await runAuditorHere(id, task, patience);
        const [found] = answer.kind === 'derivatives' ? answer.derivatives : [];
        const isRight = found !== undefined && Math.abs(found - expected) < 1e-9;
        const isKnown = knownFaults.some(({ auditor, concerns }) => auditor === id && concerns(task));
        expect(isRight || isKnown, task.loss).toBe(true);
      }
    },
  );
});
