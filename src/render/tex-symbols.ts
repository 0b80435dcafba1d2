const symbols: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['epsilon', 'ϵ'],
  ['varepsilon', 'ε'],
  ['zeta', 'ζ'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['kappa', 'κ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['nu', 'ν'],
  ['xi', 'ξ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['tau', 'τ'],
  ['phi', 'ϕ'],
  ['varphi', 'φ'],
  ['chi', 'χ'],
  ['psi', 'ψ'],
  ['omega', 'ω'],
  ['Delta', 'Δ'],
  ['Phi', 'Φ'],
  ['ell', 'ℓ'],
  ['partial', '∂'],
  ['mathcal{L}', 'ℒ'],
]);

/**
 * The TeX of a letter or a script as characters: `\delta` becomes δ, digits and letters stay. Throws on a command that
 * has no single character here, and on any other TeX syntax. Bold letters are like others.
 */
export function symbolsOf(tex: string): string {
  const plain = tex
    .replace(/\\(?:mathbf|boldsymbol)\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+(?:\{[A-Z]\})?) ?/g, (_, command: string) => {
      const symbol = symbols.get(command);
      if (symbol === undefined) throw new RangeError(`a figure cannot show the TeX command \\${command}`);
      return symbol;
    });
  if (/[\\{}^_$&#%~]/.test(plain)) throw new RangeError(`a figure cannot show the TeX ${tex}`);
  return plain;
}
