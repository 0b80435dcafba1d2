import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../src/expression/expr.ts';
import { texOf, texOfMembers } from '../../../src/notation/tex.ts';
import { argument, input } from '../../../src/quantity/quantity.ts';
import { readBackAgrees } from '../../../src/verify/readback/agree.ts';
import { readerOf } from '../../../src/verify/readback/read-back.ts';
import { workedNotes } from '../../networks/corpus.ts';
import { derived } from '../../networks/derived.ts';
import { optionsFor } from './setting.ts';

const { network, equations } = derived(workedNotes);
const options = { ...optionsFor(network), seed: 3 };
const reader = readerOf(options);
const agrees = (latex: string, members: (typeof equations)[number]['members']): boolean =>
  readBackAgrees(latex, members, { ...options, reader }).passed;

/** What a printer could get wrong, done to each equation of the worked network in which it can be done. */
const faults: readonly (readonly [string, (latex: string) => string])[] = [
  [
    'brackets of a sum in a product forgotten',
    (latex) => latex.replace(/\(([^()]+ [-+] [^()]+)\) \\cdot/, '$1 \\cdot'),
  ],
  [
    'the last brackets forgotten',
    (latex) => latex.replace(/\\cdot \((\S+) - \((\S+)\)\^\{2\}\)/, '\\cdot $1 - ($2)^{2}'),
  ],
  ['large brackets forgotten', (latex) => latex.replace(/\\bigl\[(.+?)\\bigr\]/, '$1')],
  ['brackets of a square forgotten', (latex) => latex.replace(/\((\S+)\)\^\{2\}/, '$1')],
  ['brackets of a layer forgotten', (latex) => latex.replace(/\((\S+)\)\^\{2\}/, '$1^{2}')],
  ['brackets of a layer made braces', (latex) => latex.replace(/\((\S+)\)\^\{2\}/, '{$1}^{2}')],
  ['a bracket not closed', (latex) => latex.replace(/\)/, '')],
  ['a sign lost', (latex) => latex.replace(' - ', ' + ')],
  ['a minus in front lost', (latex) => latex.replace('{-', '{')],
  ['a product for a sum', (latex) => latex.replace(' + ', ' \\cdot ')],
  ['a sum for a product', (latex) => latex.replace(' \\cdot ', ' + ')],
  ['the last factor lost', (latex) => latex.replace(/ \\cdot [^ ]+$/, '')],
  ['indices in the other order', (latex) => latex.replace(/w_\{(?!(\d)\1)(\d)(\d)\}/, 'w_{$3$2}')],
  ['the layer of another author', (latex) => latex.replace(/\^\{3\}/, '^{2}')],
  ['a hat forgotten', (latex) => latex.replace(/\\hat\{Y\}/, 'Y')],
  ['a fraction upside down', (latex) => latex.replace(/\\frac\{1\}\{(.*)\}/, '\\frac{$1}{1}')],
  ['a half lost', (latex) => latex.replace('\\frac{1}{2} ', '')],
  ['a derivative by something else', (latex) => latex.replace(/\\partial z_\{1\}/, '\\partial z_{2}')],
  ['a member lost', (latex) => latex.replace(/ = [^=]+$/, '')],
];

describe('a broken printer is noticed', () => {
  test.each(faults)('%s', (_, broken) => {
    const printed = equations.map(({ members }) => ({ members, latex: texOfMembers(members, options) }));
    expect(printed.every(({ latex, members }) => agrees(latex, members))).toBe(true);
    const hurt = printed
      .map(({ latex, members }) => ({ members, latex: broken(latex), before: latex }))
      .filter(({ latex, before }) => latex !== before);
    expect(hurt.length).toBeGreaterThan(0);
    expect(hurt.filter(({ latex, members }) => agrees(latex, members))).toEqual([]);
  });
});

const { pool } = network;
const [z, x] = [pool.ref(argument()), pool.ref(input(1))];
const tanh = pool.call('tanh', [z]);
const clipped = pool.cases(
  [
    { condition: { relation: 'less', left: z, right: pool.number(-1) }, value: pool.number(-1) },
    { condition: { relation: 'greater', left: z, right: pool.number(1) }, value: x },
  ],
  z,
);

/** The same for formulas with functions and cases: a fault and the formulas in which it can be made. */
const functionFaults: readonly (readonly [string, Expr, (latex: string) => string])[] = [
  ['another function', tanh, (latex) => latex.replace('tanh', 'tan')],
  ['brackets of an argument forgotten', pool.product([tanh, x]), (latex) => latex.replace('(z)', ' z')],
  ['a power of a function lost', pool.power(tanh, pool.number(2)), (latex) => latex.replace('^{2}', '')],
  ['a power at the argument', pool.power(tanh, pool.number(2)), () => '\\tanh z^{2}'],
  ['the 1 of log(1 + u) lost', pool.call('log1p', [x]), (latex) => latex.replace('1 + ', '')],
  ['bars lost', pool.call('abs', [x]), (latex) => latex.replace(/\\[lr]vert/g, '')],
  ['another root', pool.power(x, pool.number(1, 3)), (latex) => latex.replace('[3]', '')],
  ['the exponent of e lost', pool.exp(x), () => 'e'],
  ['rows in another order of values', clipped, (latex) => latex.replace('-1 & z', 'z & z')],
  ['a bound that belongs to another row', clipped, (latex) => latex.replace('\\le z', '< z')],
  ['a bound twice', clipped, (latex) => latex.replace('z < -1', 'z \\le -1')],
  [
    'both bounds moved',
    clipped,
    (latex) => latex.replace('z < -1', 'z \\le -1').replace('-1 \\le z', '-1 < z'),
  ],
  ['a row lost', clipped, (latex) => latex.replace(' x_{1} & z > 1 \\\\', '')],
  ['a variable of d/dz lost', pool.partial(tanh, argument()), (latex) => latex.replace('{dz}', '{d}')],
];

describe('a broken printer of functions and cases is noticed', () => {
  test.each(functionFaults)('%s', (_, formula, broken) => {
    const latex = texOf(formula, options);
    expect(agrees(latex, [formula])).toBe(true);
    expect(broken(latex)).not.toBe(latex);
    expect(agrees(broken(latex), [formula])).toBe(false);
  });
});
