import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkGradients, readShorthand } from '../src/index.ts';
import { optionRules } from '../src/options.ts';
import { toHaveCorrectGradients } from '../src/vitest/index.ts';

const readme = await readFile('README.md', 'utf8');
const options = await readFile('docs/OPTIONS.md', 'utf8');

interface Example {
  readonly command: string;
  readonly printed: string;
}

/** The commands of a page with what it says that they print. */
const examplesIn = (page: string): readonly Example[] =>
  [...page.matchAll(/```console\n\$ (.*)\n([^]*?)```/g)].map(([, command = '', printed = '']) => ({
    command,
    printed,
  }));

const examples = [...examplesIn(readme), ...examplesIn(options)];

/** The command as it runs without npx, which only finds the same program. */
const direct = (command: string): string => command.replace('npx chalkgrad', 'node src/cli/chalkgrad.mjs');

describe('the README', () => {
  it('shows examples, and so does the page about options', () => {
    expect([readme, options].map((page) => examplesIn(page).length)).toEqual([5, 1]);
  });

  it('names options that there are, and the page about them does too', () => {
    const known = new Set(
      Object.values(optionRules).flatMap(({ flags }) => flags.match(/--[a-z0-9-]+/g) ?? []),
    );
    const others = new Set(['--help', '--template', '--prefix', '--runs']);
    const named = [readme, options].flatMap((page) => page.match(/(?<![\w-])--[a-z][a-z0-9-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((flag) => !known.has(flag) && !others.has(flag))).toEqual([]);
  });

  it('leads to headings that there are', () => {
    const anchors = [...options.matchAll(/^## (.*)$/gm)].map(([, words = '']) =>
      words.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...readme.matchAll(/docs\/OPTIONS\.md#([\w-]+)/g)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  it.each(examples)(
    '$command',
    ({ command, printed }) => {
      const { stdout, stderr } = spawnSync('bash', ['-c', direct(command)], { encoding: 'utf8' });
      expect(command.includes('--stdout') ? stdout : stdout + stderr).toBe(printed);
    },
    60_000,
  );

  it('checks gradients of somebody else as it says', async () => {
    const network = readShorthand('2-1', { bias: false });
    const report = await checkGradients(network, {
      gradients: ({ weights, inputs, targets }) => {
        const [[u = 0, v = 0] = []] = weights[0] ?? [];
        const [[p = 0, q = 0] = []] = inputs;
        const y = 1 / (1 + Math.exp(-(u * p + v * q)));
        const delta = (y - (targets[0]?.[0] ?? 0)) * y * (1 - y);
        return { weights: [[[delta * p, delta * q]]], biases: [null] };
      },
    });
    expect(report.ok).toBe(true);
  });

  it('has a matcher that does the same', async () => {
    const line = 'await expect(network).toHaveCorrectGradients({ gradients: myGradients });';
    expect(readme).toContain(line);
    expect.extend({ toHaveCorrectGradients });
    await expect(readShorthand('2-1')).toHaveCorrectGradients();
  });
});
