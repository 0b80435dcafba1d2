import type { ActivationName, LossName } from '../../network/spec.ts';

export const activationWords: Readonly<Record<ActivationName, string>> = {
  linear: '线性函数',
  sigmoid: 'sigmoid 函数',
};

export const lossWords: Readonly<Record<LossName, string>> = {
  'half-squared-error': '误差平方和的一半',
  'squared-error': '误差平方和',
  'mean-squared-error': '各输出误差平方的平均值',
};
