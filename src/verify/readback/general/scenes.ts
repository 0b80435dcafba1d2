import { legalScenes, sampled } from '../../../derivation/general/assignments.ts';
import type { GeneralEquation, Premise } from '../../../derivation/general/general-equation.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import { trialNetworks, underPremises } from '../../../derivation/general/trials.ts';
import { buildModel } from '../../../network/build-model.ts';
import type { NetworkModel } from '../../../network/model.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import { isOneUnit } from '../../../notation/left-out.ts';
import { uniform } from '../../../quantity/random.ts';
import type { NetworkShape } from '../../../quantity/shape.ts';
import { type Agree, agreeIn } from './same.ts';

/** Where a line is taken at its word, and how formulas of the network there are held against each other. */
export interface Place {
  readonly scene: Scene;
  readonly agree: Agree;
}

/** Samples in a batch; a prime that is no width of a trial network. */
const batchSize = 5;

/** Assignments of the free indices in each network. */
const assignments = 3;

/** The networks of `checkGeneral`, as the premises of a line want them, and some legal values of its free indices in each. */
export function placesFor(equation: GeneralEquation, shape: NetworkShape): readonly Place[] {
  const { altitude, domain } = equation;
  const key = JSON.stringify([altitude === 'batch', domain, alonesOf(shape)]);
  const found = places.get(key) ?? foundPlaces(equation, shape);
  places.set(key, found);
  return found;
}

const places = new Map<string, readonly Place[]>();

function foundPlaces({ altitude, domain }: GeneralEquation, shape: NetworkShape): readonly Place[] {
  const samples = altitude === 'batch' ? batchSize : 1;
  const { premises, ranges } = domain;
  const next = uniform(1);
  return trialNetworks.flatMap((spec) => {
    const { network, agree } = trialOf(JSON.stringify([spec.name, premises, alonesOf(shape)]), () =>
      buildModel(likeShape(underPremises(spec, premises), premises, shape)),
    );
    const scenes = legalScenes({ network, assignment: new Map(), samples }, ranges);
    return sampled(scenes, assignments, next).map((scene) => ({ scene, agree }));
  });
}

/** In which layers of the network at hand a unit is alone. */
const alonesOf = (shape: NetworkShape): readonly (number | boolean)[] => [
  isOneUnit(shape),
  shape.sizes.at(-1) === 1,
  ...[...shape.sizes.keys()].filter((layer) => shape.sizes[layer] === 1),
];

/**
 * The same network with one unit wherever the network at hand has one: there authors leave out its number, so that the
 * unit and the layer have one letter. An example has the widths that it says.
 */
function likeShape(spec: NetworkSpec, premises: readonly Premise[], shape: NetworkShape): NetworkSpec {
  if (premises.some(({ kind }) => kind === 'for-example')) return spec;
  const { sizes } = shape;
  const kept = isOneUnit(shape) ? spec.layers.slice(-1) : spec.layers;
  const isAlone = (index: number): boolean =>
    sizes[index + 1] === 1 || (index === kept.length - 1 && sizes.at(-1) === 1);
  return { ...spec, layers: kept.map((layer, index) => (isAlone(index) ? { ...layer, units: 1 } : layer)) };
}

interface Trial {
  readonly network: NetworkModel;
  readonly agree: Agree;
}

/** Networks are built once for all lines that take the same for granted. */
const trials = new Map<string, Trial>();

function trialOf(key: string, build: () => NetworkModel): Trial {
  const found = trials.get(key);
  if (found !== undefined) return found;
  const network = build();
  const trial = { network, agree: agreeIn(network.pool) };
  trials.set(key, trial);
  return trial;
}
