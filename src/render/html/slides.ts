import type { Block, Document, GeneralLine, Line, Slide, Staged, Station } from '../../document/document.ts';
import { compactFigure } from '../../figure/compact.ts';
import { joint } from '../../notation/parts.ts';
import { entriesTex } from '../entries-tex.ts';
import { linePartsTex } from '../line-tex.ts';
import { figureSvg } from '../network-svg.ts';
import { htmlElement } from './escape.ts';
import { type LineState, linesHtml } from './lines.ts';
import { displayedMath, typesetter } from './math.ts';
import { sentenceHtml } from './sentences.ts';

/** How other blocks are written; `place` starts the ids of figures. */
type WriteBlocks = (blocks: readonly Block[], document: Document, place: string) => string;

/** What is to be written of a slide, and how far it is built up. */
interface Stage {
  readonly slide: Slide;
  readonly document: Document;
  readonly step: number;
  readonly isLast: boolean;
  readonly place: string;
  readonly write: WriteBlocks;
}

/** A slide as sections that follow each other, one for each step. Only the last is read, searched and printed. */
export function slideHtml(slide: Slide, document: Document, place: string, write: WriteBlocks): string {
  const last = Math.max(1, ...[...slide.head, ...slide.blocks].flatMap(({ steps }) => steps));
  const stages = Array.from({ length: last }, (_, index): Stage => {
    const step = index + 1;
    return { slide, document, step, isLast: step === last, place: `${place}-${step}`, write };
  });
  return stages.map(sectionHtml).join('\n');
}

function sectionHtml(stage: Stage): string {
  const { slide, document, isLast, place } = stage;
  const { title, anchor, trail, figure, head, blocks } = slide;
  const picture =
    figure === undefined
      ? ''
      : `\n${htmlElement('figure', {}, figureSvg(compactFigure(figure), document, place))}`;
  const words = htmlElement('div', { class: 'words' }, stagesHtml(head, stage, 'head'));
  const attributes = isLast ? { class: 'slide', id: anchor } : { class: 'slide partial', inert: '' };
  const parts = [
    htmlElement('h2', {}, sentenceHtml(title, document)),
    ...(head.length === 0 && picture === '' ? [] : [htmlElement('div', { class: 'head' }, words + picture)]),
    htmlElement('div', { class: 'body' }, stagesHtml(blocks, stage, 'body')),
    ...(trail.length === 0 ? [] : [trailHtml(trail, document)]),
  ];
  const html = htmlElement('section', attributes, `\n${parts.join('\n')}\n`);
  return isLast ? html : html.replaceAll(mathml, '');
}

/** What KaTeX writes for those who do not see; nobody else is to meet unfinished slides. */
const mathml = /<span class="katex-mathml">.*?<\/math><\/span>/gs;

function trailHtml(trail: readonly Station[], document: Document): string {
  const items = trail.map(({ text, here }) =>
    htmlElement('li', { 'aria-current': here ? 'step' : undefined }, sentenceHtml(text, document)),
  );
  return htmlElement('ol', { class: 'trail', 'aria-label': document.language.slides.trail }, items.join(' '));
}

/** Lines that follow each other are one list. */
function stagesHtml(stages: readonly Staged[], stage: Stage, part: string): string {
  const runs: Staged[][] = [];
  for (const each of stages) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && isLine(last[0].block) && isLine(each.block)) last.push(each);
    else runs.push([each]);
  }
  return runs.map((run, index) => runHtml(run, stage, `${part}-${index + 1}`)).join('\n');
}

function runHtml(run: readonly Staged[], stage: Stage, place: string): string {
  const lines = run.flatMap(({ block }) => (isLine(block) ? [block] : []));
  if (lines.length === 0) return run.map((each) => blockHtml(each, stage, place)).join('\n');
  const states = new Map(run.map((each) => [each.block, stateOf(each, stage)]));
  return linesHtml(lines, stage.document, (line) => states.get(line) ?? { isTarget: false });
}

const isLine = (block: Block): block is Line | GeneralLine =>
  block.kind === 'line' || block.kind === 'general-line';

function stateOf({ block, portion, steps }: Staged, { document, step, isLast }: Stage): LineState {
  const [first] = steps;
  const state = { isTarget: isLast, isLater: first > step };
  if (block.kind !== 'line' || (portion !== 'member' && portion !== 'term')) return state;
  const parts = linePartsTex(block, portion, document, typesetter);
  const written = parts.map((tex, index) => hiddenUntil(steps[index], tex, step));
  return { ...state, tex: written.join(joint(typesetter.breaks)) };
}

function blockHtml({ block, steps }: Staged, stage: Stage, place: string): string {
  const { document, step, write } = stage;
  const [first] = steps;
  const html =
    block.kind === 'entries'
      ? entriesHtml(
          entriesTex(block, document, typesetter, (tex, index) => hiddenUntil(steps[index], tex, step)),
        )
      : write([block], document, `${stage.place}-${place}`);
  return first > step ? htmlElement('div', { class: 'later' }, html) : html;
}

/** An array of derivatives, given as TeX. */
export const entriesHtml = (tex: string): string =>
  htmlElement('div', { class: 'entries' }, htmlElement('div', { class: 'formula' }, displayedMath(tex)));

/** What is not there yet keeps its place. */
function hiddenUntil(from: number | undefined, tex: string, step: number): string {
  if (from === undefined) throw new RangeError('every portion has a step');
  return from > step ? `\\phantom{${tex}}` : tex;
}
