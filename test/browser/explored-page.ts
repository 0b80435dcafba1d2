import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import { renderHtml } from '../../src/render/html/page.ts';
import { typescript } from '../../src/targets/typescript.ts';
import { numbered } from '../document/numbers/documents.ts';
import { pageParts } from '../render/composed.ts';

const biased: NetworkSpec = {
  name: 'page',
  inputs: 3,
  layers: [
    { units: 2, activation: 'sigmoid', bias: true },
    { units: 2, activation: 'tanh', bias: true },
  ],
  loss: 'half-squared-error',
  l2: 0,
  document: {},
};

export const shownDocument = numbered(biased);
const code = typescript.emit(
  codeFor(shownDocument.derivation, { style: 'shared', shape: 'auto', sigmoidForm: 'a-a2' }),
);

/** A page with all that its script brings to life. */
export const html = renderHtml(shownDocument, { ...pageParts, code });

/** Where the button of a parameter is. */
export const button = (name: string): string => `.explorer [role="button"][data-quantity="${name}"]`;
