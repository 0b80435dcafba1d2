import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../src/derivation/general/derive-general.ts';
import { hintsFor } from '../../src/expression/matrix/hints.ts';
import type { Matrix } from '../../src/expression/matrix/matrix.ts';
import type { Hint } from '../../src/expression/matrix/presentation.ts';
import { texOfEquation } from '../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { setStrictly } from '../render/strict-katex.ts';

const { equations } = deriveGeneral({ depth: 3 });
const shape = { sizes: [3, 2, 2, 2], functions: [0, 0, 0] };
const names = Object.keys(notations).filter((name): name is NotationName => name in notations);

/** What a formula says, without its dots and brackets; a sum with a bracketed negative term is a difference. */
const bare = (tex: string): string =>
  tex
    .replace(/\\(?:left|right|big|Big|bigg|Bigg)[lr]?(?![a-z])/g, '')
    .replace(/\\cdot(?![a-zA-Z])(?!,)/g, '')
    .replace(/\\\{|\\\}|[()[\]]/g, '')
    .replace(/\s/g, '')
    .replace(/\+-/g, '-');

const openings = (tex: string): number => tex.match(/[([]|\\\{/g)?.length ?? 0;

/** Dots before some factors, and brackets around some parts. */
const randomHint: fc.Arbitrary<Omit<Hint, 'path'>> = fc.record(
  {
    dots: fc.subarray([1, 2, 3, 4]),
    group: fc.constantFrom('round' as const, 'square' as const),
  },
  { requiredKeys: [] },
);

function hinted(member: Matrix, drawn: readonly Omit<Hint, 'path'>[]): readonly Hint[] {
  let next = 0;
  return hintsFor([member], () => drawn[next++ % drawn.length]);
}

describe.each(names)('in the notation %s', (name) => {
  const options = { notation: notations[name], shape };

  it.each(equations.map((one) => [one.id, one] as const))(
    'hints change no value of %s',
    (_id, { members }) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...members),
          fc.array(randomHint, { minLength: 1, maxLength: 9 }),
          (member, drawn) => {
            const plain = texOfEquation({ members: [member] }, options);
            const tex = texOfEquation(
              { members: [member], shown: { hints: hinted(member, drawn) } },
              options,
            );
            expect(bare(tex)).toBe(bare(plain));
            expect(openings(tex)).toBeGreaterThanOrEqual(openings(plain));
            setStrictly(tex);
          },
        ),
        { numRuns: 8 },
      );
    },
  );
});

test('hints reach parts within arrays and rows of arrays', () => {
  const found = equations.find(({ id }) => id === 'weights/array') ?? equations[0];
  if (found === undefined) throw new Error('there are lines');
  const hints = hintsFor(found.members, () => ({ group: 'square' }));
  expect(hints.some(({ path }) => path.length >= 3)).toBe(true);
  const tex = texOfEquation(
    { members: found.members, shown: { hints } },
    { notation: notations.lecture, shape },
  );
  expect(tex).toMatch(/\\begin\{bmatrix\} \\left\[/);
});
