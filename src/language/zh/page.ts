import type { PageWords } from '../page.ts';
import { quantities, say } from '../sentence.ts';

export const page: PageWords = {
  explorer: {
    heading: '逐个查看导数',
    hint: '用鼠标指向图中的某个权重或偏置，或用 Tab 键移到它上面：下方会出现它的导数，它通向损失的各条路径会亮起来。单击或按回车键可将其固定，按 Esc 键取消。指向公式中的任何量，它在别处出现的地方也会被标出；用键盘时，先移到公式的编号上，再用左右方向键在公式中逐个移动。',
    figure: '网络图：每个权重和偏置都是一个按钮',
    weight: ({ weight, from, to }) =>
      say`权重 ${quantities(weight)}，从 ${quantities(from)} 到 ${quantities(to)}`,
    bias: (bias) => say`偏置 ${quantities(bias)}`,
    forms: { legend: '形式：', expanded: '展开', delta: 'δ = ∂E/∂z', matrix: '矩阵' },
  },
  walk: {
    name: '逐步演示',
    first: '开头',
    back: '后退',
    next: '前进',
    last: '结尾',
    forward: '前向传播',
    backward: '反向传播',
  },
  code: '这些公式的代码',
  heard: {
    kinds: {
      input: '输入',
      weight: '权重',
      bias: '偏置',
      'shared-bias': '共用的偏置',
      preactivation: '加权和',
      activation: '激活值',
      prediction: '输出',
      target: '标签',
      loss: '损失',
      'output-loss': '单个输出的损失',
      objective: '所要最小化的函数',
      penalty: '惩罚项',
      decay: '惩罚系数',
      'learning-rate': '学习率',
      updated: '更新后的参数',
      'optimiser-term': '优化方法中的量',
      maximum: '最大的加权和',
      'log-sum': '指数和的对数',
      function: '函数',
      'function-component': '函数的分量',
      logistic: 'sigmoid 函数',
      argument: '自变量',
      value: '函数值',
      image: '函数值',
    },
    derivative: ({ of, by }) => `${of} 对 ${by} 的导数`,
  },
};
