import type { PageWords } from '../page.ts';

export const page: PageWords = {
  explorer: {
    heading: '逐个查看导数',
    hint: '用鼠标指向图中的某个权重或偏置，或用 Tab 键移到它上面：下方会出现它的导数，它通向损失的各条路径会亮起来。单击或按回车键可将其固定，按 Esc 键取消。指向公式中的任何量，它在别处出现的地方也会被标出。',
    figure: '网络图：每个权重和偏置都是一个按钮',
    weight: ({ name, from, to }) => `权重 ${name}，从 ${from} 到 ${to}`,
    bias: ({ name }) => `偏置 ${name}`,
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
};
