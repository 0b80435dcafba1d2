import { type Document, linesIn } from '../../document/document.ts';
import { exploredLinesIn } from '../../document/explorer.ts';
import { quantitiesIn } from '../../expression/quantities.ts';
import { letterTex } from '../../notation/letter-tex.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { plainMath } from '../plain-math.ts';
import { htmlElement, htmlText } from './escape.ts';

/**
 * The place where a page says what its reader has gone to with the keys, and the names of all quantities that its lines
 * speak of; whatever shares a machine name is one thing with several names. Not to be seen.
 */
export function heardHtml(document: Document): string {
  const { derivative } = document.language.page.heard;
  const names = Array.from(spokenNames(document), ([name, spoken]) =>
    htmlElement('li', { 'data-name': name }, spoken),
  );
  const list = htmlElement('ul', { class: 'names', hidden: '' }, names.join(''));
  const said = { class: 'heard', role: 'status', 'data-derivative': derivative({ of: '{of}', by: '{by}' }) };
  return `\n${list}\n${htmlElement('p', said, '')}`;
}

function spokenNames(document: Document): ReadonlyMap<string, string> {
  const spoken = new Map<string, readonly string[]>();
  for (const quantity of quantitiesOf(document)) {
    const name = machineName(quantity);
    const known = spoken.get(name) ?? [];
    const own = spokenName(quantity, document);
    if (!known.includes(own)) spoken.set(name, [...known, own]);
  }
  return new Map(Array.from(spoken, ([name, words]) => [name, htmlText(words.join(', '))]));
}

/** All that is named in lines, first seen first. */
const quantitiesOf = ({ blocks }: Document): readonly Quantity[] =>
  [...linesIn(blocks), ...exploredLinesIn(blocks)].flatMap(({ members }) =>
    members.flatMap((member) => [...quantitiesIn(member).values()]),
  );

const spokenName = (quantity: Quantity, { language, notation, derivation }: Document): string => {
  const letter = plainMath(letterTex(notation.letter(quantity, derivation.network.shape)));
  return `${language.page.heard.kinds[quantity.kind]} ${letter}`;
};
