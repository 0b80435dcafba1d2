import { fileURLToPath } from 'node:url';
import { parameterLayout } from '../src/program/layout.ts';
import { type CostOrNot, costOf, medianCost } from './costs.ts';
import { launcher } from './installed.ts';
import { sizesOf } from './networks.ts';
import { specOf } from './spec.ts';
import type { Tell } from './speed.ts';

/** What generating the code of one network takes. */
export interface GenerationFigures {
  readonly network: string;
  readonly weights: number;
  readonly shape: string;
  /** Milliseconds, bytes of the text and megabytes at the peak; or why there is no code. */
  readonly made: Made | { readonly kind: 'none'; readonly why: string };
  /** The whole command, which compares the gradients of the code as well; undefined where it was not tried. */
  readonly command: CostOrNot | undefined;
}

interface Made {
  readonly kind: 'made';
  readonly milliseconds: number;
  readonly bytes: number;
  readonly megabytes: number | undefined;
}

/** Loops at 10,000, 30,000 and 100,000 weights, straight code up to a tenth of that; the first shows what nothing takes. */
const tried = [
  { network: '3-2-2', shape: 'rows' },
  { network: '90-100-10', shape: 'rows' },
  { network: '290-100-10', shape: 'rows' },
  { network: '990-100-10', shape: 'rows' },
  { network: '20-40-5', shape: 'chunks' },
  { network: '65-40-10', shape: 'chunks' },
  { network: '90-100-10', shape: 'chunks' },
] as const;

const child = fileURLToPath(new URL('generate.ts', import.meta.url));

export async function measureGeneration(folder: string, tell: Tell): Promise<readonly GenerationFigures[]> {
  const figures: GenerationFigures[] = [];
  for (const { network, shape } of tried) {
    const { weights } = parameterLayout(specOf(sizesOf(network)));
    const made = await madeBy(network, shape);
    const command =
      shape === 'rows'
        ? await costOf(
            process.execPath,
            [launcher, 'codegen', network, '--shape', shape, '-o', 'output', '--force'],
            folder,
          )
        : undefined;
    tell(
      `code of ${network} in ${shape}: ${made.kind === 'none' ? made.why : `${made.milliseconds.toFixed(0)} ms`}`,
    );
    figures.push({ network, weights, shape, made, command });
  }
  return figures;
}

async function madeBy(network: string, shape: string): Promise<GenerationFigures['made']> {
  const args = ['--import', import.meta.resolve('tsx'), child, network, shape];
  const cost = await medianCost(() => costOf(process.execPath, args));
  if (cost.kind === 'none') return cost;
  const [milliseconds = Number.NaN, bytes = Number.NaN] = cost.output.trim().split(' ').map(Number);
  return { kind: 'made', milliseconds, bytes, megabytes: cost.megabytes };
}
