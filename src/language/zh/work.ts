import type { WorkKind, WorkWords } from '../work.ts';

const doing: Readonly<Record<WorkKind, string>> = {
  equations: '核对等式',
  formulas: '回读公式',
  files: '生成文档',
  points: '在各点比较梯度',
  sheets: '生成练习单',
};

export const work: WorkWords = {
  progress: ({ kind, done, total, secondsLeft }) =>
    `${doing[kind]}：已完成 ${done}/${total}，还需约 ${secondsLeft} 秒`,
};
