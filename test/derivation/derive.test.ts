import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { leftSide } from '../../src/derivation/draft.ts';
import type { Section } from '../../src/derivation/equation.ts';
import { isResolved } from '../../src/expression/measure.ts';
import { derivativeName } from '../../src/quantity/machine-name.ts';
import { bias, loss, type Parameter, weight } from '../../src/quantity/quantity.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';

const kindsOf = ({ equations }: Section): readonly string[] => equations.map(({ because }) => because.kind);

describe('the derivation of the worked 3-2-2 network', () => {
  const derivation = derive(workedNotes);
  const section = (number: string): Section => {
    const found = derivation.sections.find((candidate) => candidate.number === number);
    if (found === undefined) throw new Error(`no section ${number}`);
    return found;
  };

  it('walks from the loss to the first weights in six numbered sections', () => {
    const walk = derivation.sections.flatMap(({ number, topic }) =>
      topic.kind === 'gradient' ? [`${number} ${topic.of} ${topic.layer}`] : [],
    );
    expect(walk).toEqual([
      '1 activation 2',
      '2 preactivation 2',
      '3 parameter 2',
      '4 activation 1',
      '5 preactivation 1',
      '6 parameter 1',
    ]);
  });

  it.each<[string, Parameter]>([
    ['dE/db_2_2', bias(2, 2)],
    ['dE/dw_2_1_2', weight(2, 1, 2)],
  ])('argues %s first where it alone is asked for', (name, focus) => {
    const biased = workedNotes.layers.map((layer) => ({ ...layer, bias: true }));
    const { sections } = derive({ ...workedNotes, layers: biased }, { focus });
    const found = sections.find(({ topic }) => topic.kind === 'gradient' && topic.of === 'parameter');
    expect(found?.equations[0]).toMatchObject({ number: '3.1', because: { kind: 'chain-rule' } });
    expect(found?.equations[0]?.id).toMatch(new RegExp(`${name}$`));
  });

  it('argues each section from the chain rule to the result, then states the others', () => {
    expect(kindsOf(section('4'))).toEqual([
      'chain-rule',
      'recall',
      'recall',
      'known',
      'known',
      'local-derivative',
      'local-derivative',
      'result',
      'same-way',
    ]);
    expect(kindsOf(section('6')).filter((kind) => kind === 'same-way')).toHaveLength(5);
  });

  it('derives the sigmoid rule by rule', () => {
    const kinds = kindsOf(section('A'));
    expect(kinds.slice(0, 2)).toEqual(['definition', 'rewritten']);
    expect(new Set(kinds.slice(2, -1))).toEqual(new Set(['rule', 'law', 'move']));
    expect(kinds.at(-1)).toBe('conclusion');
  });

  it('never speaks of a bias', () => {
    expect(derivation.equations.filter(({ id }) => /\bb_/.test(id))).toEqual([]);
  });
});

describe.each(corpus)('the derivation of $name', (spec) => {
  const derivation = derive(spec);
  const { network, equations, sections } = derivation;

  it('has three sections a layer on its way back', () => {
    expect(sections.filter(({ topic }) => topic.kind === 'gradient')).toHaveLength(3 * spec.layers.length);
  });

  it('states one expanded derivative for every parameter', () => {
    const parameters = network.layers.flatMap(({ weights, biases }) => [...weights, ...biases]);
    const resolved = equations.filter(({ members }) =>
      isResolved(members[members.length - 1] ?? network.loss.value),
    );
    for (const parameter of parameters) {
      const name = derivativeName(loss(), parameter);
      expect(resolved.filter(({ members }) => leftSide(members) === name)).toHaveLength(1);
    }
  });

  it('recalls earlier results to the letter', () => {
    for (const { because, members } of equations) {
      if (because.kind !== 'recall' && because.kind !== 'known') continue;
      const source = derivation.equation(because.of).members;
      expect(source).toEqual(expect.arrayContaining([...members]));
      const end = because.kind === 'recall' ? -1 : 0;
      expect(members.at(end)).toBe(source.at(end));
    }
  });

  it('uses only equations that it has, and only earlier ones', () => {
    const seen = new Set<string>();
    for (const { id, uses } of equations) {
      expect(uses.filter((used) => !seen.has(used))).toEqual([]);
      seen.add(id);
    }
  });

  it('numbers every equation once', () => {
    expect(new Set(equations.map(({ number }) => number)).size).toBe(equations.length);
  });

  it('comes out the same twice', () => {
    const again = derive(spec).equations.map(({ id, number }) => `${number} ${id}`);
    expect(again).toEqual(equations.map(({ id, number }) => `${number} ${id}`));
  });
});

describe('the size of a derivation', () => {
  it('grows linearly with the number of weights', () => {
    const nodes = (width: number): number => {
      const layers = [width, width, 2].map((units) => ({
        units,
        activation: 'sigmoid' as const,
        bias: true,
      }));
      const { network } = derive({ ...workedNotes, inputs: width, layers });
      return network.pool.size / network.layers.reduce((count, { weights }) => count + weights.length, 0);
    };
    expect(nodes(16)).toBeLessThan(nodes(4));
  });
});
