import { doors, modules, rooms, typesOnly } from './import-table.ts';
import type { Import, Source } from './sources.ts';

/** The room of a module, `index` for those directly in `src/`. */
export function roomOf(path: string): string {
  const [, room, rest] = path.split('/');
  return rest === undefined || room === undefined ? 'index' : room;
}

/** Every import that the table forbids, as `importing module -> what it imports`. */
export function forbiddenImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(
        (each) => !(each.file === undefined ? mayEnter(source, each) : mayImport(source, each, each.file)),
      )
      .map((each) => `${source.path} -> ${each.file ?? each.specifier}`),
  );
}

function mayImport({ path }: Source, { typeOnly }: Import, file: string): boolean {
  const room = roomOf(path);
  const own = modules[path];
  if (own === undefined && room === roomOf(file)) return true;
  const allowed = own ?? rooms[room] ?? [];
  if (typesOnly.includes(room) && !typeOnly) return false;
  return file.startsWith('src/') && (allowed.includes(file) || allowed.includes(roomOf(file)));
}

function mayEnter({ path }: Source, { specifier }: Import): boolean {
  return doors[packageOf(specifier)]?.some((beginning) => path.startsWith(beginning)) ?? false;
}

/** `katex/contrib/auto-render` belongs to `katex`, `@scope/name/part` to `@scope/name`, `node:fs` to `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * Every circle of modules that import each other, as `a -> b -> a`. Imports of types do not count: they are gone when
 * the modules run, and between rooms the table forbids the way back for them too.
 */
export function importCycles(sources: readonly Source[]): readonly string[] {
  const bySource = new Map(sources.map((source) => [source.path, source]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' -> ')];
    if (finished.has(path)) return [];
    const next =
      bySource.get(path)?.imports.flatMap(({ file, typeOnly }) => (typeOnly ? [] : (file ?? []))) ?? [];
    const cycles = next.flatMap((file) => visit(file, [...trail, path]));
    finished.add(path);
    return cycles;
  };
  return sources.flatMap(({ path }) => visit(path, []));
}
