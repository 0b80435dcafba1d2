import { describe, expect, test } from 'vitest';
import { type Block, type Document, linesIn } from '../../src/document/document.ts';
import { languages } from '../../src/language/index.ts';
import type { DocumentSpec } from '../../src/network/spec.ts';
import { texOfQuantity } from '../../src/notation/tex.ts';
import { weight } from '../../src/quantity/quantity.ts';
import { documentOf } from '../render/samples.ts';

const shown = (document: DocumentSpec): Document => documentOf('3-2-2', 'en', { document });

/** The anchors of the headings, in their order. */
const headings = ({ blocks }: Document): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));

const kinds = ({ blocks }: Document): ReadonlySet<Block['kind']> => new Set(blocks.map(({ kind }) => kind));

const symbolsOf = (document: Document) =>
  document.blocks.flatMap((block) => (block.kind === 'symbols' ? block.rows : []));

describe('the sections of a document', () => {
  test('are chosen and ordered by its user, and listed so in the contents', () => {
    const document = shown({ sections: [{ section: 'recap' }, { section: 'overview' }] });
    expect(headings(document)).toEqual(['part-recap', 'sec-0']);
    const [contents] = document.blocks;
    expect(contents?.kind === 'contents' && contents.entries.map(({ anchor }) => anchor)).toEqual(
      headings(document),
    );
  });

  test('are left out by name, contents and closing note too', () => {
    const document = shown({ without: ['contents', 'closing', 'appendix', 'recap', 'symbols'] });
    expect(headings(document)).not.toContain('part-appendix');
    expect(headings(document)).toContain('part-backward');
    for (const kind of ['contents', 'closing', 'symbols', 'general-line'] as const)
      expect(kinds(document)).not.toContain(kind);
  });

  test('stand beside a part, and not in it, where they follow one', () => {
    const { blocks } = shown({
      sections: [{ section: 'symbols' }, { section: 'recap' }, { section: 'overview' }],
    });
    const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
    expect(levels).toEqual(['section', 'part', 'part']);
  });

  test("begin with their user's own words, paragraph by paragraph", () => {
    const { blocks } = shown({ sections: [{ section: 'forward', intro: 'One.\n\n  $two$ \n' }] });
    expect(blocks.slice(1, 4)).toMatchObject([
      { kind: 'heading', anchor: 'part-forward' },
      { kind: 'paragraph', text: ['One.'] },
      { kind: 'paragraph', text: ['$two$'] },
    ]);
  });

  test('speak of no line that is not shown', () => {
    const { blocks } = shown({ sections: [{ section: 'backward' }] });
    const lines = linesIn(blocks);
    const ids = new Set(lines.map(({ equation }) => equation.id));
    const spoken = lines.flatMap(({ reason }) =>
      reason.flatMap((phrase) =>
        typeof phrase !== 'string' && phrase.kind === 'equation' ? [phrase.id] : [],
      ),
    );
    expect(spoken.length).toBeGreaterThan(5);
    expect(spoken.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('that the style does not have are refused', () => {
    expect(() => shown({ sections: [{ section: 'batch' }] })).toThrow(/unknown-name.*"found":"batch"/);
  });
});

describe('the table of letters', () => {
  test('has every letter once, with the sides of its array in this network', () => {
    const document = documentOf('3-2-2', 'en');
    const { notation, derivation } = document;
    const options = { notation, shape: derivation.network.shape };
    const rows = symbolsOf(document);
    const letters = rows.flatMap(({ quantities }) => quantities.map((one) => texOfQuantity(one, options)));
    expect(new Set(letters).size).toBe(letters.length);
    const counts = rows.flatMap(({ quantities, shape }) =>
      shape.kind === 'array' ? [[shape.sides[0] * shape.sides[1], quantities.length]] : [],
    );
    expect(counts).toHaveLength(9);
    for (const [entries, quantities] of counts) expect(entries).toBe(quantities);
  });

  test('has only the letters of the lines that are shown', () => {
    const rows = symbolsOf(shown({ sections: [{ section: 'symbols' }, { section: 'overview' }] }));
    const kindsShown = rows.map(({ quantities: [first] }) => first?.kind);
    expect(kindsShown).toEqual(['prediction', 'target', 'loss', 'function', 'argument', 'value']);
    expect(new Set(rows.map(({ shape }) => shape.kind))).toEqual(new Set(['number', 'function']));
  });
});

describe('one weight alone', () => {
  const document = documentOf('3-2-2', 'en', { only: weight(2, 1, 1) });

  test('has no recap, and of other outputs nothing', () => {
    expect(headings(document)).not.toContain('part-recap');
    const numbers = linesIn(document.blocks).map(({ equation }) => equation.number);
    expect(numbers).toContain('F3.1');
    expect(numbers).not.toContain('F3.2');
    expect(numbers).not.toContain('F2.4');
  });
});

test('the closing note says how well lines about any network agree', () => {
  const { blocks } = documentOf('3-2-2', 'en');
  const closing = blocks.find((block) => block.kind === 'closing');
  const { checkedRecap } = languages.en.document;
  expect(closing?.text).toEqual(expect.arrayContaining([...checkedRecap({ lines: 8, networks: 3 })]));
});
