import type { SummaryWords } from '../summary.ts';

const modes = {
  bitwise: '逐位',
  relative: '在相对误差容限内',
  differences: '在差分误差之内',
  directions: '沿随机方向在差分误差之内',
} as const;

const opinions = { agrees: '意见一致', disagrees: '意见不一致', none: '没有意见' } as const;

export const summary: SummaryWords = {
  derived: ({ name, topology, equations, weights, biases }) =>
    `${name === topology ? name : `${name}（${topology}）`}：推导出 ${equations} 个等式，涉及 ${weights} 个权重、${biases} 个偏置`,
  equationsHold: ({ equations, points, worst, number }) =>
    `等式：${equations} 个等式在 ${points} 个随机点上成立，最大相对偏差 ${worst}，见式 (${number})`,
  linesHold: ({ equations, worst, number }) =>
    `等式：${equations} 个矩阵等式在同类小网络中成立，最大相对偏差 ${worst}，见式 (${number})`,
  readBack: ({ displays }) => `排印：${displays} 个公式重新读入后与原意相符`,
  sheets: ({ name, sheets, networks, displays }) =>
    `${name}：${sheets} 份练习${networks === 1 ? '（同一网络）' : `（${networks} 个网络）`}与一份答案，${displays} 个公式重新读入后与原意相符`,
  planted: ({ lines }) => `错误：有意写错 ${lines} 行，每行在随机点上确实不成立，答案中逐一列出`,
  compared: ({ left, right, mode, numbers, passed, worst }) =>
    `${left} 与 ${right} 比较：${numbers} 个数${modes[mode]}${passed ? '一致' : '不一致'}${ofWorst(worst)}`,
  singlePrecision: 'float32：代码的偏差须在把每个存放的数舍入到 24 位所能引起的范围之内，该范围逐个数推出',
  audited: ({ auditor, opinion, parameters, worst }) =>
    `审核者 ${auditor}：${opinion === 'none' ? '' : `对 ${parameters} 个导数`}${opinions[opinion]}${ofWorst(worst)}`,
  skipped: ({ witness, lines, limit }) => `${witness} 未运行：代码将有 ${lines} 行，上限为 ${limit} 行`,
  written: '已写出：',
  verified: '核对通过',
  failed: '核对未通过，没有写出任何文件',
  falseEquation: ({ number, id, worst }) =>
    `式 (${number}) 不成立：两端相差 ${worst}（${id}）；没有写出任何文件`,
  brokenContract: ({ id, code }) => `推导不合约定：${id} 处出现 ${code}；没有写出任何文件`,
  misprinted: ({ number, id }) => `式 (${number}) 印出后读来与原意不符（${id}）；没有写出任何文件`,
};

const ofWorst = (worst: { readonly parameter: string; readonly error: string } | null): string =>
  worst === null ? '' : `，${worst.parameter} 的偏差最大，为 ${worst.error}`;
