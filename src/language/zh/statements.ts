import type { StatementWords } from '../statements.ts';

export const statements: StatementWords = {
  routine: {
    'gradient-descent': '梯度下降',
    'forward-propagation': '前向传播',
    'back-propagation': '反向传播',
  },
  listing: {
    algorithm: '算法：',
    initialise: '初始化',
    while: '当',
    for: '对',
    to: '到',
    'down-to': '递减到',
    do: '执行',
    if: '若',
    'if-so': '则',
    end: '结束',
  },
  comment: {
    output: '输出层的梯度',
    parameters: '参数的梯度',
    below: '前一层的梯度',
    'below-preactivation': '前一层在激活函数之前的梯度',
  },
  step: {
    'output-gradient': '输出层的梯度：',
    'hidden-gradients': '各隐含层的梯度：',
    'parameter-gradients': '参数的梯度：',
    'forward-pass': '前向逐层计算',
    'error-terms': '反向逐层计算',
    'gradients-and-update': '求每个参数的导数，并更新参数：',
  },
  name: {
    'log-likelihood': '对数似然',
    'share-of-a-weight': '这个权重对损失负多少责任？',
  },
  table: {
    heads: { outputs: '输出', activation: '输出激活函数', loss: '损失函数' },
    outputs: { 'real-values': '任意实数', 'yes-or-no': '“是”的概率', classes: '各类别的概率' },
    activation: {
      linear: '线性',
      sigmoid: 'Sigmoid',
      tanh: 'Tanh',
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      softplus: 'Softplus',
      silu: 'SiLU',
      gelu: 'GELU',
      softmax: 'Softmax',
    },
    loss: {
      'half-squared-error': '平方误差之半',
      'squared-error': '平方误差',
      'mean-squared-error': '均方误差',
      'binary-cross-entropy': '二元交叉熵',
      'cross-entropy': '交叉熵',
    },
  },
};
