/**
 * Measures how long the installed package takes from the start of its process: packs it, installs the tarball in a
 * folder of its own and derives the 3-2-2 network, in turns with a Node that does nothing. Prints the medians and their
 * ratio; ends with 1 where the ratio is above what is promised. `npm run bench:startup [rounds]`
 */
import { withInstalled } from './installed.ts';
import { measureStartup } from './start-times.ts';

/** A derivation takes at most so many times as long as nothing. */
const promised = 8;

const [rounds] = process.argv.slice(2).map(Number);
const times = await withInstalled(async (folder) => measureStartup(folder, rounds));
for (const { name, milliseconds, ratio } of times)
  process.stdout.write(`${name.padEnd(40)}${milliseconds.toFixed(0)} ms   ${ratio.toFixed(1)} times\n`);
if ((times.at(-1)?.ratio ?? Number.NaN) > promised) process.exitCode = 1;
