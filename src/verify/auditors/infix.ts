/**
 * The value of infix text in doubles: `+ - * / ^`, brackets, decimal numbers, names with numbers, functions of one
 * argument in brackets and the constants e and pi. `-a^2` is −(a²), and a tower of powers is read from the right. Throws
 * SyntaxError for anything else.
 */
export function infixValue(text: string, values: Readonly<Record<string, number>>): number {
  const { next, taken, passed, unexpected } = tokensOf(text);

  const sum = (): number => {
    let total = product();
    for (let sign = taken('+', '-'); sign !== undefined; sign = taken('+', '-')) {
      total += sign === '+' ? product() : -product();
    }
    return total;
  };
  const product = (): number => {
    let total = negated();
    for (let sign = taken('*', '/'); sign !== undefined; sign = taken('*', '/')) {
      total = sign === '*' ? total * negated() : total / negated();
    }
    return total;
  };
  const negated = (): number => (taken('-') === undefined ? power() : -negated());
  const power = (): number => {
    const isE = next() === 'e';
    const base = atom();
    if (taken('^') === undefined) return base;
    return isE ? Math.exp(negated()) : base ** negated();
  };
  const atom = (): number => {
    const fn = functions.get(next() ?? '');
    if (fn !== undefined) {
      passed();
      return fn(inBrackets());
    }
    return next() === '(' ? inBrackets() : leaf();
  };
  const inBrackets = (): number => {
    if (taken('(') === undefined) throw unexpected();
    const inner = sum();
    if (taken(')') === undefined) throw unexpected();
    return inner;
  };
  const leaf = (): number => {
    const token = next();
    const number = token === undefined ? undefined : leafValue(token, values);
    if (number === undefined) throw unexpected();
    passed();
    return number;
  };

  const value = sum();
  if (next() !== undefined) throw unexpected();
  return value;
}

/** The tokens of a text, one after the other. */
function tokensOf(text: string) {
  const tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  let position = 0;
  const next = (): string | undefined => tokens[position];
  const passed = (): void => {
    position += 1;
  };
  const taken = (...wanted: readonly string[]): string | undefined => {
    const token = next();
    if (token === undefined || !wanted.includes(token)) return undefined;
    passed();
    return token;
  };
  const unexpected = (): SyntaxError => new SyntaxError(`unexpected ${next() ?? 'end'} at token ${position}`);
  return { next, taken, passed, unexpected };
}

function leafValue(token: string, values: Readonly<Record<string, number>>): number | undefined {
  if (/^\d/.test(token)) return Number(token);
  return constants.get(token) ?? values[token];
}

const constants: ReadonlyMap<string, number> = new Map([
  ['e', Math.E],
  ['pi', Math.PI],
]);

/** The functions that systems answer with, some of which nobody asks them about. */
const functions: ReadonlyMap<string, (argument: number) => number> = new Map([
  ['log', Math.log],
  ['sqrt', Math.sqrt],
  ['abs', Math.abs],
  ['sign', Math.sign],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tan', Math.tan],
  ['sec', (argument: number) => 1 / Math.cos(argument)],
  ['csc', (argument: number) => 1 / Math.sin(argument)],
  ['cot', (argument: number) => 1 / Math.tan(argument)],
  ['atan', Math.atan],
  ['sinh', Math.sinh],
  ['cosh', Math.cosh],
  ['tanh', Math.tanh],
  ['sech', (argument: number) => 1 / Math.cosh(argument)],
  ['csch', (argument: number) => 1 / Math.sinh(argument)],
  ['coth', (argument: number) => 1 / Math.tanh(argument)],
]);
