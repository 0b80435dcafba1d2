import type { Point } from '../figure/geometry.ts';
import { baseHeight, baseWidth, letterExtent, scriptShift, scriptSize } from '../figure/letter-extent.ts';
import type { Letter } from '../notation/letter.ts';
import { coordinate } from './coordinate.ts';
import { symbolsOf } from './tex-symbols.ts';
import { element, xmlText } from './xml.ts';

/** Names fonts that a reader's machine or page may have; the letters of KaTeX first, so that figure and formulas agree. */
const letterFont = "KaTeX_Math, 'Latin Modern Roman', 'STIX Two Text', 'Times New Roman', Times, serif";
const scriptFont = "KaTeX_Main, 'Latin Modern Roman', 'STIX Two Text', 'Times New Roman', Times, serif";

/**
 * A letter centred on a point, `size` being one em: the letter ends and its scripts start at the same x, so that sub and
 * superscript stand above each other and nothing runs into another whatever font the reader has.
 */
export function svgLetter(letter: Letter, centre: Point, size: number, colour: string): string {
  const { width, above, below } = letterExtent(letter);
  const seam = centre.x + (baseWidth(letter) - width / 2) * size;
  const baseline = centre.y + ((above - below) / 2) * size;
  const alone = letter.subscript === undefined && letter.superscript === undefined;
  const base = alone
    ? tspan(letter.base, centre.x, baseline, size, 'middle')
    : tspan(letter.base, seam, baseline, size, 'end');
  const text = element(
    'text',
    { 'font-family': letterFont, 'font-style': 'italic', fill: colour },
    base +
      script(letter.subscript, seam, baseline + scriptShift.subscript * size, size) +
      script(letter.superscript, seam, baseline - scriptShift.superscript * size, size),
  );
  return letter.hat === true ? text + hat(letter, seam, baseline, size, colour) : text;
}

const tspan = (tex: string, x: number, y: number, size: number, anchor: 'middle' | 'end'): string =>
  element(
    'tspan',
    { x: coordinate(x), y: coordinate(y), 'font-size': coordinate(size), 'text-anchor': anchor },
    xmlText(symbolsOf(tex)),
  );

function script(tex: string | undefined, seam: number, y: number, size: number): string {
  if (tex === undefined) return '';
  const place = { x: coordinate(seam + 0.04 * size), y: coordinate(y), 'text-anchor': 'start' };
  const type = { 'font-size': coordinate(size * scriptSize), 'font-family': scriptFont };
  const style = /[A-Za-z\\]/.test(tex) ? 'italic' : 'normal';
  return element('tspan', { ...place, ...type, 'font-style': style }, xmlText(symbolsOf(tex)));
}

/** Drawn and not an accent character, which few fonts place well on italics. */
function hat(letter: Letter, seam: number, baseline: number, size: number, colour: string): string {
  const middle = seam - (baseWidth(letter) / 2 - 0.08) * size;
  const foot = baseline - (baseHeight(letter) + 0.05) * size;
  const points = [
    [middle - 0.2 * size, foot],
    [middle, foot - 0.14 * size],
    [middle + 0.2 * size, foot],
  ];
  return element('polyline', {
    points: points.map((point) => point.map(coordinate).join(',')).join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': coordinate(0.05 * size),
  });
}
