import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../src/expression/expr.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import type { Letter } from '../../../src/notation/letter.ts';
import { letterTex } from '../../../src/notation/letter-tex.ts';
import { notations } from '../../../src/notation/profiles/index.ts';
import { keyOf } from '../../../src/quantity/key.ts';
import type { Quantity } from '../../../src/quantity/quantity.ts';
import type { NetworkShape } from '../../../src/quantity/shape.ts';
import { readerOf } from '../../../src/verify/readback/read-back.ts';
import { deep, quantitiesOf, shapes } from './shapes.ts';

const isFunction = ({ kind }: Quantity): boolean =>
  ['function', 'function-component', 'logistic'].includes(kind);

/** What a letter stands for; layers with the same function may share its letter. */
function meaning(quantity: Quantity, { functions }: NetworkShape): string {
  if (quantity.kind !== 'function' && quantity.kind !== 'function-component') return keyOf(quantity);
  const unit = quantity.kind === 'function' ? '' : quantity.unit;
  return `${quantity.kind} ${functions[quantity.layer - 1]} ${unit}`;
}

/** One pool has every formula once. */
const isOnly = (members: readonly Expr[], formula: Expr): boolean =>
  members.length === 1 && members[0] === formula;

describe.each(Object.entries(notations))('in the notation %s', (_, notation) => {
  const written = (shape: NetworkShape, shared: boolean): readonly (readonly [Quantity, Letter])[] =>
    quantitiesOf(shape, shared).map((quantity) => [quantity, notation.letter(quantity, shape)]);

  const clashes = (shape: NetworkShape, shared: boolean): readonly string[] => {
    const meanings = new Map<string, string>();
    return written(shape, shared).flatMap(([quantity, letter]) => {
      const [tex, stands] = [letterTex(letter), meaning(quantity, shape)];
      const other = meanings.get(tex) ?? stands;
      meanings.set(tex, other);
      return other === stands ? [] : [`${tex} stands for ${other} and ${stands}`];
    });
  };

  test('different quantities have different letters', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (shape, shared) => {
        expect(clashes(shape, shared)).toEqual([]);
      }),
    );
    expect(clashes(deep, false)).toEqual([]);
    expect(clashes(deep, true)).toEqual([]);
  });

  test('no letter is the power of another', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (shape, shared) => {
        const letters = written(shape, shared).map(([, letter]) => letter);
        const bare = new Set(letters.filter(({ superscript }) => superscript === undefined).map(letterTex));
        const raised = letters.filter(
          ({ superscript }) => superscript !== undefined && /^\d+$/.test(superscript),
        );
        const roots = raised.map(({ superscript: _above, ...letter }) => letterTex(letter));
        expect(roots.filter((root) => bare.has(root))).toEqual([]);
      }),
    );
  });

  test('a printed letter is read as the quantity that it stands for', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), (shape, shared) => {
        const pool = new ExpressionPool();
        const quantities = quantitiesOf(shape, shared);
        const read = readerOf({ notation, shape, quantities, pool });
        const misread = quantities.filter((quantity) => {
          if (isFunction(quantity)) return false;
          const latex = letterTex(notation.letter(quantity, shape));
          const squared = pool.power(pool.ref(quantity), pool.number(2));
          return !isOnly(read(latex), pool.ref(quantity)) || !isOnly(read(`(${latex})^{2}`), squared);
        });
        expect(misread).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
