import type { GradientWords } from '../gradients.ts';

const none = '无';

/** What is said of compared gradients in Chinese. */
export const gradients: GradientWords = {
  right: '梯度正确',
  notRight: '梯度不正确',
  nothingWrong: ({ compared }) => `预期梯度有误，但 ${compared} 个数全部一致`,
  wrong: ({ left, right, wrong, compared }) =>
    `${left} 与 ${right} 比较：${compared} 个数中有 ${wrong} 个不对`,
  parameter: ({ parameter, left, leftValue, right, rightValue, error, place, equation }) =>
    [
      `${parameter}：${left} 为 ${leftValue ?? none}`,
      `${right} 为 ${rightValue ?? none}`,
      ...(error === null ? [] : [`相对误差 ${error}`]),
      `在${place}${equation === null ? '' : `；请看式 (${equation})`}`,
    ].join('，'),
  place: ({ point, seed }) => (seed === null ? '给定点' : `种子 ${seed} 的第 ${point} 个随机点`),
  around: ({ sample, quantities }) => `第 ${sample} 个样本中：${quantities.join('，')}`,
  further: ({ count }) => `另有 ${count} 个参数`,
  looksLike: ({ explained, wrong, slips }) =>
    `${explained === wrong ? (wrong === 1 ? '它' : `这 ${wrong} 个数都`) : `${wrong} 个数中有 ${explained} 个`}等于${slips.join('，或（此处结果相同）')}时所得的数`,
  slips: {
    sign: '符号取反',
    factor: ({ factor }) => `多乘因子 ${factor === 2 ? '2' : '1/2'}`,
    zero: '梯度停留在 0',
    'sum-over-samples': ({ samples }) => `漏掉对样本求平均的因子 1/m = 1/${samples} `,
    'last-sample-alone': '只用最后一个样本',
    'without-decay': '漏掉 L2 惩罚项的导数 λw ',
    'without-slope': ({ layer }) => `漏掉${layerName(layer)}的 f′ `,
    'slope-of-activation': ({ layer }) => `在${layerName(layer)}用 f′(a) 代替 f′(z) `,
    'slope-too-many': '多乘输出层的 f′（它与此损失函数相消）',
    'transposed-gradient': '下标对调，把 dE/dw_ij 放在 dE/dw_ji 的位置',
    'transposed-weights': '反向传播时下标对调，用 w_ij 代替 w_ji ',
    'own-activation': '用权重所指单元的激活值代替其来源单元的激活值',
    'preactivation-of-source': '用来源单元的 z 代替 a ',
    'last-path-alone': '在一个单元所连的各单元中只由最后一个传回',
  },
  reasons: {
    'no-comparisons': () => '没有比较任何数',
    'shape-mismatch': ({ witness, place }) =>
      `${witness} 的梯度在 ${place} 处与网络的形状不符；权重为 [层][到][从]，偏置为 [层][到]`,
    'missing-parameter': ({ witness, parameter }) => `${witness} 没有给出 ${parameter} 的梯度`,
    'not-finite': ({ parameter }) => `${parameter} 的梯度不是有限的数`,
    'witness-threw': ({ witness, message }) => `${witness} 抛出错误：${message}`,
  },
  remarks: {
    'on-kink': ({ unit, at, left, right, slope, sample, place }) =>
      `${unit} 位于折点 ${at} 上：左侧斜率为 ${left ?? none}，右侧斜率为 ${right ?? none}，按约定取 ${slope ?? none}（第 ${sample} 个样本，${place}）`,
    'loss-on-kink': ({ output, left, right, slope, sample, place }) =>
      `损失函数位于折点上：对 ${output} 的左侧斜率为 ${left ?? none}，右侧斜率为 ${right ?? none}，按约定取 ${slope ?? none}（第 ${sample} 个样本，${place}）`,
    'near-loss-kink': ({ distance, sample, place }) =>
      `损失函数最近的折点：输出距它 ${distance}（第 ${sample} 个样本，${place}）`,
    'one-sided': ({ parameter, left, right, agreed, place }) =>
      `损失函数在 ${parameter} 左侧的斜率为 ${left ?? none}，右侧为 ${right ?? none}；按约定梯度取 ${agreed ?? none}（${place}）`,
    'near-kink': ({ unit, at, distance, sample, place }) =>
      `最近的折点：${unit} 距 ${at} 为 ${distance}（第 ${sample} 个样本，${place}）`,
    saturated: ({ count, unit, z, slope, sample, place }) =>
      `饱和：${count} 个单元几乎不传回任何量；${unit} = ${z} 处的斜率为 ${slope}（第 ${sample} 个样本，${place}）`,
    unsettled: ({ count, parameter, error, loss, rounding, place }) =>
      `病态：${count} 个差分不确定，${parameter} 的差分误差可达 ${error ?? none}：损失 ${loss} 只精确到 ${rounding}（${place}）`,
  },
};

const layerName = (layer: number | 'every'): string => (layer === 'every' ? '每一层' : `第 ${layer} 层`);
