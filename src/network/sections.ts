import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { anySectionNames, framingNames } from './section-names.ts';
import type { Source } from './source/source.ts';
import { nodeAt, type SourceNode, type SourceScalar } from './source/tree.ts';

/**
 * What is wrong with the names of sections that a description chooses or leaves out: names that no section has, and
 * sections named twice. What is no text is the business of the schema.
 */
export function sectionProblems(
  root: SourceNode,
  source: Source,
  known: readonly string[] = anySectionNames,
): readonly Problem[] {
  const chosen = listAt(root, 'sections').map((node) => nodeAt(node, ['section']) ?? node);
  const left = listAt(root, 'without');
  return [...mistakes(chosen, known, source), ...mistakes(left, [...known, ...framingNames], source)];
}

const listAt = (root: SourceNode, key: string): readonly SourceNode[] => {
  const node = nodeAt(root, ['document', key]);
  return node?.kind === 'list' ? node.items : [];
};

function mistakes(
  nodes: readonly SourceNode[],
  known: readonly string[],
  { placeAt }: Source,
): readonly Problem[] {
  const names = nodes.filter(isText);
  return names.flatMap((node, index): readonly Problem[] => {
    const { value: found, offset } = node;
    const suggestion = suggest(found, known);
    if (!known.includes(found))
      return [problem('unknown-name', { what: 'section', found, known, suggestion }, placeAt(offset))];
    const isFirst = names.findIndex(({ value }) => value === found) === index;
    return isFirst ? [] : [problem('repeated-section', { section: found }, placeAt(offset))];
  });
}

const isText = (node: SourceNode): node is SourceScalar & { readonly value: string } =>
  node.kind === 'scalar' && typeof node.value === 'string';
