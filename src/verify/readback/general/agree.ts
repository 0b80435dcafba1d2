import { entriesOf } from '../../../derivation/general/entries.ts';
import { fewestNetworks } from '../../../derivation/general/general-check.ts';
import type { GeneralEquation, Premise } from '../../../derivation/general/general-equation.ts';
import type { Rows } from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { chainRuleLetters } from '../../../notation/chain-rule-letters.ts';
import type { Notation } from '../../../notation/notation.ts';
import { withShown } from '../../../notation/with-shown.ts';
import type { NetworkShape } from '../../../quantity/shape.ts';
import { ReadBackError } from '../read-back-error.ts';
import { lineTokens, type ReadLine, readLine } from './line.ts';
import type { Reading } from './reading.ts';
import { type Place, placesFor } from './scenes.ts';
import { scopeOf } from './scope-of.ts';
import { seenText } from './seen.ts';
import { ofSides } from './sides-value.ts';
import type { Term } from './term.ts';
import { rowsOf } from './value.ts';

/** Whether the print of a line about any network says what the line says, and if not, why. */
export type GeneralAgreement =
  | { readonly passed: true }
  | {
      readonly passed: false;
      readonly reason: 'unreadable' | 'length' | 'value' | 'networks';
      readonly detail: string;
    };

export interface GeneralReadBackOptions {
  /** That of the document, or of the author whose letters the line has. */
  readonly notation: Notation;
  readonly shape: NetworkShape;
}

/**
 * Reads a printed line and compares each member that was read with the one that was to be printed, in several networks
 * of unequal widths. Of the line itself the reader knows only what a reader of the text is told: the subject, the free
 * indices with what they run through, what is taken for granted, and the short names in it.
 */
export function generalReadBackAgrees(
  latex: string,
  equation: GeneralEquation,
  options: GeneralReadBackOptions,
): GeneralAgreement {
  const known = verdictsOf(equation, options.notation);
  const written = JSON.stringify([options.shape, latex]);
  const verdict = known.get(written) ?? judgedAsSeen(latex, equation, options);
  known.set(written, verdict);
  return verdict;
}

/** What is spelt in another way but looks the same is judged once. */
function judgedAsSeen(
  latex: string,
  equation: GeneralEquation,
  options: GeneralReadBackOptions,
): GeneralAgreement {
  const seen = attempted(() => seenText(lineTokens(latex)));
  if (seen instanceof Error) return failed('unreadable', seen.message);
  const known = verdictsOf(equation, options.notation);
  const looks = JSON.stringify([options.shape, 'looks', seen]);
  const verdict = known.get(looks) ?? judged(latex, equation, options);
  known.set(looks, verdict);
  return verdict;
}

/** The same formulas come from several typesetters and in several documents, and are judged once. */
const verdicts = new WeakMap<GeneralEquation, WeakMap<Notation, Map<string, GeneralAgreement>>>();

function verdictsOf(equation: GeneralEquation, notation: Notation): Map<string, GeneralAgreement> {
  const byNotation = verdicts.get(equation) ?? new WeakMap<Notation, Map<string, GeneralAgreement>>();
  verdicts.set(equation, byNotation);
  const known = byNotation.get(notation) ?? new Map<string, GeneralAgreement>();
  byNotation.set(notation, known);
  return known;
}

function judged(latex: string, equation: GeneralEquation, options: GeneralReadBackOptions): GeneralAgreement {
  const read = attempted(() => readLine(latex, readingOf(equation, options)));
  if (read instanceof Error) return failed('unreadable', read.message);
  const places = placesFor(equation, shapeAbout(equation, options));
  const networks = new Set(places.map(({ scene }) => scene.network.spec.name));
  if (networks.size < fewestNetworks) return failed('networks', `${networks.size} networks`);
  const beside = equation.beside?.members ?? [];
  if (beside.length > 0 && read.aside.length === 0) return failed('length', 'nothing beside');
  return compared(read, equation.members, beside, places);
}

/** No widths of the network at hand are those of any matrix. */
const shapeAbout = (
  { shown }: GeneralEquation,
  { shape }: GeneralReadBackOptions,
): GeneralReadBackOptions['shape'] =>
  shown?.letters === 'linear-map' ? { sizes: [], functions: [] } : shape;

const failed = (
  reason: Exclude<GeneralAgreement, { passed: true }>['reason'],
  detail: string,
): GeneralAgreement => ({
  passed: false,
  reason,
  detail,
});

function readingOf(
  { altitude, domain, shown = {} }: GeneralEquation,
  { notation, shape }: GeneralReadBackOptions,
): Reading {
  const own = withShown(notation, shown);
  return {
    notation: own,
    shape,
    rule: shown.letters === 'chain-rule' ? own : chainRuleLetters(own),
    isLinearMap: shown.letters === 'linear-map',
    isBatch: altitude === 'batch',
    sharedBiases: sharedBiasesIn(domain.premises),
    scope: scopeOf(domain.ranges, own),
    abbreviations: shown.abbreviations,
    known: knownFor({ altitude, domain, shown }, { notation, shape }),
  };
}

