/** The nearest valid network name: `My Net` gives `my-net`, and text without any letter or digit gives `network`. */
export function nameFrom(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64)
    .replace(/-+$/, '');
  return name === '' ? 'network' : name;
}
