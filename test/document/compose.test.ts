import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { leftSide } from '../../src/derivation/draft.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { Block, Document, Line } from '../../src/document/document.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { derivativeName } from '../../src/quantity/machine-name.ts';
import { bias, loss, type Parameter, weight } from '../../src/quantity/quantity.ts';
import { generalMisprints, misprints } from '../../src/verify/misprints.ts';
import { corpus, printed, workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const checked = { equations: 1, points: 2, seed: 1, digits: 40, worst: '1e-26', worstEquation: '6.5' };

const documentOf = (spec: NetworkSpec, lang: LanguageName = 'en', only?: Parameter): Document =>
  composeDocument('worked', {
    derivation: only ? derive(spec, { focus: only }) : derived(spec),
    notation: notations['worked-notes'],
    language: languages[lang],
    checked,
    only,
  });

const printers = ['plain', 'latex', 'html', 'markdown'] as const;

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'opening' ? [block, ...flat(block.blocks)] : [block]));

const linesOf = ({ blocks }: Document): readonly Line[] =>
  flat(blocks).filter((block) => block.kind === 'line');

describe('the style worked', () => {
  it.each(corpus)('shows every equation of $name once, in order', (spec) => {
    const document = documentOf(spec);
    const shown = linesOf(document).filter(({ repeated }) => !repeated);
    expect(shown.map(({ equation }) => equation.number)).toEqual(
      document.derivation.equations.map(({ number }) => number),
    );
  });

  it.each(printed)('prints $name so that it reads back', (spec) => {
    expect(misprints(documentOf(spec), printers, 1)).toEqual([]);
  });

  it.each(printed)('shows the same lines of $name in Chinese, whose words read back', (spec) => {
    const chinese = documentOf(spec, 'zh');
    const [shown, others] = [linesOf(documentOf(spec)), linesOf(chinese)];
    expect(others.map(({ equation, marks }) => [equation.id, marks])).toEqual(
      shown.map(({ equation, marks }) => [equation.id, marks]),
    );
    const differing = others.flatMap(({ members }, line) =>
      members.filter((member, index) => member !== shown[line]?.members[index]),
    );
    expect(differing).toEqual([]);
    expect(printers.flatMap((printer) => generalMisprints(chinese, printer))).toEqual([]);
  });
});

describe('the worked document', () => {
  it('has a figure beside each step forwards and backwards', () => {
    const openings = flat(documentOf(workedNotes).blocks).filter(({ kind }) => kind === 'opening');
    expect(openings).toHaveLength(3 + 6);
  });

  it('boxes one result in each section after the first', () => {
    const boxed = linesOf(documentOf(workedNotes)).filter((line) => line.boxed);
    expect(boxed.map(({ equation }) => equation.number)).toEqual(['2.5', '3.5', '4.8', '5.5', '6.5']);
  });

  it('colours the factors of a chain rule and the lines that resolve them alike', () => {
    const lines = linesOf(documentOf(workedNotes));
    const marksOf = (number: string) => lines.find(({ equation }) => equation.number === number)?.marks;
    expect(marksOf('6.1')).toEqual([
      { path: [1, 0], colour: 'outer' },
      { path: [1, 1], colour: 'local' },
    ]);
    expect(marksOf('6.2')).toEqual([{ path: [0], colour: 'outer' }]);
    expect(marksOf('6.4')).toEqual([{ path: [0], colour: 'local' }]);
    expect(marksOf('6.5')).toEqual([{ path: [1, 2], colour: 'local' }]);
    expect(marksOf('6.6')).toEqual([{ path: [1, 2], colour: 'different' }]);
  });

  it('lists every heading in its contents', () => {
    const { blocks } = documentOf(workedNotes);
    const [contents] = blocks;
    const headings = blocks.filter(({ kind }) => kind === 'heading');
    expect(contents).toMatchObject({ kind: 'contents', entries: headings });
  });
});

describe('a document about one weight', () => {
  it('shows what its derivative rests on and no other weight', () => {
    const lines = linesOf(documentOf(workedNotes, 'en', weight(1, 2, 3)));
    const shown = new Set(lines.map(({ equation }) => equation.id));
    for (const { equation } of lines) expect(equation.uses.filter((id) => !shown.has(id))).toEqual([]);
    const about = lines.flatMap(({ equation }) => /dE\/dw_\d_\d_\d/.exec(equation.id)?.[0] ?? []);
    expect([...new Set(about)]).toEqual(['dE/dw_1_2_3']);
  });

  it.each([weight(1, 2, 3), weight(2, 2, 1), bias(1, 2)])('works $layer, $to out in full', (parameter) => {
    const spec = corpus.find(({ name }) => name === 'four-layers') ?? workedNotes;
    const lines = linesOf(documentOf(spec, 'en', parameter));
    const name = derivativeName(loss(), parameter);
    const about = lines.filter(({ equation }) => leftSide(equation.members) === name);
    expect(about.map(({ equation }) => equation.because.kind)).toEqual(['chain-rule', 'result']);
  });
});
