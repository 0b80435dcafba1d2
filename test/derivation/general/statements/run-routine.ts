import { resolve, type Scene, withIndex } from '../../../../src/derivation/general/scene.ts';
import type { Matrix } from '../../../../src/expression/matrix/matrix.ts';
import type { Instruction, Routine, RoutineName } from '../../../../src/expression/statement/listing.ts';
import type { MatrixQuantity } from '../../../../src/quantity/matrix.ts';

type Rows = readonly (readonly number[])[];

/** Numbers of arrays by name and layer, as a listing changes them. */
export type Memory = Map<string, Rows>;

export interface Run {
  readonly routines: Readonly<Record<RoutineName, Routine>>;
  readonly scene: Scene;
  readonly rate: number;
  /** In place of the number that is listed. */
  readonly iterations: number;
}

/** Does what a listing says, line by line, with a plain implementation of every instruction. */
export function runRoutine(name: RoutineName, memory: Memory, run: Run): void {
  execute(run.routines[name].body, memory, run);
}

function execute(body: readonly Instruction[], memory: Memory, run: Run): void {
  for (const step of body) executeOne(step, memory, run);
}

function executeOne(step: Instruction, memory: Memory, run: Run): void {
  const { scene } = run;
  switch (step.kind) {
    case 'count':
    case 'initialise':
    case 'comment':
      return;
    case 'start':
      memory.set('activation 0', recalled(memory, 'input'));
      return;
    case 'repeat':
      for (let t = 0; t < run.iterations; t++) execute(step.body, memory, run);
      return;
    case 'descend':
      descend(memory, run);
      return;
    case 'assign':
      memory.set(nameOf(step.to, scene), valueOf(step.value, memory, scene));
      return;
    case 'call':
      runRoutine(step.routine, memory, run);
      return;
    case 'after-first':
      if (resolve({ symbol: 'layer', plus: 0 }, scene) > 1) execute(step.body, memory, run);
      return;
    case 'layers': {
      const [first, last] = [resolve(step.first, scene), resolve(step.last, scene)];
      const way = step.first === 1 ? 1 : -1;
      for (let layer = first; way > 0 ? layer <= last : layer >= last; layer += way)
        execute(step.body, memory, { ...run, scene: withIndex(scene, 'layer', layer) });
    }
  }
}

function descend(memory: Memory, { scene, rate }: Run): void {
  scene.network.layers.forEach((_, index) => {
    for (const kind of ['weight', 'bias']) {
      const name = `${kind} ${index + 1}`;
      const slopes = recalled(memory, `d ${name}`);
      memory.set(
        name,
        recalled(memory, name).map((row, at) =>
          row.map((cell, column) => cell - rate * number(slopes, at, column)),
        ),
      );
    }
  });
}

function recalled(memory: Memory, name: string): Rows {
  const found = memory.get(name);
  if (found === undefined) throw new Error(`nothing was computed for ${name}`);
  return found;
}

const letter = (quantity: MatrixQuantity, scene: Scene): string =>
  'layer' in quantity ? `${quantity.kind} ${resolve(quantity.layer, scene)}` : quantity.kind;

function nameOf(matrix: Matrix, scene: Scene): string {
  if (matrix.kind === 'ref') return letter(matrix.quantity, scene);
  if (matrix.kind === 'gradient') return `d ${letter(matrix.by, scene)}`;
  throw new Error(`nothing is assigned to a ${matrix.kind}`);
}

function valueOf(matrix: Matrix, memory: Memory, scene: Scene): Rows {
  const inner = (part: Matrix): Rows => valueOf(part, memory, scene);
  if (matrix.kind === 'ref' || matrix.kind === 'gradient') return recalled(memory, nameOf(matrix, scene));
  if (matrix.kind === 'transpose') return turned(inner(matrix.of));
  if (matrix.kind === 'negate') return inner(matrix.of).map((row) => row.map((cell) => -cell));
  if (matrix.kind === 'product') return matrix.parts.map(inner).reduce(multiplied);
  if (matrix.kind === 'sum' || matrix.kind === 'hadamard') {
    const make = matrix.kind === 'sum' ? plus : times;
    return matrix.parts.map(inner).reduce((p, q) => cellwise(p, q, make));
  }
  return layerValue(matrix, memory, scene);
}

/** What takes the functions of layers, or single units. */
function layerValue(matrix: Matrix, memory: Memory, scene: Scene): Rows {
  if (matrix.kind === 'mapped') {
    const zs = valueOf(matrix.of, memory, scene).flat();
    return column(activated(zs, resolve(matrix.layer, scene), scene));
  }
  if (matrix.kind === 'unit') return unitColumn(resolve(matrix.at, scene), scene);
  if (matrix.kind === 'array') return slopes(matrix, memory, scene);
  throw new Error(`the listing has a ${matrix.kind}`);
}

function unitColumn(one: number, { network }: Scene): Rows {
  const size = network.shape.sizes.at(-1) ?? 0;
  return column(Array.from({ length: size }, (_, index) => (index + 1 === one ? 1 : 0)));
}

/** The derivatives of a sigmoid layer, of which the listing shows the general one. */
function slopes({ entry }: Extract<Matrix, { kind: 'array' }>, memory: Memory, scene: Scene): Rows {
  if (entry.kind !== 'symbolic' || entry.head.kind !== 'apply' || entry.head.order !== 1)
    throw new Error('slopes are expected');
  const zs = recalled(memory, `preactivation ${resolve(entry.head.layer, scene)}`).flat();
  return column(zs.map((z) => sigmoid(z) * (1 - sigmoid(z))));
}

function activated(zs: readonly number[], layer: number, { network }: Scene): readonly number[] {
  if (network.spec.layers[layer - 1]?.activation !== 'softmax') return zs.map(sigmoid);
  const sum = zs.reduce((total, z) => total + Math.exp(z), 0);
  return zs.map((z) => Math.exp(z) / sum);
}

const plus = (x: number, y: number): number => x + y;
const times = (x: number, y: number): number => x * y;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
export const column = (cells: readonly number[]): Rows => cells.map((cell) => [cell]);
const number = (rows: Rows, row: number, at: number): number => rows[row]?.[at] ?? Number.NaN;
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? Number.NaN));
const cellwise = (p: Rows, q: Rows, make: (x: number, y: number) => number): Rows =>
  p.map((row, index) => row.map((cell, at) => make(cell, number(q, index, at))));
const multiplied = (p: Rows, q: Rows): Rows =>
  p.map((row) =>
    turned(q).map((other) => row.reduce((sum, cell, at) => sum + cell * (other[at] ?? Number.NaN), 0)),
  );
