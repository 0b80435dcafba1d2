import type { Part, TrainingWords } from '../training.ts';

const parts: Readonly<Record<Part, string>> = { training: '训练行', heldBack: '留出行' };

export const training: TrainingWords = {
  trained: ({ name, topology, rows, heldBack }) =>
    `${name === topology ? name : `${name}（${topology}）`}：用 ${rows} 行数据训练，${heldBack === 0 ? '没有留出行' : `留出 ${heldBack} 行`}`,
  codeVerified: ({ comparisons }) => `训练所用的代码事先已核对：${comparisons} 项比较全部通过`,
  ended: ({ epochs, stopped, kept }) =>
    (stopped === 'epochs' ? `完成 ${epochs} 轮` : `损失不再下降，在 ${epochs} 轮后停止`) +
    (kept === undefined ? '' : `；保留第 ${kept} 轮的参数`),
  loss: ({ part, loss }) => `${parts[part]}：平均损失 ${loss}`,
  accuracy: ({ part, correct, rows, accuracy }) =>
    `${parts[part]}：${rows} 行中有 ${correct} 行类别判断正确，准确率 ${accuracy}`,
  errors: ({ part, target, rmse, r2 }) =>
    `${parts[part]}：${target} 的均方根误差 ${rmse}${r2 === undefined ? '' : `，R² ${r2}`}`,
  chosenByHeldBack: '保留哪一轮由留出行决定，因此留出行的数字会比新数据略好',
  diverged: ({ epoch }) =>
    `训练在第 ${epoch} 轮超出了数的范围，没有写出任何文件；请减小 --learning-rate，或使用 --scale standard`,
  progress: ({ epoch, epochs, loss, secondsLeft }) =>
    `第 ${epoch} 轮，共 ${epochs} 轮，损失 ${loss}，还需约 ${secondsLeft} 秒`,
  plot: {
    title: '各轮的损失',
    description: ({ epochs, first, last, heldBack }) =>
      [
        `训练行的平均损失（各行取更新前的值）在 ${epochs} 轮中由 ${first} 变为 ${last}`,
        ...(heldBack === undefined ? [] : [`留出行的平均损失最后为 ${heldBack}`]),
      ].join('；'),
    epoch: '轮数',
    loss: '平均损失',
    training: '训练行',
    heldBack: '留出行',
    kept: ({ epoch }) => `保留的参数：第 ${epoch} 轮`,
  },
};
