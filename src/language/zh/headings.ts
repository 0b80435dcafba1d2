import type { HeadingSentences, LayerRole } from '../language.ts';
import { say } from '../sentence.ts';
import { activationName, lossName } from './names.ts';

export const headings: HeadingSentences = {
  overview: () => say`模型总览`,
  forward: ({ from, to }) => say`${layer(from)} → ${layer(to)}`,
  output: () => say`输出`,
  gradient: ({ alias, quantities }) =>
    alias.length === 0
      ? say`求 ${{ kind: 'quantities', quantities: [{ kind: 'loss' }] }} 对 ${{ kind: 'quantities', quantities }} 的偏导`
      : say`求 ${{ kind: 'quantities', quantities: [{ kind: 'loss' }] }} 对 ${{ kind: 'quantities', quantities: alias }}（即 ${{ kind: 'quantities', quantities }}）的偏导`,
  'output-losses': () => say`各输出的损失`,
  update: () => say`走一步：新的参数`,
  objective: () =>
    say`加入权重惩罚：求 ${{ kind: 'quantities', quantities: [{ kind: 'objective' }] }} 的偏导`,
  'loss-derivative': ({ loss }) => say`${lossName(loss)}的导数`,
  'function-derivative': ({ activation }) => say`${activationName(activation)}的导数`,
};

export function layer(role: LayerRole): string {
  switch (role.kind) {
    case 'input':
      return '输入层';
    case 'hidden':
      return role.count === 1 ? '隐含层' : `第 ${role.index} 隐含层`;
    case 'output':
      return '输出层';
  }
}
