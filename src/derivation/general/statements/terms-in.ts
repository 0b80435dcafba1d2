import type { Item } from '../../../expression/statement/series.ts';
import { bindTerm, type Term } from '../../../expression/statement/term.ts';
import { resolve, type Scene } from '../scene.ts';

/** All terms of a list in a network, with nothing left out: layers are numbers. */
export function termsIn(items: readonly Item[], scene: Scene): readonly Term[] {
  return items.flatMap((item) => {
    if (item.kind !== 'series') return [item];
    const [first, last] = [resolve(item.first, scene), resolve(item.last, scene)];
    const layers = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
    return layers.flatMap((layer) => item.items.map((term) => bindTerm(term, 'layer', layer)));
  });
}
