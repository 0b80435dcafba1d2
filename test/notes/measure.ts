import { normalise } from '../fixtures/normalise.mjs';
import type { Entry } from './catalogue.ts';
import type { Emission } from './emit.ts';

/** Whether a document prints an entry, and if not, why. */
export interface Finding {
  readonly entry: Entry;
  /** `undefined` where the entry is produced. */
  readonly missing: string | undefined;
}

/** Looks for entries in what their run printed. */
export function findingsIn(emission: Emission, entries: readonly Entry[]): readonly Finding[] {
  if (emission.kind === 'refused') return entries.map((entry) => ({ entry, missing: emission.why }));
  const displays = emission.displays.map(normalise);
  return entries.map((entry) => ({ entry, missing: missingFrom(displays, entry) }));
}

/** Why normalised displays do not produce an entry. */
export function missingFrom(displays: readonly string[], entry: Entry): string | undefined {
  const slip = entry.forbidden?.find((printed) => printsSlip(displays, printed));
  if (slip !== undefined) return `printed as in the notes: ${slip}`;
  const place = { display: 0, offset: 0 };
  for (const part of entry.expected) {
    const end = next(displays, place, part, entry.kind);
    if (end === undefined) return `not printed: ${part}`;
    Object.assign(place, end);
  }
  return undefined;
}

interface Place {
  readonly display: number;
  readonly offset: number;
}

/** Where the first occurrence of a part at or after a place ends. */
function next(
  displays: readonly string[],
  from: Place,
  part: string,
  kind: Entry['kind'],
): Place | undefined {
  for (let display = from.display; display < displays.length; display++) {
    const offset = endOf(displays[display] ?? '', part, kind, display === from.display ? from.offset : 0);
    if (offset !== undefined) return { display, offset };
  }
  return undefined;
}

/** A formula is found whole: between two such marks, not within a longer one. Prose is found anywhere, in any case. */
const before = /(?:^|[=,;:([]|\\(?:Rightarrow|rightarrow|therefore|because|triangleq))$/;
const after = /^(?:$|[=,;:)\]]|\\(?:Rightarrow|rightarrow|in(?![a-z])|triangleq|because)|\[\\because)/;
const opensItself = /^(?:=|\\(?:Rightarrow|therefore|because))/;

function endOf(display: string, part: string, kind: Entry['kind'], from: number): number | undefined {
  const [text, wanted] =
    kind === 'prose' ? [display.toLowerCase(), normalise(part).toLowerCase()] : [display, normalise(part)];
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (kind === 'prose') return end;
    const opens = opensItself.test(wanted) || before.test(text.slice(0, at));
    if (opens && after.test(text.slice(end))) return end;
  }
  return undefined;
}

/** A slip that goes on, with an index or an argument, is another formula. */
export function printsSlip(displays: readonly string[], printed: string): boolean {
  const slip = normalise(printed);
  return displays.some((display) => {
    for (let at = display.indexOf(slip); at >= 0; at = display.indexOf(slip, at + 1))
      if (!/^[_^'{(A-Za-z0-9]/.test(display.slice(at + slip.length))) return true;
    return false;
  });
}

/** The display most like a formula, by the pairs of characters that they share. */
export function nearest(displays: readonly string[], part: string): string | undefined {
  const wanted = pairsOf(normalise(part));
  const likeness = (display: string): number => {
    const pairs = pairsOf(normalise(display));
    return (2 * [...wanted].filter((pair) => pairs.has(pair)).length) / (wanted.size + pairs.size);
  };
  const rated = displays.map((display) => ({ display, rate: likeness(display) }));
  return rated.toSorted((p, q) => q.rate - p.rate)[0]?.display;
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2)));
