import type { EditionWords, ErrorKind } from '../editions.ts';
import { say } from '../sentence.ts';

const errors: Readonly<Record<ErrorKind, string>> = {
  sign: '丢了一个负号',
  term: '漏了一项',
  slope: '忘了乘激活函数的导数',
  indices: '权重的下标写反了',
  activation: '误用了本单元自己的激活值，应为上一层的',
};

const missing = { results: '各个结果', reasons: '各行的理由', steps: '每隔一步' } as const;

export const editions: EditionWords = {
  names: { student: '练习', teacher: '练习（附答案）', errors: '找错练习' },
  sheet: (number) => `第 ${number} 份`,
  fill: ({ blank, numbers }) =>
    say`填出空缺的部分：${missing[blank]}${numbers && blank === 'results' ? '，包括式子和数值' : ''}。`,
  find: ({ count, numbers }) =>
    say`下面带编号的各行中，有 ${String(count)} 行是故意写错的。请把${count === 1 ? '它' : '它们'}找出来，说明错在哪里，并改正。${numbers ? '写错的行，其数值也是照错式算出的；其余各行的数值都是对的。' : ''}`,
  blanksChecked: () => say`空缺处的内容也同样经过了检查。`,
  errorsChecked: ({ count, points }) =>
    say`不过本页有 ${String(count)} 行不在这些等式之列：${count === 1 ? '它是' : '它们是'}故意写错的。已用 ${String(points)} 个随机点检查过：两边的值确实不相等，印出来的也正是想要的写法。`,
  blank: '待填',
  errors,
  key: {
    name: '答案',
    heading: ({ sheet }) => (sheet === undefined ? '答案' : `第 ${sheet} 份`),
    printed: '印出的',
    right: '正确的',
    error: ({ number, kind }) => say`第 (${number}) 行：${errors[kind]}。`,
    common: '各份相同的部分',
    about: ({ sheets, seed }) =>
      sheets === 1
        ? say`种子 ${String(seed)} 的这份练习的答案。`
        : say`种子 ${String(seed)} 的 ${String(sheets)} 份练习的答案。`,
  },
};
