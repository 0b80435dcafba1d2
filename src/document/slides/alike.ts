import type { Equation } from '../../derivation/equation.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { makeSlide } from './make-slide.ts';
import { paged } from './paged.ts';
import { mostRows, room } from './room.ts';
import { slideLine } from './shown-line.ts';
import { type Item, whole, words } from './stages.ts';
import type { Place } from './trail.ts';

/** So many slides at most show lines that are alike. */
export const mostAlike = 2;

/** The height of the line that others are like. */
const modelHeight = 1.1;

/** Derivatives that go like the first one, which stands above them. */
export function inTheSameWay(
  equations: readonly Equation[],
  place: Place,
  composition: Composition,
): readonly Slide[] {
  const { language } = composition;
  const model = equations.find(({ because }) => because.kind === 'result');
  const alike = equations.filter(({ because }) => because.kind === 'same-way');
  const items = alike.map((equation) =>
    whole(slideLine(equation, composition, { model, rows: mostRows.alike })),
  );
  return cut(items, alike.flatMap(bysOf), composition, modelHeight).map((page) => {
    const shown = page.flatMap(({ block }) => (block.kind === 'line' ? bysOf(block.equation) : []));
    return makeSlide(
      {
        title: language.slides.titles.sameWay({ quantities: shown }),
        place,
        lit: new Set(shown.map(keyOf)),
        head: [words(language.document.sameWay())],
        items: [...repeated(model, composition), ...page],
      },
      composition,
    );
  });
}

const repeated = (model: Equation | undefined, composition: Composition): readonly Item[] =>
  model === undefined
    ? []
    : [
        whole({
          ...slideLine(model, composition, { rows: mostRows.alike }),
          marks: [],
          boxed: false,
          repeated: true,
        }),
      ];

/** What is differentiated by on the left side. */
const bysOf = ({ members: [left] }: Equation): readonly Quantity[] =>
  left?.kind === 'partial' ? [left.by] : [];

/** As many slides as lines that are alike may fill below something so high; the last one names what is left out of `quantities`. */
export function cut(
  items: readonly Item[],
  quantities: readonly Quantity[],
  composition: Composition,
  above = 0,
): readonly (readonly Item[])[] {
  const pages = paged(items, composition, room.height - above);
  const shown = pages.length === mostAlike + 1 ? pages : pages.slice(0, mostAlike);
  const rest = quantities.slice(shown.flat().length);
  const left = rest.length === 0 ? [] : [words(composition.language.slides.leftOut({ quantities: rest }))];
  return shown.map((page, index) => (index === shown.length - 1 ? [...page, ...left] : page));
}
