import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const map = readFileSync('ARCHITECTURE.md', 'utf8');

/** What stands in backquotes under a heading. */
const named = (heading: string): readonly string[] => {
  const section = map.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
};

/** The folder or file that a path of the map means; `*` stands for any one folder. */
const isThere = (path: string): boolean => {
  const [before = '', after] = path.split('*');
  if (after === undefined) return existsSync(path);
  return readdirSync(before).some((folder) => existsSync(`${before}${folder}${after}`));
};

describe('the map of the house', () => {
  it('names every room, and no other', () => {
    const rooms = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}/`);
    const listed = named('Rooms').filter((name) => /^src\/[a-z]+\/$/.test(name));
    expect(listed.toSorted()).toEqual(rooms.toSorted());
  });

  it.each([...new Set(named('Where does X live?'))])('knows where %s is', (path) => {
    expect(isThere(`src/${path}`) || isThere(path)).toBe(true);
  });

  it.each([...new Set(named('What is promised'))])('rests a promise on %s, which is there', (path) => {
    expect(isThere(`src/${path}`) || isThere(path)).toBe(true);
  });

  it('says of every dependency why it is there', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const section = map.split(/^## /m).find((part) => part.startsWith('Dependencies')) ?? '';
    const explained = [...section.matchAll(/^\| ([a-z., ]+) \|/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    expect(explained.filter((name) => name !== 'package').toSorted()).toEqual(
      Object.keys(dependencies).toSorted(),
    );
  });
});
