import { type Document, type EntryArray, entriesIn } from '../document/document.ts';
import { exploredEntriesIn } from '../document/explorer.ts';
import { texOf } from '../notation/tex.ts';
import { entriesTex } from '../render/entries-tex.ts';
import type { Typesetter } from '../render/line-tex.ts';
import type { Misprint } from './misprint.ts';
import { type AgreementOptions, readBackAgrees } from './readback/agree.ts';

/**
 * Reads the arrays of derivatives back from what is printed, entry by entry: in each place must stand what the derivative
 * by the weight of that place comes to.
 */
export const entryMisprints = (
  document: Document,
  typesetter: Typesetter,
  options: AgreementOptions,
): readonly Misprint[] =>
  [...entriesIn(document.blocks), ...exploredEntriesIn(document.blocks)].flatMap((array) => {
    const printed = entryTexts(entriesTex(array, document, typesetter));
    return array.rows.flat().flatMap((entry, index) => {
      if (entry.kind === 'dots') return [];
      const { id, number, members, compact } = entry.equation;
      const [left] = members;
      const tex = `${left === undefined ? '' : texOf(left, options)} = ${printed[index] ?? ''}`;
      const isWhole = printed.length === sizeOf(array) && left !== undefined && compact !== undefined;
      return isWhole && readBackAgrees(tex, [left, compact], options).passed ? [] : [{ id, number, tex }];
    });
  });

const sizeOf = ({ rows }: EntryArray): number => rows.flat().length;

/** What stands between the signs of an array, row by row. */
function entryTexts(tex: string): readonly string[] {
  const [, inside = ''] = /\\begin\{bmatrix\}(.*)\\end\{bmatrix\}/s.exec(tex) ?? [];
  return inside.split(/\\\\|\\cr(?![a-z])|&/).map((text) => text.trim());
}
