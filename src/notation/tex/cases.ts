import type { CasesExpr, Condition, Expr, Relation, SymbolicExpr } from '../../expression/expr.ts';
import type { SymbolicHead } from '../../expression/symbolic/head.ts';
import { atLeast, levels, type Piece, unbreakable } from '../piece.ts';
import { type Bound, type Line, lineOf, type Region } from './regions.ts';

/** Prints a part of a formula, `index` being its place among all of them. */
export type PrintPart = (part: Expr, index?: number) => Piece;

/**
 * A formula by cases, one row for each value, with conditions of which exactly one holds: no row needs to be read after
 * another, and no words are needed for the last one. Where all conditions compare one thing with numbers, each row has
 * its interval, `-1 \le z < 1`; otherwise it has what the rows before it leave and its own condition.
 */
export function cases(expr: CasesExpr, print: PrintPart): Piece {
  const values = [...expr.branches.map(({ value }) => value), expr.otherwise];
  const conditions = conditionsOf(expr, print);
  const comma = expr.branches.some(({ condition }) => isOfLayers(condition)) ? ',' : '';
  const rows = values.map((value, row) => {
    const place = row < expr.branches.length ? 3 * row + 2 : 3 * row;
    return `${unbreakable(print(value, place).tex)}${comma} & ${conditions[row] ?? ''}`;
  });
  return {
    tex: `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`,
    level: levels.cases,
    depth: 0,
    tall: true,
  };
}

function conditionsOf(expr: CasesExpr, print: PrintPart): readonly string[] {
  const side = (part: Expr): string => unbreakable(atLeast(levels.sum, print(part)).tex);
  const line = expr.branches.length > 1 ? lineOf(expr) : undefined;
  return line === undefined ? oneAfterTheOther(expr, side) : onLine(line, side);
}

type Side = (part: Expr) => string;

const signs: Readonly<Record<Relation, string>> = {
  less: '<',
  'at-most': '\\le',
  greater: '>',
  'at-least': '\\ge',
  equal: '=',
  unequal: '\\ne',
};

type LayerIndex = SymbolicExpr & { readonly head: Extract<SymbolicHead, { kind: 'index' }> };

const opposites: Readonly<Record<Relation, Relation>> = {
  less: 'at-least',
  'at-most': 'greater',
  greater: 'at-most',
  'at-least': 'less',
  equal: 'unequal',
  unequal: 'equal',
};

/** A layer that is not the first is a later one. */
function oppositeOf(condition: Condition): Relation {
  const { relation, right } = condition;
  const isFirst = relation === 'equal' && isOfLayers(condition) && isLayer(right) && right.head.index === 1;
  return isFirst ? 'greater' : opposites[relation];
}

/** Whether layers are told apart. */
const isOfLayers = ({ left }: Condition): boolean => isLayer(left);

const isLayer = (expr: Expr): expr is LayerIndex =>
  expr.kind === 'symbolic' && expr.head.kind === 'index' && expr.head.isLayer;

function oneAfterTheOther({ branches }: CasesExpr, side: Side): readonly string[] {
  const texts = branches.map(({ condition }) => comparison(condition, side));
  const failed = branches.map(({ condition }) =>
    comparison({ ...condition, relation: oppositeOf(condition) }, side),
  );
  return [...texts, undefined].map((own, row) =>
    [...failed.slice(0, row), ...(own === undefined ? [] : [own])].join(',\\ '),
  );
}

const comparison = ({ relation, left, right }: Condition, side: Side): string =>
  `${side(left)} ${signs[relation]} ${side(right)}`;

const onLine = ({ subject, regions }: Line, side: Side): readonly string[] =>
  regions.map((region) => regionText(region, side(subject), side));

function regionText(region: Region, subject: string, side: Side): string {
  if (region.kind === 'all-but') return `${subject} \\ne ${side(region.number)}`;
  const { from, to } = region;
  if (from === undefined) return `${subject}${upTo(to, side)}`;
  if (to === undefined) return `${subject} ${from.included ? '\\ge' : '>'} ${side(from.at)}`;
  if (from.at === to.at) return `${subject} = ${side(from.at)}`;
  return `${side(from.at)} ${less(from)} ${subject}${upTo(to, side)}`;
}

const upTo = (bound: Bound | undefined, side: Side): string =>
  bound === undefined ? '' : ` ${less(bound)} ${side(bound.at)}`;

const less = ({ included }: Bound): string => (included ? '\\le' : '<');
