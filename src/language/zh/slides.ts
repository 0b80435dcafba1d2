import type { LayerRole } from '../language.ts';
import { quantities, say } from '../sentence.ts';
import type { SlideWords } from '../slides.ts';
import { layer } from './headings.ts';
import { activationName } from './names.ts';

export const slides: SlideWords = {
  titles: {
    network: '网络结构',
    weightedSums: ({ to }) => say`${layer(to)}：加权求和`,
    innerConversion: ({ to }) => say`${layer(to)}：激活`,
    outputs: () => say`网络的输出`,
    loss: '网络错了多少？',
    slope: ({ activation }) => say`${activationName(activation)}的导数`,
    gradient: ({ of, by }) => say`${quantities(by)} 如何影响 ${quantities(of)}？`,
    outputGradient: () => say`从输出开始往回走`,
    sameWay: ({ quantities: listed }) => say`同理：${quantities(...listed)}`,
    layersBetween: () => say`中间各层`,
    entries: ({ to }) => say`${layer(to)}的全部权重`,
    forwardInMatrices: '正向传播的矩阵形式',
    backwardInMatrices: '反向传播的矩阵形式',
    update: '沿下坡方向走一步',
  },
  stations: {
    network: '网络',
    forward: layer,
    loss: '损失',
    inside: (of) => `返回${layer(of)}`,
    parameters: () => '其权重',
    objective: '惩罚项',
    matrices: '矩阵',
    update: '更新',
  },
  sameWay: () => say`同理可得：`,
  leftOut: ({ quantities: listed }) => say`${quantities(...listed)} 同理，详见讲义。`,
  otherPaths: ({ paths }) => say`共有 ${String(paths)} 条路径，这里只写出两条，其余同理。`,
  layersLeftOut: ({ layers }) =>
    say`${listed(layers)}的推导与此相同，下列式子对任意一层成立；每一步详见讲义。`,
  slope: ({ activation }) =>
    say`反向传播只需要${spaced(activationName(activation))}的导数，从定义到结果的各步见讲义。`,
  entries: ({ to }) =>
    say`每个偏导放在相应权重的位置：${layer(to)}的每个单元占一行，上一层的每个单元占一列。`,
  outer: () => say`同一行传回来的误差相同，同一列传进来的值相同，因此是一列乘一行。`,
  update: () => say`每个参数都逆着自己的偏导走一小步。所有偏导都在旧参数处计算，全部算好之后再一起更新。`,
  lastStates: '每张幻灯片按其最后一步的样子给出。',
  trail: '当前位置',
};

const listed = (layers: readonly LayerRole[]): string => layers.map(layer).join('、');

/** A word that begins with Latin letters is set off from the Chinese before it. */
const spaced = (word: string): string => (/^[A-Za-z]/.test(word) ? ` ${word}` : word);
