import { expect, test } from 'vitest';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { buildModel } from '../../src/network/build-model.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOf } from '../../src/notation/tex.ts';
import { argument } from '../../src/quantity/quantity.ts';
import { workedNotes } from '../networks/corpus.ts';

const pool = new ExpressionPool();
const { shape } = buildModel(workedNotes);
const z = pool.ref(argument());
const derivative = pool.partial(pool.exp(z), argument());

test.each<readonly [string, (tex: string) => string]>([
  ['2 \\cdot \\frac{d}{dz}\\left(e^{z}\\right)', (tex) => tex],
  [
    '2 \\cdot \\htmlData{quantity=g}{\\frac{d}{dz}\\left(e^{z}\\right)}',
    (tex) => `\\htmlData{quantity=g}{${tex}}`,
  ],
  ['2 \\cdot \\textcolor{red}{{\\frac{d}{dz}\\left(e^{z}\\right)}}', (tex) => `\\textcolor{red}{{${tex}}}`],
])('a number beside a fraction is no mixed number: %s', (tex, marked) => {
  const options = {
    notation: notations['worked-notes'],
    shape,
    factors: 'side-by-side' as const,
    mark: (path: readonly number[], part: string) => (path.join() === '1' ? marked(part) : part),
  };
  expect(texOf(pool.product([pool.number(2), derivative]), options)).toBe(tex);
});
