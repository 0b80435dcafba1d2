import { temporaryLetters } from '../../program/line-writer.ts';
import { operatorOf } from '../../program/operations.ts';
import type { Line, TrainingProgram } from '../../program/program.ts';

const toBeRead = [
  'forward, loss and gradient are there to be read, one operation a line. Below them stands what trains: the same lines',
  'over theta, the array of all parameters, an equation a line.',
];

const inArrays = [
  'theta is the array of all parameters. Numbers that one function makes and another one needs stand in values, under',
  'their names in either function.',
];

/** How a module is used, whatever its shape. */
export const use =
  "Use: initialise('xavier', 1); const { losses } = train({ inputs, targets }, { epochs: 100, learningRate: 0.5 });";

/** What the names in a module mean, and where the numbers at line ends lead. */
export function legend({ network, shape, forward, loss, gradient }: TrainingProgram): readonly string[] {
  const lines = [forward, loss, gradient].flatMap((program) => program.lines);
  const hasShared = network.layers.some(({ biases }) => biases.some(({ kind }) => kind === 'shared-bias'));
  return [
    'Names: w_l_j_i is the weight into unit j of layer l from unit i of the layer before, the inputs being layer 0;',
    'b_l_j is the bias, z_l_j the preactivation and a_l_j the activation of unit j of layer l; dE_dw_l_j_i is the',
    'derivative dE/dw_l_j_i, and so on. Names such as z_1_1_p2 are intermediate results on the way to z_1_1:',
    ...letters(lines),
    ...(hasShared ? ['b_l is the one bias that all units of layer l share.'] : []),
    ...auxiliaries(lines),
    '',
    'A number at the end of a line, (F1.1), is that of the equation which the line computes or is a part of, in the',
    'derivation that chalkgrad prints for this network. Operations run in the order of the formulas, sums and products',
    'from left to right.',
    '',
    ...(shape.kind === 'chunks' ? inArrays : toBeRead),
    '',
    use,
  ];
}

const usual = 'p product, s sum, d difference, q quotient, n negative, e exponential';

/** What the letters of intermediate results say that are not in every module. */
const others: readonly (readonly [string, string])[] = [
  ['l', 'l logarithm'],
  ['r', 'r square root'],
  ['a', 'a absolute value'],
  ['w', 'w power'],
  ['m', 'm largest or smallest'],
  ['f', 'f other function'],
  ['v', 'v value by cases'],
];

function letters(lines: readonly Line[]): readonly string[] {
  const steps = lines.filter(({ temporary }) => temporary);
  const used = new Set(steps.map(({ operation }) => temporaryLetters[operatorOf(operation)]));
  const more = others.filter(([letter]) => used.has(letter)).map(([, words]) => words);
  return more.length === 0 ? [`${usual}.`] : [`${usual},`, `${more.join(', ')}.`];
}

/** What stands for a whole layer and keeps exponentials in range. */
function auxiliaries(lines: readonly Line[]): readonly string[] {
  const made = lines.filter(({ temporary }) => !temporary).map(({ name }) => name);
  return [
    ...(made.some((name) => /^m_\d+$/.test(name)) ? ['m_l is the largest preactivation of layer l.'] : []),
    ...(made.some((name) => /^s_\d+$/.test(name))
      ? ['s_l is the logarithm of the sum of all exp(z_l_j - m_l).']
      : []),
  ];
}
