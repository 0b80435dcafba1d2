import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { checkDerivation, type DerivationCheck } from '../../src/derivation/check.ts';
import type { Derivation } from '../../src/derivation/derivation.ts';
import type { StructuralFault } from '../../src/derivation/structure.ts';
import { pointShapeOf } from '../../src/network/point-values.ts';
import { lower } from '../../src/program/lower.ts';
import type { CodeStyle } from '../../src/program/program.ts';
import { randomPoints } from '../../src/quantity/random.ts';
import { targets } from '../../src/targets/index.ts';
import { readableIn } from '../../src/targets/module.ts';
import { type Comparison, compare } from '../../src/verify/compare.ts';
import { bitwise, differences } from '../../src/verify/tolerances.ts';
import { testify, type Witness } from '../../src/verify/witness.ts';
import { differenceWitness, engineWitness } from '../../src/verify/witnesses/engine.ts';
import { readableWitness } from '../../src/verify/witnesses/generated.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { consistentFaults } from './consistent.ts';
import { singleFaults } from './single.ts';

const points = randomPoints(pointShapeOf(workedNotes), { seed: 1, count: 3 });

async function compared(left: Witness, right: Witness, mode = bitwise): Promise<Comparison> {
  const [one, other] = [await testify(left, points), await testify(right, points)];
  return compare(one, other, { spec: workedNotes, mode, seeds: [1, 1, 1] });
}

const checked = (derivation: Derivation): DerivationCheck =>
  checkDerivation(derivation, { seed: 1, points: 2 });

const failing = ({ equations }: DerivationCheck): readonly string[] =>
  equations.filter(({ passed }) => !passed).map(({ number }) => number);

const named = (fault: StructuralFault): string =>
  `${fault.code} ${'parameter' in fault ? fault.parameter : fault.number}`;

/** The parameter that code gets most wrong, or in brackets the name without which no code can be written. */
async function namedByCode(derivation: Derivation, style: CodeStyle): Promise<string | undefined> {
  try {
    const module = await runModule(targets.typescript.emit(lower(derivation, { style })));
    const functions = readableIn(module);
    if (functions === undefined) throw new Error('functions to be read are expected');
    const code = readableWitness(style, derivation.network, functions);
    const { passed, worst } = await compared(code, engineWitness(workedNotes));
    return passed ? undefined : worst?.parameter;
  } catch (error) {
    return String(error).replace(/.*uses unbound (\w+).*/, '($1)');
  }
}

test('without a fault everything passes', async () => {
  const derivation = derived(workedNotes);
  expect(checked(derivation).passed).toBe(true);
  expect(await compared(symbolicWitness(derivation), engineWitness(workedNotes))).toMatchObject({
    passed: true,
  });
});

describe.each([...singleFaults, ...consistentFaults])(
  '$name',
  ({ fault, equations, structure = [], engine, difference = engine, shared, expanded }) => {
    const derivation = fault(derived(workedNotes));

    it('is named by the contract check, as far as it can see it', () => {
      const check = checked(derivation);
      expect([failing(check), check.structure.map(named)]).toEqual([equations, structure]);
      expect(check.passed).toBe(equations.length + structure.length === 0);
    });

    it('is named by the engine, as far as the right sides carry it', async () => {
      const { passed, reason, worst } = await compared(
        symbolicWitness(derivation),
        engineWitness(workedNotes),
      );
      expect(passed).toBe(engine === undefined);
      expect(reason === null ? undefined : worst?.parameter).toBe(engine);
    });

    it('is named by differences where the engine names it', async () => {
      const witness = symbolicWitness(derivation);
      const { passed, worst } = await compared(witness, differenceWitness(workedNotes), differences());
      expect(passed ? undefined : worst?.parameter).toBe(difference);
    });

    it.each(['shared', 'expanded'] as const)(
      'is named by the %s code, as far as it is made of it',
      async (style) => {
        const expected = { shared, expanded }[style];
        expect(await namedByCode(derivation, style)).toBe(expected);
      },
    );

    it('is stopped by something', () => {
      expect([...equations, ...structure, engine].filter((name) => name !== undefined)).not.toEqual([]);
    });
  },
);
