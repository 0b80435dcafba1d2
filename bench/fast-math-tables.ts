/**
 * Prints `src/targets/fast-math/tables.ts`, computed with decimal.js: `npx tsx bench/fast-math-tables.ts >
 * src/targets/fast-math/tables.ts`.
 */
import { tablesText } from '../test/targets/fast-math/tables.ts';

process.stdout.write(tablesText());
