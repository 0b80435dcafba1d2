import type { Proof } from '../../expression/calculus/index.ts';
import type { DocumentSentences, LayerRole } from '../language.ts';
import { formulas, quantities, say, scientific } from '../sentence.ts';
import { layer } from './headings.ts';
import { kinks } from './kinks.ts';
import { activationName, lossName } from './names.ts';
import { symbols } from './symbols.ts';

export const document: DocumentSentences = {
  title: ({ sizes }) => say`${sizes.join('-')} 网络的反向传播：逐步推导`,
  contents: '目录',
  forwardPart: '正向传播',
  backwardPart: '反向传播',
  appendixPart: '附录',
  recapPart: '矩阵形式小结',
  symbols,
  recapForward: ({ numbered }) =>
    numbered
      ? say`把一层的各个单元合在一起写，左侧标出等号左边的行数与列数。正向：`
      : say`把一层的各个单元合在一起写。正向：`,
  recapBackward: () =>
    say`反向从最后一层到第一层，其中 ${{ kind: 'sign', of: 'elementwise-product' }} 表示逐元素相乘，${{ kind: 'sign', of: 'transpose' }} 表示转置；权重的梯度都是一列乘一行：`,
  recapPenalised: () => say`加上惩罚项后，所要最小化的函数的梯度为：`,
  network: ({ sizes, weights, biases, activations, loss }) =>
    say`网络有 ${String(sizes[0] ?? 0)} 个输入${hidden(sizes)}${String(sizes[sizes.length - 1] ?? 0)} 个输出，共 ${String(weights)} 个权重，${biases === 0 ? '没有偏置' : `${biases} 个偏置`}。损失函数取${lossName(loss)}；${activations
      .map(({ activation, layers }) => `${roles(layers)}的激活函数是${spaced(activationName(activation))}`)
      .join('，')}。`,
  weightedSums: ({ to, biased }) =>
    say`${layer(to)}的每个单元把传来的各个值乘以相应的权重再相加${biased ? '，并加上偏置' : ''}：`,
  innerConversion: ({ to }) => say`在${layer(to)}内部，激活函数把加权和转化为激活值：`,
  kinks,
  derivativeKnown: ({ inValue, proof }) =>
    say`${inValue ? '' : '没有找到用函数值表示的更简形式，公式中就用上式。'}${known(proof)}`,
  lossKinks: ({ turns }) =>
    say`当 ${formulas(turns, ' 或 ')} 为 0 时，损失由一种情形转到另一种情形。若两边的斜率不同，损失在该处不可导，约定取上面最后一式的值。`,
  lossAlone: ({ loss }) => say`对第一个输出逐步求${lossName(loss)}的偏导，其余输出同理。`,
  maximum: () => say`为了数值计算不溢出，先从各指数中减去最大的加权和，它在分式中会约去：`,
  fusedLoss: () => say`用最后一层的加权和改写损失，其中不再出现对舍入后输出取对数：`,
  penalised: () =>
    say`真正要最小化的是 ${quantities({ kind: 'objective' })}，即损失与惩罚项 ${quantities({ kind: 'penalty' })} 之和，${quantities({ kind: 'decay' })} 决定权重受罚的轻重；偏置不受惩罚。`,
  outputs: () => say`最后一层的激活值就是网络的输出：`,
  backwards: () => say`求导从后向前进行，“反向”传播由此得名。先从损失出发：`,
  targetsKnown: ({ targets }) => say`其中 ${quantities(...targets)} 是样本已知的标准答案，也称为标签。`,
  directly: ({ outputs }) => say`${quantities(...outputs)} 直接出现在损失的公式里，逐项求导即可。`,
  pathsOf: ({ by, through, others }) =>
    say`${quantities(by)} ${through.length === 1 ? say`只经过 ${quantities(...through)} 影响损失` : say`经过 ${quantities(...through)} 这${paths(through.length)}条路径影响损失，各路径的贡献相加`}。${rest(others)}`,
  sameWay: ({ coloured }) => (coloured ? say`同理可得（不同之处以颜色标出）：` : say`同理可得：`),
  functionAlone: ({ activation }) => say`单独对${spaced(activationName(activation))}求导，逐步写出。`,
  figureOverview: ({ complete }) =>
    complete ? say`网络结构，以及各单元与权重的记号。` : say`网络结构；放不下的单元与记号从略。`,
  checked: ({ equations, points, seed, digits, worst, worstEquation }) =>
    say`本文写出之前，推导的全部 ${String(equations)} 个等式都在 ${String(points)} 个随机点（种子 ${String(seed)}）上以 ${String(digits)} 位有效数字求值核对，其中偏导数用差分计算；每个公式还从印出的形式重新读入比较。最大的相对偏差为 ${scientific(worst)}，出现在式 (${worstEquation})。`,
  checkedGeneral: ({ lines, networks, equations, points, seed, digits, worst, worstEquation }) =>
    say`本文写出之前，其中 ${String(lines)} 个对任意网络成立的式子都在至少 ${String(networks)} 个深度与宽度各异的网络中，对多组下标代入核对，其中偏导数用差分计算。这个网络自身的推导（代码由它生成）共有 ${String(equations)} 个等式，都在 ${String(points)} 个随机点（种子 ${String(seed)}）上以 ${String(digits)} 位有效数字求值核对；最大的相对偏差为 ${scientific(worst)}，出现在其中的式 (${worstEquation})。`,
  checkedRecap: ({ lines, networks }) =>
    say`矩阵形式的 ${String(lines)} 个公式都在至少 ${String(networks)} 个深度与宽度各异的网络中代入核对。`,
  worstGeneral: ({ worst, worstEquation }) =>
    say`其中最大的偏差为 ${scientific(worst)}，出现在式 (${worstEquation})。`,
  closing: '核对说明',
};

/** What stands between the inputs and the outputs of the sentence. */
function hidden(sizes: readonly number[]): string {
  const widths = sizes.slice(1, -1);
  if (widths.length === 0) return '，没有隐含层，有 ';
  if (widths.length === 1) return `、一个含 ${widths[0]} 个单元的隐含层和 `;
  return `、${widths.length} 个隐含层（单元数依次为 ${widths.join('、')}）和 `;
}

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const paths = (count: number): string => numerals[count] ?? ` ${count} `;

/** A word that begins with Latin letters is set off from the Chinese before it. */
const spaced = (word: string): string => (/^[A-Za-z]/.test(word) ? ` ${word}` : word);

const roles = (layers: readonly LayerRole[]): string => layers.map(layer).join('和');

function rest(others: number): string {
  if (others === 0) return '';
  return others === 1 ? '先完整推导它，另一个同理写出。' : `先完整推导它，其余 ${others} 个同理写出。`;
}

function known(proof: Proof): string {
  switch (proof.kind) {
    case 'proved':
      return '最后一式与求导法则所得相等，已由精确的代数运算证明。';
    case 'checked':
      return `最后一式与求导法则所得相等，已在 ${proof.points} 个点上核对到 ${proof.digits} 位数字。`;
    case 'refused':
      throw new Error('a form that is not the derivative is not printed');
  }
}
