import type { Version } from './versions.ts';

const lines = (text: string): string => `${text}\n`.repeat(20_000);

/** What two networks of one name might come to: long enough to be written in several pieces. */
export const writtenVersions: readonly Version[] = ['one', 'two'].map(
  (network) =>
    new Map([
      ['derivation.md', lines(`the text of ${network}`)],
      ...(network === 'one' ? ([['derivation.tex', lines('only of one')]] as const) : []),
      ['report.json', JSON.stringify({ generator: 'chalkgrad', network })],
      ['train.ts', lines(`the code of ${network}`)],
    ]),
);
