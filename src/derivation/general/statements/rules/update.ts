import { unit } from '../../setting.ts';
import type { StatementRule } from '../about.ts';

/** One step of gradient descent for one weight. */
export const weightUpdate: StatementRule = () => [{ kind: 'update', parameter: unit.weight }];
