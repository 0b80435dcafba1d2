import type { Block, Slide, Staged } from '../document.ts';

/** A deck of what should be one: words on a slide of their own under the title of the next one, and the closing note. */
export function slidesOf(blocks: readonly Block[]): readonly Slide[] {
  const slides: Slide[] = [];
  let own: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'slide' && block.kind !== 'closing') {
      own.push(block);
      continue;
    }
    const slide = block.kind === 'slide' ? block : closingSlide(block);
    if (own.length > 0) slides.push(introduction(own, slide));
    own = [];
    slides.push(slide);
  }
  return slides;
}

const introduction = (blocks: readonly Block[], { title, anchor, trail }: Slide): Slide => ({
  kind: 'slide',
  title,
  anchor: `${anchor}-words`,
  trail,
  head: [],
  blocks: atOnce(blocks),
});

const closingSlide = ({ heading, text }: Extract<Block, { kind: 'closing' }>): Slide => ({
  kind: 'slide',
  title: [heading],
  anchor: 'slide-closing',
  trail: [],
  head: [],
  blocks: atOnce([{ kind: 'paragraph', text }]),
});

const atOnce = (blocks: readonly Block[]): readonly Staged[] =>
  blocks.map((block) => ({ block, portion: 'whole', steps: [1] }));
