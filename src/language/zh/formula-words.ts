import type { FormulaFault, FormulaHint, FormulaMeasure } from '../../problem/formula-fault.ts';
import { formulaIn, shown } from '../problems.ts';

export const formulaFaults: Readonly<Record<FormulaFault, (found: string) => string>> = {
  empty: () => '公式为空；激活函数例如可写 z/(1 + abs(z))，损失函数例如可写 (y - t)^2',
  incomplete: () => '公式没有写完；这里应为数、名称或左括号',
  'operand-expected': (found) => `这里是 ${shown(found)}，应为数、名称或左括号`,
  'missing-operator': (found) => `${shown(found)} 前缺少运算符；乘法请写 *`,
  'ambiguous-product': (found) => `看不出 ${shown(found)} 是否属于前面的除数或指数；请写出 * 和括号`,
  unclosed: () => '这个括号没有闭合；请补上，并在 YAML 中给公式加引号',
  unopened: (found) => `${shown(found)} 没有对应的左括号；请删去，或补上左括号`,
  unexpected: (found) => `这里不应出现 ${shown(found)}；应为运算符，或公式到此结束`,
  'double-star': () => '乘方用“^”表示；请写 z^2',
  'malformed-number': (found) =>
    `以 ${shown(found)} 开头的内容不是数；请写成 12、0.5 或 1e-3 的形式，e 前请写 *`,
  'function-without-arguments': (found) =>
    `函数 ${shown(found)} 的自变量应写在括号里；例如可写 ${shown(`${found}(…)`).slice(1, -1)}`,
  'call-of-value': (found) => `${shown(found)} 不是函数；表示乘法时请在括号前写 *`,
  index: () => '下标是 y 或 t 后面输出的编号，从 1 数起；请写 y[1]',
  'which-output': (found) => `${shown(found)} 没有说明是哪个输出；请写 ${found}[1]，或放进 sum(…) 里`,
  'comparison-as-value': (found) => `比较 ${shown(found)} 只能写在“?”之前；例如可写 z > 0 ? z : 0`,
  'comparison-expected': () => '“?”之前应为比较；例如可写 z > 0 ? z : 0',
  'no-value': (found) =>
    `公式在 z = ${found} 处没有有限的值，而激活函数对每个 z 都应有值；` +
    `请让 log、sqrt、'/' 和 '^' 的对象不越出定义域，例如 log(1 + exp(z))`,
  'chained-comparison': (found) => `比较之后又有比较 ${shown(found)}；请把条件式套在条件式里`,
  'missing-branch': () => '这个“?”之后没有“:”；例如可写 z > 0 ? z : 0',
  assignment: () => '公式中不能赋值；请只写公式，相等的比较写“==”',
  text: () => '公式中没有带引号的文本；请去掉引号',
  member: () => '公式中没有成员，也没有带点的运算符；请去掉点',
  list: () => '公式中没有列表和矩阵；括号请写 ( )',
  range: () => '公式中没有范围；“:”只写在“?”之后',
  statement: () => '这里只应有一个公式；请去掉分号及其后的内容',
  'line-break': () => '公式应写在一行里；请去掉换行',
  comment: () => '公式中没有注释；请删去',
  factorial: () => '公式中没有阶乘；请删去',
  remainder: () => '公式中没有取余和百分号；请删去',
  logic: () => '公式中没有逻辑运算；请把条件式套在条件式里',
  character: (found) => `字符 ${shown(found)} 在公式中没有意义；请删去`,
};

export const formulaLimits: Readonly<Record<FormulaMeasure, (limit: number) => string>> = {
  length: (limit) => `它超过 ${limit} 个字符；请缩短`,
  depth: (limit) => `运算嵌套超过 ${limit} 层；请减少层数`,
  size: (limit) => `数、名称和运算的总数超过 ${limit}；请缩短`,
  digits: (limit) => `这个数的有效数字超过 ${limit} 位；请取近似值`,
  exponent: (limit) => `这个数超出 10 的 -${limit} 到 ${limit} 次幂；请用接近 1 的数`,
};

/** How many arguments: "1 个", "两个或更多". */
export const argumentCount = (count: number | 'many'): string =>
  count === 'many' ? '两个或更多' : ` ${count} 个`;

/** Where a formula may stand instead of a name: how it is written there. */
export function orFormula({ text, place }: FormulaHint): string {
  return `，或公式，例如 ${formulaIn(text, place)}`;
}

/** What was found is a formula, of which only the way to write it is wrong. */
export const meantFormula = ({ text, place }: FormulaHint, names: string): string =>
  `公式应写作 ${formulaIn(text, place)}；也可写一个名称：${names}`;
