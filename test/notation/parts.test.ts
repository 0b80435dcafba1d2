import { describe, expect, it } from 'vitest';
import { joint, texOfParts } from '../../src/notation/parts.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { texOfMembers } from '../../src/notation/tex.ts';
import { derivationOf } from '../render/samples.ts';

const networks = ['3-2-2', '2-2-3'] as const;
const profiles = Object.keys(notations) as readonly NotationName[];
const breaks = ['none', 'latex', 'html'] as const;

describe.each(networks.flatMap((network) => profiles.map((profile) => [network, profile] as const)))(
  'the portions of the lines of %s in the letters of %s',
  (network, profile) => {
    const { equations, network: model } = derivationOf(network);
    const options = { notation: notations[profile], shape: model.shape };

    it.each(breaks)('are the whole lines when they are joined, with breaks: %s', (each) => {
      for (const { members } of equations)
        for (const portion of ['member', 'term'] as const)
          expect(texOfParts(members, portion, { ...options, breaks: each }).join(joint(each))).toBe(
            texOfMembers(members, { ...options, breaks: each }),
          );
    });

    it('are the members, where members are asked for', () => {
      for (const { members } of equations)
        expect(texOfParts(members, 'member', options)).toHaveLength(members.length);
    });
  },
);

describe('terms', () => {
  const { equations, network } = derivationOf('3-2-2');
  const options = { notation: notations['worked-notes'], shape: network.shape };
  const partsOf = (id: string): readonly string[] => {
    const found = equations.find((equation) => equation.number === id);
    return found === undefined ? [] : texOfParts(found.members, 'term', options);
  };

  it('of a weighted sum are its products', () =>
    expect(partsOf('F1.1')).toEqual([
      'z_{1}^{2} ',
      '= x_{1} \\cdot w_{11}^{2} ',
      '+ x_{2} \\cdot w_{21}^{2} ',
      '+ x_{3} \\cdot w_{31}^{2} ',
      '+ b_{1}^{2}',
    ]));

  it('are not looked for in brackets', () => expect(partsOf('0.1')).toHaveLength(2));
});
