/**
 * Measures the fast functions against those of exact mode, called and in place: nanoseconds a value, one after another
 * (throughput, results stored) and each from the one before (latency), medians of interleaved rounds.
 */
import {
  type FastFunctionName,
  fastFunctions,
  fastSources,
  withoutTypes,
} from '../src/targets/fast-math/index.ts';
import { erfFunction } from '../src/targets/typescript/helpers.ts';

const [count, repetitions, rounds, warmUp] = [1024, 4, 1200, 400];

/** Arguments from -6 to 6, the same in every run. */
const loops = (lines: readonly string[]): string => `
const inputs = new Float64Array(new ArrayBuffer(${8 * count}));
const outputs = new Float64Array(new ArrayBuffer(${8 * count}));
for (let i = 0, state = 1; i < ${count}; i += 1) {
  state = (Math.imul(state, 1103515245) + 12345) | 0;
  inputs[i] = (6 * state) / 2 ** 31;
}
export function throughput() {
  for (let i = 0; i < ${count}; i += 1) {
    const z = inputs[i];
    let a;
    ${lines.join('\n    ')}
    outputs[i] = a;
  }
}
export function latency() {
  let a = 0.5;
  for (let i = 0; i < ${count}; i += 1) {
    const z = a * 0.001 + inputs[i];
    ${lines.join('\n    ')}
  }
  return a;
}`;

const exact: Readonly<Record<FastFunctionName, string>> = {
  exp: 'a = Math.exp(z);',
  sigmoid: 'a = 1 / (1 + Math.exp(-z));',
  tanh: 'a = Math.tanh(z);',
  softplus: 'a = Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));',
  erf: 'a = erf(z);',
};

const modules = (name: FastFunctionName): Readonly<Record<string, string>> => ({
  exact: [erfFunction, loops([exact[name]])].join('\n'),
  called: [...fastSources({ called: [name] }), loops([`a = ${name}(z);`])].join('\n'),
  'in place': [
    ...fastSources({ inPlace: [name] }),
    loops(fastFunctions[name].statements({ argument: 'z', result: 'a' }, 0)),
  ].join('\n'),
  'loop alone': loops(['a = z;']),
});

interface Loops {
  readonly throughput: () => void;
  readonly latency: () => number;
}

const areLoops = (module: unknown): module is Loops =>
  typeof module === 'object' && module !== null && 'throughput' in module && 'latency' in module;

async function load(text: string, title: string): Promise<Loops> {
  const code = `${withoutTypes(text)}\n// ${title}`;
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  if (!areLoops(module)) throw new Error('the loops are missing');
  return module;
}

function nanoseconds(run: () => unknown): number {
  const start = performance.now();
  for (let repetition = 0; repetition < repetitions; repetition += 1) run();
  return ((performance.now() - start) * 1e6) / (repetitions * count);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

const print = (...columns: readonly string[]): boolean =>
  process.stdout.write(`${columns.map((column) => column.padEnd(12)).join('')}\n`);

async function measure(name: FastFunctionName): Promise<void> {
  const candidates = await Promise.all(
    Object.entries(modules(name)).map(async ([form, text]) => ({
      form,
      loaded: await load(text, `${name} ${form}`),
      times: { throughput: new Array<number>(), latency: new Array<number>() },
    })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { loaded, times } of candidates) {
      times.throughput.push(nanoseconds(loaded.throughput));
      times.latency.push(nanoseconds(loaded.latency));
    }
  }
  const medians = candidates.map(({ form, times }) => ({
    form,
    throughput: median(times.throughput.slice(warmUp)),
    latency: median(times.latency.slice(warmUp)),
  }));
  const [base] = medians;
  for (const { form, throughput, latency } of medians)
    print(
      name,
      form,
      throughput.toFixed(1),
      ((base?.throughput ?? 0) / throughput).toFixed(2),
      latency.toFixed(1),
      ((base?.latency ?? 0) / latency).toFixed(2),
    );
}

print('function', 'form', 'ns', '× exact', 'latency', '× exact');
await measure('exp');
await measure('sigmoid');
await measure('tanh');
await measure('softplus');
await measure('erf');
