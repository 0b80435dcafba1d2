import { allBlocks, type Block, type Document, type GeneralLine, type Line, linesIn } from '../document.ts';
import { lineWithNumbers } from '../numbers/line-numbers.ts';
import { networkWords } from '../topics/overview.ts';

export interface KeyChoices {
  readonly seed: number;
  /** Whether the sheets differ in their numbers alone, so that what is said in letters is said once. */
  readonly sameNetwork: boolean;
}

/** The sheet that only teachers see: what is to be found on each of the sheets, which are at least one. */
export function keyOf(sheets: readonly Document[], { seed, sameNetwork }: KeyChoices): Document {
  const [first] = sheets;
  if (first === undefined) throw new RangeError('a key is to at least one sheet');
  const { derivation, notation, language, title, paper } = first;
  const { key } = language.editions;
  const spec = derivation.network.spec.document;
  const common = sameNetwork ? lettersOf(first) : [];
  const about: Block = { kind: 'paragraph', text: key.about({ sheets: sheets.length, seed }) };
  const parts = sheets.map((sheet, index) => {
    const heading = key.heading({ sheet: sheets.length === 1 ? undefined : index + 1 });
    return headed(heading, `sheet-${index + 1}`, sheet, answersOf(sheet, sameNetwork));
  });
  return {
    derivation,
    notation,
    language,
    title,
    lines: [...[spec.author, spec.course, spec.date].filter((line) => line !== undefined), key.name],
    paper,
    medium: 'pages',
    blocks: [about, ...headed(key.common, 'common', first, common), ...parts.flat()],
  };
}

/** What is to be found on a sheet, line by line. */
export interface SheetAnswers {
  /** Lines that are wrong on purpose, as they are printed. */
  readonly errors: readonly Line[];
  /** Lines with blanks in letters, each once and without its numbers. */
  readonly letters: readonly (Line | GeneralLine)[];
  /** Lines whose numbers are to be filled in, each value once. */
  readonly values: readonly Line[];
}

export const answersOn = (sheet: Document): SheetAnswers => ({
  errors: linesIn(sheet.blocks).filter(({ planted }) => planted !== undefined),
  letters: lettersOf(sheet),
  values: sheet.edition === 'errors' ? [] : valuesOf(sheet),
});

function headed(words: string, anchor: string, sheet: Document, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 'section', number: null, text: [words], anchor },
    { kind: 'inset', document: { ...sheet, edition: 'teacher', numbers: undefined, blocks } },
  ];
}

/** What is to be found on a sheet; without letters where these are said already. */
function answersOf(sheet: Document, sameNetwork: boolean): readonly Block[] {
  if (sheet.edition === 'errors') {
    const errors = linesIn(sheet.blocks).flatMap((line) => errorOf(line, sheet));
    return sameNetwork ? errors : [aboutNetwork(sheet), ...errors];
  }
  const values = valuesOf(sheet);
  const numbers: readonly Block[] = values.length === 0 ? [] : [{ kind: 'answers', lines: values }];
  return sameNetwork ? numbers : [aboutNetwork(sheet), ...lettersOf(sheet), ...numbers];
}

const aboutNetwork = (sheet: Document): Block => ({ kind: 'paragraph', text: networkWords(sheet) });

/** A line as it is printed, and as it should be. */
function errorOf(line: Line, { language }: Document): readonly Block[] {
  if (line.planted === undefined) return [];
  const { key } = language.editions;
  const { number, members } = line.equation;
  const shown: Line = { ...line, repeated: true, boxed: false, marks: [] };
  const { planted: _, numbers, ...others } = shown;
  const right: Line = { ...others, members };
  return [
    { kind: 'paragraph', text: key.error({ number, kind: line.planted }) },
    { ...shown, reason: [key.printed] },
    { ...(numbers === undefined ? right : lineWithNumbers(right, numbers.at)), reason: [key.right] },
  ];
}

/** Lines with blanks in letters, each once and without its numbers. */
function lettersOf({ blocks, edition }: Document): readonly (Line | GeneralLine)[] {
  if (edition === 'errors') return [];
  const seen = new Set<string>();
  return allBlocks(blocks).flatMap((block): readonly (Line | GeneralLine)[] => {
    if (block.kind !== 'line' && block.kind !== 'general-line') return [];
    if (!hasLetters(block) || seen.has(block.equation.id)) return [];
    seen.add(block.equation.id);
    if (block.kind === 'general-line') return [{ ...block, repeated: true }];
    const { numbers: _, ...line } = block;
    return [{ ...line, repeated: true, boxed: false, marks: [] }];
  });
}

/** Whether more than numbers is to be filled in; what is said again has the words that it is from alone. */
function hasLetters(line: Line | GeneralLine): boolean {
  if (line.kind === 'general-line') return line.blank !== undefined;
  const { blank = [], equation } = line;
  return blank.includes('reason') || (blank.includes('right') && !isSaidAgain(equation));
}

const isSaidAgain = ({ because }: Line['equation']): boolean =>
  because.kind === 'recall' || because.kind === 'known';

/** Left sides and the numbers that they come to, each once; a word says which belong to the new parameters. */
function valuesOf(sheet: Document): readonly Line[] {
  const seen = new Set<string>();
  return linesIn(sheet.blocks).flatMap((line): readonly Line[] => {
    const { numbers, blank = [], members } = line;
    if (numbers === undefined || !blank.includes('numbers')) return [];
    const reason = isAfterStep(line, sheet) ? [sheet.language.numbers.after] : [];
    const said = [members[0]?.id, numbers.value.digits, ...reason].join(' ');
    if (seen.has(said)) return [];
    seen.add(said);
    const { form: _, ...value } = numbers;
    return [{ ...line, reason, numbers: value, marks: [], repeated: true, tag: 'prose' }];
  });
}

/** Whether the numbers of a line are those of the parameters after the step. */
export const isAfterStep = ({ numbers }: Line, sheet: Document): boolean =>
  numbers !== undefined && numbers.at !== sheet.numbers;

/** Documents within a document. */
export const insetsIn = (blocks: readonly Block[]): readonly Document[] =>
  allBlocks(blocks).flatMap((block) => (block.kind === 'inset' ? [block.document] : []));
