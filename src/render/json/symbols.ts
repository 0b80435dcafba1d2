import type { Document, SymbolRow } from '../../document/document.ts';
import { letterTex } from '../../notation/letter-tex.ts';
import { shownShapeTex } from '../../notation/shown-shape.ts';
import { texOfQuantity } from '../../notation/tex.ts';
import { machineName } from '../../quantity/machine-name.ts';

/** What the letters of a document stand for, without words: machine names, letters, and the arrays whose entries they are. */
export const symbolFacts = (document: Document): readonly object[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'symbols' ? block.rows.map((row) => rowFacts(row, document)) : [],
  );

function rowFacts({ quantities, shape }: SymbolRow, { notation, derivation }: Document): object {
  const options = { notation, shape: derivation.network.shape };
  const [first] = quantities;
  return {
    kind: first?.kind ?? 'error',
    names: quantities.map(machineName),
    letters: quantities.map((quantity) => texOfQuantity(quantity, options)),
    ...(shape.kind === 'array' && {
      array: letterTex(notation.matrix(shape.of, options.shape)),
      sides: shape.sides,
    }),
    latex: shownShapeTex(shape, options),
  };
}
