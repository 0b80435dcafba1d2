import type { Derivation } from '../derivation/derivation.ts';
import type { Equation } from '../derivation/equation.ts';
import type { GeneralEquation } from '../derivation/general/general-equation.ts';
import type { PrintedNumber } from '../expression/arithmetic/figures.ts';
import type { Expr } from '../expression/expr.ts';
import type { Statement } from '../expression/statement/statement.ts';
import type { ComputationGraph } from '../figure/computation-graph.ts';
import type { NetworkFigure } from '../figure/network-figure.ts';
import type { ErrorKind } from '../language/editions.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from '../language/sentence.ts';
import type { PaperName } from '../network/spec.ts';
import type { Notation } from '../notation/notation.ts';
import type { Portion } from '../notation/parts.ts';
import type { ShownShape } from '../notation/shown-shape.ts';
import type { Path } from '../notation/tex.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { BlankPart, EditionName, RowBlanks } from './editions/edition.ts';
import type { Explorer } from './explorer.ts';
import type { Numbers } from './numbers/numbers.ts';
import type { ValuedBlock } from './valued-block.ts';

/** A composed document: what is printed, block by block, still without any format. */
export interface Document {
  readonly derivation: Derivation;
  readonly notation: Notation;
  readonly language: Language;
  readonly title: Sentence;
  /** Author, course and date, as far as they are given; plain text of the user. */
  readonly lines: readonly string[];
  /** What print is made for. */
  readonly paper: PaperName;
  /** Text on pages, or slides: then every block is one. */
  readonly medium: 'pages' | 'slides';
  readonly blocks: readonly Block[];
  /** The point that is worked out, where one is. */
  readonly numbers?: Numbers | undefined;
  /** For whom it is; with everything to be seen where nothing is said. */
  readonly edition?: EditionName | undefined;
  /** The file with the figure of the whole network, where it is not `network.svg`. */
  readonly figureFile?: string | undefined;
}

export type Block =
  | { readonly kind: 'contents'; readonly heading: string; readonly entries: readonly Heading[] }
  | Heading
  | { readonly kind: 'paragraph'; readonly text: Sentence }
  | Line
  | GeneralLine
  | StatementBlock
  | Table
  | SymbolTable
  | EntryArray
  | Slide
  /** What letters come to, one beside the other. */
  | { readonly kind: 'answers'; readonly lines: readonly Line[] }
  /** Blocks of another document, about another network perhaps. */
  | { readonly kind: 'inset'; readonly document: Document }
  | { readonly kind: 'figure'; readonly figure: NetworkFigure; readonly caption: Sentence }
  /** What a loss is computed from. */
  | { readonly kind: 'graph'; readonly graph: ComputationGraph; readonly caption: Sentence }
  /** The network with all its numbers, values and derivatives. */
  | ValuedBlock
  /** What a page offers its reader; other formats show nothing of it. */
  | Explorer
  /** The head of a section: blocks with a figure at their side. */
  | { readonly kind: 'opening'; readonly figure: NetworkFigure; readonly blocks: readonly Block[] }
  /** What ends the document: how it was checked. */
  | { readonly kind: 'closing'; readonly heading: string; readonly text: Sentence };

export interface Heading {
  readonly kind: 'heading';
  /** A part holds sections. */
  readonly level: 'part' | 'section';
  /** The number of the section; parts have none. */
  readonly number: string | null;
  readonly text: Sentence;
  /** Unique in the document: letters, digits and hyphens. */
  readonly anchor: string;
}

/** One displayed line: an equation of the derivation, with the reason beside it. */
export interface Line {
  readonly kind: 'line';
  readonly equation: Equation;
  readonly members: readonly Expr[];
  readonly reason: Sentence;
  readonly marks: readonly Mark[];
  /** A result that the section was written for. */
  readonly boxed: boolean;
  /** Shown again: the equation has its anchor elsewhere. */
  readonly repeated: boolean;
  /** What it comes to in numbers. */
  readonly numbers?: LineNumbers;
  /** What of it is to be filled in by its reader. */
  readonly blank?: readonly BlankPart[];
  /** What its last member is made wrong by, on purpose; `equation` is right. */
  readonly planted?: ErrorKind;
  /** Whether the line is valued and read back, checked for its shapes, or neither. */
  readonly tag: 'value' | 'shape' | 'prose';
}

/** What a line comes to in numbers, in a row below it. */
export interface LineNumbers {
  /** What stands there with numbers in place of letters; just the value where it is missing. */
  readonly form?: Expr;
  /** Whether none of these numbers is rounded. */
  readonly isExact: boolean;
  /** The numbers of all letters here. */
  readonly at: Numbers;
  /** The value of the line. */
  readonly value: PrintedNumber;
}

