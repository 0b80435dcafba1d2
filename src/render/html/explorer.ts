import { type Document, equationAnchor } from '../../document/document.ts';
import type { ExploredDerivative, ExploredLayer, Explorer } from '../../document/explorer.ts';
import { derivativeSymbol, machineName } from '../../quantity/machine-name.ts';
import { activation, input, loss, type Parameter } from '../../quantity/quantity.ts';
import { figureWordsOf } from '../document-figure-words.ts';
import { entriesTex } from '../entries-tex.ts';
import type { Sentence } from '../phrases.ts';
import { networkSvg } from '../svg.ts';
import { htmlElement, htmlText } from './escape.ts';
import { linesHtml } from './lines.ts';
import { typesetter } from './math.ts';
import { plainWords, sentenceHtml } from './sentences.ts';
import { entriesHtml } from './slides.ts';

/**
 * The network with a button for every parameter, and each derivative in all its forms. Hidden until the page's script
 * takes it up: what it shows stands elsewhere on the page too, but for the forms that nobody has chosen.
 */
export function explorerHtml(explorer: Explorer, document: Document, place: string): string {
  const { derivatives, layers } = explorer;
  const { heading, hint } = document.language.page.explorer;
  const parts = [
    htmlElement('h2', { id: place }, htmlText(heading)),
    htmlElement('p', { class: 'hint' }, htmlText(hint)),
    htmlElement('figure', {}, buttonsSvg(explorer, document, `${place}-network`)),
    formsHtml(document),
    htmlElement('div', { class: 'chosen', 'aria-live': 'polite' }, ''),
    ...derivatives.map((derivative) => derivativeHtml(derivative, document)),
    ...layers.flatMap((layer) => layerHtml(layer, document)),
  ];
  const attributes = { class: 'explorer', 'aria-labelledby': place, hidden: '' };
  return htmlElement('section', attributes, `\n${parts.join('\n')}\n`);
}

function buttonsSvg({ figure }: Explorer, document: Document, idPrefix: string): string {
  const words = { ...figureWordsOf(document), title: document.language.page.explorer.figure };
  const labelOf = (parameter: Parameter): string => plainWords(nameOf(parameter, document), document);
  return networkSvg(figure, { words, idPrefix, nameOf: machineName, labelOf });
}

/** What a button is called, and what stands above its derivative. */
function nameOf(parameter: Parameter, { language }: Document): Sentence {
  const { explorer } = language.page;
  if (parameter.kind !== 'weight') return explorer.bias(parameter);
  const { layer, to, from } = parameter;
  return explorer.weight({
    weight: parameter,
    from: layer === 1 ? input(from) : activation(layer - 1, from),
    to: activation(layer, to),
  });
}

const formNames = ['expanded', 'delta', 'matrix'] as const;

/** The switch between forms. */
function formsHtml({ language }: Document): string {
  const { legend, ...forms } = language.page.explorer.forms;
  const radios = formNames.map((form, index) => {
    const radio = `<input type="radio" name="form" value="${form}"${index === 0 ? ' checked=""' : ''}/>`;
    return htmlElement('label', {}, `${radio} ${htmlText(forms[form])}`);
  });
  return htmlElement(
    'fieldset',
    { class: 'forms' },
    htmlElement('legend', {}, htmlText(legend)) + radios.join(' '),
  );
}

/** Where on the page the derivative stands; its name and its δ form. */
function derivativeHtml({ parameter, lines, delta }: ExploredDerivative, document: Document): string {
  const attributes = {
    class: 'derivative',
    hidden: '',
    'data-of': machineName(parameter),
    'data-symbol': derivativeSymbol(loss(), parameter),
    'data-lines': lines.map(equationAnchor).join(' '),
  };
  const name = htmlElement('p', { class: 'name' }, sentenceHtml(nameOf(parameter, document), document));
  return htmlElement('div', attributes, name + (delta === undefined ? '' : linesHtml([delta], document)));
}

/** The matrix forms of a layer, of its weights and of its biases. */
function layerHtml({ layer, weights, biases }: ExploredLayer, document: Document): readonly string[] {
  const part = (of: 'weights' | 'biases', content: readonly string[]): readonly string[] =>
    content.length === 0
      ? []
      : [
          htmlElement(
            'div',
            { class: 'layer', hidden: '', 'data-layer': layer, 'data-of': of },
            content.join('\n'),
          ),
        ];
  const shown = weights.map((each) =>
    each.kind === 'entries'
      ? entriesHtml(entriesTex(each, document, typesetter))
      : linesHtml([each], document),
  );
  return [
    ...part('weights', shown),
    ...part('biases', biases.length === 0 ? [] : [linesHtml(biases, document)]),
  ];
}
