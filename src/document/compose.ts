import { fewestNetworks } from '../derivation/general/general-check.ts';
import type { Sentence } from '../language/sentence.ts';
import { layerSizes } from '../network/spec.ts';
import type { Composition } from './composition.ts';
import { type Block, type Document, linesIn } from './document.ts';
import { withNumbers } from './numbers/line-numbers.ts';
import { neededFor } from './select.ts';
import { generalEquationsIn } from './shown.ts';
import { type StyleName, styles } from './styles/index.ts';

/** Plans a document in a style: what is shown, in which order, with which words and figures. */
export function composeDocument(style: StyleName, composition: Composition): Document {
  const { derivation, notation, language, only, numbers } = composition;
  const { spec } = derivation.network;
  const sections = only === undefined ? derivation.sections : neededFor(derivation, only);
  const letters = styles[style].body(sections, composition);
  const body = numbers === undefined ? letters : withNumbers(letters, numbers);
  const { title, author, course, date } = spec.document;
  return {
    derivation,
    notation,
    language,
    numbers,
    title: title === undefined ? language.document.title({ sizes: layerSizes(spec) }) : [title],
    lines: [author, course, date].filter((line) => line !== undefined),
    blocks: [
      { kind: 'contents', heading: language.document.contents, entries: headingsIn(body) },
      ...body,
      { kind: 'closing', heading: language.document.closing, text: closingOf(body, composition) },
    ],
  };
}

function closingOf(body: readonly Block[], { language, checked, numbers }: Composition): Sentence {
  const lines = generalEquationsIn({ blocks: body }).length;
  const said =
    lines === 0
      ? language.document.checked(checked)
      : language.document.checkedGeneral({ ...checked, lines, networks: fewestNetworks });
  const hasNumbers = linesIn(body).some((line) => line.numbers !== undefined);
  return hasNumbers && numbers !== undefined ? [...said, ...language.numbers.checked(numbers)] : said;
}

const headingsIn = (blocks: readonly Block[]): Extract<Block, { kind: 'contents' }>['entries'] =>
  blocks.filter((block) => block.kind === 'heading');
