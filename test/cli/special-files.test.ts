import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boundedBytes } from '../../src/cli/bounded-bytes.ts';
import { emptyFolder, run } from './run.ts';

const pipeIn = async (): Promise<string> => {
  const path = join(await emptyFolder(), 'pipe');
  spawnSync('mkfifo', [path]);
  return path;
};

describe('a file is read to its end, or to a limit', () => {
  it.each([0, 1, 99, 100, 300_000])('%i bytes', async (size) => {
    const path = join(await emptyFolder(), 'file');
    const bytes = Buffer.alloc(size, 'abc');
    await writeFile(path, bytes);
    expect(Buffer.compare(await boundedBytes(path, 1_000_000), bytes)).toBe(0);
    expect((await boundedBytes(path, 99)).length > 99).toBe(size > 99);
  });

  it.runIf(existsSync('/dev/zero'))('a device without an end', async () => {
    expect((await boundedBytes('/dev/zero', 1000)).length).toBeGreaterThan(1000);
    expect(await boundedBytes('/dev/null', 1000)).toHaveLength(0);
  });

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes to', async () => {
    expect(await boundedBytes(await pipeIn(), 1000)).toHaveLength(0);
  });

  it.skipIf(process.platform === 'win32')('a pipe, as long as somebody writes to it', async () => {
    const path = await pipeIn();
    const writer = spawn('sh', [
      '-c',
      'exec 3<>"$0"; echo ready; echo one >&3; sleep 0.2; echo two >&3',
      path,
    ]);
    await new Promise((resolve) => writer.stdout.once('data', resolve));
    expect(Buffer.from(await boundedBytes(path, 1000)).toString()).toBe('one\ntwo\n');
  });
});

describe('a network', () => {
  it.runIf(existsSync('/dev/zero'))('without an end is refused', async () => {
    const { status, errors } = await run('check', '/dev/zero');
    expect(status).toBe(2);
    expect(errors).toMatch(/^\/dev\/zero:1:1: the text is too large/);
  });

  it('behind a symbolic link is read', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'there.yaml'), 'inputs: 2\nlayers: 3\n');
    await symlink('there.yaml', join(folder, 'here.yaml'));
    expect((await run('check', join(folder, 'here.yaml'))).errors).toMatch(/here\.yaml:2:9: /);
  });

  it('behind a symbolic link that leads to itself is told', async () => {
    const folder = await emptyFolder();
    await symlink('loop.yaml', join(folder, 'loop.yaml'));
    const { status, errors } = await run('check', join(folder, 'loop.yaml'));
    expect(status).toBe(2);
    expect(errors).toMatch(/^cannot read /);
  });
});
