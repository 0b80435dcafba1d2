import { describe, expect, it } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { en } from '../../../../src/language/en/index.ts';
import { texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';
import type { NetworkShape } from '../../../../src/quantity/shape.ts';
import {
  type GeneralAgreement,
  generalReadBackAgrees,
} from '../../../../src/verify/readback/general/agree.ts';

const shape: NetworkShape = { sizes: [3, 2, 2], functions: [0, 0] };
const { equations } = deriveGeneral({ depth: 2 });

interface Printed {
  readonly tex: string;
  verdictOn(tex: string): GeneralAgreement;
}

function printed(notation: NotationName, id: string): Printed {
  const equation = equations.find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no line ${id}`);
  const letters = { notation: notations[notation], shape };
  return {
    tex: texOfEquation(equation, { ...letters, words: en.inFormulas }),
    verdictOn: (tex) => generalReadBackAgrees(tex, equation, letters),
  };
}

/** What a printer could get wrong: in whose letters, in which line, what is printed in place of what. */
const faults: readonly (readonly [string, NotationName, string, string, string])[] = [
  ['a transpose is dropped', 'crib-sheet', 'recursion/vectors', '(W^{l+1})^{T}', 'W^{l+1}'],
  ['a transpose is dropped', 'differentials', 'weights/outer', 'y^{[l-1]T}', 'y^{[l-1]}'],
  [
    'a transpose is put in',
    'layered',
    'general/preactivation',
    '\\boldsymbol{W}^{(l)}',
    '(\\boldsymbol{W}^{(l)})^{\\top}',
  ],
  ['indices are swapped', 'crib-sheet', 'unit/preactivation', 'w_{ij}', 'w_{ji}'],
  ['indices are swapped', 'worked-notes', 'unit/preactivation', 'w_{ij}', 'w_{ji}'],
  ['indices are swapped', 'lecture', 'recursion/law', 'W_{k+1,m,i}', 'W_{k+1,i,m}'],
  ['indices are swapped in an array', 'crib-sheet', 'parameters/weights', 'w_{12}^{L}', 'w_{21}^{L}'],
  ['a last index is another', 'layered', 'parameters/weights', 'w_{1,M_{L-1}}', 'w_{1,M_{L}}'],
  [
    'a number stands behind a matrix',
    'crib-sheet',
    'batch-layers/1/by-weights',
    '\\frac{1}{m} \\Delta^{1} X^{T}',
    '\\Delta^{1} X^{T} \\frac{1}{m}',
  ],
  ['a sum is lost', 'crib-sheet', 'recursion/law', '\\sum_{k} ', ''],
  ['a sum is lost', 'worked-notes', 'class-loss/cross-entropy', "\\sum_{j'=1}^{n_{L}} ", ''],
  ['a sum goes too far', 'crib-sheet', 'batch/loss', '^{m}', '^{n_{1}}'],
  ['a layer is wrong', 'crib-sheet', 'general/preactivation', 'a^{l-1}', 'a^{l}'],
  [
    'a layer is wrong',
    'differentials',
    'recursion/law',
    '\\mathrm{d} v_{k}^{[l+1]}',
    '\\mathrm{d} v_{k}^{[l]}',
  ],
  ['a function is of another layer', 'layered', 'general/activation', 'f_{l}', 'f_{l-1}'],
  ['an elementwise product becomes a matrix product', 'crib-sheet', 'output/gathered', '\\odot ', ''],
  ['an elementwise product becomes a matrix product', 'lecture', 'recursion/vectors', '\\odot ', ''],
  [
    'factors change places',
    'crib-sheet',
    'weights/outer',
    '\\delta^{l} (a^{l-1})^{T}',
    '(a^{l-1})^{T} \\delta^{l}',
  ],
  ['a minus is lost', 'crib-sheet', 'class-loss/one-term', '-\\log', '\\log'],
  ['a minus is lost', 'lecture', 'cross-entropy/unit', '-', '+'],
  ['a hat is lost', 'crib-sheet', 'cross-entropy/unit', '\\hat{y}', 'y'],
  ['a prime is lost', 'crib-sheet', 'output/local', "\\sigma'", '\\sigma'],
  ['a share is lost', 'crib-sheet', 'batch/weights', '\\frac{1}{m} ', ''],
  ['the mean is taken for a sample', 'crib-sheet', 'batch/loss', 'C^{(p)}', 'C'],
  ['sides are others', 'crib-sheet', 'error-term/naming', '\\mathbb{R}^{n_{l}}', '\\mathbb{R}^{n_{l+1}}'],
  ['cases change places', 'crib-sheet', 'weight/local', 'l = 1', 'l = 2'],
  [
    'an indicator tells other indices apart',
    'lecture',
    'softmax/steps',
    '\\mathbb{1}_{(\\ell=i)} - ',
    '\\mathbb{1}_{(\\ell=\\ell)} - ',
  ],
  [
    'what stands beside is wrong',
    'crib-sheet',
    'layer/2/by-weights',
    'a_{j}^{1} \\right)',
    'a_{i}^{1} \\right)',
  ],
  [
    'a member is missing',
    'crib-sheet',
    'jacobian/activation',
    " = \\operatorname{diag}(\\sigma'(z^{l}))",
    '',
  ],
  [
    'what is differentiated is another',
    'crib-sheet',
    'weight/chain',
    '{\\partial w_{ij}^{l}}',
    '{\\partial b_{i}^{l}}',
  ],
];

describe.each(faults)('where %s (%s, %s)', (_, notation, id, from, to) => {
  const { tex, verdictOn } = printed(notation, id);

  it('is found out', () => {
    expect(tex).toContain(from);
    expect(verdictOn(tex).passed).toBe(true);
    expect(verdictOn(tex.replace(from, to)).passed).toBe(false);
  });
});
