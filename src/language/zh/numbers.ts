import type { NumberWords } from '../numbers.ts';
import { quantities, say } from '../sentence.ts';
import { layer } from './headings.ts';

export const numbers: NumberWords = {
  given: ({ digits, rounding, samples }) =>
    say`下面用一组具体的数值算出全部结果${samples > 1 ? `（取 ${samples} 个样本中的第一个）` : ''}。${rounding === 'step' ? `如同笔算，每做一步运算都四舍五入到小数点后 ${digits} 位` : say`近似值取到小数点后 ${String(digits)} 位，用 ${{ kind: 'sign', of: 'about-equal' }} 表示；只在印出时才舍入`}。`,
  inputs: ({ values }) => say`输入：${values}。`,
  targets: ({ values }) => say`标准答案：${values}。`,
  parameters: ({ to, biased, values }) => say`${layer(to)}的权重${biased ? '和偏置' : ''}：${values}。`,
  rates: ({ values, isTrained }) => (isTrained ? say`学习率：${values}。` : say`惩罚系数：${values}。`),
  outputLosses: () => say`按输出逐个计算，损失由以下各部分组成：`,
  update: ({ rate, goal, biasesKept }) =>
    say`每个${biasesKept ? '权重' : '参数'}都沿 ${quantities(goal)} 对它的偏导的反方向走一步，步长由学习率 ${quantities(rate)} 决定。所有偏导都在旧参数处取值，因此更新的先后次序无关紧要。${biasesKept ? '偏置保持不变。' : ''}`,
  secondPass: () => say`用新参数再做一次正向传播，看看这一步的效果：`,
  before: '更新前',
  after: '更新后',
  updatePart: '梯度下降',
  checked: ({ rounding }) =>
    rounding === 'step'
      ? say`数值也从印出的形式重新读入，并据此重算核对。`
      : say`数值也从印出的形式重新读入，并与另一套独立实现的结果核对。`,
};
