import { columnOf, ref } from '../../../expression/matrix/build.ts';
import type { Letter } from '../../../notation/letter.ts';
import { letterTex } from '../../../notation/letter-tex.ts';
import { columnLetter } from '../../../notation/matrix-letters-tex.ts';
import type { Notation } from '../../../notation/notation.ts';
import { mapIndices } from '../../../quantity/bind.ts';
import { type Extent, type GeneralQuantity, type Index, units } from '../../../quantity/index.ts';
import type { MatrixQuantity } from '../../../quantity/matrix.ts';
import type { NetworkShape } from '../../../quantity/shape.ts';
import type { Token } from '../tokens.ts';
import { ofSamples, placesOf, quantityKinds } from './quantities.ts';
import type { Reading } from './reading.ts';
import { before, type Candidates, candidatesIn, firstLetter, lastUnit, type Scope } from './scope.ts';
import { type Seen, sameSeen, seenLetter, seenTex, seenText } from './seen.ts';
import type { LeafMatrix, Term } from './term.ts';

/** A letter with the scripts that belong to it. */
export interface Written {
  readonly nucleus: string;
  readonly subscript: readonly Token[];
  readonly superscript: readonly Token[];
}

/**
 * All that a letter may mean, found by asking the notation for the letter of everything that its scripts could name: so a
 * reader looks up the legend.
 */
export function namesOf(written: Written, scope: Scope, reading: Reading): readonly Term[] {
  const seen: Seen = {
    nucleus: written.nucleus,
    subscript: seenText(written.subscript),
    superscript: seenText(written.superscript),
  };
  const key = JSON.stringify([seen, [...scope.symbols]]);
  const found = reading.known.get(key) ?? looked(written, seen, scope, reading);
  reading.known.set(key, found);
  return found;
}

function looked(written: Written, seen: Seen, scope: Scope, reading: Reading): readonly Term[] {
  const scripts = [...written.subscript, ...written.superscript];
  const named = candidatesIn(scripts, scope, reading);
  const candidates = reading.isLinearMap ? { ...named, layers: [1] } : named;
  const { abbreviations, notation, shape } = reading;
  // What a short name of the line is about has no other meaning in it.
  if (
    abbreviations !== undefined &&
    sameSeen(seenLetter(notation.letter(abbreviations.argument, shape)), seen)
  )
    return [{ kind: 'quantity', quantity: abbreviations.argument }];
  const found = [...quantitiesNamed(seen, candidates, reading), ...matricesNamed(seen, candidates, reading)];
  return [...new Map(found.map((term) => [JSON.stringify(term), term])).values()];
}

function quantitiesNamed(seen: Seen, candidates: Candidates, reading: Reading): readonly Term[] {
  const { notation, shape, isLinearMap } = reading;
  const isMeant = (quantity: GeneralQuantity): boolean =>
    sameSeen(seenLetter(notation.letter(quantity, shape)), seen) &&
    isMentioned(quantity, candidates, notation);
  return quantityKinds.flatMap((all) => {
    const quantities = all(candidates).filter(
      (quantity) => isSubject(quantity.kind, reading) && isBiasOf(quantity, reading),
    );
    const [first] = quantities;
    // The letter itself is the same whatever stands beside it.
    if (first === undefined || seenLetter(notation.letter(first, shape)).nucleus !== seen.nucleus) return [];
    return quantities
      .filter((quantity) => isLinearMap || exists(quantity, shape))
      .flatMap((quantity) => ofSamples(quantity, candidates))
      .filter(isMeant)
      .map((quantity): Term => ({ kind: 'quantity', quantity }));
  });
}

/** A line about any matrix and column is about nothing else. */
const isSubject = (kind: GeneralQuantity['kind'], { isLinearMap }: Reading): boolean =>
  !isLinearMap || kind === 'weight' || kind === 'input';

/** Units of a layer have their own biases, or else one in common. */
function isBiasOf(quantity: GeneralQuantity | MatrixQuantity, { sharedBiases }: Reading): boolean {
  if (quantity.kind !== 'bias' && quantity.kind !== 'shared-bias') return true;
  const isShared = sharedBiases.some((layer) => layer === quantity.layer);
  return isShared === (quantity.kind === 'shared-bias');
}

