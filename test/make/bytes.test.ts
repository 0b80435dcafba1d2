import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pageAssets } from '../../src/cli/page-assets.ts';
import { derivationFor, makeFrom } from '../../src/make.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { defaultOptions, type Format, type Options } from '../../src/options.ts';
import { bytesOfOperation, writtenOut } from '../../src/size.ts';

const formats: readonly Format[] = ['tex', 'md', 'json', 'html'];

const ports = {
  runModule: () => Promise.reject(new Error('no code is made')),
  runAuditor: async () => ({ kind: 'none', reason: 'time-out' }) as const,
  template: (name: string) => readFile(new URL(`../../templates/${name}`, import.meta.url), 'utf8'),
  pageAssets: async () => pageAssets(),
};

interface Written {
  readonly operations: number;
  bytes(format: Format): number;
}

/** The operations of the 3-4-2 network's derivation, and the bytes of its files. */
async function written(expand: Options['expand']): Promise<Written> {
  const job = { documents: formats, code: false, scrutiny: 'formulas' } as const;
  const options = { ...defaultOptions, expand };
  const derivation = derivationFor(readShorthand('3-4-2'), job, options);
  const outcome = await makeFrom(derivation, job, options, ports);
  if (outcome.kind !== 'made') throw new Error(outcome.kind);
  const bytes = (format: Format): number => String(outcome.files.get(`derivation.${format}`)).length;
  return { operations: Number(writtenOut(derivation.equations)), bytes };
}

test('what operations take in files is what is told beforehand, within a third', async () => {
  const [full, short] = [await written('all'), await written(0)];
  for (const format of formats) {
    const each = (full.bytes(format) - short.bytes(format)) / (full.operations - short.operations);
    expect(each / bytesOfOperation[format], format).toBeGreaterThan(0.67);
    expect(each / bytesOfOperation[format], format).toBeLessThan(1.5);
  }
});
