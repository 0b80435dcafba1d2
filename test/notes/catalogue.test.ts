import { describe, expect, test } from 'vitest';
import {
  type CheckedNetwork,
  check,
  Env,
  type Identity,
  math,
  value,
} from '../fixtures/catalogue/engine.mjs';
import { normalise } from '../fixtures/normalise.mjs';
import { setStrictly } from '../render/strict-katex.ts';
import { checkedNetworks, type Entry, entries, type NamedIdentity, runs, type Shapes } from './catalogue.ts';
import { findingsIn, printsSlip } from './measure.ts';

const trials = 6;

const networkNamed = (name: string): CheckedNetwork => {
  const network = checkedNetworks[name];
  if (network === undefined) throw new Error(`no network ${name}`);
  return network;
};

const holds = ({ network, ...identity }: NamedIdentity): boolean => {
  const whole: Identity = { ...identity, network: networkNamed(network) };
  return check(whole, trials).ok;
};

const fit = ({ network, let: numbers, items }: Shapes): boolean => {
  const env = new Env(networkNamed(network), 3);
  return Object.entries(items).every(([name, sides]) => {
    const wanted = sides.map((side) => math.evaluate(side, numbers));
    return String(math.size(value(env, name)).valueOf()) === String(wanted);
  });
};

const text = ({ lhs, rhs }: NamedIdentity): string => `${lhs} = ${rhs}`;

test('there are 240 entries, each with its own id', () => {
  expect(entries).toHaveLength(240);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(240);
});

test('every entry is printed by a run of its document', () => {
  const documents = new Map(runs.map(({ id, document }) => [id, document]));
  const strays = entries.filter(
    ({ id, document, run }) => documents.get(run) !== document || !id.startsWith(document),
  );
  expect(strays).toEqual([]);
});

test('every run prints entries, under an id of its own', () => {
  expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
  expect(runs.filter(({ id }) => entries.every(({ run }) => run !== id))).toEqual([]);
});

test.each(runs)('a document that prints what is expected of it produces all entries: $id', ({ id }) => {
  const ofRun = entries.filter(({ run }) => run === id);
  const displays = ofRun.flatMap(({ expected }) => expected);
  const findings = findingsIn({ kind: 'printed', displays }, ofRun);
  expect(findings.filter(({ missing }) => missing !== undefined)).toEqual([]);
});

describe.each(entries)(
  '$id',
  ({ document, expected, forbidden = [], checks = [], refuted = [], ...rest }: Entry) => {
    test('renders in strict KaTeX', () => {
      for (const latex of [...expected, ...forbidden]) expect(() => setStrictly(latex), latex).not.toThrow();
      expect(expected.map(normalise)).not.toContain('');
    });

    test('forbids nothing that is expected in the same document', () => {
      const ofDocument = entries.filter((entry) => entry.document === document);
      const wanted = ofDocument.flatMap((entry) => entry.expected).map(normalise);
      expect(forbidden.filter((printed) => printsSlip(wanted, printed))).toEqual([]);
    });

    test('is true, and what the notes have wrong is not', () => {
      expect(checks.filter((identity) => !holds(identity)).map(text)).toEqual([]);
      expect(refuted.filter(holds).map(text)).toEqual([]);
      expect((rest.shapes ?? []).every(fit)).toBe(true);
      expect((rest.refutedShapes ?? []).some(fit)).toBe(false);
    });
  },
);
