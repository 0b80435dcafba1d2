const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text for XML and HTML, in elements and in quoted attributes; characters that XML cannot hold are left out. */
export const xmlText = (text: string): string =>
  text.replace(notXml, '').replace(/[&<>"']/g, (character) => entities.get(character) ?? character);

/** All but what XML 1.0 allows in production [2]. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}
