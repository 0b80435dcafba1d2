import type { FigureWords } from '../language.ts';
import { layer } from './headings.ts';

export const figure: FigureWords = {
  layer,
  title: (sizes) => `${sizes.join('-')} 网络`,
  description: (sizes) =>
    `从左到右画出的全连接网络：共 ${sizes.length} 层，单元数依次为 ${sizes.join('、')}；每个单元与下一层的所有单元相连，输出通向损失。`,
  graph: {
    title: '单个单元的计算图',
    description: '箭头从权重、输入和偏置指向它们的和，再指向输出，最后指向损失；每个箭头上标有一个导数。',
  },
};
