import type { SummaryWords } from '../summary.ts';

const modes = {
  bitwise: 'bit by bit',
  relative: 'to a relative tolerance',
  differences: 'within the error of differences',
  directions: 'within the error of differences along random directions',
} as const;

const opinions = { agrees: 'agrees', disagrees: 'DISAGREES', none: 'has no opinion' } as const;

export const summary: SummaryWords = {
  derived: ({ name, topology, equations, weights, biases }) =>
    `${name === topology ? name : `${name} (${topology})`}: ${plural(equations, 'equation')} derived for ${plural(weights, 'weight')} and ${plural(biases, 'bias', 'biases')}`,
  equationsHold: ({ equations, points, worst, number }) =>
    `equations: ${equations} hold at ${plural(points, 'random point')}, worst relative disagreement ${worst} in (${number})`,
  linesHold: ({ equations, worst, number }) =>
    `equations: ${equations} in matrices hold in small networks of the same kind, worst relative disagreement ${worst} in (${number})`,
  readBack: ({ displays }) => `print: ${plural(displays, 'formula')} read back as they were meant`,
  sheets: ({ name, sheets, networks, displays }) =>
    `${name}: ${plural(sheets, 'sheet')} about ${networks === 1 ? 'the same network' : plural(networks, 'network')} and a key, ${plural(displays, 'formula')} read back as they were meant`,
  planted: ({ lines }) =>
    `errors: ${plural(lines, 'line')} wrong on purpose, each false at a random point and named in the key`,
  compared: ({ left, right, mode, numbers, passed, worst }) =>
    `${left} against ${right}: ${plural(numbers, 'number')} ${passed ? 'agree' : 'DO NOT AGREE'} ${modes[mode]}${ofWorst(worst)}`,
  singlePrecision:
    'float32: the code was allowed what rounding every kept number to 24 bits can change, derived number by number',
  audited: ({ auditor, opinion, parameters, worst }) =>
    `auditor ${auditor} ${opinions[opinion]}${opinion === 'none' ? '' : ` on ${plural(parameters, 'derivative')}${ofWorst(worst)}`}`,
  skipped: ({ witness, lines, limit }) =>
    `${witness} was not run: its code would have ${lines} lines, and the limit is ${limit}`,
  written: 'written:',
  verified: 'verified',
  failed: 'NOT VERIFIED: nothing was written',
  falseEquation: ({ number, id, worst }) =>
    `equation (${number}) is false: its members differ by ${worst} (${id}); nothing was written`,
  brokenContract: ({ id, code }) =>
    `the derivation breaks its contract: ${code} at ${id}; nothing was written`,
  misprinted: ({ number, id }) =>
    `equation (${number}) does not read as it was meant in print (${id}); nothing was written`,
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const ofWorst = (worst: { readonly parameter: string; readonly error: string } | null): string =>
  worst === null ? '' : `, worst ${worst.error} for ${worst.parameter}`;
