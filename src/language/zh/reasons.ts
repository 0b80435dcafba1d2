import type { ReasonSentences } from '../language.ts';
import { say } from '../sentence.ts';
import { lawWords, moveWords, ruleWords } from './calculus.ts';

export const reasons: ReasonSentences = {
  definition: () => [],
  'chain-rule': () => say`链式法则`,
  recall: ({ of }) => say`由 ${{ kind: 'equation', id: of }} 知`,
  known: ({ of }) => say`已知 ${{ kind: 'equation', id: of }}`,
  'local-derivative': () => say`求导得`,
  result: () => say`求解得`,
  'same-way': () => [],
  'loss-derivative': () => say`求导得`,
  rewritten: () => say`变形`,
  rule: ({ rule, chain }) => say`${ruleWords[rule]}${chain ? '（链式法则）' : ''}`,
  law: ({ law }) => say`${lawWords[law]}`,
  move: ({ move }) => say`${moveWords[move]}`,
  'in-range': ({ of }) => say`由 ${{ kind: 'equation', id: of }} 得`,
  update: () => [],
  conclusion: () => say`得`,
};
