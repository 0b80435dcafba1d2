import type {
  Expected,
  Found,
  JsonFault,
  NameKind,
  OptionShape,
  OutputFault,
  PointElement,
  PointShape,
  ProblemFacts,
  ShorthandFault,
  TemplateFault,
  UnknownWord,
  WayOut,
  YamlFault,
} from '../../problem/facts.ts';
import { shown } from '../problems.ts';

/** Where in a description something stands: "layers[0].units 处". */
export const at = (path: string): string => (path === '' ? '' : `${shown(path).slice(1, -1)} 处`);

/** The words, quoted, as alternatives. */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map(shown);
  const last = quoted.at(-1) ?? '空';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join('、')} 或 ${last}`;
}

/** What to write instead of an unknown word. */
export const instead = ({ known, suggestion }: UnknownWord, more = ''): string =>
  suggestion === undefined
    ? `应为 ${oneOf(known)}${more}`
    : `是否想写 ${shown(suggestion)}？（应为 ${oneOf(known)}${more}）`;

export function found(what: Found): string {
  switch (what.kind) {
    case 'text':
      return `文本 ${shown(what.written)}`;
    case 'number':
      return `数 ${shown(what.written).slice(1, -1)}`;
    case 'true-or-false':
      return ` ${shown(what.written).slice(1, -1)}`;
    case 'list':
      return `有 ${what.length} 个元素的列表`;
    case 'mapping':
      return '键值映射';
    case 'nothing':
      return '空值';
  }
}

/** A kind of value, with how to write it. */
export const expected: Readonly<Record<Expected, string>> = {
  text: '文本；看起来像数或 true 之类的内容请加引号',
  'name-or-formula': ' chalkgrad list 列出的名称之一，或公式 { expression: "…" }',
  'whole-number': '整数，例如 3，不加引号',
  number: '数，例如 0.01，不加引号',
  bias: ' true、false 或 shared',
  paper: ' a4 或 letter',
  section: '小节的名称，或附有引言的名称：{ section: forward, intro: "…" }',
  layer: '一层，例如 { units: 2 }',
  list: '列表，例如 [{ units: 2 }]',
  mapping: '键值映射，例如 { key: value }',
  network: '一个网络：含有 inputs 和 layers 两个键的映射',
  point: '一个取值点：含有 weights、biases、inputs 和 targets 四个键的对象',
  table: '数据行的列表，例如 [{ "x_1": 0.5, "t_1": 1 }]，或含有 inputs 和 targets 两个键的对象',
};

const elements: Readonly<Record<PointElement, string>> = {
  layer: '每层一个',
  unit: '该层每个单元一个',
  shared: '全层共用一个偏置',
  weight: '前一层每个单元一个',
  sample: '输入的每个样本一个',
  input: '每个输入一个',
  output: '每个输出一个',
};

export function pointShape(shape: PointShape): string {
  switch (shape.kind) {
    case 'number':
      return '有限的数，例如 0.5';
    case 'null':
      return ' null，因为该层没有偏置';
    case 'probability':
      return ' 0 到 1 之间的数，因为损失函数把目标值当作概率';
    case 'distribution':
      return `和为 1 的数，因为 softmax 各输出之和为 1；现在的和是 ${shape.sum}`;
    case 'samples':
      return '至少含一个样本的列表';
    case 'list':
      return `长度为 ${shape.length} 的列表，${elements[shape.each]}；请使取值点的形状与网络一致`;
  }
}

export const nameKinds: Readonly<Record<NameKind, string>> = {
  activation: '激活函数',
  loss: '损失函数',
  notation: '记号',
  style: '样式',
  language: '语言',
  format: '格式',
  target: '目标语言',
  'code-style': '代码风格',
  shape: '代码布局',
  math: '函数种类',
  numbers: '数的种类',
  'sigmoid-form': ' sigmoid 导数形式',
  section: '小节',
  edition: '版本',
  blank: '空缺方式',
  vary: '变换内容',
  rounding: '舍入方式',
  decimal: '小数点写法',
  train: '参数选择',
  optimiser: '优化方法',
  initialisation: '初始权重取法',
  scaling: '输入缩放方式',
  function: '函数',
  variable: '变量',
};

export const yamlFaults: Readonly<Record<YamlFault, string>> = {
  unclosed: '到文本末尾仍有引号或括号没有闭合；请补上',
  'tab-indent': '缩进用了制表符；请改用空格',
  'bad-indent': '缩进与前面的行不一致；请把同一映射的键对齐',
  'bad-key': '这里无法读作“key: value”；请在冒号后加空格，值中含有“: ”时给值加引号，同一映射的键上下对齐',
  'key-not-text': '键必须是普通文本；请在冒号前写一个词',
  'merge-key': '不支持合并键“<<”；请直接写值',
  'missing-character': '这里缺少逗号、冒号、空格或括号；请补上',
  'reserved-character': '文本不能以这个字符开头；请给文本加引号',
  'bad-escape': '这不是 YAML 的转义序列；反斜杠请写作“\\\\”，或改用单引号',
  unexpected: '这里不应出现这样的内容；请检查它前面的括号、引号和缩进',
  tag: '不支持“!!str”之类的标签；请直接写值',
  directive: '这一行不是 YAML 1.2 的指令；请删去，以“%”开头的文本请加引号',
  'unknown-alias': '这个别名前面没有对应的锚点；请直接写值，或在前面用 & 标出',
  'several-documents': '这里开始了第二个文档，而只应有一个；请只保留一个，并去掉“---”行',
  'too-deep': '这里的列表和映射嵌套过深；描述一个网络五层就够了',
  'too-many-aliases': '别名展开后内容过多；请直接写值',
};

export const jsonFaults: Readonly<Record<JsonFault, string>> = {
  unclosed: '到文本末尾仍有引号或括号没有闭合；请补上',
  unexpected: '这里应为一个值：数、带引号的文本、true、false、null、[ 或 {',
  'trailing-comma': '这个逗号后面没有内容；请删去',
  'trailing-text': '值结束之后还有内容；请删去',
  'missing-comma': '这里应为逗号或右括号；请补上',
  'missing-colon': '键后面应为冒号；请补上',
  'key-not-text': '这里应为带双引号的键；请写作 "key"',
  comment: 'JSON 没有注释；请删去，或改用 YAML',
  'bad-word': '这不是 JSON 的值；文本请加双引号',
  'bad-number': '这不是 JSON 的数；请写成 12、-0.5 或 1e-3 的形式',
  'bad-escape': '这不是 JSON 的转义序列；反斜杠请写作“\\\\”',
  'control-character': '文本中有换行或控制字符；请写成 \\n 之类的转义序列',
  'too-deep': '这里的列表和对象嵌套过深；请减少层数',
};

export const shorthandFaults: Readonly<Record<ShorthandFault, (found: string) => string>> = {
  empty: () => '网络为空',
  'one-number': (text) => `${shown(text)} 只给出了输入数，其后至少应有一层`,
  'missing-number': () => '这里缺少单元数',
  'not-a-number': (text) => `这里是 ${shown(text)}，应为表示单元数的整数`,
};

export const templateFaults: Readonly<Record<TemplateFault, string>> = {
  unclosed: '由 <% 开始的标记没有结束；请用 %> 结束',
  logic: '模板不含逻辑；<% 与 %> 之间只写插槽的名称',
};

export const outputFaults: Readonly<Record<OutputFault, string>> = {
  permission: '没有写入权限',
  'not-a-folder': '路径中有一部分是文件',
  'folder-in-place': '要写的文件的名称已被文件夹占用',
  'read-only': '文件系统是只读的',
  'no-space': '磁盘已满',
  other: '系统拒绝了写入',
};

export const tooLargeWhat: Readonly<Record<ProblemFacts['too-large']['what'], string>> = {
  derivation: '推导',
  code: '代码',
  formula: '公式',
};

export const counted: Readonly<Record<ProblemFacts['too-large']['counted'], string>> = {
  weights: '个权重',
  equations: '个等式',
  operations: '个运算',
};

export const waysOut: Readonly<Record<WayOut, string>> = {
  'smaller-network': '请减少单元数或层数',
  'shared-code': '请使用 --code-style shared',
  'form-in-deltas':
    '可用 --expand 0 保留对下一层的导数，或用 --only w_1_1_1 --format tex 只推导一个权重，或选用讲一般网络的样式（如 --style crib --format tex），或提高 --limit',
  'show-less':
    '可用 --only w_1_1_1 --format tex 只推导一个权重，或选用讲一般网络的样式（如 --style crib --format tex），或提高 --limit',
};

export function optionShape(shape: OptionShape): string {
  switch (shape.kind) {
    case 'whole-number':
      return `${range(shape)}的整数`;
    case 'number':
      return `${range(shape)}的数`;
    case 'whole-number-or-word':
      return `不小于 ${shape.least} 的整数，或 ${shown(shape.word)}`;
    case 'one-of':
      return ` ${oneOf(shape.words)}`;
    case 'name-or-formula':
      return ' chalkgrad list 列出的名称之一，或加引号的公式';
    case 'file':
      return '文件路径';
    case 'folder':
      return '文件夹路径';
    case 'parameter':
      return '参数名，例如 w_1_1_2 或 b_1_1';
    case 'column':
      return '列名';
    case 'columns':
      return '以逗号分隔的列名';
  }
}

export const range = ({
  least,
  most,
}: {
  readonly least: number;
  readonly most?: number | undefined;
}): string => (most === undefined ? `不小于 ${least} ` : ` ${least} 到 ${most} 之间`);

export function unsuitableShape(facts: ProblemFacts['unsuitable-shape']): string {
  switch (facts.reason) {
    case 'too-deep':
      return `循环布局最多支持 ${facts.most} 层，而网络有 ${facts.layers} 层；请使用 --shape unrolled`;
    case 'loss-of-all-outputs':
      return '循环布局要求损失函数是各输出各一项之和；请使用 --shape unrolled，或改写为单个输出的 y 与 t 的公式';
    case 'expanded':
      return `expanded 风格的代码逐个单元写出，最多支持 ${facts.most} 个权重，而网络有 ${facts.weights} 个；请使用 --code-style shared`;
    case 'not-in-c':
      return `C 代码没有 ${facts.option}；请去掉该选项，或使用 --target typescript 或 --target js`;
    case 'beyond-float32':
      return `float32 无法表示 ${facts.found}，其最大的数为 ${facts.most}；请使用 --numbers float64`;
  }
}