const sharedBiasesIn = (premises: readonly Premise[]): readonly number[] =>
  premises.flatMap((premise) =>
    premise.kind === 'layer-bias' && premise.bias === 'shared' ? [premise.layer] : [],
  );

type Subject = Pick<GeneralEquation, 'altitude' | 'domain' | 'shown'>;

/** What letters were found to mean in all lines of one author on one subject; short names have a meaning in one line. */
function knownFor(
  { altitude, domain, shown = {} }: Subject,
  { notation, shape }: GeneralReadBackOptions,
): Reading['known'] {
  const { about, letters, withoutUnits, abbreviations } = shown;
  if (abbreviations !== undefined) return new Map();
  const key = JSON.stringify([
    shape,
    altitude === 'batch',
    sharedBiasesIn(domain.premises),
    about,
    letters,
    withoutUnits,
  ]);
  const bySubject = subjects.get(notation) ?? new Map<string, Reading['known']>();
  subjects.set(notation, bySubject);
  const found = bySubject.get(key) ?? new Map<string, readonly Term[]>();
  bySubject.set(key, found);
  return found;
}

const subjects = new WeakMap<Notation, Map<string, Reading['known']>>();

function compared(
  { members, aside, sides }: ReadLine,
  given: readonly Matrix[],
  beside: readonly Matrix[],
  places: readonly Place[],
): GeneralAgreement {
  const chains = [
    [members, given],
    [aside, beside],
  ] as const;
  for (const [read, meant] of chains) {
    const fault = chainFault(read, meant, places);
    if (fault !== undefined) return fault;
  }
  const last = members.at(-1);
  if (sides === undefined || last === undefined) return { passed: true };
  const fits = places.every(({ scene, agree }) => {
    const [first] = members;
    const rows = attempted(() =>
      rowsOf(last, scene, { agree, before: first && rowsOf(first, scene, { agree }) }),
    );
    return !(rows instanceof Error) && !(attempted(() => ofSides(rows, sides, scene)) instanceof Error);
  });
  return fits ? { passed: true } : failed('value', 'sides');
}

/** Members that this author writes alike stand once: each that was read may be several that were meant, in their order. */
function chainFault(
  read: readonly Term[],
  meant: readonly Matrix[],
  places: readonly Place[],
): GeneralAgreement | undefined {
  if (read.length > meant.length) return failed('length', `${read.length} members for ${meant.length}`);
  const ours = places.map(({ scene }) => meant.map((matrix) => meantRows(matrix, scene)));
  const theirs = places.map((place) => valuedChain(read, place));
  const same = (one: number, other: number): boolean =>
    places.every(({ agree }, place) => {
      const [seen, own] = [theirs[place]?.[one], ours[place]?.[other]];
      return seen !== undefined && own !== undefined && !(seen instanceof Error) && agree(seen, own);
    });
  if (fits(0, 0, { read: read.length, meant: meant.length, same })) return undefined;
  const error = theirs.flat().find((rows) => rows instanceof Error);
  return failed('value', error?.message ?? 'other value');
}

/** The entries of what was meant, the same for every author. */
function meantRows(matrix: Matrix, scene: Scene): Rows {
  const byScene = entries.get(matrix) ?? new WeakMap<Scene, Rows>();
  entries.set(matrix, byScene);
  const rows = byScene.get(scene) ?? entriesOf(matrix, scene);
  byScene.set(scene, rows);
  return rows;
}

const entries = new WeakMap<Matrix, WeakMap<Scene, Rows>>();

interface Matching {
  readonly read: number;
  readonly meant: number;
  same(read: number, meant: number): boolean;
}

/** Whether the members from these on go together. */
function fits(read: number, meant: number, matching: Matching): boolean {
  const left = { read: matching.read - read - 1, meant: matching.meant - meant - 1 };
  if (left.read > left.meant || (left.meant < 0 && left.read < 0)) return left.meant < 0 && left.read < 0;
  if (!matching.same(read, meant)) return false;
  if (left.meant === 0) return left.read === 0;
  return (
    (left.read > 0 && fits(read + 1, meant + 1, matching)) ||
    (left.meant > left.read && fits(read, meant + 1, matching))
  );
}

/** The members in one network, or what is wrong with them there. */
function valuedChain(read: readonly Term[], { scene, agree }: Place): readonly (Rows | Error)[] {
  const found: (Rows | Error)[] = [];
  for (const term of read) {
    const last = found.at(-1);
    const before = last instanceof Error ? undefined : last;
    found.push(attempted(() => rowsOf(term, scene, { agree, before })));
  }
  return found;
}

/** What cannot be read, or has no value in a network, is an answer; anything else is a bug. */
function attempted<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (error instanceof ReadBackError || error instanceof RangeError) return error;
    throw error;
  }
}
