import type { ColumnOption, CsvFault } from '../../problem/data-facts.ts';
import type { UnknownWord } from '../../problem/facts.ts';
import { type DataProblemSentences, shown, shownPath } from '../problems.ts';
import { found, instead, oneOf } from './problem-words.ts';

const csvFaults: Readonly<Record<CsvFault, string>> = {
  unclosed: '到文本末尾这个引号仍未闭合；请补上',
  'after-quote': '单元格的右引号之后还有文本；单元格之间请写逗号，引号之内的引号请写两次',
  'bare-quote': '未加引号的单元格中出现了引号；请给整个单元格加引号，并把其中的引号写两次',
  'bare-return': '出现了单独的回车符；请把文件存为以换行符结束各行',
};

const roles: Readonly<Record<ColumnOption, string>> = {
  '--inputs': '输入',
  '--targets': '目标值',
  '--classes': '类别',
};

/** The words for mistakes in data in Chinese. */
export const dataProblems: DataProblemSentences = {
  'malformed-csv': ({ reason }) => `不是有效的 CSV：${csvFaults[reason]}`,
  'row-length': ({ found, expected }) =>
    found === 0
      ? `这一行是空行，应有 ${expected} 个单元格；请删去`
      : `这一行有 ${found} 个单元格，而表有 ${expected} 列；${found < expected ? '请补上缺少的' : '请删去多出的，或给含逗号的单元格加引号'}`,
  'malformed-cell': ({ column, found: what, expected }) =>
    `列 ${shown(column)} 中是${found(what)}，应为${expected === 'number' ? '有限的数，例如 0.5' : '类别的名称'}；请改正或删去这一行`,
  'no-rows': ({ columns }) => `数据有 ${columns} 列而没有数据行，至少应有一行；请补上数据`,
  'unknown-column': (facts) =>
    `数据中没有用作${roles[facts.option]}的列 ${shown(facts.found)}；${facts.isNamed ? insteadOfMany(facts) : `请用 ${facts.option} 从 ${few(facts.known)} 中指明${roles[facts.option]}`}`,
  'repeated-column': ({ column }) => `又有一列名为 ${shown(column)}，而这个名称已被使用；请改用别的名称`,
  'column-used-twice': ({ column }) => `列 ${shown(column)} 被指定了两次；请只用一次，作输入或作目标值`,
  'column-count': ({ option, found, expected }) =>
    `指定了 ${found} 列，而网络有 ${expected} 个${option === '--inputs' ? '输入' : '输出'}；请为每个指定一列`,
  'unknown-class': (facts) =>
    `列 ${shown(facts.column)} 中有未知的类别 ${shown(facts.found)}；${insteadOfMany(facts)}`,
  'class-count': ({ column, found, outputs }) =>
    [
      `列 ${shown(column)} 的类别为 ${listed(found)}，共 ${found.length} 个`,
      outputs === 1
        ? '而只有一个输出的网络区分两个类别；请为每个类别设一个输出'
        : `而网络有 ${outputs} 个输出；各类别应不相同，请为每个类别设一个输出`,
    ].join('，'),
  'unsuitable-target': (facts) =>
    facts.reason === 'probability'
      ? `列 ${shown(facts.column)} 中的目标值为 ${facts.found}，应为 0 到 1 之间的数，因为损失函数把目标值当作概率`
      : `这一行的目标值之和为 ${facts.sum}，应为 1，因为 softmax 各输出之和为 1`,
  'nothing-to-train-on': ({ rows, heldBack }) =>
    `${rows} 行中将留出 ${heldBack} 行，没有可供训练的行；请减小 --test-share`,
  'unsuitable-scaling': ({ bias }) =>
    `缩放输入要求第一层每个单元各有偏置，而该层${bias === 'none' ? '没有偏置' : '共用一个偏置'}；请使用 --scale none，或为其加上偏置`,
  'unknown-data-format': ({ path }) =>
    `从 ${shownPath(path)} 的名称看不出数据的写法；名称应以 '.csv' 或 '.json' 结尾`,
};

/** What to write instead, where there may be too many words to be named. */
const insteadOfMany = (facts: UnknownWord): string =>
  facts.known.length <= most
    ? instead(facts)
    : facts.suggestion === undefined
      ? `请从 ${listed(facts.known)} 中选择`
      : `是否想写 ${shown(facts.suggestion)}？（现有 ${listed(facts.known)}）`;

const few = (words: readonly string[]): string => (words.length <= most ? oneOf(words) : listed(words));

/** So many words are named one by one. */
const most = 12;

/** The first few of several words, quoted. */
const listed = (words: readonly string[]): string =>
  [...words.slice(0, 6).map(shown), ...(words.length > 6 ? ['…'] : [])].join('、');
