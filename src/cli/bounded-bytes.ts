import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from './system-error.ts';

/**
 * The bytes of a file, of which no more than one beyond the limit are kept, so that what has no end is read too. A pipe
 * is read as long as somebody writes to it; one that nobody has opened for writing is empty. Rejects with the error of
 * the system.
 */
export async function boundedBytes(path: string, limit: number): Promise<Uint8Array> {
  // Without this flag a pipe that nobody writes to could not be opened; where there is none it counts as 0.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return await firstBytes(chunksOf(handle), limit);
  } finally {
    await handle.close();
  }
}

/** The first bytes of a stream, up to the chunk that goes beyond the limit; what comes after it is not waited for. */
export async function firstBytes(
  chunks: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    read.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(read);
}

const chunkSize = 256 * 1024;

/** Between two looks at a pipe in which nothing new stands, in milliseconds. */
const pause = 20;

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const chunk = await nextOf(handle);
    if (chunk === 'later') await setTimeout(pause);
    else if (chunk.length === 0) return;
    else yield chunk;
  }
}

async function nextOf(handle: FileHandle): Promise<Uint8Array | 'later'> {
  const buffer = new Uint8Array(chunkSize);
  try {
    const { bytesRead } = await handle.read(buffer, 0, chunkSize, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (systemCode(error) === 'EAGAIN') return 'later';
    throw error;
  }
}
