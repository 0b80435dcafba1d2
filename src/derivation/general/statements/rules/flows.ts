import { series } from '../../../../expression/statement/series.ts';
import { whole } from '../../../../expression/statement/term.ts';
import { at } from '../../../../quantity/index.ts';
import { whole as arrays } from '../../setting.ts';
import type { StatementRule } from '../about.ts';

/** What is made from what in a forward pass: x = a^0 → z^1 → a^1 → … → a^L = φ(x; W, b). */
export const dataFlow: StatementRule = ({ network }) => {
  const made = [whole(arrays.z(at.layer)), whole(arrays.a(at.layer))];
  return [
    {
      kind: 'flow',
      start: [whole(arrays.x), whole(arrays.a(0))],
      items: [
        series({ items: made, first: 1, last: at.last, head: 3, tail: 3, depth: network.layers.length }),
      ],
      end: [{ kind: 'network' }],
    },
  ];
};

/** The plan of the way back: what is known of a layer gives what is looked for in the one before. */
export const errorPlan: StatementRule = () => [
  {
    kind: 'flow',
    start: [whole(arrays.error(at.following))],
    items: [whole(arrays.error(at.layer))],
    end: [],
  },
];
