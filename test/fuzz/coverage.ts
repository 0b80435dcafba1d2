import { sigmoidFormNames } from '../../src/derivation/sigmoid-forms.ts';
import { styles } from '../../src/document/styles/index.ts';
import { languages } from '../../src/language/index.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { mathNames } from '../../src/program/fast.ts';
import { numbersNames } from '../../src/program/numbers.ts';
import { codeStyles } from '../../src/program/program.ts';
import { shapeNames } from '../../src/program/shape.ts';
import { type Case, caseFormats, points } from './cases.ts';
import type { Typed } from './formula-text.ts';

const one = (name: string | number | boolean | Typed): string =>
  typeof name === 'object' ? 'typed' : String(name);

/** What there is to be met, by kind, and what a case has of each kind. */
const kinds: Readonly<
  Record<string, { readonly all: readonly (string | number | boolean)[]; of(one: Case): readonly string[] }>
> = {
  depth: { all: [1, 2, 3, 4, 5], of: ({ network }) => [one(network.layers.length)] },
  width: { all: [1, 2, 3, 4, 5, 6], of: ({ network }) => network.layers.map(({ units }) => one(units)) },
  activation: {
    all: [...activationNames, 'typed'],
    of: ({ network }) => network.layers.map(({ activation }) => one(activation)),
  },
  output: {
    all: [...activationNames, 'typed'],
    of: ({ network }) => network.layers.slice(-1).map(({ activation }) => one(activation)),
  },
  loss: { all: [...lossNames, 'typed'], of: ({ network }) => [one(network.loss)] },
  bias: { all: [true, false, 'shared'], of: ({ network }) => network.layers.map(({ bias }) => one(bias)) },
  penalty: { all: ['none', 'l2'], of: ({ network: { l2 } }) => [l2 === 0 ? 'none' : 'l2'] },
  format: { all: caseFormats, of: ({ format }) => [format] },
  style: { all: Object.keys(styles), of: ({ format, style }) => (format === 'none' ? [] : [style]) },
  notation: {
    all: Object.keys(notations),
    of: ({ format, notation }) => (format === 'none' ? [] : [notation]),
  },
  language: { all: Object.keys(languages), of: ({ format, lang }) => (format === 'none' ? [] : [lang]) },
  'sigmoid form': { all: sigmoidFormNames, of: ({ sigmoidForm }) => [sigmoidForm] },
  code: { all: codeStyles, of: ({ codeStyle }) => [codeStyle] },
  shape: { all: shapeNames, of: ({ shape }) => [shape] },
  math: { all: mathNames, of: ({ math }) => [math] },
  precision: { all: numbersNames, of: ({ precision }) => [precision] },
  point: { all: points, of: ({ at }) => [at] },
};

/** How many cases had what. */
export type Coverage = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function coverageOf(cases: readonly Case[]): Coverage {
  const counted = Object.entries(kinds).map(([kind, { all, of }]) => {
    const met = cases.map((each) => new Set(of(each)));
    const counts = all.map(
      (name) => [one(name), met.filter((names) => names.has(one(name))).length] as const,
    );
    return [kind, new Map(counts)] as const;
  });
  return new Map(counted);
}

/** What no case had. */
export const missedIn = (coverage: Coverage): readonly string[] =>
  [...coverage].flatMap(([kind, counts]) =>
    [...counts].filter(([, count]) => count === 0).map(([name]) => `${kind} ${name}`),
  );

/** A line for each kind. */
export const coverageText = (coverage: Coverage): string =>
  [...coverage]
    .map(([kind, counts]) => {
      const texts = [...counts].map(([name, count]) => `${name} ${count}`);
      return `  ${kind.padEnd(13)} ${texts.join(', ')}`;
    })
    .join('\n');
