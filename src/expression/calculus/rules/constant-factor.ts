import { factorsOf } from '../../expr.ts';
import { inert, type Rule } from './rule.ts';

/** (c·u)′ = c·u′ and (u/c)′ = u′/c. */
export const constantFactor: Rule = {
  id: 'constant-factor',
  apply: (study, of) => {
    const { pool, depends } = study;
    if (of.kind !== 'call' || !['multiply', 'divide'].includes(of.operator)) return undefined;
    if (of.operator === 'divide') {
      const [above, below] = of.args;
      if (above === undefined || below === undefined || depends(below)) return undefined;
      return pool.divide(inert(study, above), below);
    }
    const constants = factorsOf(of).filter((factor) => !depends(factor));
    if (factorsOf(of).length - constants.length > 1) return undefined;
    return pool.product([...constants, inert(study, pool.product(factorsOf(of).filter(depends)))]);
  },
  example: (pool, { u, c, d }) => ({
    of: pool.product([pool.number(2), u, c]),
    after: pool.product([pool.number(2), c, d(u)]),
  }),
};
