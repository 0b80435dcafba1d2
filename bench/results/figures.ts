import type { CommandFigures } from '../commands.ts';
import type { GenerationFigures } from '../generation.ts';
import type { OptimisedFigures } from '../optimised.ts';
import type { SpeedFigures } from '../speed.ts';
import type { StartTime } from '../start-times.ts';

/** What the figures were measured with; a version is undefined where there is none. */
export interface Machine {
  readonly processor: string;
  readonly node: string;
  readonly v8: string;
  readonly gcc: string | undefined;
  readonly sympy: string | undefined;
  readonly libraries: readonly { readonly name: string; readonly version: string | undefined }[];
}

/** All that one run measured; parts that came to nothing say why. */
export interface Figures {
  readonly machine: Machine;
  readonly speed: readonly SpeedFigures[];
  readonly optimised: readonly OptimisedFigures[];
  readonly generation: readonly GenerationFigures[];
  readonly commands: readonly CommandFigures[];
  readonly startup: readonly StartTime[];
  readonly failures: readonly string[];
}
