import { expect, it } from 'vitest';
import { checkDerivation } from '../../../src/derivation/check.ts';
import type { Document } from '../../../src/document/document.ts';
import { readShorthand } from '../../../src/network/shorthand.ts';
import { type RenderPorts, renderFormat } from '../../../src/render-format.ts';
import { numbered } from '../../document/numbers/documents.ts';
import { composed } from '../composed.ts';

const ports: RenderPorts = {
  template: () => Promise.reject(new Error('Markdown has no template')),
  pageAssets: () => Promise.reject(new Error('Markdown has no fonts')),
};

const spec = readShorthand('1-1', { bias: true });

async function filesOf(document: Document): Promise<ReadonlyMap<string, unknown>> {
  const check = checkDerivation(document.derivation, { seed: 1, points: 1 });
  return new Map(await renderFormat('md', document, check, ports));
}

it('the network with its numbers is a file beside the document, which shows it', async () => {
  const files = await filesOf(numbered(spec));
  expect([...files.keys()]).toEqual(['derivation.md', 'network.svg', 'graph.svg']);
  expect(files.get('derivation.md')).toMatch(/!\[[^\]]+\]\(graph\.svg\)\n\nAll numbers at once/);
  expect(files.get('graph.svg')).toMatch(/^<svg [^>]*class="valued-graph"[^]*class="gradient"/);
});

it('without numbers there is no such file', async () => {
  const files = await filesOf(composed(spec, 'en'));
  expect([...files.keys()]).toEqual(['derivation.md', 'network.svg']);
  expect(files.get('derivation.md')).not.toContain('graph.svg');
});
