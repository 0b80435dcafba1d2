import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { checkShown } from '../../src/derivation/general/for-network.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { displayCounts, generalEquationsIn } from '../../src/document/shown.ts';
import { functionsIn, type StyleName, styles } from '../../src/document/styles/index.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { renderJson } from '../../src/render/json/json.ts';
import { renderLatex } from '../../src/render/latex/latex.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { derived } from '../networks/derived.ts';
import { page } from '../render/composed.ts';
import { bodyOf, handoutTemplate } from '../render/latex/handout.ts';
import { setStrictly } from '../render/strict-katex.ts';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];

const layer = (units: number, activation: 'sigmoid' | 'softmax') => ({ units, activation, bias: true });

const network = (name: string, rest: Pick<NetworkSpec, 'layers' | 'loss'>): NetworkSpec => ({
  name,
  inputs: 3,
  l2: 0,
  document: {},
  ...rest,
});

const networks: readonly NetworkSpec[] = [
  network('squares', { layers: [layer(2, 'sigmoid'), layer(2, 'sigmoid')], loss: 'half-squared-error' }),
  network('classes', { layers: [layer(3, 'sigmoid'), layer(3, 'softmax')], loss: 'cross-entropy' }),
];

const checked = { equations: 1, points: 2, seed: 1, digits: 40, worst: '1e-26', worstEquation: '6.5' };

function documentOf(
  spec: NetworkSpec,
  style: StyleName,
  notation: NotationName,
  language: LanguageName,
): Document {
  return composeDocument(style, {
    derivation: derived(spec, functionsIn[style]),
    notation: notations[notation],
    language: languages[language],
    checked,
  });
}

const general = keys(styles).filter((style) => style !== 'worked' && style !== 'slides');
const ways = networks.flatMap((spec) =>
  general.flatMap((style) => keys(notations).map((notation) => ({ name: spec.name, spec, style, notation }))),
);

/** What KaTeX has against a formula. */
function faultOf(tex: string): string | undefined {
  try {
    setStrictly(tex);
    return undefined;
  } catch (error) {
    return `${tex}: ${String(error)}`;
  }
}

/** The formulas of a handout: those of its displays, and those in its sentences. */
const formulasOf = (document: Document): readonly string[] =>
  [
    ...bodyOf(renderLatex(document, handoutTemplate)).matchAll(
      /\{%\n {2}(.*)\}$|\\chalkdisplay\{(.*)\}$|\$([^$]+)\$/gm,
    ),
  ].map(([, row, display, inline]) =>
    (row ?? display ?? inline ?? '').replaceAll(/\\textcolor\{chalk\w+\}/g, ''),
  );

const headings = ({ blocks }: Document): readonly Extract<Block, { kind: 'heading' }>[] =>
  blocks.filter((block) => block.kind === 'heading');

const withoutName = ways.filter(({ notation }) => notations[notation].derivatives.error === 'derivative');
// A batch has a Δ and its columns in any letters; of the styles only the examples show one.
const ofOneSample = withoutName.filter(({ style }) => style !== 'examples');

it.each(withoutName)('$name, $style: who has no δ in $notation is not told its name', (way) => {
  const document = documentOf(way.spec, way.style, way.notation, 'en');
  expect(generalEquationsIn(document).filter(({ id }) => id.startsWith('naming/'))).toEqual([]);
});

it.each(ofOneSample)('$name, $style: who has no δ in $notation is shown none', (way) => {
  const document = documentOf(way.spec, way.style, way.notation, 'en');
  expect(formulasOf(document).filter((formula) => /\\delta\}?[_^]/.test(formula))).toEqual([]);
});

