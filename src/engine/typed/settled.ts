import type { Formula, FormulaCondition } from '../../network/formula.ts';

/** The value of a formula at the place that is looked at. */
export type ValueOf = (formula: Formula) => number;

/** The formula that holds around a place: every |u|, sign, max, min and conditional gives way to what it is there. */
export function settledAt(formula: Formula, valueOf: ValueOf): Formula {
  const visit = (part: Formula): Formula => settledAt(part, valueOf);
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'output':
      return formula;
    case 'sum':
      return { ...formula, body: visit(formula.body) };
    case 'conditional':
      return visit(holds(formula.condition, valueOf) ? formula.chosen : formula.otherwise);
    case 'call':
      return settledCall(formula, valueOf, visit);
  }
}

type Call = Extract<Formula, { kind: 'call' }>;

function settledCall(call: Call, valueOf: ValueOf, visit: (part: Formula) => Formula): Formula {
  const [inner] = call.args;
  if (inner === undefined) throw new RangeError(`${call.operation} without arguments`);
  const best = (isBetter: (one: number, other: number) => boolean): Formula =>
    call.args.reduce((taken, next) => (isBetter(valueOf(next), valueOf(taken)) ? next : taken));
  switch (call.operation) {
    case 'abs':
      return valueOf(inner) < 0 ? { kind: 'call', operation: 'negate', args: [visit(inner)] } : visit(inner);
    case 'sign':
      return signed(Math.sign(valueOf(inner)));
    case 'max':
      return visit(best((one, other) => one > other));
    case 'min':
      return visit(best((one, other) => one < other));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case 'negate':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'erf':
      return { ...call, args: call.args.map(visit) };
  }
}

/** A formula has no negative numbers. */
const signed = (sign: number): Formula =>
  sign < 0
    ? { kind: 'call', operation: 'negate', args: [{ kind: 'number', digits: String(-sign) }] }
    : { kind: 'number', digits: String(sign) };

function holds({ relation, left, right }: FormulaCondition, valueOf: ValueOf): boolean {
  const [one, other] = [valueOf(left), valueOf(right)];
  switch (relation) {
    case 'less':
      return one < other;
    case 'at-most':
      return one <= other;
    case 'greater':
      return one > other;
    case 'at-least':
      return one >= other;
    case 'equal':
      return one === other;
    case 'unequal':
      return one !== other;
  }
}

/** Whether anything in a formula passes from one case to another. */
export function turns(formula: Formula): boolean {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'output':
      return false;
    case 'sum':
      return turns(formula.body);
    case 'conditional':
      return true;
    case 'call':
      return ['abs', 'sign', 'max', 'min'].includes(formula.operation) || formula.args.some(turns);
  }
}
