import type { FigureWords } from '../language.ts';
import { layer } from './headings.ts';

export const figure: FigureWords = {
  layer,
  title: (sizes) => `${sizes.join('-')} 网络`,
  description: (sizes) =>
    `从左到右画出的全连接网络：共 ${sizes.length} 层，单元数依次为 ${sizes.join('、')}；每个单元与下一层的所有单元相连，输出通向损失。`,
};
