import type { Equation } from '../../derivation/equation.ts';
import { noHighlight } from '../../figure/highlight.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { paged } from './paged.ts';
import { mostRows } from './room.ts';
import { lineHeight, slideLine } from './shown-line.ts';
import { type Item, whole, words } from './stages.ts';
import type { Place } from './trail.ts';

/** So many slides at most show lines that are alike, or one more where that is all. */
const mostAlike = 2;

/** Derivatives that go like the first one, which stands above them. */
export function inTheSameWay(
  equations: readonly Equation[],
  place: Place,
  composition: Composition,
): readonly Slide[] {
  const { language } = composition;
  const text = language.document.sameWay({ coloured: true });
  const found = equations.find(({ because }) => because.kind === 'result');
  const alike = equations.filter(({ because }) => because.kind === 'same-way');
  const items = alike.map((equation) =>
    whole(slideLine(equation, composition, { model: found, rows: mostRows.alike })),
  );
  const model = found && modelLine(found, composition);
  const height =
    headOf(text, noHighlight, composition).below - (model === undefined ? 0 : lineHeight(model, composition));
  return cut(items, alike.flatMap(bysOf), height, composition).map((page) => {
    const shown = page.flatMap(({ block }) => (block.kind === 'line' ? bysOf(block.equation) : []));
    return makeSlide(
      {
        title: language.slides.titles.sameWay({ quantities: shown }),
        place,
        head: headOf(text, new Set(shown.map(keyOf)), composition),
        items: [...(model === undefined ? [] : [{ ...whole(model), joinsNext: true }]), ...page],
      },
      composition,
    );
  });
}

const modelLine = (model: Equation, composition: Composition) => ({
  ...slideLine(model, composition, { rows: mostRows.alike }),
  marks: [],
  boxed: false,
  repeated: true,
});

/** What is differentiated by on the left side. */
const bysOf = ({ members: [left] }: Equation): readonly Quantity[] =>
  left?.kind === 'partial' ? [left.by] : [];

/** As many slides as lines that are alike may fill; the last one names what is left out of `quantities`. */
export function cut(
  items: readonly Item[],
  quantities: readonly Quantity[],
  height: number,
  composition: Composition,
): readonly (readonly Item[])[] {
  const pages = paged(items, height, composition);
  const shown = pages.length === mostAlike + 1 ? pages : pages.slice(0, mostAlike);
  const rest = quantities.slice(shown.flat().length);
  const left = rest.length === 0 ? [] : [words(composition.language.slides.leftOut({ quantities: rest }))];
  return shown.map((page, index) => (index === shown.length - 1 ? [...page, ...left] : page));
}
