import { type KinkReport, kinkReport } from '../../engine/differences/kink-report.ts';
import type { Kinks } from '../../engine/differences/kinks.ts';
import { oneSidedGradients } from '../../engine/differences/one-sided.ts';
import type { DifferenceGradients } from '../../engine/differences.ts';
import { gradientRounding } from '../../engine/rounding.ts';
import { unitQuantities } from '../../engine/unit-quantities.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Gradients, Point } from '../../quantity/point.ts';
import { activation, preactivation } from '../../quantity/quantity.ts';
import { namedNumbers } from '../numbers.ts';
import type { ComparedPoints } from '../points.ts';
import type {
  NearKink,
  NearLossKink,
  OneSided,
  Remark,
  RemarkPlace,
  Saturated,
  Unsettled,
} from './remark.ts';
import { uncertainties } from './uncertainty.ts';

export interface Remarked extends ComparedPoints {
  readonly spec: NetworkSpec;
  readonly kinks: Kinks;
  readonly engine: readonly Gradients[];
  /** Where differences were taken by every parameter. */
  readonly difference?: readonly DifferenceGradients[] | undefined;
}

/** The most that are told of one kind. */
const most = 10;

/** What is worth knowing about the points of a comparison. */
export function remarksOn(remarked: Remarked): readonly Remark[] {
  const { points, seeds, spec, kinks } = remarked;
  const places = points.map((point, index) => {
    const place: RemarkPlace = { point: index, seed: seeds[index] ?? null };
    return { point, place, report: kinkReport(spec, point, kinks) };
  });
  return [
    ...places.flatMap(({ report, place }) => onKinks(spec, report, place)).slice(0, most),
    ...places.flatMap(({ point, report, place }) => oneSided(remarked, point, report, place)).slice(0, most),
    ...nearestOf(places.flatMap(({ report, place }) => nearKink(report, place))),
    ...nearestOf(places.flatMap(({ report, place }) => nearLossKink(report, place))),
    ...flattest(places.flatMap(({ point, place }) => saturated(spec, point, place))),
    ...unsettled(remarked),
  ];
}

const unitName = (layer: number, unit: number): string => machineName(preactivation(layer + 1, unit + 1));

const onKinks = (
  { layers }: NetworkSpec,
  { units, losses }: KinkReport,
  place: RemarkPlace,
): readonly Remark[] => [
  ...units.map(({ layer, unit, place: at, sample, left, right, slope }) => ({
    code: 'on-kink' as const,
    ...place,
    sample,
    unit: unitName(layer, unit),
    at,
    left: finite(left),
    right: finite(right),
    slope: finite(slope),
  })),
  ...losses.flatMap(({ sample, outputs }) =>
    outputs.map(({ unit, left, right, slope }) => ({
      code: 'loss-on-kink' as const,
      ...place,
      sample,
      output: machineName(activation(layers.length, unit + 1)),
      left: finite(left),
      right: finite(right),
      slope: finite(slope),
    })),
  ),
];

/** So many parameters are looked at from both sides; each costs as much as two differences. */
const mostOneSided = 300;

function oneSided(
  { spec, kinks, engine }: Remarked,
  point: Point,
  { units, losses }: KinkReport,
  place: RemarkPlace,
): readonly OneSided[] {
  const agreed = namedNumbers(spec, engine[place.point]).slice(1);
  if (units.length + losses.length === 0 || agreed.length > mostOneSided) return [];
  const { left, right } = oneSidedGradients(spec, point, kinks);
  const [lefts, rights] = [namedNumbers(spec, left).slice(1), namedNumbers(spec, right).slice(1)];
  return agreed.flatMap(({ name, number }, index) => {
    const [before, after] = [finite(lefts[index]?.number), finite(rights[index]?.number)];
    if (isClose(before, number) && isClose(after, number)) return [];
    const sides = { left: before, right: after, agreed: finite(number) };
    return [{ code: 'one-sided' as const, ...place, parameter: name, ...sides }];
  });
}

const isClose = (one: number | null, other: number | undefined): boolean =>
  one !== null && other !== undefined && Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));

const nearKink = ({ nearest }: KinkReport, place: RemarkPlace): readonly NearKink[] =>
  nearest === undefined
    ? []
    : [
        {
          code: 'near-kink',
          ...place,
          sample: nearest.sample,
          unit: unitName(nearest.layer, nearest.unit),
          at: nearest.place,
          distance: nearest.distance,
        },
      ];

const nearLossKink = ({ nearestLoss }: KinkReport, place: RemarkPlace): readonly NearLossKink[] =>
  nearestLoss === undefined ? [] : [{ code: 'near-loss-kink', ...place, ...nearestLoss }];

const nearestOf = <T extends { readonly distance: number }>(found: readonly T[]): readonly T[] =>
  found.toSorted((one, other) => one.distance - other.distance).slice(0, 1);

/** A unit whose slope is smaller, and not 0 as a ReLU's is by definition, hardly passes anything back. */
const flat = 1e-6;

function saturated(spec: NetworkSpec, point: Point, place: RemarkPlace): readonly Omit<Saturated, 'count'>[] {
  return unitQuantities(spec, point).flatMap((layers, sample) =>
    layers.flatMap((units, layer) =>
      units.flatMap(({ preactivation: z, slope }, unit) => {
        if (slope === undefined || !isFlat(spec, layer, z, slope)) return [];
        return [{ code: 'saturated' as const, ...place, sample, unit: unitName(layer, unit), z, slope }];
      }),
    ),
  );
}

/** A piecewise linear function has its slope of 0 from its definition. */
function isFlat(spec: NetworkSpec, layer: number, z: number, slope: number): boolean {
  const name = spec.layers[layer]?.activation;
  return name !== 'relu' && Math.abs(slope) < flat && Math.abs(z) > 1;
}

function flattest(found: readonly Omit<Saturated, 'count'>[]): readonly Saturated[] {
  const [first] = found.toSorted((one, other) => Math.abs(one.slope) - Math.abs(other.slope));
  return first === undefined ? [] : [{ ...first, count: found.length }];
}

/** Differences whose own error is beyond what they are held to. */
function unsettled({ spec, points, seeds, difference = [] }: Remarked): readonly Unsettled[] {
  const found = difference.flatMap((each, point) =>
    namedNumbers(spec, uncertainties(each)).flatMap(({ name, number = 0 }) =>
      number === 0 ? [] : [{ name, error: number, point, loss: each.loss }],
    ),
  );
  const [worst] = found.toSorted((one, other) => other.error - one.error);
  const point = worst && points[worst.point];
  if (worst === undefined || point === undefined) return [];
  const { name, error, loss } = worst;
  const place = { point: worst.point, seed: seeds[worst.point] ?? null };
  const rounding = gradientRounding(spec, point).loss;
  const facts = { count: found.length, parameter: name, error: finite(error), loss, rounding };
  return [{ code: 'unsettled', ...place, ...facts }];
}

const finite = (number: number | undefined): number | null =>
  number !== undefined && Number.isFinite(number) ? number : null;
