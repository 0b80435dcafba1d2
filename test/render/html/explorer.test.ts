import { describe, expect, it, test } from 'vitest';
import { allBlocks, type Block } from '../../../src/document/document.ts';
import { exploredLinesIn } from '../../../src/document/explorer.ts';
import { displayCounts, generalEquationsIn, generalEquationsToCheck } from '../../../src/document/shown.ts';
import { codeFor } from '../../../src/program/code-for.ts';
import { weight } from '../../../src/quantity/quantity.ts';
import { renderHtml } from '../../../src/render/html/page.ts';
import { typescript } from '../../../src/targets/typescript.ts';
import { generalMisprints, misprints } from '../../../src/verify/misprints.ts';
import { numbered } from '../../document/numbers/documents.ts';
import { workedNotes } from '../../networks/corpus.ts';
import { composed, page, pageParts } from '../composed.ts';
import { elementsOf, type XmlElement } from '../xml-elements.ts';
import { explorerOf } from './explorer-of.ts';

const bodyOf = (html: string): readonly XmlElement[] => elementsOf(/<main>.*<\/main>/s.exec(html)?.[0] ?? '');

const having = (name: string, elements: readonly XmlElement[]): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get(name) ?? []);

test('the δ form is the one that the derivation has and checks, and reads back as it is printed', () => {
  const document = composed(workedNotes, 'en');
  const lines = exploredLinesIn(document.blocks);
  expect(lines).toHaveLength(10);
  expect(lines.every(({ equation, members }) => members[1] === equation.compact)).toBe(true);
  expect(misprints(document, ['html'], 1)).toEqual([]);
});

test('one parameter alone needs no explorer', () => {
  const { blocks } = composed(workedNotes, 'en', weight(1, 1, 2));
  expect(allBlocks(blocks).some(({ kind }) => kind === 'explorer')).toBe(false);
});

test.each([
  { kind: 'student', blank: 'results', seed: 1 },
  { kind: 'errors', count: 2, seed: 1 },
] as const)('a sheet of the kind $kind does not tell what it asks', (edition) => {
  const document = numbered(workedNotes, { edition });
  const kinds = new Set(allBlocks(document.blocks).map(({ kind }) => kind));
  expect(kinds.has('line')).toBe(true);
  expect(kinds.has('explorer') || kinds.has('valued-graph')).toBe(false);
  const code = 'export function forward(x) {}\nexport function gradient(x) {\n}\n';
  expect(renderHtml(document, { ...pageParts, code })).not.toContain('class="listing"');
});

test('a figure has no more than four digits after the point, whatever it is given', () => {
  const graph = allBlocks(numbered(workedNotes).blocks).find(({ kind }) => kind === 'valued-graph');
  if (graph?.kind !== 'valued-graph') throw new Error('a graph expected');
  const values = graph.graph.boxes.flatMap(({ value }) => value ?? []);
  expect(values).toHaveLength(3 + 4 + 4 + 1);
  expect(values.filter((value) => !/^-?\d+(?:\.\d{1,4})?$/.test(value))).toEqual([]);
});

describe('a walk through the numbers', () => {
  const document = numbered(workedNotes);
  const elements = bodyOf(page(document));
  const steps = elements.filter(({ attributes }) => attributes.has('data-step'));

  it('finds every value on the way to the loss, then every derivative on the way back', () => {
    const found = steps.map(
      ({ attributes }) => `${attributes.get('data-finds')} ${attributes.get('data-step')}`,
    );
    expect(found.slice(0, 9)).toEqual([
      'value z_1_1',
      'value z_1_2',
      'value a_1_1',
      'value a_1_2',
      'value z_2_1',
      'value z_2_2',
      'value a_2_1',
      'value a_2_2',
      'value E',
    ]);
    expect(found.slice(9).every((step) => step.startsWith('gradient '))).toBe(true);
    expect(found.slice(9)).toHaveLength(2 + 2 + 4 + 2 + 2 + 6);
    expect(new Set(found).size).toBe(found.length);
  });

  it('says what happens in lines that stand on the page', () => {
    const ids = new Set(having('id', elements));
    expect(having('data-line', steps).filter((line) => !ids.has(line))).toEqual([]);
  });
});

test('code links its lines to the equations, and names quantities as formulas do', () => {
  const document = composed(workedNotes, 'en');
  const code = typescript.emit(
    codeFor(document.derivation, { style: 'shared', shape: 'auto', sigmoidForm: 'a-a2' }),
  );
  const html = renderHtml(document, { ...pageParts, code });
  const listing = /<ol class="listing".*<\/ol>/s.exec(html)?.[0] ?? '';
  expect(listing).toContain(
    '<li><code>  const <span data-quantity="dE_dw_1_1_1">dE_dw_1_1_1</span> = <span data-quantity="dE_dz_1_1">dE_dz_1_1</span> * <span data-quantity="x_1">x_1</span>; // <a href="#eq-6-5">(6.5)</a></code></li>',
  );
  const ids = new Set(having('id', bodyOf(html)));
  const links = [...listing.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
  expect(new Set(links).size).toBeGreaterThan(20);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(listing).not.toContain('export interface');
});

test('what a reader can ask for is counted among the displays that were read back', () => {
  const document = composed(workedNotes, 'en');
  const isExplorer = (block: Block): boolean => block.kind === 'explorer';
  const without = { ...document, blocks: document.blocks.filter((block) => !isExplorer(block)) };
  const { layers } = explorerOf(document);
  const matrices = layers.flatMap(({ weights, biases }) => [...weights, ...biases]).length;
  const [all, others] = [displayCounts(document), displayCounts(without)];
  expect(matrices).toBeGreaterThan(2);
  expect(all.value - others.value).toBe(10 + matrices);
  expect(all.readBack - others.readBack).toBe(10 + matrices);
});

test('lines about any network are tried though only the explorer shows them', () => {
  const spec = { ...workedNotes, document: { without: ['recap'] } };
  const document = composed(spec, 'en');
  expect(generalEquationsIn(document)).toEqual([]);
  expect(generalEquationsToCheck(document).map(({ id }) => id)).toContain('brief/1/weights');
  expect(generalMisprints(document, 'html')).toEqual([]);
});
