import type { Block, Document, Line, Slide, Staged, Station } from '../../document/document.ts';
import type { NetworkFigure } from '../../figure/network-figure.ts';
import { joint } from '../../notation/parts.ts';
import { entriesTex } from '../entries-tex.ts';
import { linePartsTex } from '../line-tex.ts';
import { sentenceTex } from './sentences.ts';
import { typesetter } from './typesetter.ts';

/** How what slides consist of is written elsewhere too. */
export interface SlideWriter {
  block(block: Block, document: Document): string;
  /** A line with its formula given as TeX. */
  row(line: Line, document: Document, tex: string): string;
  figure(figure: NetworkFigure, document: Document): string;
}

/** A frame of beamer, what comes later under the number of its step. */
export function slideTex(slide: Slide, document: Document, writer: SlideWriter): string {
  const { title, anchor, trail, figure, head, blocks } = slide;
  const staged = (stages: readonly Staged[]): string =>
    stages.map((each) => stagedTex(each, document, writer)).join('\n');
  const picture = figure === undefined ? '' : `%\n${writer.figure(figure, document)}`;
  return [
    `\n\\chalktrail{${trail.map((station) => stationTex(station, document)).join('\\chalkthen ')}}`,
    `\\begin{frame}[label=${anchor}]`,
    `\\frametitle{${sentenceTex(title, document)}}`,
    '\\begin{chalkslide}',
    ...(head.length === 0 && figure === undefined
      ? []
      : [`\\begin{chalkhead}{${picture}}`, staged(head), '\\end{chalkhead}']),
    staged(blocks),
    '\\end{chalkslide}',
    '\\end{frame}',
  ].join('\n');
}

const stationTex = ({ text, here }: Station, document: Document): string =>
  `\\chalk${here ? 'here' : 'station'}{${sentenceTex(text, document)}}`;

function stagedTex({ block, portion, steps }: Staged, document: Document, writer: SlideWriter): string {
  const written = (): string => {
    if (block.kind === 'line' && (portion === 'member' || portion === 'term'))
      return writer.row(block, document, builtTex(block, portion, steps, document));
    if (block.kind !== 'entries') return writer.block(block, document);
    const tex = entriesTex(block, document, typesetter, (entry, index) => later(entry, steps, index));
    return `\\chalkdisplay{${tex}}`;
  };
  const [first] = steps;
  return first === 1 ? written() : `\\chalkstage<${first}->{%\n${written()}}`;
}

const builtTex = (
  line: Line,
  portion: 'member' | 'term',
  steps: Staged['steps'],
  document: Document,
): string =>
  linePartsTex(line, portion, document, typesetter)
    .map((tex, index) => later(tex, steps, index))
    .join(joint(typesetter.breaks));

/** What is not there from the first step of its block on; its place is kept. */
function later(tex: string, steps: Staged['steps'], index: number): string {
  const step = steps[index];
  if (step === undefined) throw new RangeError('every portion has a step');
  return step === steps[0] ? tex : `\\chalkpart<${step}->{${tex}}`;
}
