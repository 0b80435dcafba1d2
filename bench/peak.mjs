/** Writes the peak memory of a process in kilobytes as a line into the file that PEAK_FILE names: `node --import`. */
import { appendFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env.PEAK_FILE;
  if (file !== undefined) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
});
