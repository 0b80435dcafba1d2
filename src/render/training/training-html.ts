import { htmlElement, htmlText } from '../html/escape.ts';
import { fillTemplate } from '../template.ts';
import { displayedMathMl, inlineMathMl } from './mathml.ts';

/** What a page about a training shows, in words of its reader; all of it plain text but for the plot and formulas. */
export interface TrainingPage {
  /** Of the language, `en`. */
  readonly tag: string;
  readonly title: string;
  /** What happened, a sentence each. */
  readonly sentences: readonly string[];
  /** How it was done: what it is about, and what was chosen. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly settingsTitle: string;
  readonly steps: TrainingSteps;
  /** SVG. */
  readonly plot: string;
  readonly plotTitle: string;
  readonly plotDescription: string;
  readonly tables: readonly TrainingTable[];
}

/** How parameters were moved: the equations that the code steps by. */
export interface TrainingSteps {
  readonly title: string;
  /** Letters as TeX, and what they stand for. */
  readonly letters: readonly (readonly [tex: string, meaning: string])[];
  readonly lines: readonly TrainingStepLine[];
  /** Where they were published. */
  readonly source: string;
}

export interface TrainingStepLine {
  readonly number: string;
  readonly tex: string;
  /** Said before it; empty where it is said already. */
  readonly reason: string;
}

/** A table whose first column names its rows. */
export interface TrainingTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said below it. */
  readonly notes: readonly string[];
}

/**
 * One HTML file that needs nothing else and runs nothing: no script, no request. Throws a `ProblemError` for a template
 * with other slots than `lang`, `title`, `heading`, `sentences`, `settings`, `plot`, `tables` and `steps`.
 */
export const trainingHtml = (page: TrainingPage, template: string): string =>
  fillTemplate(
    { file: 'training.html', text: template },
    {
      lang: htmlText(page.tag),
      title: htmlText(page.title),
      heading: htmlElement('h1', { dir: 'auto' }, htmlText(page.title)),
      sentences: page.sentences.map(paragraph).join('\n'),
      settings: settingsHtml(page),
      plot: plotHtml(page),
      tables: page.tables.map(tableHtml).join('\n'),
      steps: stepsHtml(page.steps),
    },
  );

const paragraph = (sentence: string): string => htmlElement('p', {}, htmlText(sentence));

function settingsHtml({ settings, settingsTitle }: TrainingPage): string {
  const rows = settings.map(
    ([name, value]) =>
      htmlElement('dt', {}, htmlText(name)) + htmlElement('dd', { dir: 'auto' }, htmlText(value)),
  );
  return `${heading(settingsTitle)}\n${htmlElement('dl', {}, `\n${rows.join('\n')}\n`)}`;
}

function stepsHtml({ title, letters, lines, source }: TrainingSteps): string {
  const meanings = letters.map(
    ([tex, meaning]) =>
      htmlElement('dt', {}, inlineMathMl(tex)) + htmlElement('dd', { dir: 'auto' }, htmlText(meaning)),
  );
  return [
    heading(title),
    htmlElement('dl', { class: 'letters' }, `\n${meanings.join('\n')}\n`),
    ...lines.map(stepHtml),
    htmlElement('p', { class: 'source' }, htmlText(source)),
  ].join('\n');
}

function stepHtml({ number, tex, reason }: TrainingStepLine): string {
  const formula = htmlElement('div', { class: 'formula' }, displayedMathMl(tex));
  const label = htmlElement('span', { class: 'number' }, `(${htmlText(number)})`);
  return [
    ...(reason === '' ? [] : [paragraph(reason)]),
    htmlElement('div', { class: 'step' }, formula + label),
  ].join('\n');
}

const plotHtml = ({ plot, plotTitle, plotDescription }: TrainingPage): string =>
  [
    heading(plotTitle),
    '<figure>',
    plot.trimEnd(),
    htmlElement('figcaption', {}, htmlText(plotDescription)),
    '</figure>',
  ].join('\n');

function tableHtml({ title, head, rows, notes }: TrainingTable): string {
  const columns = head.map((name) => htmlElement('th', { scope: 'col', dir: 'auto' }, htmlText(name)));
  const lines = rows.map(([first = '', ...others]) => {
    const name = htmlElement('th', { scope: 'row', dir: 'auto' }, htmlText(first));
    return row([name, ...others.map((cell) => htmlElement('td', {}, htmlText(cell)))]);
  });
  return [
    heading(title),
    '<div class="wide">',
    '<table>',
    htmlElement('thead', {}, row(columns)),
    htmlElement('tbody', {}, `\n${lines.join('\n')}\n`),
    '</table>',
    '</div>',
    ...notes.map(paragraph),
  ].join('\n');
}

const heading = (text: string): string => htmlElement('h2', {}, htmlText(text));

const row = (cells: readonly string[]): string => htmlElement('tr', {}, cells.join(''));
