import { type Options, pointChoices, type TypedOptions } from '../index.ts';

/** Two options of which one leaves no room for the other, as they are typed. */
export interface Conflict {
  readonly one: string;
  readonly other: string;
}

/** What does not go together in sheets for students. */
export const conflictsOfEdition = (typed: TypedOptions, options: Options): readonly Conflict[] => [
  ...conflictsOfSheet(typed, options),
  ...conflictsOfErrors(typed, options),
  ...conflictsOfVariants(typed, options),
];

function conflictsOfSheet(typed: TypedOptions, { edition, style, fragment }: Options): readonly Conflict[] {
  const hasBlanks = edition === 'student' || edition === 'teacher';
  return conflictsWhere(asked(typed, edition), [
    [typed.blank !== undefined && !hasBlanks, '--blank'],
    [typed.errors !== undefined && edition !== 'errors', '--errors'],
    [edition !== 'full' && style === 'slides', '--style slides'],
    [edition !== 'full' && fragment, '--fragment'],
  ]);
}

/** Errors are planted in the lines of this very network. */
function conflictsOfErrors(
  typed: TypedOptions,
  { edition, style, at, stdout }: Options,
): readonly Conflict[] {
  if (edition !== 'errors') return [];
  return conflictsWhere(asked(typed, edition), [
    [style !== 'worked' && style !== 'slides', `--style ${style}`],
    [stdout, '--stdout'],
    [typed.vary === 'numbers' && at === undefined, '--vary numbers'],
  ]);
}

/** The option that chose the edition: `--edition` itself, or the one that only this edition has. */
function asked(typed: TypedOptions, edition: Options['edition']): string {
  if (typed.edition !== undefined || edition === 'full') return `--edition ${edition}`;
  if (typed.errors !== undefined) return '--errors';
  return typed.blank === undefined ? `--variants ${typed.variants ?? ''}` : '--blank';
}

function conflictsOfVariants(
  typed: TypedOptions,
  { edition, variants, at, stdout }: Options,
): readonly Conflict[] {
  const several = variants > 1;
  const isFile = at !== undefined && !pointChoices.some((choice) => choice === at);
  return conflictsWhere(`--variants ${variants}`, [
    [several && edition === 'full', '--edition full'],
    [several && isFile, `--at ${at ?? ''}`],
    [several && stdout && edition !== 'errors', '--stdout'],
    [!several && typed.vary !== undefined, '--vary'],
  ]);
}

const conflictsWhere = (
  one: string,
  rules: readonly (readonly [holds: boolean, other: string])[],
): readonly Conflict[] => rules.flatMap(([holds, other]) => (holds ? [{ one, other }] : []));

/**
 * What is meant by options of sheets: those that only one edition has choose it where none is named, and sheets are written
 * without the file that holds all equations for programs, unless it is asked for.
 */
export function forReaders(options: Options, typed: TypedOptions): Options {
  const meant = {
    ...options,
    edition: typed.edition === undefined ? editionMeant(options, typed) : options.edition,
  };
  if (meant.edition === 'full' || typed.format !== undefined) return meant;
  return { ...meant, format: meant.format.filter((format) => format !== 'json') };
}

function editionMeant({ edition, variants }: Options, { blank, errors }: TypedOptions): Options['edition'] {
  if (errors !== undefined) return 'errors';
  return blank !== undefined || variants > 1 ? 'student' : edition;
}
