import type { ActivationName, ActivationSpec, LossName, LossSpec } from '../../network/spec.ts';

const activationWords: Readonly<Record<ActivationName, string>> = {
  linear: '线性函数',
  sigmoid: 'sigmoid 函数',
  tanh: '双曲正切函数',
  relu: '修正线性函数（ReLU）',
  'leaky-relu': '带泄漏的修正线性函数',
  elu: '指数线性函数（ELU）',
  softplus: 'softplus 函数',
  silu: 'sigmoid 线性函数（SiLU）',
  gelu: '高斯误差线性函数（GELU）',
  softmax: 'softmax 函数',
};

export const activationName = (activation: ActivationSpec): string =>
  typeof activation === 'string' ? activationWords[activation] : '网络文件给出的函数';

const lossWords: Readonly<Record<LossName, string>> = {
  'half-squared-error': '误差平方和的一半',
  'squared-error': '误差平方和',
  'mean-squared-error': '各输出误差平方的平均值',
  'binary-cross-entropy': '二元交叉熵',
  'cross-entropy': '交叉熵',
};

export const lossName = (loss: LossSpec): string =>
  typeof loss === 'string' ? lossWords[loss] : '网络文件给出的公式';
