import { file, type RealCase, typed } from './case.ts';

const net = file('net.yaml', 'inputs: 2\nlayers: [{ units: 1 }]\n');
const zeros = (count: number): string => `${count} zero bytes`;
const title = '<% title %>';

export const shorthands: readonly RealCase[] = [
  typed("chalkgrad check ''"),
  typed('chalkgrad check 3'),
  typed('chalkgrad check 3--2'),
  typed('chalkgrad check 3-x-2'),
  typed('chalkgrad check my-network'),
  typed('chalkgrad check 3-0-2'),
  typed('chalkgrad check 3-2 --activation sigmiod'),
  typed('chalkgrad check 3-2 --loss quadratic'),
  typed('chalkgrad check 3-2 --loss cross-entropy --activation tanh'),
  typed('chalkgrad build 9000-9000'),
  typed('chalkgrad derive 5-16-16-16-4'),
  typed('chalkgrad derive 2-2-1 --expand 0 --limit 10'),
  typed('chalkgrad codegen 2-2-1 --code-style expanded --limit 10'),
  typed('chalkgrad codegen 20-20-1 --code-style expanded'),
  typed('chalkgrad codegen 2-2-1 --target c --math fast'),
  typed(
    'chalkgrad codegen 1-1 --no-bias --numbers float32 --at point.json',
    file('point.json', '{ "weights": [[[1e39]]], "biases": [null], "inputs": [[1]], "targets": [[0]] }'),
  ),
  typed('chalkgrad codegen 2-2-2-2-2-2-2-2-2-2-1 --shape rows'),
  typed("chalkgrad codegen 2-2 --loss 'y[1]*y[2] - t[1]' --shape rows"),
];

export const commandLines: readonly RealCase[] = [
  typed('chalkgrad biuld 3-2'),
  typed('chalkgrad build 3-2 --langg zh'),
  typed('chalkgrad build 3-2 --quick'),
  typed('chalkgrad build'),
  typed('chalkgrad train 3-2'),
  typed('chalkgrad build 3-2 4-2'),
  typed('chalkgrad build 3-2 --lang'),
  typed('chalkgrad check 3-2 --points 0'),
  typed('chalkgrad check 3-2 --tolerance x'),
  typed("chalkgrad check 3-2 --loss ''"),
  typed("chalkgrad check 3-2 --at ''"),
  typed("chalkgrad derive 3-2 -o ''"),
  typed("chalkgrad derive 3-2 --only ''"),
  typed('chalkgrad train 3-2 --data rows.csv --batch 0'),
  typed('chalkgrad train 3-2 --data rows.csv --inputs a,,b'),
  typed("chalkgrad train 3-2 --data rows.csv --classes ''"),
  ...[
    '--notation worked-note',
    '--style corse',
    '--lang fr',
    '--format tex,htm',
    '--target java',
    '--code-style wide',
    '--shape loops',
    '--math quick',
    '--numbers float16',
    '--edition pupil',
    '--blank everything',
    '--sigmoid-form a-aa',
    '--rounding up',
    '--decimal dot',
    '--train some',
  ].map((option) => typed(`chalkgrad build 3-2 ${option}`)),
  ...['--optimiser sdg', '--init zero', '--scale minmax'].map((option) =>
    typed(`chalkgrad train 3-2 --data rows.csv ${option}`),
  ),
  typed('chalkgrad derive 3-2 --stdout --json'),
  typed('chalkgrad derive 3-2 --only w_1_1'),
  typed('chalkgrad derive 3-2 --only speed'),
  typed('chalkgrad derive 1-1 --edition errors --errors 100 --format md'),
  typed('chalkgrad derive 2-1 --edition student --variants 900 --vary network --format md'),
  typed('chalkgrad derive 2-1 --vary seeds'),
  typed('chalkgrad check net.yaml --activation tanh', net),
];

export const files: readonly RealCase[] = [
  typed('chalkgrad check nowhere.yaml'),
  typed('chalkgrad check folder', file('folder/net.yaml', '')),
  typed(
    'chalkgrad check net.yaml',
    file('net.yaml', Buffer.from('name: caf\xe9\n', 'latin1'), 'name: café (Latin-1)\n'),
  ),
  typed(
    'chalkgrad check net.yaml',
    file(
      'net.yaml',
      Buffer.from('\ufeffinputs: 2\n', 'utf16le'),
      'inputs: 2 (UTF-16, with a byte order mark)\n',
    ),
  ),
  typed(
    'chalkgrad check net.yaml',
    file(
      'net.yaml',
      Buffer.from('inputs: 2\n', 'utf16le'),
      'inputs: 2 (UTF-16, without a byte order mark)\n',
    ),
  ),
  typed('chalkgrad check net.yaml', file('net.yaml', 'inputs: 2\nlayers: [{ units: 2\u0000 }]\n')),
  typed('chalkgrad check net.yaml', file('net.yaml', '#'.repeat(300_000), '#### … (300000 characters)\n')),
  typed('chalkgrad check net.yaml', file('net.yaml', new Uint8Array(17_000_000), zeros(17_000_000))),
  typed('chalkgrad derive 1-1 --format md', file('output', 'a file\n')),
  typed('chalkgrad derive 1-1 --format md --force', file('output/1-1/derivation.md/mine.txt', 'mine\n')),
  typed('chalkgrad derive 1-1 --format md', file('output/1-1/mine.txt', 'mine\n')),
];

export const templates: readonly RealCase[] = [
  typed('chalkgrad derive 1-1 --template mine', file('mine/handout.tx', title)),
  ...[
    `${title}\n<% body`,
    `${title}<%# body %>x<%/ body %>`,
    `${title}<% bdoy %>`,
    '<% class %><% language %><% reasonwidth %><% pdftitle %><% title %><% lines %>',
  ].map((text) => typed('chalkgrad derive 1-1 --format tex --template mine', file('mine/handout.tex', text))),
];

const failing = (log: string): string => `#!/bin/sh\nprintf '${log}' > derivation.log\nexit 1\n`;
const print = typed('chalkgrad derive 1-1 --format pdf');

/** As it is without TeX, and with one that stops. */
export const printing: readonly RealCase[] = [
  { ...print, programs: {} },
  {
    ...print,
    programs: { xelatex: failing('./derivation.tex:12: Undefined control sequence.\\nl.12 \\\\foo\\n') },
  },
  { ...print, programs: { xelatex: failing('! LaTeX Error: File `amsmath.sty not found.\\n') } },
  { ...print, programs: { xelatex: failing('') } },
];
