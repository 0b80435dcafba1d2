import type { ProblemFacts, UnknownWord } from '../../problem/facts.ts';
import { type ProblemWords, shown, shownBytes, shownNumbers, shownPath } from '../problems.ts';
import { dataProblems } from './data-problems.ts';
import * as formula from './formula-words.ts';
import * as say from './problem-words.ts';

const unreadable = {
  directory: '它是文件夹；请指明其中的文件',
  permission: '没有读取权限；请检查文件权限',
  other: '系统拒绝了读取；请检查路径',
};

/** The words of `problem/` in Chinese. */
export const problems: ProblemWords = {
  standardInput: '标准输入',
  separator: '：',
  sentences: {
    ...dataProblems,
    'empty-document': ({ example }) => `文本为空，应有内容；例如可写 ${example}`,
    'malformed-yaml': ({ reason }) => `不是有效的 YAML：${say.yamlFaults[reason]}`,
    'malformed-json': ({ reason }) => `不是有效的 JSON：${say.jsonFaults[reason]}`,
    'duplicate-key': ({ key, firstLine }) =>
      `键 ${shown(key)} 已在第 ${firstLine} 行给出，只应给出一次；请删去其中一个`,
    'unknown-key': (facts) => `${say.at(facts.path)}有未知的键 ${shown(facts.found)}；${keyInstead(facts)}`,
    'missing-key': ({ key, path, example }) => `${say.at(path)}缺少键 ${shown(key)}；请补上，例如 ${example}`,
    'wrong-type': ({ path, found, expected }) =>
      `${place(path)}${say.found(found)}，应为${say.expected[expected]}`,
    'out-of-range': ({ path, found, ...range }) =>
      path === 'layers'
        ? `共有 ${found} 层，层数应在${say.range(range)}`
        : `${place(path)}数 ${found}，应为${say.range(range)}的${path === 'l2' ? '数' : '整数'}`,
    'empty-layers': ({ example }) => `层的列表为空，至少应有一层；例如可写 ${example}`,
    'unknown-name': (facts) =>
      `未知的${say.nameKinds[facts.what]} ${shown(facts.found)}；${nameInstead(facts)}`,
    'repeated-section': ({ section }) => `小节 ${shown(section)} 已经列出，只应列出一次；请删去其中一个`,
    'malformed-name': ({ found, suggestion }) =>
      `${shown(found)} 不能作为网络的名称；应为 1 到 64 个小写字母、数字、点、连字符或下划线，` +
      `以字母或数字开头；例如可用 ${shown(suggestion)}`,
    'malformed-shorthand': ({ reason, found }) =>
      `${say.shorthandFaults[reason](found)}；请从输入数写起，用连字符连接各层的单元数，例如 3-2-2，或给出已有文件的路径`,
    'malformed-formula': ({ reason, found }) => `公式有误：${formula.formulaFaults[reason](found)}`,
    'formula-too-large': ({ what, limit }) => `公式超出了可读的范围：${formula.formulaLimits[what](limit)}`,
    'wrong-arguments': ({ name, found, expected }) =>
      `公式中 ${shown(name)} 的自变量有${formula.argumentCount(found)}，应有${formula.argumentCount(expected)}`,
    'unknown-output': ({ found, outputs }) =>
      `网络没有第 ${shown(found)} 个输出；应为${say.range({ least: 1, most: outputs })}的整数`,
    'missing-variable': ({ variable }) =>
      variable === 'z'
        ? '公式中没有 z，而激活函数应含 z；例如可写 z/(1 + abs(z))'
        : '公式中没有 y，而损失函数应含 y；例如可写 (y - t)^2',
    'unsuitable-pair': ({ loss, activation, suitable }) =>
      `损失函数 ${shown(loss)} 要取对数，而 ${shown(activation)} 的输出可能不在其定义域内，或舍入到其边界上；` +
      `请把输出层的激活函数改为 ${say.oneOf(suitable)}，或另选损失函数`,
    'constant-output': ({ loss }) =>
      `唯一的输出是单个单元的 softmax，恒为 1，损失函数 ${shown(loss)} 无从学习；` +
      `请使用两个或更多输出，或改用 'sigmoid' 与 'binary-cross-entropy'`,
    'loss-without-value': ({ loss, activation, outputs, targets, more }) =>
      `损失函数 ${shown(loss)} 在 ${shownNumbers('y', outputs, more)}、${shownNumbers('t', targets, more)} 处没有有限的值或导数，` +
      `而 ${shown(activation)} 的输出会落在那里；请选用输出值不越出损失函数定义域的输出层激活函数，` +
      `或让 log、sqrt、'/' 和 '^' 的对象不越出定义域`,
    'malformed-point': ({ path, found, expected }) =>
      `${place(path)}${say.found(found)}，应为${say.pointShape(expected)}`,
    'unknown-parameter': ({ found, suggestion }) =>
      `网络没有参数 ${shown(found)}；${parameterInstead(suggestion)}`,
    'file-not-found': ({ path }) => `文件 ${shownPath(path)} 不存在；请检查路径`,
    'unreadable-file': ({ path, reason }) => `无法读取 ${shownPath(path)}：${unreadable[reason]}`,
    'not-utf8': ({ path }) =>
      `${path === '-' ? '标准输入' : `${shownPath(path)} `}不是 UTF-8 文本，应为 UTF-8；请另存为 UTF-8`,
    'file-too-large': ({ limit }) => `文本过大：最多可读 ${limit} 个字符（文件则按字节计）；请缩短`,
    'unwritable-output': ({ path, reason }) =>
      path === '-'
        ? `无法写入标准输出：${say.outputFaults[reason]}；请改输出到别处`
        : `无法写入 ${shownPath(path)}：${say.outputFaults[reason]}；请用 -o 另选文件夹`,
    'foreign-folder': ({ path }) =>
      `文件夹 ${shownPath(path)} 已存在，其中有不是 chalkgrad 写的文件；请用 -o 另选文件夹，或使用 --force`,
    'too-large': ({ what, counted, size, limit, bytes, wayOut }) =>
      `${say.tooLargeWhat[what]}将有 ${size} ${say.counted[counted]}${bytes === undefined ? '' : `（公式约 ${shownBytes(bytes)}）`}，` +
      `上限为 ${limit}；${say.waysOut[wayOut]}`,
    'unsuitable-shape': (facts) => say.unsuitableShape(facts),
    'malformed-template': ({ file, reason, line }) =>
      `模板 ${shownPath(file)} 第 ${line} 行：${say.templateFaults[reason]}`,
    'unknown-slot': (facts) =>
      `模板 ${shownPath(facts.file)} 第 ${facts.line} 行：未知的插槽 ${shown(facts.found)}；${say.instead(facts)}`,
    'missing-slot': ({ file, slot }) =>
      `模板 ${shownPath(file)} 中缺少插槽 ${shown(slot)}；请加上 <% ${slot} %>`,
    'no-templates': ({ path, known }) =>
      `文件夹 ${shownPath(path)} 中没有模板；模板的文件名应为 ${say.oneOf(known)}`,
    'no-tex-engine': ({ known }) =>
      `找不到由 TeX 生成 PDF 的程序，应有 ${say.oneOf(known)}；请安装 TeX Live 或 MiKTeX` +
      '（Debian 与 Ubuntu 上为 latexmk texlive-xetex texlive-lang-chinese texlive-fonts-recommended），或用 --format tex 写出后在别处排版',
    'tex-error': ({ engine, message, context }) =>
      `${engine} 中止：${shownPath(message).slice(1, -1)}${context === '' ? '' : `，位于 ${shown(context)}`}；请安装所缺的内容，或修改模板`,
    'tex-unfinished': ({ engine, seconds }) =>
      seconds === undefined
        ? `${engine} 没有排出任何页，也未说明原因；请用 --format tex 写出 derivation.tex 后自行排版查看`
        : `${engine} 在 ${seconds} 秒内没有结束；请缩小网络，或修改模板`,
    'unknown-command': (facts) => `未知的命令 ${shown(facts.found)}；${say.instead(facts)}`,
    'unknown-option': ({ found, suggestion }) =>
      `未知的选项 ${shown(found)}；${suggestion === undefined ? '--help 会列出所有选项' : `是否想写 ${shown(suggestion)}？`}`,
    'missing-argument': ({ argument }) => `缺少参数 ${argument}；请补上，可参照 --help 末尾的示例`,
    'excess-argument': ({ found }) => `多出了参数 ${shown(found)}；请删去，路径中有空格时请加引号`,
    'missing-option-value': ({ option }) => `选项 ${option} 需要一个值；请写在选项后面`,
    'invalid-option-value': ({ option, found, expected }) =>
      `${option} 的值是 ${shown(found)}，应为${say.optionShape(expected)}`,
    'too-many-errors': ({ wanted, most }) => `要写错 ${wanted} 行，但只有 ${most} 行可以写错；请减少`,
    'too-many-variants': ({ wanted, most }) =>
      `要 ${wanted} 个不同的网络，但同样大小的可选网络只有 ${most} 个；请减少，或改为变换数值`,
    'conflicting-options': ({ one, other }) => `${one} 与 ${other} 不能同时使用；请去掉其中一个`,
    'flag-needs-shorthand': ({ flag }) => `${flag} 用于 3-2-2 这样的简写，而给出的是文件；请直接修改文件`,
  },
};

/** "layers[0].units 处是" before what was found. */
const place = (path: string): string => (path === '' ? '这里是' : `${say.at(path)}是`);

const nameInstead = ({ formula: hint, ...facts }: ProblemFacts['unknown-name']): string =>
  hint?.isMeant === true
    ? formula.meantFormula(hint, say.oneOf(facts.known))
    : say.instead(facts, hint === undefined ? '' : formula.orFormula(hint));

const keyInstead = (facts: UnknownWord): string => (facts.known.length === 0 ? '请删去' : say.instead(facts));

const parameterInstead = (suggestion: string | undefined): string =>
  suggestion === undefined
    ? '应为 w_层_到_从 或 b_层_到 的形式，例如 w_1_1_2'
    : `是否想写 ${shown(suggestion)}？（权重为 w_层_到_从，偏置为 b_层_到）`;