describe.each(ways)('$name in the style $style, in the letters of $notation', ({ spec, style, notation }) => {
  const documents = keys(languages).map((language) => documentOf(spec, style, notation, language));

  it('has formulas that KaTeX sets, in both languages', () => {
    for (const document of documents) {
      const formulas = formulasOf(document);
      expect(formulas.length).toBeGreaterThan(5);
      expect(formulas.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
    }
  });

  it('has sections with formulas, each with an anchor of its own', () => {
    for (const document of documents) {
      const anchors = headings(document).map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
      const kinds = document.blocks.map(({ kind }) => kind);
      expect(kinds.filter((kind, index) => kind === 'heading' && kinds[index + 1] === 'heading')).toEqual([]);
    }
  });

  it('shows the same lines in both languages', () => {
    const [first, ...others] = documents.map((document) => generalEquationsIn(document).map(({ id }) => id));
    for (const other of others) expect(other).toEqual(first);
  });

  it('refers to lines that it shows', () => {
    for (const document of documents) {
      const body = renderLatex(document, handoutTemplate);
      const anchors = new Set([...body.matchAll(/\\chalk\w+\[(eq-[\w-]+)\]/g)].map(([, anchor]) => anchor));
      const named = [...body.matchAll(/\\hyperref\[(eq-[\w-]+)\]/g)].map(([, anchor]) => anchor);
      expect(named.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    }
  });
});

describe.each(networks)('$name', (spec) => {
  it.each(general)('is a page and a text in the style %s', (style) => {
    const document = documentOf(spec, style, 'worked-notes', 'zh');
    const html = page(document);
    for (const equation of generalEquationsIn(document)) expect(html).toContain(`(${equation.number})`);
    expect(renderMarkdown(document)).toContain('$$');
  });

  it.each(general)('is true in the style %s, and counted by tags', (style) => {
    const document = documentOf(spec, style, 'crib-sheet', 'en');
    const equations = generalEquationsIn(document);
    expect(checkShown(equations).equations.filter(({ passed }) => !passed)).toEqual([]);
    const counts = displayCounts(document);
    expect(counts.value).toBeGreaterThanOrEqual(equations.length);
    const closing = document.blocks.find((block) => block.kind === 'closing');
    const words = closing?.text.filter((phrase) => typeof phrase === 'string').join('');
    expect(words).toContain(`${equations.length} lines about any network`);
    const statements = document.blocks.filter(({ kind }) => kind === 'statement');
    expect(counts.shape + counts.prose).toBe(statements.length);
  });

  it('has the lines of its document in the file for programs, with their altitude', () => {
    const document = documentOf(spec, 'examples', 'differentials', 'en');
    const equations = generalEquationsIn(document);
    const check = {
      equations: document.derivation.equations.map(({ id }) => ({ id, points: 1, worst: 0, passed: true })),
      general: checkShown(equations),
    };
    const { general: written } = JSON.parse(renderJson(document, check)) as {
      general: readonly { id: string; altitude: string; latex: string }[];
    };
    expect(written.map(({ id, altitude }) => [id, altitude])).toEqual(
      equations.map(({ id, altitude }) => [id, altitude]),
    );
    expect(written.filter(({ latex }) => latex === '')).toEqual([]);
  });
});

describe('a network without biases', () => {
  const [spec] = networks;
  if (spec === undefined) throw new Error('a network');
  const bare: NetworkSpec = {
    ...spec,
    name: 'bare',
    layers: spec.layers.map((each) => ({ ...each, bias: false })),
  };

  it.each(general.flatMap((style) => keys(languages).map((language) => [style, language] as const)))(
    'hears of them only that it has none in the style %s, in %s',
    (style, language) => {
      const document = composeDocument(style, {
        derivation: derive(bare),
        notation: notations['worked-notes'],
        language: languages[language],
        checked,
      });
      const [told, ...rest] = renderMarkdown(document).split(/no biases|没有偏置/);
      expect(rest).toHaveLength(1);
      expect([told, ...rest].join()).not.toMatch(/bias|偏置/);
    },
  );
});

describe('a deep network', () => {
  const [spec] = networks;
  if (spec === undefined) throw new Error('a network');
  const deep: NetworkSpec = {
    ...spec,
    name: 'deep',
    layers: Array.from({ length: 12 }, () => layer(2, 'sigmoid')),
  };

  it.each(general)('is told in the style %s', (style) => {
    const document = composeDocument(style, {
      derivation: derive(deep),
      notation: notations['worked-notes'],
      language: languages.en,
      checked,
    });
    expect(generalEquationsIn(document).length).toBeGreaterThan(5);
  });
});

describe('a network that the lines do not speak of', () => {
  it('has no lines about hidden layers where there are none', () => {
    const [spec] = networks;
    if (spec === undefined) throw new Error('a network');
    const flat: NetworkSpec = { ...spec, name: 'flat', layers: spec.layers.slice(-1) };
    const document = composeDocument('crib', {
      derivation: derive(flat),
      notation: notations['crib-sheet'],
      language: languages.en,
      checked,
    });
    const ids = generalEquationsIn(document).map(({ id }) => id);
    expect(ids).toContain('last/preactivation');
    expect(ids.filter((id) => id.startsWith('recursion/'))).toEqual([]);
  });

  it('has no slope of softmax as one number', () => {
    const [, spec] = networks;
    if (spec === undefined) throw new Error('a network');
    const ids = generalEquationsIn(documentOf(spec, 'crib', 'crib-sheet', 'en')).map(({ id }) => id);
    expect(ids).not.toContain('output/gathered');
    expect(ids).toContain('recursion/vectors');
  });
});
