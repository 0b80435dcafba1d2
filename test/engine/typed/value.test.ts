import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constant } from '../../../src/engine/typed/dual.ts';
import { evaluated, type Scope } from '../../../src/engine/typed/evaluate.ts';
import { type NumberScope, valueOf } from '../../../src/engine/typed/value.ts';
import {
  type Formula,
  type FormulaOperation,
  type FormulaRelation,
  formulaOperations,
} from '../../../src/network/formula.ts';
import { call, number, output, sum, t, when, y } from '../formulas.ts';

const names = Object.keys(formulaOperations) as readonly FormulaOperation[];
const relations = [
  'less',
  'at-most',
  'greater',
  'at-least',
  'equal',
  'unequal',
] as const satisfies readonly FormulaRelation[];

const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
  const part = tie('formula');
  const leaf = fc.constantFrom<Formula>(
    y,
    t,
    number('0.5'),
    number(2),
    output('y', 2),
    output('t', 1),
    { kind: 'constant', name: 'pi' },
    { kind: 'constant', name: 'e' },
  );
  const operation = fc
    .constantFrom(...names)
    .chain((name) => fc.tuple(part, part).map(([one, other]) => callOf(name, one, other)));
  const conditional = fc
    .tuple(part, fc.constantFrom(...relations), part, part, part)
    .map(([left, relation, right, chosen, otherwise]) => when(left, relation, right, chosen, otherwise));
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      operation,
      conditional,
      part.map(sum),
    ),
  };
});

const callOf = (name: FormulaOperation, one: Formula, other: Formula): Formula =>
  formulaOperations[name] === 1 ? call(name, one) : call(name, one, other);

const numbers = { y: [0.25, -1.5], t: [1, 0.25] };

function scopes(): { readonly plain: NumberScope; readonly dual: Scope } {
  const outputs: { readonly plain: NumberScope[]; readonly dual: Scope[] } = { plain: [], dual: [] };
  const at = (name: 'y' | 't', unit: number): number => numbers[name][unit - 1] ?? Number.NaN;
  const named = (name: string, unit: number): number => at(name === 'y' ? 'y' : 't', unit);
  const scopeFor = (unit: number) => ({
    plain: { variable: (name: string) => named(name, unit), output: at, outputs: outputs.plain },
    dual: {
      variable: (name: string) => constant(named(name, unit)),
      output: (name: 'y' | 't', k: number) => constant(at(name, k)),
      outputs: outputs.dual,
    },
  });
  for (const unit of [1, 2]) {
    outputs.plain.push(scopeFor(unit).plain);
    outputs.dual.push(scopeFor(unit).dual);
  }
  return scopeFor(1);
}

test('a formula has the same value with its derivative and alone, bit by bit', () => {
  const { plain, dual } = scopes();
  const seen = { finite: 0 };
  fc.assert(
    fc.property(formula, (each) => {
      const value = valueOf(each, plain);
      seen.finite += Number.isFinite(value) ? 1 : 0;
      expect(value).toBe(evaluated(each, dual).value);
    }),
    { numRuns: 500 },
  );
  expect(seen.finite).toBeGreaterThan(200);
});
