import { htmlElement, htmlText } from '../html/escape.ts';
import { fillTemplate } from '../template.ts';

/** What a page about a training shows, in words of its reader; all of it plain text but for the plot. */
export interface TrainingPage {
  /** Of the language, `en`. */
  readonly tag: string;
  readonly title: string;
  /** What happened, a sentence each. */
  readonly sentences: readonly string[];
  /** How it was done: what it is about, and what was chosen. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly settingsTitle: string;
  /** SVG. */
  readonly plot: string;
  readonly plotTitle: string;
  readonly plotDescription: string;
  readonly tables: readonly TrainingTable[];
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
 * with other slots than `lang`, `title`, `heading`, `sentences`, `settings`, `plot` and `tables`.
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
