import { deriveGeneral } from '../../derivation/general/derive-general.ts';
import type { GeneralEquation } from '../../derivation/general/general-equation.ts';
import type { SigmoidForm } from '../../derivation/sigmoid-forms.ts';
import type { Expr, SymbolicExpr } from '../../expression/expr.ts';
import type { Matrix } from '../../expression/matrix/matrix.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { substitute } from '../../expression/rewrite.ts';
import { type SymbolicBuilder, symbolic } from '../../expression/symbolic/build.ts';
import { layerSizes, type NetworkSpec } from '../../network/spec.ts';
import { at, type Index } from '../../quantity/index.ts';
import type { LineSource, Stage } from '../program.ts';
import { elementOf, type Sizes } from './element.ts';
import { type LayerFunctions, layerFunctions } from './functions.ts';
import { entryAt } from './index-form.ts';
import { type IndexedEquation, nestOf } from './make-nest.ts';
import type { Element, Nest } from './nest.ts';

/** What the lowering of all layers works with. */
export interface RowsSetting {
  readonly spec: NetworkSpec;
  readonly pool: ExpressionPool;
  readonly sizes: Sizes;
  readonly functions: LayerFunctions;
  /** All lines about the network, in the order of the derivation. */
  readonly equations: readonly GeneralEquation[];
  /** A line about the network by its id. Throws where there is none: ask `rowsFault` first. */
  line(id: string): GeneralEquation;
  /** Where a loop comes from. */
  sourceOf(id: string, stage: Stage): LineSource;
  /** The loops of an equation in index form. */
  nest(equation: { readonly target: Expr | Element } & Omit<IndexedEquation, 'target'>): Nest;
}

/** Derives what there is to say about the network in matrices. */
export function rowsSetting(spec: NetworkSpec, sigmoidForm: SigmoidForm): RowsSetting {
  const biases = spec.layers.some(({ bias }) => bias !== false);
  const { pool, equations } = deriveGeneral({ biases, depth: spec.layers.length, network: spec });
  const byId = new Map(equations.map((equation) => [equation.id, equation]));
  const sizes = layerSizes(spec);
  const functions = layerFunctions(pool, spec, { sigmoidForm });
  const line = (id: string): GeneralEquation => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`no line ${id} about this network`);
    return found;
  };
  return {
    spec,
    pool,
    sizes,
    functions,
    equations,
    line,
    sourceOf: (id, stage) => {
      const { number, section } = line(id);
      return { equation: id, number, section, stage };
    },
    nest: ({ target, value, ...rest }) =>
      nestOf(
        {
          ...rest,
          target: 'array' in target ? target : elementOf(symbolicIn(target), sizes),
          value: settled(pool, value, { sizes, functions }),
        },
        sizes,
      ),
  };
}

/** One entry of a vector or matrix, unit j of the layer at hand and unit i of the one before. */
export const entryIn = ({ pool }: Pick<RowsSetting, 'pool'>, matrix: Matrix): Expr =>
  entryAt(pool, matrix, { row: at.to, column: at.from });

/** With the functions of the layers in the place of their letters, and sizes as numbers. */
function settled(
  pool: ExpressionPool,
  value: Expr,
  { sizes, functions }: Pick<RowsSetting, 'sizes' | 'functions'>,
): Expr {
  return substitute(pool, value, (part) => {
    if (part.kind !== 'symbolic') return undefined;
    const { head } = part;
    if (head.kind === 'index') {
      const size = sizeIn(head.index, sizes);
      return size === undefined ? undefined : pool.number(size);
    }
    const [argument] = part.parts;
    if (head.kind !== 'apply' || argument === undefined) return undefined;
    if (typeof head.layer !== 'number') throw new Error('f of a layer is expected');
    return (head.order === 0 ? functions.applied : functions.slope)(head.layer, argument);
  });
}

/** How many units a layer has, where that is meant; undefined for the index of a unit. */
function sizeIn(index: Index, sizes: Sizes): number | undefined {
  if (typeof index === 'number' || !('of' in index)) return undefined;
  const { of } = index;
  if (of.kind !== 'units' || typeof of.layer !== 'number') throw new Error('the size of a layer is expected');
  return sizes[of.layer];
}

/** Makes symbolic quantities in the pool of a setting. */
export const build = ({ pool }: Pick<RowsSetting, 'pool'>): SymbolicBuilder => symbolic(pool);

export function symbolicIn(expr: Expr): SymbolicExpr {
  if (expr.kind !== 'symbolic') throw new Error('a symbolic quantity is expected');
  return expr;
}
