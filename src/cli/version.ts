import { createRequire } from 'node:module';

/** The version of the package, which stands two folders up from here in source and build alike. */
export function packageVersion(): string {
  const description: unknown = createRequire(import.meta.url)('../../package.json');
  const isObject = typeof description === 'object' && description !== null;
  if (!isObject || !('version' in description)) throw new Error('package.json has no version');
  return String(description.version);
}
