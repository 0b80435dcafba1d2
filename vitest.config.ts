import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** Tests that need more than Node, run by `--mode`. */
const special = {
  print: { folder: 'test/print', testTimeout: 180 * seconds },
  browser: { folder: 'test/browser', testTimeout: 120 * seconds },
};

const isSpecial = (mode: string): mode is keyof typeof special => mode in special;

const chosen = (mode: string) => {
  const elsewhere = Object.values(special).map(({ folder }) => `${folder}/**`);
  if (!isSpecial(mode))
    return { include: ['test/**/*.test.ts'], exclude: elsewhere, testTimeout: 60 * seconds };
  const { folder, testTimeout } = special[mode];
  return { include: [`${folder}/**/*.test.ts`], testTimeout, hookTimeout: testTimeout };
};

export default defineConfig(({ mode }) => ({
  test: {
    ...chosen(mode),
    setupFiles: ['test/setup.ts'],
    // Left to itself vitest keeps one core free, which on a machine of two is half of it.
    maxWorkers: 2,
    isolate: false,
    // Formulas are many small objects that live for one test: with room for them the collector runs less often.
    // Most functions live for one test, as those of a short command do: as there, see `src/cli/chalkgrad.mjs`, V8 waits
    // longer before it optimises.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=400000'],
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
}));
