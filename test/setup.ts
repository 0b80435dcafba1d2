import { format } from 'node:util';
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

/** Property tests are repeatable; `TEST_SEED=…` hunts elsewhere. */
fc.configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? 1) });

/** What a test prints nobody reads: a call of the console is a fault, in the code under test and in the test alike. */
const loud = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

for (const method of loud) {
  console[method] = (...printed: unknown[]): never => {
    throw new Error(`console.${method}: ${format(...printed)}`);
  };
}

// Files share a process: what one of them put in the place of the environment is not for the next one.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
