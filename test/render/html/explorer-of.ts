import { allBlocks, type Document } from '../../../src/document/document.ts';
import type { Explorer } from '../../../src/document/explorer.ts';

/** What a page about a whole network lets its reader explore. */
export function explorerOf({ blocks }: Document): Explorer {
  const found = allBlocks(blocks).find((block) => block.kind === 'explorer');
  if (found === undefined) throw new Error('an explorer expected');
  return found;
}
