import { describe, expect, it } from 'vitest';
import { deriveGeneral } from '../../src/derivation/general/derive-general.ts';
import { course } from '../../src/document/styles/course.ts';
import { crib } from '../../src/document/styles/crib.ts';
import { examples } from '../../src/document/styles/examples.ts';
import { explained } from '../../src/document/styles/explained.ts';
import type { Item } from '../../src/document/styles/plan.ts';

describe.each([crib, examples, course, explained])('the plan of a style', ({ plan }) => {
  const named = plan
    .flatMap(({ shows }): readonly Item[] => shows)
    .flatMap((item) => {
      if (item.kind === 'layers') return [...[1, 2, 3].flatMap(item.ids), ...item.inGeneral];
      return item.kind === 'lines' ? item.ids : [];
    });

  it('names no line that is derived for no network', () => {
    const derived = new Set(
      [1, 2, 3, 4].flatMap((depth) => deriveGeneral({ depth }).equations.map(({ id }) => id)),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((id) => !derived.has(id))).toEqual([]);
  });
});
