import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FigureNetwork, pathsOf, unitQuantities } from '../../src/figure/highlight.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { loss, type Parameter } from '../../src/quantity/quantity.ts';
import { corpus } from '../networks/corpus.ts';
import { composed, page as pageOf } from '../render/composed.ts';
import { type Opener, opener } from './open-page.ts';

let pages: Opener;
beforeAll(async () => {
  pages = await opener();
});
afterAll(() => pages.close());

const wide = { ...readShorthand('14-3-2', { bias: true }), name: 'shortened' };

const parametersOf = ({ layers }: FigureNetwork): readonly Parameter[] =>
  layers.flatMap(({ weights, biases }) => [...weights, ...biases]);

/** The names on the paths of a parameter, as the figures of the document light them, of what is drawn. */
function pathNames(
  network: FigureNetwork,
  parameter: Parameter,
  drawn: ReadonlySet<string>,
): readonly string[] {
  const lit = pathsOf(network, parameter);
  const units = network.shape.sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (_, index) => unitQuantities(network, layer, index + 1)).flat(),
  );
  const names = [...units, ...parametersOf(network), loss()]
    .filter((quantity) => lit.has(keyOf(quantity)))
    .map(machineName);
  return [...new Set(names)].filter((name) => drawn.has(name)).toSorted();
}

describe.each([...corpus, wide])('in the explorer of $name', (spec) => {
  it('every parameter lights its paths, and has its derivative in all forms', async () => {
    const document_ = composed(spec, 'en');
    const { network } = document_.derivation;
    await pages.open(pageOf(document_), async (page) => {
      const seen = await page.evaluate(() => {
        const named = (selector: string): readonly string[] =>
          [
            ...document.querySelectorAll<SVGElement>(`.explorer .network-figure ${selector}[data-quantity]`),
          ].map(({ dataset }) => dataset['quantity'] ?? '');
        const shownIn = (form: string): number => {
          document.querySelector<HTMLInputElement>(`.explorer input[value="${form}"]`)?.click();
          return document.querySelectorAll('.chosen math').length;
        };
        const buttons = [...document.querySelectorAll<SVGElement>('.explorer [role="button"]')];
        const lit = buttons.map((button) => {
          button.focus();
          const forms = ['delta', 'matrix', 'expanded'].map(shownIn);
          return {
            name: button.dataset['quantity'] ?? '',
            lit: [...new Set(named('.lit'))].toSorted(),
            forms,
          };
        });
        return { drawn: named(''), lit };
      });
      const drawn = new Set(seen.drawn);
      for (const { name, lit, forms } of seen.lit) {
        const parameter = parametersOf(network).find((each) => machineName(each) === name);
        if (parameter === undefined) throw new Error(`${name} is no parameter`);
        expect(lit).toEqual(pathNames(network, parameter, drawn));
        expect(Math.min(...forms)).toBeGreaterThan(0);
      }
      expect(seen.lit.length).toBeGreaterThan(0);
    });
  });
});
