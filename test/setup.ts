import { format } from 'node:util';
import fc from 'fast-check';

/** Property tests are repeatable; `TEST_SEED=…` hunts elsewhere. */
fc.configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? 1) });

/** What a test prints nobody reads: a call of the console is a fault, in the code under test and in the test alike. */
const loud = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

for (const method of loud) {
  console[method] = (...printed: unknown[]): never => {
    throw new Error(`console.${method}: ${format(...printed)}`);
  };
}
