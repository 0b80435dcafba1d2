import type { FigureWords } from '../language.ts';
import { layer } from './headings.ts';

export const figure: FigureWords = {
  layer,
  title: (sizes) => `${sizes.join('-')} 网络`,
  description: (sizes) =>
    `从左到右画出的全连接网络：共 ${sizes.length} 层，单元数依次为 ${sizes.join('、')}；每个单元与下一层的所有单元相连，输出通向损失。`,
  valued: {
    caption: [
      '全部数值一览：方框里和各参数旁，上面是前向传播得到的值，下面斜体的是反向传播得到的损失的导数。',
    ],
    title: '带数值的计算图',
    description:
      '方框表示输入、加权和、激活值和损失，由从左到右的箭头相连；每个方框里写有它的值以及损失对它的导数。',
  },
  graph: {
    title: '单个单元的计算图',
    description: '箭头从权重、输入和偏置指向它们的和，再指向输出，最后指向损失；每个箭头上标有一个导数。',
  },
};
