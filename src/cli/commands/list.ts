import { readOptions, whatThereIs } from '../../index.ts';
import { output } from '../terminal.ts';
import type { CliCommand } from './command.ts';

/** Shows what there is to choose from. */
export const list: CliCommand = {
  takesNetwork: false,
  options: ['lang', 'json'],
  run: async (_, typed) => {
    const { json } = readOptions(typed);
    const { sections, ...named } = whatThereIs;
    const ofStyles = Object.entries(sections).map(
      ([style, names]) => [`sections of ${style}`, names] as const,
    );
    const entries: readonly (readonly [string, readonly string[]])[] = [
      ...Object.entries(named),
      ...ofStyles,
    ];
    const lines = entries.map(([kind, names]) => `${kind}: ${names.join(', ')}`);
    output(json ? JSON.stringify(whatThereIs, null, 2) : lines.join('\n'));
    return 0;
  },
};
