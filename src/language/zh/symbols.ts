import type { SymbolWords } from '../language.ts';
import { quantities, say } from '../sentence.ts';
import { layer } from './headings.ts';
import { activationName } from './names.ts';

/** What the letters of a document stand for. */
export const symbols: SymbolWords = {
  heading: '符号表',
  letters: '符号',
  meaning: '含义',
  shape: '形状',
  meanings: {
    input: () => say`网络的输入`,
    weight: ({ count, from, to, example }) =>
      example === undefined || count === 1
        ? say`${layer(from)}到${layer(to)}的权重`
        : say`${layer(from)}到${layer(to)}的权重；${quantities(example.weight)} 从 ${quantities(example.from)} 通向 ${quantities(example.to)}`,
    bias: ({ to }) => say`${layer(to)}的偏置`,
    'shared-bias': ({ to }) => say`${layer(to)}各单元共用的偏置`,
    preactivation: ({ to }) => say`${layer(to)}的加权和`,
    activation: ({ to }) => say`${layer(to)}的激活值`,
    prediction: () => say`网络的输出`,
    target: () => say`标签，即样本已知的标准答案`,
    loss: () => say`样本的损失`,
    objective: () => say`所要最小化的函数：损失与惩罚项之和`,
    penalty: () => say`权重的惩罚项`,
    'output-loss': () => say`单个输出带来的损失`,
    'learning-rate': () => say`梯度下降的学习率`,
    'optimiser-term': () => say`优化方法中的量`,
    updated: () => say`走一步梯度下降之后的参数`,
    decay: () => say`惩罚的轻重`,
    maximum: ({ to }) => say`${layer(to)}中最大的加权和`,
    'log-sum': ({ to }) => say`${layer(to)}中各指数之和的对数`,
    function: ({ activation }) =>
      activation === undefined ? say`激活函数` : say`激活函数：${activationName(activation)}`,
    'function-component': ({ to }) => say`${layer(to)}激活函数的分量`,
    logistic: () => say`sigmoid 函数`,
    argument: () => say`单独讨论激活函数时的自变量`,
    value: () => say`这样的函数的值`,
    image: () => say`求导过程中函数的值`,
  },
  error: ({ to, by }) => say`损失对${layer(to)}中 ${quantities(by)} 等各加权和的偏导`,
};
