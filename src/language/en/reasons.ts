import type { ReasonSentences } from '../language.ts';
import { say } from '../sentence.ts';
import { lawWords, moveWords, ruleWords } from './calculus.ts';

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
  rule: ({ rule, chain }) => say`${ruleWords[rule]}${chain ? ', chain rule' : ''}`,
  law: ({ law }) => say`${lawWords[law]}`,
  move: ({ move }) => say`${moveWords[move]}`,
  'in-range': ({ of }) => say`From ${{ kind: 'equation', id: of }}`,
  update: () => [],
  conclusion: () => say`Hence`,
};
