import { layerSizes } from '../network/spec.ts';
import type { Composition } from './composition.ts';
import type { Block, Document } from './document.ts';
import { neededFor } from './select.ts';
import { type StyleName, styles } from './styles/index.ts';

/** Plans a document in a style: what is shown, in which order, with which words and figures. */
export function composeDocument(style: StyleName, composition: Composition): Document {
  const { derivation, notation, language, only, checked } = composition;
  const { spec } = derivation.network;
  const sections = only === undefined ? derivation.sections : neededFor(derivation, only);
  const body = styles[style].body(sections, composition);
  const { title, author, course, date } = spec.document;
  return {
    derivation,
    notation,
    language,
    title: title === undefined ? language.document.title({ sizes: layerSizes(spec) }) : [title],
    lines: [author, course, date].filter((line) => line !== undefined),
    blocks: [
      { kind: 'contents', heading: language.document.contents, entries: headingsIn(body) },
      ...body,
      { kind: 'closing', heading: language.document.closing, text: language.document.checked(checked) },
    ],
  };
}

const headingsIn = (blocks: readonly Block[]): Extract<Block, { kind: 'contents' }>['entries'] =>
  blocks.filter((block) => block.kind === 'heading');
