import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readPoint } from '../../../src/network/point-reader.ts';
import { readNetwork } from '../../../src/network/reader.ts';
import type { BiasSpec, NetworkSpec } from '../../../src/network/spec.ts';
import type { Point } from '../../../src/quantity/point.ts';
import { renderLatex } from '../../../src/render/latex/latex.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { misprints } from '../../../src/verify/misprints.ts';
import { handoutTemplate } from '../../render/latex/handout.ts';
import { numbered } from './documents.ts';

/** Matt Mazur, 'A Step by Step Backpropagation Example' (2015): what he calls things, our number, and his digits. */
const mazur: readonly (readonly [string, string, string])[] = [
  ['net_h1', 'F1.1', '0.3775'],
  ['out_h1', 'F1.3', '0.593269992'],
  ['out_h2', 'F1.4', '0.596884378'],
  ['net_o1', 'F2.1', '1.105905967'],
  ['out_o1', 'F2.3', '0.75136507'],
  ['out_o2', 'F2.4', '0.772928465'],
  ['E_o1', 'F4.1', '0.274811083'],
  ['E_o2', 'F4.2', '0.023560026'],
  ['E_total', 'F4.3', '0.298371109'],
  ['dE/dout_o1', '1.1', '0.74136507'],
  ['dout_o1/dnet_o1', '2.4', '0.186815602'],
  ['delta_o1', '2.5', '0.138498562'],
  ['dE/dw5', '3.5', '0.082167041'],
  ['dE/dout_h1', '4.8', '0.036350306'],
  ['dout_h1/dnet_h1', '5.4', '0.241300709'],
  ['dE/dw1', '6.5', '0.000438568'],
  ['w1+', 'U.1', '0.149780716'],
  ['w2+', 'U.2', '0.19956143'],
  ['w3+', 'U.3', '0.24975114'],
  ['w4+', 'U.4', '0.29950229'],
  ['w5+', 'U.5', '0.35891648'],
  ['w6+', 'U.6', '0.408666186'],
  ['w7+', 'U.7', '0.511301270'],
  ['w8+', 'U.8', '0.561370121'],
];

const example = (name: string): string =>
  readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

const spec = readNetwork(example('mazur.yaml'), { name: 'mazur.yaml', stem: 'mazur', format: 'yaml' });
const point = readPoint(example('points/mazur.json'), 'mazur.json', spec);

/** The same network with one bias for each layer, or with a bias for each unit. */
const variant = (bias: BiasSpec): readonly [NetworkSpec, Point] => [
  { ...spec, layers: spec.layers.map((layer) => ({ ...layer, bias })) },
  bias === 'shared' ? point : { ...point, biases: point.biases.map((one) => one && [...one, ...one]) },
];

const documentOf = (bias: BiasSpec, digits = 9): Document => {
  const [network, at] = variant(bias);
  return numbered(network, { point: at, trained: 'weights', digits });
};

/** The number at the end of the row below a line, as the emitted Markdown has it. */
function valueBelow(markdown: string, number: string): string | undefined {
  const [, after = ''] = markdown.split(`\\tag{${number}}\n$$\n\n$$\n`);
  return /(-?[\d.]+)\n\$\$/.exec(after)?.[1];
}

/** Rounded to as many places as he prints. */
const asHePrints = (ours: string | undefined, his: string): string =>
  Number(ours).toFixed(his.split('.')[1]?.length ?? 0);

describe.each<BiasSpec>(['shared', true])('the 2-2-2 example with bias %s', (bias) => {
  const document = documentOf(bias);
  const markdown = renderMarkdown(document);

  // A bias of its own for every unit adds no line before those that are looked up, but for the last gradients.
  it.each(mazur)('has %s in (%s) as %s', (_, number, digits) => {
    expect(asHePrints(valueBelow(markdown, number), digits)).toBe(digits);
  });

  it('is the same in LaTeX, with its numbers below the sign of the formula', () => {
    const tex = renderLatex(document, handoutTemplate);
    expect(tex).toContain(
      '\\chalknumbers{z_{1}^{2}}{=}{%\n  0.05 \\cdot 0.15 \\allowbreak + 0.1 \\cdot 0.2 \\allowbreak + 0.35 \\allowbreak = 0.3775}',
    );
    for (const [, , digits] of mazur.filter(([, number]) => !/U\.[234]/.test(number)))
      expect(tex).toContain(digits);
  });

  it('has the loss after the step', () => {
    expect(markdown).toContain('\\approx 0.291027774\n');
  });

  it('is read back as it was meant', () => {
    expect(misprints(document, ['latex', 'html', 'markdown', 'plain'], 1)).toEqual([]);
  });
});

it('rounds to fewer digits where he does', () => {
  const tex = renderLatex(documentOf('shared', 8), handoutTemplate);
  for (const digits of ['0.19956143', '0.24975114', '0.29950229'])
    expect(tex).toContain(`\\approx ${digits}}`);
});
