import type { ReasonSentences } from '../language.ts';
import { say } from '../sentence.ts';

export const reasons: ReasonSentences = {
  definition: () => [],
  'chain-rule': () => say`Chain rule`,
  recall: ({ of }) => say`By ${{ kind: 'equation', id: of }}`,
  known: ({ of }) => say`Given ${{ kind: 'equation', id: of }}`,
  'local-derivative': () => say`Differentiate`,
  result: () => say`Altogether`,
  'same-way': () => [],
  'loss-derivative': () => say`Differentiate`,
  rewritten: () => say`Rewrite`,
  differentiated: () => say`Power rule, chain rule`,
  simplified: () => say`Simplify`,
  'in-range': ({ of }) => say`From ${{ kind: 'equation', id: of }}`,
  conclusion: () => say`Hence`,
};