/** One displayed line about any network: all its members in a row, or one below the other. */
export interface GeneralLine {
  readonly kind: 'general-line';
  readonly equation: GeneralEquation;
  /** The author's letters where this is said, if they are others than in the rest of the document. */
  readonly notation?: Notation | undefined;
  /** Why it holds; with a reason for each member after the first, the first of those. */
  readonly reason: Sentence;
  /** Members one below the other: a reason for each after the second, empty where it is said. Without them, a row. */
  readonly steps?: readonly Sentence[];
  /** Shown again: the equation has its anchor elsewhere. */
  readonly repeated: boolean;
  /** What of it is to be filled in by its reader. */
  readonly blank?: RowBlanks;
  /** Whether the line is valued and read back, checked for its shapes, or neither. */
  readonly tag: Line['tag'];
}

/** What is said other than by an equation: a list, a flow, shapes, a listing. */
export interface StatementBlock {
  readonly kind: 'statement';
  readonly statement: Statement;
  /** The author's letters where this is said, if they are others than in the rest of the document. */
  readonly notation?: Notation | undefined;
  /** What is checked of it: its sides, or its content by whoever made it. */
  readonly tag: 'shape' | 'prose';
}

/** Words in rows and columns; the first of every row says what the others are. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** What letters stand for. */
export interface SymbolTable {
  readonly kind: 'symbols';
  /** The heads of the columns: letters, meaning, shape. */
  readonly heads: readonly [letters: string, meaning: string, shape: string];
  readonly rows: readonly SymbolRow[];
  /** Shapes come from the network that is checked. */
  readonly tag: 'shape';
}

export interface SymbolRow {
  /** What the letters are of; nothing where an array alone has a letter. */
  readonly quantities: readonly Quantity[];
  readonly letters: Sentence;
  readonly meaning: Sentence;
  readonly shape: ShownShape;
}

/** Derivatives by the weights of a layer, each in the place of its weight: ∂E/∂W = [ δ x … ]. */
export interface EntryArray {
  readonly kind: 'entries';
  /** The layer whose weights they are. */
  readonly layer: number;
  readonly rows: readonly (readonly Entry[])[];
  readonly tag: Line['tag'];
}

/** An equation by its left side, ∂E/∂w, with what it comes to; or the sign that entries are left out. */
export type Entry =
  | { readonly kind: 'entry'; readonly equation: Equation; readonly value: Expr }
  | { readonly kind: 'dots'; readonly direction: 'across' | 'down' | 'diagonal' };

/** One screen of a deck, step by step. */
export interface Slide {
  readonly kind: 'slide';
  readonly title: Sentence;
  /** Unique in the document: letters, digits and hyphens. */
  readonly anchor: string;
  /** The way through the network with the place of this slide on it; empty for slides that stand nowhere. */
  readonly trail: readonly Station[];
  /** The network with what this slide is about in colour. */
  readonly figure?: NetworkFigure | undefined;
  /** What stands beside the figure. */
  readonly head: readonly Staged[];
  readonly blocks: readonly Staged[];
}

export interface Station {
  readonly text: Sentence;
  readonly here: boolean;
}

/** A block of a slide, and when what appears. */
export interface Staged {
  readonly block: Block;
  /** What appears at a time: all of it, a member of its line, a term of a member, an entry of its array. */
  readonly portion: 'whole' | Portion | 'entry';
  /** The step of the slide at which each portion appears, from 1; nothing moves when it does. */
  readonly steps: readonly [number, ...number[]];
}

/** A part of a line in colour: `outer` for what was known before, `local` for what is differentiated here. */
export interface Mark {
  readonly path: Path;
  readonly colour: Colour;
}

export type Colour = 'outer' | 'local' | 'different';

export const equationAnchor = ({ number }: Pick<Equation, 'number'>): string =>
  `eq-${number.replace('.', '-')}`;
export const sectionAnchor = (number: string): string => `sec-${number}`;

/** The blocks that stand inside a block; an inset is a document of its own. */
export function blocksInside(block: Block): readonly Block[] {
  if (block.kind === 'opening') return block.blocks;
  if (block.kind === 'answers') return block.lines;
  return block.kind === 'slide' ? [...block.head, ...block.blocks].map((staged) => staged.block) : [];
}

/** All blocks with those inside them, in the order of reading. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...allBlocks(blocksInside(block))]);

/** All displayed lines about any network, in the order of reading. */
export const generalLinesIn = (blocks: readonly Block[]): readonly GeneralLine[] =>
  allBlocks(blocks).filter((block) => block.kind === 'general-line');

/** All displayed lines, in the order of reading. */
export const linesIn = (blocks: readonly Block[]): readonly Line[] =>
  allBlocks(blocks).filter((block) => block.kind === 'line');

/** All arrays of derivatives, in the order of reading. */
export const entriesIn = (blocks: readonly Block[]): readonly EntryArray[] =>
  allBlocks(blocks).filter((block) => block.kind === 'entries');
