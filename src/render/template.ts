import mustache from 'mustache';
import { ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';

/** A comment sign ends the opening tag in TeX, and HTML knows no element of this name: a template opens in its own tools. */
const tags: [string, string] = ['<%', '%>'];

/** The text of a template and the name of its file, by which its user is told of mistakes in it. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

interface Slot {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * A template with its slots filled: `<% title %>` becomes the text of `title` as it stands, so the texts are finished TeX
 * or HTML. A template has no logic. Every slot must be there at least once; throws a `ProblemError` that names the slots
 * that are unknown, the ones that the template lacks, and anything in tags that is no slot.
 */
export function fillTemplate({ file, text }: Template, slots: Readonly<Record<string, string>>): string {
  const found = slotsOf({ file, text });
  const known = Object.keys(slots);
  const problems = [
    ...found
      .filter(({ name }) => !known.includes(name))
      .map(({ name, line }) =>
        problem('unknown-slot', { file, found: name, known, suggestion: suggest(name, known), line }),
      ),
    ...known
      .filter((name) => !found.some((slot) => slot.name === name))
      .map((name) => problem('missing-slot', { file, slot: name })),
  ];
  if (problems.length > 0) throw new ProblemError(problems);
  return mustache.render(text, slots, {}, { tags, escape: (text: string) => text });
}

/** The slots of a template in the order in which they stand. */
function slotsOf(template: Template): readonly Slot[] {
  const spans = spansOf(template);
  const logic = spans.find(([type]) => type !== 'text' && type !== 'name');
  if (logic !== undefined) throw malformed('logic', template, logic[2]);
  return spans
    .filter(([type]) => type === 'name')
    .map(([, name, start]) => ({ name, line: lineAt(template, start) }));
}

function spansOf(template: Template): ReturnType<typeof mustache.parse> {
  const { text } = template;
  try {
    return mustache.parse(text, tags);
  } catch {
    // Mustache refuses a tag that is not closed and sections that do not fit together, and tells neither by type.
    const section = text.search(/<%\s*[#^/]/);
    throw section < 0
      ? malformed('unclosed', template, text.lastIndexOf(tags[0]))
      : malformed('logic', template, section);
  }
}

const malformed = (reason: 'unclosed' | 'logic', template: Template, start: number): ProblemError =>
  new ProblemError([
    problem('malformed-template', { file: template.file, reason, line: lineAt(template, start) }),
  ]);

const lineAt = ({ text }: Template, start: number): number => text.slice(0, start).split('\n').length;
