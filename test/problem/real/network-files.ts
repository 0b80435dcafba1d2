import { jsonNetwork, network, type RealCase, typed } from './case.ts';

const layers = 'layers: [{ units: 2 }]\n';
const deep = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`;
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f'].map((name, index) => {
    const before = 'abcde'[index] ?? '';
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

export const yamlFiles: readonly RealCase[] = [
  network('inputs: 2\nlayers: [{ units: 2 }\n'),
  network('inputs: 2\nlayers:\n\t- units: 2\n'),
  network('inputs: 2\n layers: [{ units: 2 }]\n'),
  network('layers:\n  - units: 2\n    bias: true\n   activation: tanh\ninputs: 2\n'),
  network('inputs: 2\nlayers [{ units: 2 }]\nloss: cross-entropy\n'),
  network(`? [inputs]\n: 2\n${layers}`),
  network('usual: &usual { units: 2 }\ninputs: 2\nlayers:\n  - { <<: *usual, bias: false }\n'),
  network('inputs: 2\nlayers: [{ units: 2 } { units: 1 }]\n'),
  network('inputs: 2\nlayers: [{ units: 2 }\nloss: cross-entropy\n'),
  network(`inputs: 2\n${layers}document:\n  title: @home\n`),
  network(`inputs: 2\n${layers}document:\n  title: "\\sigma"\n`),
  network('inputs: 2\nlayers: ]\n'),
  network(`inputs: !!int 2\n${layers}`),
  network(`%TITLE mine\n---\ninputs: 2\n${layers}`),
  network('inputs: 2\nlayers: [*usual]\n'),
  network(`inputs: 2\n${layers}---\ninputs: 3\n${layers}`),
  network(`inputs: 2\nlayers: ${deep(40)}\n`),
  network(`${bomb}\ninputs: 2\n${layers}`),
];

export const jsonFiles: readonly RealCase[] = [
  jsonNetwork('{ "inputs": 2, "layers": [{ "units": 2 }'),
  jsonNetwork('{ "inputs": , "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "inputs": 2, "layers": [{ "units": 2 }], }'),
  jsonNetwork('{ "inputs": 2, "layers": [{ "units": 2 }] } }'),
  jsonNetwork('{ "inputs": 2 "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "inputs" 2, "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ inputs: 2, "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "inputs": 2, // two\n  "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "inputs": two, "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "inputs": .5, "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "name": "\\sigma", "inputs": 2, "layers": [{ "units": 2 }] }'),
  jsonNetwork('{ "name": "two\nlines", "inputs": 2, "layers": [{ "units": 2 }] }'),
  jsonNetwork(`{ "layers": ${deep(40)} }`),
];

export const describedNetworks: readonly RealCase[] = [
  network(''),
  network(`inputs: 2\n${layers}inputs: 3\n`),
  network(`imputs: 2\n${layers}`),
  network('inputs: 2\nlayers:\n  - { units: 2, dropout: 0.5 }\n'),
  network(`inputs: { x: 2 }\n${layers}`),
  network(`inputs: 2\n${layers}loss: { formula: "(y - t)^2", weight: 2 }\n`),
  network(layers),
  network('inputs: 2\nlayers: [{ bias: false }]\n'),
  network(`inputs: 2\n${layers}loss: { }\n`),
  network(`inputs: 2\n${layers}document: { sections: [{ intro: "So." }] }\n`),
  network(`inputs: two\n${layers}`),
  network('inputs: 2.5\nlayers: [{ units: "2" }]\n'),
  network(`inputs: 2\n${layers}document: { title: 2025 }\n`),
  network('inputs: 2\nlayers: [{ units: 2, bias: yes }]\n'),
  network(`inputs: 2\n${layers}document: { paper: A5 }\n`),
  network(`inputs: 2\n${layers}document: { sections: [7] }\n`),
  network(`inputs: 2\n${layers}l2: small\n`),
  network('inputs: 2\nlayers: { units: 2 }\n'),
  network('inputs: 2\nlayers: [2]\n'),
  network(`inputs: 2\n${layers}document: My title\n`),
  network('inputs: 2\nlayers: [{ units: 2, activation: 7 }]\n'),
  network('- inputs\n- layers\n'),
  network('inputs: 2\nlayers: [{ units: 0 }]\n'),
  network(`inputs: 2\nlayers: [${'{ units: 1 }, '.repeat(101)}]\n`, 'inputs: 2\nlayers: [… 101 layers …]\n'),
  network(`inputs: 2\n${layers}l2: -0.5\n`),
  network('inputs: 2\nlayers: []\n'),
  network('inputs: 2\nlayers: [{ units: 2, activation: sigmiod }]\n'),
  network(`inputs: 2\n${layers}loss: log(cosh(y - t))\n`),
  network('inputs: 2\nlayers: [{ units: 2, activation: z*tanh(z) }]\n'),
  network(`inputs: 2\n${layers}document: { sections: [forwards] }\n`),
  network(`inputs: 2\n${layers}document: { sections: [forward, forward] }\n`),
  network(`name: My Net\ninputs: 2\n${layers}`),
  network(`name: ../../etc\ninputs: 2\n${layers}`),
  network('inputs: 2\nlayers: [{ units: 2, activation: tanh }]\nloss: cross-entropy\n'),
  network('inputs: 2\nlayers: [{ units: 1, activation: softmax }]\nloss: cross-entropy\n'),
  network('inputs: 2\nlayers: [{ units: 1, activation: tanh }]\nloss: { expression: "-t*log(y)" }\n'),
  { ...typed('chalkgrad check -'), input: `inputs: 2\n${layers}l2: much\n` },
];
