import type { Presentation } from '../../expression/matrix/presentation.ts';
import type {
  GradientArray,
  SampleSet,
  Statement,
  Step,
  Update,
} from '../../expression/statement/statement.ts';
import { gradientBy, partialBy, quantity } from '../../expression/statement/term.ts';
import { at, samples, sizeOf } from '../../quantity/index.ts';
import { bmatrix, dotsTex } from '../array-tex.ts';
import { layerText, unitText } from '../index-text.ts';
import type { Letter } from '../letter.ts';
import { letterTex } from '../letter-tex.ts';
import { scripts } from '../marks.ts';
import { texOfEquation, texOfMatrix } from '../matrix-tex.ts';
import type { TexOptions } from '../tex.ts';
import { flowTex, listTex } from './list-tex.ts';
import { routineRows } from './listing-tex.ts';
import { display, math, type PrintedRow, word } from './printed.ts';
import { shapeRowTex } from './shape-tex.ts';
import { commas, termTex, trainingLetters } from './term-tex.ts';

/** A statement row by row in an author's letters. */
export function printStatement(statement: Statement, options: TexOptions): readonly PrintedRow[] {
  const { notation, shape } = options;
  switch (statement.kind) {
    case 'list':
      return [display(math(listTex(statement, options)))];
    case 'flow':
      return [display(math(flowTex(statement, options)))];
    case 'shapes':
      return statement.rows.map((row) => display(math(shapeRowTex(row, options))));
    case 'gradient-array':
      return [display(math(gradientArrayTex(statement, options)))];
    case 'update':
      return [display(math(updateTex(statement, options)))];
    case 'array-chain':
      return [display(math(arrayChainTex(notation.derivatives.sign)))];
    case 'samples':
      return [display(math(sampleSetTex(statement, options)))];
    case 'objective':
      return [display(math(`\\min ${letterTex(notation.letter({ kind: 'loss' }, shape))}`))];
    case 'naming':
      return [
        display(math(texOfMatrix(statement.formula, options)), word({ kind: 'name', of: statement.called })),
      ];
    case 'steps':
      return statement.steps.map((step) => stepRow(step, statement.shown, options));
    case 'routine':
      return routineRows(statement, options);
  }
}

function gradientArrayTex({ cells, complete }: GradientArray, options: TexOptions): string {
  const rows = cells.map((row) =>
    row.map((cell) =>
      typeof cell === 'string'
        ? dotsTex(cell, options.notation)
        : termTex(partialBy(quantity(cell)), options),
    ),
  );
  const { tex } = bmatrix(rows);
  return complete ? `${termTex(gradientBy({ kind: 'parameters' }), options)} = ${tex}` : tex;
}

function updateTex({ parameter }: Update, options: TexOptions): string {
  const [before, after] = [quantity(parameter, 'now'), quantity(parameter, 'next')];
  const slope = termTex(partialBy(quantity(parameter), 'now'), options);
  return `${termTex(after, options)} = ${termTex(before, options)} - ${trainingLetters.rate} ${slope}`;
}

/** Arrays of any shape have letters without serifs, as tensors do. */
function arrayChainTex(sign: string): string {
  const by = (of: string, other: string): string =>
    `\\frac{${sign} \\mathsf{${of}}}{${sign} \\mathsf{${other}}}`;
  return `${by('Z', 'X')} = \\operatorname{prod}\\left(${by('Z', 'Y')}, ${by('Y', 'X')}\\right)`;
}

function sampleSetTex({ of }: SampleSet, { notation, shape }: TexOptions): string {
  const index = notation.index('sample');
  const marks = scripts(notation.conventions, { sample: index });
  const letters = of.map((each): Letter => ({ ...notation.matrix(each, shape), ...marks }));
  return `\\{${commas(letters.map(letterTex))}\\}_{${index}=1}^{${unitText(notation, sizeOf(samples))}}`;
}

function stepRow(
  { what, found, range, walk }: Step,
  shown: Presentation | undefined,
  options: TexOptions,
): PrintedRow {
  const formulas = commas(found.map((matrix) => texOfEquation({ members: [matrix], shown }, options)));
  const said = [word({ kind: 'step', of: what }), math(formulas)];
  const where = range === undefined || walk === undefined ? [] : [math(walkTex(range, walk, options))];
  return display(...said, ...where);
}

/** `1 \leq l < L`, or `l = L, \dots, 1`. */
function walkTex(
  { first, last }: NonNullable<Step['range']>,
  walk: NonNullable<Step['walk']>,
  { notation }: TexOptions,
): string {
  const letter = notation.index('layer');
  const [low, high] = [layerText(notation, first), layerText(notation, last)];
  switch (walk) {
    case 'between':
      return last === at.beforeLast
        ? `${low} \\leq ${letter} < ${layerText(notation, at.last)}`
        : `${low} \\leq ${letter} \\leq ${high}`;
    case 'upwards':
      return `${letter} = ${low}, \\dots, ${high}`;
    case 'downwards':
      return `${letter} = ${high}, \\dots, ${low}`;
  }
}
