import type { HelpWords } from '../help.ts';

export const help: HelpWords = {
  product: '逐步推导反向传播公式，并由同一组公式生成训练代码。',
  example: 'chalkgrad build 3-2-2 --lang zh',
  commands: {
    build: {
      summary: '写出文档与代码并加以核对，这是主要用途。',
      example: 'chalkgrad build examples/worked-notes.yaml --lang zh',
    },
    derive: { summary: '把推导写成文档。', example: 'chalkgrad derive 3-2-2 --only w_1_1_2 --stdout' },
    codegen: {
      summary: '写出训练代码。',
      example: 'chalkgrad codegen 3-2-2 --no-bias --code-style expanded',
    },
    check: {
      summary: '比较各种途径算出的梯度，不写文件。',
      example: 'chalkgrad check 4-4-4-2 --points 10 --seed 7',
    },
    list: { summary: '列出现有的激活函数、损失函数、记号等。', example: 'chalkgrad list --json' },
    schema: { summary: '输出网络文件的 JSON Schema。', example: 'chalkgrad schema' },
  },
  options: {
    activation: '简写网络各隐含层的激活函数；输出层未另行指定时也用它',
    outputActivation: '简写网络输出层的激活函数',
    loss: '简写网络的损失函数',
    noBias: '简写网络不带偏置',
    notation: '字母与下标次序',
    style: '文档的内容与次序',
    lang: '文档与消息的语言',
    only: '只给出一个权重或偏置的推导，例如 w_1_1_2',
    format: '要写出的格式，以逗号分隔',
    codeStyle: '每个误差项只算一次（shared），或每个梯度写成完整公式（expanded）',
    target: '代码的语言',
    seed: '核对所用随机点的种子',
    points: '核对所用随机点的个数',
    tolerance: '梯度与差分之间允许的最大相对误差',
    at: '给定数值点的 JSON 文件，报告列出该点的全部数值',
    output: '存放 NAME/ 的文件夹',
    force: '即使文件夹不是 chalkgrad 所建也写入',
    limit: '允许写出的运算个数上限',
    json: '在标准输出上以 JSON 给出报告',
    stdout: '直接输出文档，不写文件',
  },
  placeholders: {
    name: '名称',
    list: '列表',
    number: '数',
    file: '文件',
    folder: '文件夹',
    parameter: '参数',
  },
  anyOptions: '选项',
  anyCommand: '命令',
  network: 'YAML 或 JSON 文件，或 3-2-2 这样的简写，或以 - 表示标准输入',
  usage: '用法：',
  argumentsTitle: '参数：',
  optionsTitle: '选项：',
  commandsTitle: '命令：',
  exampleTitle: '示例：',
  help: '显示本帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本',
  described: (description, words, usual) =>
    description +
    (words.length === 0 ? '' : `：${words.join('、')}`) +
    (usual === '' ? '' : `（默认 ${usual}）`),
};
