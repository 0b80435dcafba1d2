/** An element's name and attributes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

interface Tag extends XmlElement {
  readonly kind: 'start' | 'end' | 'empty';
}

const piece =
  /<(?<end>\/?)(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>(?:[^<&]|&(?:amp|lt|gt|quot|#39|#x27);)*/g;

/** The elements of an XML text in document order. Throws where it is not well formed. */
export function elementsOf(text: string): readonly XmlElement[] {
  const tags: Tag[] = [];
  let end = 0;
  for (const { 0: found, index, groups } of text.matchAll(piece)) {
    if (index !== end) break;
    end += found.length;
    tags.push(tagOf(groups ?? {}));
  }
  if (end < text.length) throw new Error(`not well formed: ${text.slice(end, end + 80)}`);
  checkNesting(tags);
  return tags.filter(({ kind }) => kind !== 'end');
}

function tagOf({ end, name = '', attributes = '', empty }: Record<string, string | undefined>): Tag {
  return {
    name,
    attributes: attributesOf(attributes),
    kind: end === '/' ? 'end' : empty === '/' ? 'empty' : 'start',
  };
}

function checkNesting(tags: readonly Tag[]): void {
  const open: string[] = [];
  for (const { kind, name } of tags) {
    if (kind === 'start') open.push(name);
    if (kind === 'end' && open.pop() !== name) throw new Error(`</${name}> closes another element`);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const attributes = new Map(pairs);
  if (attributes.size !== pairs.length) throw new Error(`an attribute twice:${text}`);
  return attributes;
}
