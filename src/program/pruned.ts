import { usesOf } from './operations.ts';
import type { Line } from './program.ts';

/** The lines that the outputs need, in their order. */
export function pruned(lines: readonly Line[], outputs: readonly string[]): readonly Line[] {
  const needed = new Set(outputs);
  const kept = lines.toReversed().filter(({ name, operation }) => {
    if (!needed.has(name)) return false;
    for (const used of usesOf(operation)) needed.add(used);
    return true;
  });
  return kept.toReversed();
}