/** Whether a layer whose number is given has a unit of this number. */
const exists = (quantity: GeneralQuantity, { sizes }: NetworkShape): boolean =>
  placesOf(quantity).every(({ index, over }) => {
    const isCounted = typeof index === 'number' && over.kind === 'units' && typeof over.layer === 'number';
    return !isCounted || index <= (sizes[over.layer] ?? 0);
  });

/** Whether every index stands there: one that is left out is 1, and that of an output says nothing of the layer. */
function isMentioned(quantity: GeneralQuantity, { mentions }: Candidates, notation: Notation): boolean {
  const letters: string[] = [];
  mapIndices(quantity, (index) => {
    const isFree = typeof index !== 'number' && 'symbol' in index && index.symbol !== 'last';
    if (isFree) letters.push(firstLetter(notation.index(index.symbol)));
    return index;
  });
  return letters.every(
    (letter) => letters.filter((other) => other === letter).length <= (mentions.get(letter) ?? 0),
  );
}

function matricesNamed(seen: Seen, candidates: Candidates, reading: Reading): readonly Term[] {
  const { notation, shape } = reading;
  const isMeant = (letter: Letter): boolean => sameSeen(seenLetter(letter), seen);
  const all = matrixQuantities(candidates).filter(
    (quantity) => isSubject(quantity.kind, reading) && isBiasOf(quantity, reading),
  );
  return all.flatMap((quantity): readonly Term[] => {
    const letter = notation.matrix(quantity, shape);
    const columns = columnsOf(quantity, candidates).filter((index) =>
      columnLetters(quantity, index, reading).some(isMeant),
    );
    return [
      ...(isMeant(letter) ? [matrix(leaf(ref(quantity)))] : []),
      ...columns.map((index) => matrix(leaf(columnOf(quantity, index)))),
    ];
  });
}

export const matrix = (leafMatrix: LeafMatrix): Term => ({ kind: 'matrix', matrix: leafMatrix });

/** Narrows what the builders of matrices answer. */
export function leaf(made: ReturnType<typeof ref>): LeafMatrix {
  if (made.kind !== 'ref' && made.kind !== 'column' && made.kind !== 'gradient')
    throw new RangeError(`${made.kind} has no letter`);
  return made;
}

const matrixQuantities = ({ layers }: Candidates): readonly MatrixQuantity[] => [
  ...layers.flatMap((layer): readonly MatrixQuantity[] => [
    { kind: 'weight', layer },
    { kind: 'bias', layer },
    ...(['preactivation', 'activation', 'error'] as const).flatMap((kind) =>
      [false, true].map((batch) => ({ kind, layer, batch })),
    ),
  ]),
  ...(['input', 'prediction', 'target'] as const).flatMap((kind) =>
    [false, true].map((batch) => ({ kind, batch })),
  ),
];

/** Of weights the columns of one source, of a batch those of one sample. */
function columnsOf(quantity: MatrixQuantity, { units: named, samples }: Candidates): readonly Index[] {
  if (quantity.kind === 'weight') {
    const source = before(quantity.layer);
    return source === undefined ? named : [...named, lastUnit(source)];
  }
  return 'batch' in quantity && quantity.batch ? samples : [];
}

/** In a row of columns, inputs have the letter of one sample. */
function columnLetters(
  quantity: MatrixQuantity,
  index: Index,
  { notation, shape }: Reading,
): readonly Letter[] {
  const letter = columnLetter(quantity, index, { notation, shape });
  if (quantity.kind !== 'input') return [letter];
  return [letter, { ...letter, base: notation.matrix({ ...quantity, batch: false }, shape).base }];
}

/** All extents whose number of members has this letter. */
export function extentsNamed(tokens: readonly Token[], scope: Scope, reading: Reading): readonly Extent[] {
  const { notation, shape } = reading;
  const text = seenText(tokens);
  const { layers } = candidatesIn(tokens, scope, reading);
  const everywhere: readonly Index[] = [
    ...shape.sizes.keys(),
    ...[-1, 0, 1].map((plus) => ({ symbol: 'layer' as const, plus })),
    ...[-1, 0].map((plus) => ({ symbol: 'last' as const, plus })),
    ...layers,
  ];
  const extents: readonly Extent[] = [{ kind: 'samples' }, ...everywhere.map(units)];
  const found = extents.filter((extent) => seenTex(letterTex(notation.size(extent))) === text);
  return [...new Map(found.map((extent) => [JSON.stringify(extent), extent])).values()];
}
