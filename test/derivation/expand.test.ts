import { describe, expect, it } from 'vitest';
import { checkDerivation } from '../../src/derivation/check.ts';
import { derive } from '../../src/derivation/derive.ts';
import { resultsOf } from '../../src/derivation/results.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { type Expr, partsOf } from '../../src/expression/expr.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { writtenOut } from '../../src/size.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { randomPoint } from '../networks/random-point.ts';

/** The layers by whose sums a formula names derivatives. */
const named = (expr: Expr): ReadonlySet<number> => {
  const own = expr.kind === 'partial' && expr.by.kind === 'preactivation' ? [expr.by.layer] : [];
  return new Set([...own, ...partsOf(expr).flatMap((part) => [...named(part)])]);
};

describe.each([
  readShorthand('3-2-2'),
  readShorthand('2-3-2-2', { l2: 0.1, activation: 'tanh' }),
  readShorthand('2-2-3', { outputActivation: 'softmax', loss: 'cross-entropy' }),
])('results of $name that do not reach through all layers', (spec) => {
  it.each([0, 1])('hold with %i layers put in', (expand) => {
    expect(checkDerivation(derive(spec, { expand }), { seed: 1, points: 1 })).toMatchObject({ passed: true });
  });

  it.each([0, 1])('name derivatives by the sums behind %i layers', (expand) => {
    for (const { equation, parameter } of resultsOf(derive(spec, { expand })).values()) {
      const behind = parameter.layer + expand;
      const right = equation.members.at(-1);
      if (right === undefined) throw new Error('a result has a right side');
      expect([...named(right)]).toEqual(behind > spec.layers.length ? [] : [behind]);
    }
  });

  it.each([0, 1])('come to the gradients of the engine, bit by bit', (expand) => {
    const point = randomPoint(spec, 3);
    expect(symbolicWitness(derive(spec, { expand })).gradients(point)).toEqual(engineGradients(spec, point));
  });
});

it('grow with the weights alone, and not with the paths', () => {
  const deep = derive(readShorthand('5-16-16-16-4'), { expand: 0 });
  expect(writtenOut(deep.equations)).toBeLessThan(20_000n);
});
