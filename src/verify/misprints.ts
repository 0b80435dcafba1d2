import type { EquationId } from '../derivation/equation.ts';
import { type Document, linesIn } from '../document/document.ts';
import { typesetter as html } from '../render/html/math.ts';
import { typesetter as latex } from '../render/latex/typesetter.ts';
import { lineTex, plain, type Typesetter } from '../render/line-tex.ts';
import { typesetter as markdown } from '../render/markdown/math.ts';
import { type AgreementOptions, readBackAgrees } from './readback/agree.ts';
import { networkQuantities } from './readback/network-quantities.ts';
import { readerOf } from './readback/read-back.ts';

/** A display whose printed form does not say what its equation says. */
export interface Misprint {
  readonly id: EquationId;
  readonly number: string;
  /** What was printed. */
  readonly tex: string;
}

/** Everyone who prints displays, each with colours and line breaks of its own. */
const typesetters = { plain, latex, html, markdown } as const satisfies Record<string, Typesetter>;

export type TypesetterName = keyof typeof typesetters;

/**
 * Reads every display of a document, in plain TeX every equation of its derivation too, back from what each of the
 * typesetters prints, and answers those that do not have the value they were meant to have.
 */
export function misprints(
  document: Document,
  printers: readonly TypesetterName[],
  seed: number,
): readonly Misprint[] {
  const { derivation, notation } = document;
  const { network } = derivation;
  const reading = {
    notation,
    shape: network.shape,
    quantities: networkQuantities(network),
    pool: network.pool,
  };
  const options: AgreementOptions = { ...reading, seed, reader: readerOf(reading) };
  const shown = linesIn(document.blocks);
  const unmarked = derivation.equations.map((equation) => ({
    equation,
    members: equation.members,
    marks: [],
  }));
  return printers.flatMap((printer) =>
    [...shown, ...(printer === 'plain' ? unmarked : [])].flatMap(
      ({ equation: { id, number }, members, marks }) => {
        const tex = lineTex({ members, marks }, document, typesetters[printer]);
        return readBackAgrees(tex, members, options).passed ? [] : [{ id, number, tex }];
      },
    ),
  );
}
