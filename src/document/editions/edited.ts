import type { Sentence } from '../../language/sentence.ts';
import type { Composition } from '../composition.ts';
import { type Block, linesIn } from '../document.ts';
import { withBlanks } from './blanks.ts';
import { triedPoints, withErrors } from './errors/plant.ts';

/** Blocks with their blanks or errors, and what there is to do before them. Throws ProblemError for too many errors. */
export function edited(
  blocks: readonly Block[],
  { edition, language, derivation }: Composition,
): readonly Block[] {
  if (edition === undefined) return blocks;
  const { fill, find } = language.editions;
  const kept = blocks.filter(({ kind }) => !telling.includes(kind));
  const numbers = linesIn(kept).some((line) => line.numbers !== undefined);
  if (edition.kind === 'errors')
    return [task(find({ ...edition, numbers })), ...withErrors(kept, derivation, edition)];
  return [task(fill({ blank: edition.blank, numbers })), ...withBlanks(kept, edition)];
}

/** What would show what is to be found. */
const telling: readonly string[] = ['valued-graph', 'explorer'];

const task = (text: Sentence): Block => ({ kind: 'paragraph', text });

/** What stands below the title: what kind of sheet it is, and which. */
export function editionLines({ edition, language }: Composition): readonly string[] {
  if (edition === undefined) return [];
  const { names, sheet } = language.editions;
  const number = edition.sheet === undefined ? [] : [sheet(edition.sheet)];
  return [[names[edition.kind], ...number].join(' ')];
}

/** What is said of blanks and errors where it is said what was checked. */
export function checkedEdition({ edition, language }: Composition): Sentence {
  if (edition === undefined) return [];
  const { blanksChecked, errorsChecked } = language.editions;
  return edition.kind === 'errors'
    ? errorsChecked({ count: edition.count, points: triedPoints })
    : blanksChecked();
}
