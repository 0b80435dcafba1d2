import type { Initialised, Instruction, Routine } from '../../expression/statement/listing.ts';
import { gradientBy, type Time, type TimedTerm } from '../../expression/statement/term.ts';
import { at, type Index } from '../../quantity/index.ts';
import { layerText } from '../index-text.ts';
import { letterTex } from '../letter-tex.ts';
import { texOfEquation } from '../matrix-tex.ts';
import type { TexOptions } from '../tex.ts';
import { itemsTex } from './list-tex.ts';
import { type ListingWord, math, type PrintedPart, type PrintedRow, word } from './printed.ts';
import { commas, termTex, trainingLetters } from './term-tex.ts';

/** A routine line by line, its name and what it is given first. */
export const routineRows = ({ name, given, body }: Routine, options: TexOptions): readonly PrintedRow[] => [
  line(
    0,
    said('algorithm'),
    word({ kind: 'routine', of: name }),
    math(callTex(name, itemsTex(given, options))),
  ),
  ...rowsOf(body, 0, options),
];

const rowsOf = (body: readonly Instruction[], indent: number, options: TexOptions): readonly PrintedRow[] =>
  body.flatMap((instruction) => instructionRows(instruction, indent, options));

function instructionRows(step: Instruction, indent: number, options: TexOptions): readonly PrintedRow[] {
  const { counter, limit } = trainingLetters;
  const block = (head: readonly PrintedPart[], body: readonly Instruction[]): readonly PrintedRow[] => [
    line(indent, ...head),
    ...rowsOf(body, indent + 1, options),
    line(indent, said('end')),
  ];
  switch (step.kind) {
    case 'count':
      return [
        line(indent, math(`${counter} \\leftarrow 0`)),
        line(indent, math(`${limit} \\leftarrow ${step.iterations}`)),
      ];
    case 'initialise':
      return [line(indent, said('initialise'), math(initialisedTex(step.what, options)))];
    case 'repeat':
      return block([said('while'), math(`${counter}\\text{++} < ${limit}`), said('do')], step.body);
    case 'descend':
      return [line(indent, math(descentTex(step.what, options)))];
    case 'start':
      return [line(indent, math(`${inputAsActivation(options)} = ${inputTex(options)}`))];
    case 'assign':
      return [
        line(indent, math(texOfEquation({ members: [step.to, step.value], shown: step.shown }, options))),
      ];
    case 'call': {
      const called = callTex(step.routine, itemsTex(step.given, options));
      return [line(indent, math(`${itemsTex(step.results, options)} = ${called}`))];
    }
    case 'layers':
      return block(loopHead(step.first, step.last, options), step.body);
    case 'after-first':
      return block(
        [said('if'), math(`${layerLetter(options)} > ${number(1, options)}`), said('if-so')],
        step.body,
      );
    case 'comment':
      return [line(indent, word({ kind: 'comment', of: step.on }))];
  }
}

/** a^0, also of an author who calls it x: the algorithm asks for the activations of layer l − 1 from l = 1 on. */
function inputAsActivation({ notation, shape }: TexOptions): string {
  const letter = notation.matrix({ kind: 'activation', layer: at.previous, batch: false }, shape);
  const [general, first] = [layerText(notation, at.previous), layerText(notation, 0)];
  const { subscript, superscript } = letter;
  return letterTex({
    ...letter,
    ...(subscript !== undefined && { subscript: subscript.replace(general, first) }),
    ...(superscript !== undefined && { superscript: superscript.replace(general, first) }),
  });
}

const inputTex = ({ notation, shape }: TexOptions): string =>
  letterTex(notation.matrix({ kind: 'input', batch: false }, shape));

const initialisedTex = (what: Initialised, options: TexOptions): string =>
  what.kind === 'each'
    ? commas(what.terms.map((term) => termTex(term, options)))
    : `${termTex(what.name, options)} = [${itemsTex(what.items, options)}]`;

/** `\theta_{t+1} \leftarrow \theta_{t} - \eta \nabla \theta_{t}`. */
function descentTex(what: TimedTerm, options: TexOptions): string {
  const step = (time: Time): TimedTerm => ({ ...what, time });
  const [before, after] = [step('now'), step('next')];
  const slope = termTex(gradientBy(before), options);
  return `${termTex(after, options)} \\leftarrow ${termTex(before, options)} - ${trainingLetters.rate} ${slope}`;
}

function loopHead(first: Index, last: Index, options: TexOptions): readonly PrintedPart[] {
  const start = math(`${layerLetter(options)} = ${number(first, options)}`);
  const direction = first === 1 ? 'to' : 'down-to';
  return [said('for'), start, said(direction), math(number(last, options)), said('do')];
}

const callTex = (name: Routine['name'], given: string): string =>
  `\\mathrm{${name.replaceAll('-', '\\_')}}(${given})`;

const layerLetter = ({ notation }: TexOptions): string => notation.index('layer');

const number = (layer: Index, { notation }: TexOptions): string => layerText(notation, layer);

const said = (of: ListingWord): PrintedPart => word({ kind: 'listing', of });

const line = (indent: number, ...parts: readonly PrintedPart[]): PrintedRow => ({
  layout: 'listing',
  indent,
  parts,
});
