import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** The top folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A module of the repository. */
export interface Source {
  /** From the top of the repository, with forward slashes: `src/quantity/key.ts`. */
  readonly path: string;
  readonly text: string;
  /** All nodes of its syntax tree, parents first. */
  readonly nodes: readonly Node[];
  readonly imports: readonly Import[];
}

export interface Import {
  /** What stands in the quotes. */
  readonly specifier: string;
  /** The file meant, from the top of the repository; none for packages and builtins. */
  readonly file?: string;
  /** Whether the whole statement vanishes when types are stripped. */
  readonly typeOnly: boolean;
}

/** The specifier of a dynamic import whose argument is no string. */
export const computed = '(computed)';

/** A syntax node as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** All modules below a folder, in alphabetical order. */
export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
    .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

/** A module by its path and text; the path decides what its relative imports mean. Throws for text that is no module. */
export function sourceOf(path: string, text: string): Source {
  const lang = /\.d\.m?ts$/.test(path) ? 'dts' : 'ts';
  const nodes = [...nodesOf(parseAst(text, { lang, astType: 'ts' }))];
  return { path, text, nodes, imports: nodes.flatMap((node) => importOf(path, node)) };
}

/** The line of a node, counted from 1. */
export const lineOf = (source: Source, node: Node): number =>
  source.text.slice(0, Number(node['start'])).split('\n').length;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const element of value) yield* nodesOf(element);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

const importingStatements = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];

function importOf(path: string, node: Node): readonly Import[] {
  const specifier = specifierOf(node);
  if (specifier === undefined) return [];
  const typeOnly =
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
  if (!specifier.startsWith('.')) return [{ specifier, typeOnly }];
  return [{ specifier, typeOnly, file: posix.join(posix.dirname(path), specifier) }];
}

/** What a node imports; `computed` where the program works it out. */
function specifierOf(node: Node): string | undefined {
  const dynamic = node.type === 'ImportExpression' || node.type === 'TSImportType';
  if (!dynamic && !importingStatements.includes(node.type)) return undefined;
  const source = node['source'];
  if (isNode(source) && typeof source['value'] === 'string') return source['value'];
  return dynamic ? computed : undefined;
}
