import { nameOf, networks } from '../networks.ts';
import type { SpeedFigures } from '../speed.ts';
import type { Timing } from '../timing.ts';
import { type Goal, goals, type Others } from './goals.ts';
import { short, table } from './table.ts';

/** Who is in a table, what is said beside the name, and among whom they count when the fastest is looked for. */
interface Row {
  readonly name: string;
  readonly title: string;
  readonly among?: Others;
}

const rows: readonly Row[] = [
  { name: 'exact', title: 'chalkgrad, exact' },
  { name: 'fast', title: 'chalkgrad, fast' },
  { name: 'plain loop', title: 'plain loop', among: 'plain loop' },
  { name: 'engine', title: 'engine of chalkgrad' },
  { name: 'brain.js 2', title: 'brain.js 2 (f32)', among: 'peers' },
  { name: 'brain.js 1', title: 'brain.js 1 (f32)', among: 'peers' },
  { name: 'synaptic', title: 'synaptic, generated code ¹', among: 'peers' },
  { name: 'neataptic', title: 'neataptic ¹', among: 'peers' },
  { name: 'convnetjs', title: 'convnetjs', among: 'peers' },
  { name: 'tfjs CPU', title: 'tfjs, CPU (f32)', among: 'peers' },
  { name: 'tfjs WASM', title: 'tfjs, WASM (f32)', among: 'peers' },
  { name: 'C straight', title: 'C, `--target c` straight on ²', among: 'C' },
  { name: 'C loops', title: 'C, `--target c` in loops', among: 'emitted C loops' },
  { name: 'C plain loop', title: 'C, plain loop', among: 'C' },
];

const remarks = `\
¹ synaptic and neataptic take the errors of the cross-entropy at the output, which need no derivative there, and pass
errors back through weights that have already changed: a little less work, and another rule. Their parameters are held
to what that rule makes.

² Not for more than 500 weights: for the 832 of 16-32-10 gcc took 20 s, and the loops were faster.`;

/** Nanoseconds of everybody on every network, and how many times slower than chalkgrad each of them is. */
export function speedSection(figures: readonly SpeedFigures[]): string {
  const there = rows.filter(({ name }) =>
    figures.some(({ results }) => results.some((each) => each.name === name)),
  );
  const names = figures.map(({ network }) => network);
  const nanoseconds = there.map(({ name, title }) => [title, ...figures.map((each) => cell(each, name))]);
  const slower = there
    .filter(({ name }) => name !== 'exact' && name !== 'fast')
    .map(({ name, title }) => [title, ...figures.map((each) => timesSlower(each, name))]);
  return [
    '## Nanoseconds a sample',
    table(['', ...names], nanoseconds),
    remarks,
    '## How many times slower than chalkgrad, exact / fast',
    table(['', ...names], slower),
  ].join('\n\n');
}

function cell({ results }: SpeedFigures, name: string): string {
  const result = results.find((each) => each.name === name);
  if (result === undefined) return '–';
  if (result.kind === 'unable') return result.why;
  return `${short(result.nanoseconds.median)}${result.agrees ? '' : ' (**other parameters**)'}`;
}

function timesSlower(figures: SpeedFigures, name: string): string {
  const [time, exact, fast] = [name, 'exact', 'fast'].map((each) => timeOf(figures, each, 'median'));
  if (time === undefined || exact === undefined || fast === undefined) return '–';
  return `${short(time / exact)} / ${short(time / fast)}`;
}

/** Only of those who do the same work. */
function timeOf({ results }: SpeedFigures, name: string, which: keyof Timing): number | undefined {
  const result = results.find((each) => each.name === name);
  return result?.kind === 'measured' && result.agrees ? result.nanoseconds[which] : undefined;
}

const aboutUndisturbed = `\
The same from the times that a tenth of the turns stayed below. Code that keeps all of a core busy, as unrolled code
does, is slower while another machine uses the other half of the core; a plain loop, which waits for one sum after the
other, is not. These are the ratios while the core is left alone.`;

/** The ratios beside what was to be reached. */
export const goalSection = (figures: readonly SpeedFigures[]): string =>
  [
    '## Ratios beside the goals',
    'How many times as fast as the other, then the goal. A tenth below is noise; **short** is more than that.',
    goalTable(figures, 'median'),
    aboutUndisturbed,
    goalTable(figures, 'undisturbed'),
  ].join('\n\n');

export const goalTable = (figures: readonly SpeedFigures[], which: keyof Timing): string =>
  table(
    ['', ...figures.map(({ network }) => network)],
    goals.map((goal) => [goal.title, ...figures.map((each) => goalCell(goal, each, which))]),
  );

function goalCell({ whose, others, least }: Goal, figures: SpeedFigures, which: keyof Timing): string {
  const own = timeOf(figures, whose, which);
  const times = rows.filter(({ among }) => among === others).map(({ name }) => timeOf(figures, name, which));
  const best = Math.min(...times.filter((time) => time !== undefined));
  const goal = least[networks.findIndex((sizes) => nameOf(sizes) === figures.network)] ?? Number.NaN;
  if (own === undefined || !Number.isFinite(best)) return `– of ${goal}`;
  return `${short(best / own)} of ${goal}${verdict(best / own, goal)}`;
}

function verdict(ratio: number, goal: number): string {
  if (ratio >= goal) return ', reached';
  return ratio >= 0.9 * goal ? ', within noise' : ', **short**';
}
