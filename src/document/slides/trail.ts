import type { Language } from '../../language/language.ts';
import type { Composition } from '../composition.ts';
import type { Station } from '../document.ts';
import { roleOf } from '../roles.ts';

/** A place on the way through the network and back. */
export type Place =
  | { readonly at: 'network' | 'loss' | 'objective' | 'matrices' | 'update' }
  | { readonly at: 'forward' | 'inside' | 'parameters'; readonly layer: number };

/** Longer trails show their ends and what is near. */
const longest = 12;
const near = 2;

/** The way through the network, with the place where a slide is; of a long one its ends and what is near. */
export function trailTo(place: Place, composition: Composition): readonly Station[] {
  const { derivation, language } = composition;
  const depth = derivation.network.layers.length;
  const all = wayThrough(depth, derivation.network.objective !== undefined);
  const here = all.findIndex((each) => JSON.stringify(each) === JSON.stringify(place));
  const stations = all.map(
    (each, index): Station => ({ text: [nameOf(each, depth, language)], here: index === here }),
  );
  if (all.length <= longest) return stations;
  return stations.flatMap((station, index) => {
    const isShown = (each: number): boolean =>
      each === 0 || each === all.length - 1 || Math.abs(each - Math.max(here, 0)) <= near;
    if (isShown(index)) return [station];
    return isShown(index - 1) ? [{ text: ['…'], here: false }] : [];
  });
}

function wayThrough(depth: number, penalised: boolean): readonly Place[] {
  const layers = Array.from({ length: depth }, (_, index) => index + 1);
  return [
    { at: 'network' },
    ...layers.map((layer): Place => ({ at: 'forward', layer })),
    { at: 'loss' },
    ...layers.toReversed().flatMap((layer): readonly Place[] => [
      { at: 'inside', layer },
      { at: 'parameters', layer },
    ]),
    ...(penalised ? [{ at: 'objective' } as const] : []),
    { at: 'matrices' },
    ...(penalised ? [] : [{ at: 'update' } as const]),
  ];
}

function nameOf(place: Place, depth: number, { slides: { stations } }: Language): string {
  switch (place.at) {
    case 'network':
    case 'loss':
    case 'objective':
    case 'matrices':
    case 'update':
      return stations[place.at];
    case 'forward':
    case 'inside':
    case 'parameters':
      return stations[place.at](roleOf(place.layer, depth));
  }
}
