import type { Case, Described } from './cases.ts';

/** The network as a YAML file, a layer a line. */
export const networkText = ({ inputs, layers, loss, l2 }: Described): string =>
  [
    `inputs: ${inputs}`,
    'layers:',
    ...layers.map((layer) => `  - ${JSON.stringify(layer)}`),
    `loss: ${JSON.stringify(loss)}`,
    `l2: ${l2}`,
    '',
  ].join('\n');

/** The commands that check the network in a file and make the same of it; points of several samples are files of their own. */
export function commandsOf(one: Case, file: string): readonly string[] {
  const { format, style, notation, lang, sigmoidForm, codeStyle, shape, math, precision, at, seed } = one;
  const options = {
    ...(format === 'none' ? {} : { format, style, notation, 'sigmoid-form': sigmoidForm }),
    lang,
    'code-style': codeStyle,
    shape,
    math,
    numbers: precision,
    ...(at === 'random' || at === 'short' ? { at } : {}),
    seed,
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name} ${value}`);
  return [
    `npx chalkgrad check ${file} --seed ${seed}`,
    [`npx chalkgrad ${format === 'none' ? 'codegen' : 'build'} ${file} --force`, ...flags].join(' '),
  ];
}
