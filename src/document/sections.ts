import { type FramingName, framingNames, sectionNames } from '../network/section-names.ts';
import type { DocumentSpec, SectionChoice } from '../network/spec.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { Block } from './document.ts';
import type { StyleName } from './styles/index.ts';
import type { StylePart } from './styles/style.ts';

/** What a document shows, in which order. */
export interface Arrangement {
  readonly sections: readonly string[];
  /** Whether the contents, or the closing note, are shown. */
  shows(framing: FramingName): boolean;
  /** A section with its user's own words below its heading, where there are such. */
  introduced(part: StylePart): readonly Block[];
}

/**
 * What a user chose of the sections that a style has; all of them in their usual order where nothing was chosen. Throws
 * ProblemError for names of no section of the style.
 */
export function arrangementOf(style: StyleName, { sections, without = [] }: DocumentSpec): Arrangement {
  const known: readonly string[] = sectionNames[style];
  const chosen: readonly SectionChoice[] = sections ?? known.map((section) => ({ section }));
  const problems = [
    ...unknownNames(
      chosen.map(({ section }) => section),
      known,
    ),
    ...unknownNames(without, [...known, ...framingNames]),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  const intros = new Map(chosen.map(({ section, intro }) => [section, intro]));
  return {
    sections: [...intros.keys()].filter((section) => !without.includes(section)),
    shows: (framing) => !without.includes(framing),
    introduced: ({ name, blocks }) => withIntro(blocks, intros.get(name)),
  };
}

const unknownNames = (names: readonly string[], known: readonly string[]): readonly Problem[] =>
  names
    .filter((found) => !known.includes(found))
    .map((found) =>
      problem('unknown-name', { what: 'section', found, known, suggestion: suggest(found, known) }),
    );

/** Paragraphs end at empty lines. */
function withIntro(blocks: readonly Block[], intro: string | undefined): readonly Block[] {
  if (intro === undefined) return blocks;
  const paragraphs = intro
    .split(/\n\s*\n/)
    .filter((words) => words.trim() !== '')
    .map((words): Block => ({ kind: 'paragraph', text: [words.trim()] }));
  const [heading, ...others] = blocks;
  return heading?.kind === 'heading' ? [heading, ...paragraphs, ...others] : [...paragraphs, ...blocks];
}
