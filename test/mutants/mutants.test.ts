import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Choice, choiceOf } from './chosen.ts';
import { equivalents } from './equivalents.ts';
import { identityOf, mutantsOf } from './mutants.ts';
import { type MutationKind, mutationKinds, mutationsAt } from './mutations.ts';
import { parsed, visit } from './node.ts';
import { asked, openWorkshop } from './product.ts';
import { reportOf } from './report.ts';
import { rooms, root } from './rooms.ts';

/** The texts that come of a text, one fault each. */
function mutated(text: string): readonly (readonly [MutationKind, string])[] {
  const found: (readonly [MutationKind, string])[] = [];
  visit(parsed(text), (node, around) => {
    for (const { kind, start, end, after } of mutationsAt(node, text, around))
      found.push([kind, `${text.slice(0, start)}${after}${text.slice(end)}`]);
  });
  return found;
}

describe('faults that are planted', () => {
  it.each<readonly [string, readonly (readonly [MutationKind, string])[]]>([
    ['a - b;', [['operator', 'a + b;']]],
    ['a === undefined && b;', []],
    ['`a` + b;', []],
    ['pool.sum(terms);', [['operator', 'pool.product(terms);']]],
    ['pool.negate(x);', [['sign', 'x;']]],
    ['-x;', [['sign', 'x;']]],
    ['list.at(-1);', [['index', 'list.at(-2);']]],
    ['f(2);', [['index', 'f(3);']]],
    ['f(at.to);', [['index', 'f(at.from);']]],
    ['f([a, b, c]);', [['dropped', 'f([a, b]);']]],
    ['pool.minus(a, b);', [['swapped', 'pool.minus(b, a);']]],
    ['f(pool, a);', []],
    ['c ? a : b;', [['branch', 'c ? b : a;']]],
    ['if (c) f();', [['branch', 'if (!(c)) f();']]],
    ["if (c) throw new Error('x');", []],
    ['f(`w_{j}`);', [['text', 'f(`w^{j}`);']]],
    ["f('-');", [['text', "f('+');"]]],
    ['const one: 1 | 2 = x;', []],
    ["import { x } from 'y_{';", []],
    ['const rule = { example: () => a + b };', []],
  ])('%s', (text, expected) => {
    expect(mutated(text)).toEqual(expected);
  });
});

/** As if the compiler refused whatever swaps two things. */
const choice = (seed: number): Choice =>
  choiceOf(rooms, {
    seed,
    share: 1,
    isWanted: () => true,
    compiles: ({ kind }) => kind !== 'swapped',
  });

describe('the choice of mutants', () => {
  const { chosen, refused } = choice(1);

  it('has at least 150 of them, of every room as many as are wanted, and of all kinds', () => {
    expect(chosen.length).toBeGreaterThanOrEqual(150);
    for (const { name, count } of rooms)
      expect(chosen.filter(({ room }) => room === name)).toHaveLength(count);
    const kinds = new Set(chosen.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(mutationKinds.filter((kind) => kind !== 'swapped')));
    expect(refused).toBeGreaterThan(0);
  });

  it('has none twice', () => {
    expect(new Set(chosen.map(identityOf)).size).toBe(chosen.length);
  });

  it('is another with another seed', () => {
    const other = choice(2);
    expect(other.chosen.map(identityOf)).not.toEqual(chosen.map(identityOf));
  });
});

test('every equivalent mutant is still there, with a reason', () => {
  const listed = [...equivalents.keys()];
  const files = new Set(listed.map((identity) => identity.split(' | ')[0] ?? ''));
  const there = new Set([...files].flatMap((file) => mutantsOf('', join(root, file)).map(identityOf)));
  expect(listed.filter((identity) => !there.has(identity))).toEqual([]);
});

test('the product finds a fault that is planted in it, and none in itself', async () => {
  const workshop = openWorkshop();
  const file = 'src/network/logistic.ts';
  const mutant = mutantsOf('', join(root, file)).find(({ kind }) => kind === 'sign');
  const question = { limit: 60_000, turns: [{ what: 'code', build: 1 }] } as const;
  const faulty = await asked(workshop, mutant, question);
  const sound = await asked(workshop, undefined, question);
  workshop.close();
  expect(faulty.kind === 'caught' && faulty.text).toContain('is false');
  expect(sound).toMatchObject({ kind: 'nothing', turns: [{ turn: 'code:1', reached: [] }] });
});

test('shares are those of the faults that can be found', () => {
  const [mutant] = mutantsOf('losses', join(root, 'src/network/losses/half-squared-error.ts'));
  if (mutant === undefined) throw new Error('a loss can be wrong');
  const fates = ['product', 'product', 'product', 'tests', 'equivalent'] as const;
  const report = reportOf(
    fates.map((fate) => ({ mutant, fate, text: 'why' })),
    { seed: 7, refused: 3, isTested: true },
  );
  expect(report).toContain('3 more were drawn that the compiler refuses');
  expect(report).toContain('| losses | 5 | 3 | 1 | 0 | 1 | 75.0 % |');
  expect(report).toContain('## Equivalent');
  expect(report).not.toContain('## Survived');
});
