import { describe, expect, it } from 'vitest';
import type { Expr } from '../../src/expression/expr.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf } from '../../src/notation/tex.ts';
import { input } from '../../src/quantity/quantity.ts';
import { typesetter } from '../../src/render/latex/typesetter.ts';
import { readBackAgrees } from '../../src/verify/readback/agree.ts';
import { readerOf } from '../../src/verify/readback/read-back.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { optionsFor } from '../verify/readback/setting.ts';

const { network } = derived(workedNotes);
const { pool, shape } = network;
const x = pool.ref(input(1));
const latex = { notation: notations['worked-notes'], shape, breaks: 'latex' } as const;

/** So many terms, each with a fraction. */
const terms = (count: number): Expr =>
  pool.sum(
    Array.from({ length: count }, (_, index) =>
      pool.product([pool.number(index + 2), pool.divide(pool.exp(x), pool.sum([x, pool.number(index + 1)]))]),
    ),
  );

const breaksIn = (tex: string): number => tex.split('\\allowbreak').length - 1;

describe('a sum in brackets', () => {
  it('stays on one line where it is short', () => {
    const tex = texOf(pool.product([x, terms(2)]), latex);
    expect(tex).toContain('\\left(');
    expect(breaksIn(tex)).toBe(1);
  });

  it('may break between its terms where it is long', () => {
    const tex = texOf(pool.product([x, terms(9)]), latex);
    expect(tex).toContain('\\biggl(');
    expect(breaksIn(tex)).toBe(1 + 8);
  });
});

describe('a fraction', () => {
  const below = pool.sum([x, pool.number(5)]);

  it('is one where a line holds what stands above its bar', () => {
    expect(texOf(pool.divide(terms(2), below), latex)).toMatch(/^\\frac\{2 /);
  });

  it('else is a product, whose long factor may break', () => {
    const tex = texOf(pool.divide(terms(9), below), latex);
    expect(tex).toMatch(/^\\frac\{1\}\{x_\{1\} \+ 5\} \\allowbreak \\cdot \\biggl\(/);
    expect(breaksIn(tex)).toBe(1 + 8);
  });

  it('is read back as it was meant', () => {
    const formula = pool.divide(terms(9), below);
    const options = optionsFor(network);
    const reading = { ...options, seed: 1, reader: readerOf(options) };
    expect(readBackAgrees(texOf(formula, latex), [formula], reading)).toMatchObject({ passed: true });
    const wrong = pool.divide(terms(8), below);
    expect(readBackAgrees(texOf(formula, latex), [wrong], reading)).toMatchObject({ passed: false });
  });
});

it('a colour takes no break from a long part', () => {
  const mark = (_: unknown, tex: string): string => typesetter.colour('local', tex);
  const tex = texOf(terms(9), {
    ...latex,
    mark: (path, part) => (path.length === 0 ? mark(path, part) : part),
  });
  expect(tex).toMatch(/^\\begingroup\\color\{chalklocal\}.*\\allowbreak.*\\endgroup\{\}$/);
  expect(texOf(x, { ...latex, mark })).toBe('\\textcolor{chalklocal}{x_{1}}');
});
