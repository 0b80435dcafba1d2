import { indent } from '../typescript/layout.ts';
import type { FastFunction } from './fast-function.ts';
import { literals } from './literals.ts';
import { asFunction } from './rows.ts';
import { rootsOfTwo } from './tables.ts';

const statements: FastFunction['statements'] = ({ argument, result }, depth) => {
  const start = indent(depth);
  return [
    `${start}if (Math.abs(${argument}) < 708) {`,
    ...[
      `const rounded = ${argument} * rootsPerUnit + expRounding;`,
      'scratch[0] = rounded;',
      'const k = scratchWords[lowWord]!;',
      'const scale = rootsOfTwo[k & 63]! * powersOfTwo[(k >> 6) + 1022]!;',
      'const part = rounded - expRounding;',
      `const r = ${argument} - part * rootStep - part * rootStepLow;`,
      'const square = r * r;',
      'const rest = 0.5 + r * 0.16666666666666666 + (0.041666666666666664 + r * 0.008333333333333333) * square;',
      `${result} = scale + scale * r + scale * square * rest;`,
    ].map((line) => `${start}  ${line}`),
    `${start}} else ${result} = +expFar(${argument});`,
  ];
};

const tables = `\
/** 64 / log 2, and its inverse as a sum, of which the first part has 35 bits. */
const rootsPerUnit = 92.33248261689366;
const rootStep = 0.010830424695996044;
const rootStepLow = 2.5310172166650877e-13;

/** 1.5 * 2^52: its sum with a number is rounded to an integer, and the low word of the sum is that integer. */
const expRounding = 6755399441055744;

/** 2^(i/64), rounded once. */
${literals('rootsOfTwo', rootsOfTwo)}

/** 2^(i - 1022), all normal powers. */
const powersOfTwo = new Float64Array(new ArrayBuffer(16368));
for (let i = 0, power = 2.2250738585072014e-308; i < 2046; i += 1, power *= 2) powersOfTwo[i] = power;`;

const far = `\
/**
 * From |z| = 708 on, and for NaN: e^64 and e^-64 lead out of the normal range and come down through the denormals to
 * 0.
 */
function expFar(z: number): number {
  if (Number.isNaN(z)) return z;
  if (Math.abs(z) > 746) return z < 0 ? 0 : Infinity;
  return z < 0 ? exp(z + 64) * 1.603810890548638e-28 : exp(z - 64) * 6.235149080811617e27;
}`;

/**
 * e^z within 4 ulp (measured: 2.3), denormal results included: z = k·ln 2/64 + r with |r| ≤ ln 2/128, and e^z =
 * 2^⌊k/64⌋ · 2^{(k mod 64)/64} · e^r; P. T. P. Tang, ACM Transactions on Mathematical Software 15 (1989), pages 144
 * to 157. ln 2/64 has two parts: the first has 35 bits, so that its product with k is exact. e^r by Taylor's
 * polynomial of degree 5, which leaves out r⁶/720 < 3.6e-17. From |z| = 708 on, where a power of two alone would
 * leave the normal range, z ± 64, which is exact, and a factor e^{∓64}.
 */
export const exp: FastFunction = {
  support: [tables, asFunction('exp', statements, 'e^z within 4 ulp.'), far].join('\n\n'),
  needs: ['scratch'],
  statements,
};
