import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Law } from '../../../src/expression/calculus/laws/law.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { sameValue } from './values.ts';

const folder = new URL('../../../src/expression/calculus/laws/', import.meta.url);

const isLaw = (value: unknown): value is Law =>
  typeof value === 'object' && value !== null && 'id' in value && 'apply' in value && 'example' in value;

/** Every law that a file of the folder exports, whether anything uses it or not. */
const laws = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const exported: unknown = await import(new URL(file, folder).href);
      const values: readonly unknown[] = Object.values(exported ?? {});
      return values.filter(isLaw);
    }),
  )
).flat();

describe('the laws of simplification', () => {
  it('have a name each', () => {
    expect(laws.length).toBeGreaterThan(20);
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length);
  });

  it.each(laws)('$id does what its example says', (law) => {
    const pool = new ExpressionPool();
    const { before, after } = law.example(pool, pool.ref(argument()));
    expect(law.apply(pool, before)).toBe(after);
  });

  it.each(laws)('$id keeps the value of its example', (law) => {
    const pool = new ExpressionPool();
    const { before, after } = law.example(pool, pool.ref(argument()));
    for (const at of ['0.7', '-1.3', '4']) expect(sameValue(before, after, at)).toBe(true);
  });
});
