import type { WordsInFormulas } from '../../notation/words-in-formulas.ts';

export const inFormulas: WordsInFormulas = {
  if: '若',
  otherwise: '否则',
  braces: {
    weight: '直接问权重',
    'output-layer': '先问输出层',
    'hidden-layer': '再问前一个隐藏层',
    weights: '最后问权重',
  },
};
