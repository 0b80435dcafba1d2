import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asked } from './asked.ts';
import { chalkgrad } from './chalkgrad.ts';
import type { Contestant } from './contestant.ts';
import { engine } from './engine.ts';
import { nameOf } from './networks.ts';
import { brains } from './peers/brain.ts';
import { convnet } from './peers/convnet.ts';
import { neataptic } from './peers/neataptic.ts';
import { synaptic } from './peers/synaptic.ts';
import { tensorFlows } from './peers/tensorflow.ts';
import { plainLoop } from './plain-loop.ts';

/** Libraries that train networks in JavaScript. */
const peers: readonly Contestant[] = [...brains, synaptic, neataptic, convnet, ...tensorFlows];

/** chalkgrad in its two modes, and the loop that anybody would write. */
export const own: readonly Contestant[] = [chalkgrad('exact', 'exact'), chalkgrad('fast', 'fast'), plainLoop];

/** All that train in JavaScript. */
export const inJavaScript: readonly Contestant[] = [...own, engine, ...peers];

const trainer = fileURLToPath(new URL('trainer.ts', import.meta.url));

/** The same contestant in a process of its own. */
export const apart = (contestant: Contestant): Contestant => ({
  ...contestant,
  prepare: async (sizes) =>
    asked(
      spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), trainer, contestant.name, nameOf(sizes)],
        { stdio: ['pipe', 'pipe', 'ignore'] },
      ),
    ),
});
