/** Generates code in a process of its own: prints its milliseconds and the bytes of the text. `tsx bench/generate.ts SIZES SHAPE` */
import { emitted } from './emitted.ts';
import { sizesOf } from './networks.ts';

const [sizes = '', shape = ''] = process.argv.slice(2);
const start = performance.now();
const text = emitted(sizesOf(sizes), 'exact', 'typescript', shape === 'rows' ? 'rows' : 'chunks');
process.stdout.write(`${performance.now() - start} ${Buffer.byteLength(text)}\n`);
