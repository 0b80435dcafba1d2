import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import { renderJson } from '../../../src/render/json/json.ts';
import { jsonMisprints } from '../../../src/verify/machine/json-misprints.ts';
import { numbered } from '../../document/numbers/documents.ts';
import { corpus } from '../../networks/corpus.ts';

/** The file with checks that say nothing. */
const fileOf = (document: Document): string =>
  renderJson(document, {
    equations: document.derivation.equations.map(({ id }) => ({ id, points: 1, worst: 0, passed: true })),
    general: { equations: [] },
  });

const withoutGeneral = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.filter(({ kind }) => kind === 'symbols'),
});

const documentOf = (spec: NetworkSpec): Document => withoutGeneral(numbered(spec));

const small = corpus.filter(({ name }) => /^(thin-chain|hidden-softmax|shared-biases|typed)$/.test(name));

it.each(small)('$name reads as it was meant', (spec) => {
  const document = documentOf(spec);
  expect(jsonMisprints(fileOf(document), document)).toEqual([]);
});

describe('a file with a fault', () => {
  const spec = corpus.find(({ name }) => name === 'no-hidden-layer');
  if (spec === undefined) throw new Error('a network of the corpus');
  const document = documentOf(spec);
  const file = fileOf(document);

  it.each<readonly [string, RegExp, string]>([
    ['another sign', /"rhs": "([^"]*) - /, '"rhs": "$1 + '],
    ['a last member other than the right side', /"rhs": "/, '"rhs": "2 * '],
    ['another sign in a member', /("members": \[[^\]]*) - /, '$1 + '],
    ['another factor', /("members": \[[^\]]*x_)1/, '$12'],
    ['another unit on the left', /"lhs": "dE\/dw_1_1_1"/, '"lhs": "dE/dw_1_1_2"'],
    ['another number', /"number": "/, '"number": "1'],
    ['another id', /"id": "/, '"id": "un'],
    ['a value of its own', /("numbers": \{[^}]*"value": ")/, '$11'],
    ['a formula with a number of its own', /("numbers": \{[^}]*"formula": "[^"]*\d)/, '$11'],
    ['other LaTeX', /"latex": "/, '"latex": "-'],
    ['what no formula is', /"rhs": "/, '"rhs": "?'],
    ['an equation too few', /"equations": \[\n {4}\{[^]*?\n {4}\},/, '"equations": ['],
  ])('%s', (_, pattern, other) => {
    const changed = file.replace(pattern, other);
    expect(changed).not.toBe(file);
    expect(jsonMisprints(changed, document)).not.toEqual([]);
  });
});
