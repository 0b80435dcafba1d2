import { fewestNetworks } from '../derivation/general/general-check.ts';
import type { Sentence } from '../language/sentence.ts';
import { layerSizes } from '../network/spec.ts';
import type { Composition } from './composition.ts';
import { type Block, type Document, linesIn } from './document.ts';
import { checkedEdition, edited, editionLines } from './editions/edited.ts';
import { withoutStrayLinks } from './links.ts';
import { withNumbers } from './numbers/line-numbers.ts';
import { arrangementOf } from './sections.ts';
import { neededFor } from './select.ts';
import { generalEquationsIn } from './shown.ts';
import { slidesOf } from './slides/slides-of.ts';
import { type StyleName, styles } from './styles/index.ts';
import type { Style } from './styles/style.ts';

/**
 * Plans a document in a style: what is shown, in which order, with which words and figures. Throws ProblemError where the
 * network's description chooses sections that the style does not have, and for more errors than there is room for.
 */
export function composeDocument(style: StyleName, composition: Composition): Document {
  const { derivation, notation, language, numbers } = composition;
  const { spec } = derivation.network;
  const { title, author, course, date, paper = 'a4' } = spec.document;
  return {
    derivation,
    notation,
    language,
    numbers,
    title: title === undefined ? language.document.title({ sizes: layerSizes(spec) }) : [title],
    edition: composition.edition?.kind,
    lines: [...[author, course, date].filter((line) => line !== undefined), ...editionLines(composition)],
    paper,
    medium: mediumOf(style),
    blocks: blocksOf(style, composition),
  };
}

function mediumOf(name: StyleName): Document['medium'] {
  const style: Style = styles[name];
  return style.medium ?? 'pages';
}

/** Contents, body and closing note, as far as they are wanted. */
function blocksOf(style: StyleName, composition: Composition): readonly Block[] {
  const { derivation, language, only, numbers } = composition;
  const sections = only === undefined ? derivation.sections : neededFor(derivation, only);
  const arrangement = arrangementOf(style, derivation.network.spec.document);
  const parts = styles[style].parts(arrangement.sections, sections, composition);
  const letters = withoutStrayLinks(parts.flatMap(arrangement.introduced));
  const inFull = numbers === undefined ? letters : withNumbers(letters, numbers);
  const body = edited(inFull, composition);
  const contents: Block = {
    kind: 'contents',
    heading: language.document.contents,
    entries: headingsIn(body),
  };
  const closing: Block = {
    kind: 'closing',
    heading: language.document.closing,
    text: [
      ...closingOf(style, body, composition),
      ...checkedNumbers(body, composition),
      ...checkedEdition(composition),
    ],
  };
  const ending = arrangement.shows('closing') ? [closing] : [];
  if (mediumOf(style) === 'slides') return slidesOf([...body, ...ending]);
  return [...(arrangement.shows('contents') ? [contents] : []), ...body, ...ending];
}

/** What was checked, how, and how well it came out. */
function closingOf(
  style: StyleName,
  body: readonly Block[],
  { language, checked, worstOf }: Composition,
): Sentence {
  const { document } = language;
  const general = generalEquationsIn({ blocks: body });
  if (general.length === 0) return document.checked(checked);
  const facts = { lines: general.length, networks: fewestNetworks };
  const worst = worstOf?.(general);
  const said =
    style === 'worked' || style === 'slides'
      ? [...document.checked(checked), ...document.checkedRecap(facts)]
      : document.checkedGeneral({ ...checked, ...facts });
  return worst === undefined ? said : [...said, ...document.worstGeneral(worst)];
}

/** How numbers were checked, where there are any. */
function checkedNumbers(body: readonly Block[], { language, numbers }: Composition): Sentence {
  const shows = linesIn(body).some((line) => line.numbers !== undefined);
  return shows && numbers !== undefined ? language.numbers.checked(numbers) : [];
}

const headingsIn = (blocks: readonly Block[]): Extract<Block, { kind: 'contents' }>['entries'] =>
  blocks.filter((block) => block.kind === 'heading');
