import { type Document, equationAnchor } from '../../document/document.ts';
import type { ValuedBlock } from '../../document/valued-block.ts';
import { machineName } from '../../quantity/machine-name.ts';
import { htmlElement, htmlText } from './escape.ts';

/**
 * The controls of a walk through a graph with numbers, and its steps as data. Hidden until the page's script takes them
 * up; without it the graph shows all its numbers.
 */
export function walkHtml({ walk }: ValuedBlock, { language }: Document): string {
  const { name, first, back, next, last, forward, backward } = language.page.walk;
  const button = (go: string, words: string): string =>
    htmlElement('button', { type: 'button', 'data-go': go }, htmlText(words));
  const steps = walk.map(({ quantity, finds, equation }) =>
    htmlElement(
      'li',
      { 'data-step': machineName(quantity), 'data-finds': finds, 'data-line': equationAnchor(equation) },
      '',
    ),
  );
  const parts = [
    htmlElement(
      'p',
      { class: 'buttons' },
      [button('first', first), button('back', back), button('next', next), button('last', last)].join(' '),
    ),
    htmlElement('p', { class: 'place', 'aria-live': 'polite' }, ''),
    htmlElement('div', { class: 'found' }, ''),
    htmlElement('ol', { class: 'steps', hidden: '' }, steps.join('')),
  ];
  return htmlElement(
    'div',
    {
      class: 'walk',
      role: 'group',
      'aria-label': name,
      hidden: '',
      'data-forward': forward,
      'data-backward': backward,
    },
    `\n${parts.join('\n')}\n`,
  );
}
