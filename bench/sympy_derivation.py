"""
The derivation of backpropagation done with SymPy: a network of sigmoid units with biases, half the squared error.

    python3 sympy_derivation.py derive|codegen|check 4-4-4-2 [--named]

derive   every preactivation, activation and derivative of the loss as a line of LaTeX
codegen  the same lines as C
check    the lines as Python, against central differences at five random points

Every derivative is an expression in quantities of the forward pass, as in worked notes; with --named, and in code,
those of the next layer stand in it by their names. SymPy differentiates every local formula that the chain rule needs.
PEAK_FILE, where it is set, names the file that takes the peak memory in kilobytes.
"""

import os
import random
import resource
import sys

import sympy
from sympy import Symbol


def sigmoid(z):
    return 1 / (1 + sympy.exp(-z))


def slope_in_value(a):
    """The derivative of the sigmoid in its own value, which SymPy is made to confirm."""
    z = Symbol('z')
    value = sigmoid(z)
    if sympy.simplify(sympy.diff(value, z) - (value - value**2)) != 0:
        raise ArithmeticError('the derivative of the sigmoid is another one')
    return a - a**2


class Network:
    def __init__(self, sizes):
        self.sizes = sizes
        self.last = len(sizes) - 1
        self.a = [[Symbol(f'a_{l}_{i + 1}') for i in range(n)] for l, n in enumerate(sizes)]
        self.a[0] = [Symbol(f'x_{i + 1}') for i in range(sizes[0])]
        self.t = [Symbol(f't_{k + 1}') for k in range(sizes[-1])]
        layers = range(1, len(sizes))
        self.w = {l: [[Symbol(f'w_{l}_{j + 1}_{i + 1}') for i in range(sizes[l - 1])] for j in range(sizes[l])] for l in layers}
        self.b = {l: [Symbol(f'b_{l}_{j + 1}') for j in range(sizes[l])] for l in layers}

    def parameters(self):
        for l in self.w:
            for row in self.w[l]:
                yield from row
        for l in self.b:
            yield from self.b[l]

    def preactivation(self, l, j):
        return sympy.Add(*(w * a for w, a in zip(self.w[l][j], self.a[l - 1])), self.b[l][j])

    def loss(self):
        return sympy.Add(*((a - t) ** 2 / 2 for a, t in zip(self.a[self.last], self.t)))

    def forward(self):
        """Pairs of a quantity and its formula, in the order in which they are computed."""
        for l in range(1, self.last + 1):
            for j in range(self.sizes[l]):
                z = Symbol(f'z_{l}_{j + 1}')
                yield z, self.preactivation(l, j)
                yield self.a[l][j], sigmoid(z)
        yield Symbol('E'), self.loss()

    def backward(self, named):
        """The derivatives of the loss, from the last layer to the first."""
        slope = sympy.Lambda(Symbol('a'), slope_in_value(Symbol('a')))
        above = []
        for l in range(self.last, 0, -1):
            deltas = []
            for j in range(self.sizes[l]):
                name = Symbol(f'dE_da_{l}_{j + 1}')
                value = self.by_activation(l, j, above)
                yield name, value
                deltas.append((name if named else value) * slope(self.a[l][j]))
                name = Symbol(f'dE_dz_{l}_{j + 1}')
                yield name, deltas[j]
                deltas[j] = name if named else deltas[j]
            yield from self.by_parameters(l, deltas)
            above = deltas

    def by_activation(self, l, j, above):
        if l == self.last:
            return sympy.diff(self.loss(), self.a[l][j])
        return sympy.Add(*(d * sympy.diff(self.preactivation(l + 1, k), self.a[l][j]) for k, d in enumerate(above)))

    def by_parameters(self, l, deltas):
        for j, delta in enumerate(deltas):
            z = self.preactivation(l, j)
            for parameter in [*self.w[l][j], self.b[l][j]]:
                yield Symbol(f'dE_d{parameter}'), delta * sympy.diff(z, parameter)


def derive(network, named):
    for name, value in [*network.forward(), *network.backward(named)]:
        print(sympy.latex(sympy.Eq(name, value, evaluate=False)))


def codegen(network):
    for name, value in [*network.forward(), *network.backward(True)]:
        print(f'const double {sympy.ccode(value, assign_to=name)}')


def check(network):
    """Differences of the loss beside the derivatives, both from the lines that are printed."""
    forward = compiled(network.forward())
    backward = compiled(network.backward(True))
    parameters = [str(p) for p in network.parameters()]
    given = [*parameters, *map(str, network.a[0]), *map(str, network.t)]
    draw = random.Random(1)
    for _ in range(5):
        point = {name: draw.uniform(-1, 1) for name in given}
        at = evaluated(forward, point)
        gradient = evaluated(backward, at)
        for name in parameters:
            step = 1e-5
            up = evaluated(forward, {**point, name: point[name] + step})['E']
            down = evaluated(forward, {**point, name: point[name] - step})['E']
            if abs((up - down) / (2 * step) - gradient[f'dE_d{name}']) > 1e-6:
                raise ArithmeticError(name)
    print(f'{5 * len(parameters)} derivatives agree')


def compiled(lines):
    text = '\n'.join(f'{name} = {sympy.pycode(value)}' for name, value in lines)
    return compile(text, 'lines', 'exec')


def evaluated(code, numbers):
    import math

    scope = {'math': math, **numbers}
    exec(code, scope)
    return scope


def main(job, text, *options):
    network = Network([int(n) for n in text.split('-')])
    if job == 'derive':
        derive(network, '--named' in options)
    elif job == 'codegen':
        codegen(network)
    else:
        check(network)
    peak = os.environ.get('PEAK_FILE')
    if peak:
        with open(peak, 'a') as file:
            file.write(f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}\n')


main(*sys.argv[1:])
