import { expect, test } from 'vitest';
import { plainMath } from '../../src/render/plain-math.ts';

test.each([
  ['E', 'E'],
  ['w_{11}^{2}', 'w₁₁²'],
  ['w_{1,12}^{10}', 'w₁,₁₂¹⁰'],
  ['\\hat{Y}_{1}', 'Ŷ₁'],
  ['\\delta_{3}', 'δ₃'],
  ['\\ldots', '…'],
  ['\\mathrm{sigmoid}', 'sigmoid'],
  ['\\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})', 'ℒ(y, ŷ)'],
])('%s is %s', (tex, plain) => expect(plainMath(tex)).toBe(plain));

test('what is no letter is refused', () => expect(() => plainMath('\\frac{1}{2}')).toThrow());
