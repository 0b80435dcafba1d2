/** How the function of online gradient descent begins in every shape; `more` ends its comment. */
export const onlineHead = (goal: string, more: readonly string[] = []): readonly string[] => [
  '/**',
  ' * Online gradient descent: the samples in the order given, and after each of them one step',
  ` * w - learningRate * d${goal}/dw, all derivatives at the old parameters. Answers \`before\` with every ${goal} added.`,
  ...more.map((line) => ` * ${line}`),
  ' */',
  'function descendOnline(',
  '  inputs: Float64Array,',
  '  targets: Float64Array,',
  '  order: Int32Array,',
  '  learningRate: number,',
  '  before: number,',
  '): number {',
];
