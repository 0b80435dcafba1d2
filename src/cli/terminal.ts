import { systemCode } from './system-error.ts';

/** A line of results, on standard output. */
export const output = (text: string): void => void process.stdout.write(`${text}\n`);

/** A line for the person at the terminal, on standard error. */
export const errorOutput = (text: string): void => void process.stderr.write(`${text}\n`);

/**
 * Has a failure of standard output told once. A reader that left early is no failure, and where nobody can read what
 * went wrong nothing is left to say.
 */
export function onLostOutput(tell: (error: unknown) => void): void {
  let isTold = false;
  process.stdout.on('error', (error) => {
    if (isTold || systemCode(error) === 'EPIPE') return;
    isTold = true;
    tell(error);
  });
  process.stderr.on('error', () => undefined);
}
