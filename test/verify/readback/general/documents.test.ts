import { describe, expect, it } from 'vitest';
import { derive } from '../../../../src/derivation/derive.ts';
import { composeDocument } from '../../../../src/document/compose.ts';
import { type Document, generalLinesIn } from '../../../../src/document/document.ts';
import { displayCounts } from '../../../../src/document/shown.ts';
import { type StyleName, styles } from '../../../../src/document/styles/index.ts';
import { type LanguageName, languages } from '../../../../src/language/index.ts';
import type { NetworkSpec } from '../../../../src/network/spec.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';
import { generalTex, type TypesetterName } from '../../../../src/verify/misprints.ts';
import { generalReadBackAgrees } from '../../../../src/verify/readback/general/agree.ts';
import { classes, lone, squares, thin } from './networks.ts';

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];

const checked = { equations: 1, points: 2, seed: 1, digits: 40, worst: '1e-26', worstEquation: '6.5' };

const derivations = new Map([squares, classes, lone, thin].map((spec) => [spec, derive(spec)]));

function documentOf(
  spec: NetworkSpec,
  style: StyleName,
  notation: NotationName,
  lang: LanguageName,
): Document {
  const derivation = derivations.get(spec);
  if (derivation === undefined) throw new Error('a network of this test');
  return composeDocument(style, {
    derivation,
    notation: notations[notation],
    language: languages[lang],
    checked,
  });
}

/** The lines of a document that do not read back as they were meant, with the reason. */
const misreadIn = (document: Document, printer: TypesetterName): readonly string[] =>
  generalLinesIn(document.blocks).flatMap((line) => {
    const tex = generalTex(line, document, printer);
    const { shape } = document.derivation.network;
    const verdict = generalReadBackAgrees(tex, line.equation, {
      notation: line.notation ?? document.notation,
      shape,
    });
    return verdict.passed ? [] : [`${line.equation.id}: ${verdict.reason}, ${verdict.detail}`];
  });

function expectReadable(document: Document): void {
  expect(misreadIn(document, 'plain')).toEqual([]);
  const { value, readBack } = displayCounts(document);
  expect(readBack).toBe(value);
}

/** Formulas have no language: each is tried with every style and with every notation, but not with all pairs of them. */
const others = keysOf(languages).filter((lang) => lang !== 'en');

const printers: readonly TypesetterName[] = ['plain', 'latex', 'html', 'markdown'];

describe.each(keysOf(styles))('a document in the style %s', (style) => {
  it.each(keysOf(notations))('has lines that say what they mean in the letters of %s', (notation) => {
    expectReadable(documentOf(squares, style, notation, 'en'));
  });
});

describe('a document about classes', () => {
  it.each(keysOf(notations))('has lines that say what they mean in the letters of %s', (notation) => {
    expectReadable(documentOf(classes, 'course', notation, 'en'));
  });
});

describe.each([squares, classes])('a document about $name', (spec) => {
  describe.each(keysOf(styles))('in the style %s', (style) => {
    it.each(others)('has lines that say what they mean in the language %s', (lang) => {
      expectReadable(documentOf(spec, style, 'worked-notes', lang));
    });
  });

  it.each(keysOf(notations))('has them in every language in the letters of %s', (notation) => {
    for (const lang of others) expectReadable(documentOf(spec, 'course', notation, lang));
  });

  it.each(printers)('reads alike from the typesetter %s', (printer) => {
    expect(misreadIn(documentOf(spec, 'course', 'lecture', 'en'), printer)).toEqual([]);
  });
});

describe.each([lone, thin])('a document about $name, where marks are left out', (spec) => {
  it.each(keysOf(styles))('has lines in the style %s that say what they mean to every author', (style) => {
    const misread = keysOf(notations).flatMap((notation) =>
      misreadIn(documentOf(spec, style, notation, 'en'), 'plain'),
    );
    expect(misread).toEqual([]);
  });
});
