import { nestsOf, type RowsProgram } from '../../../program/rows/rows-program.ts';
import { arrayTypes, bytesOf } from '../numbers.ts';

/** The arrays of a module: a row of weights for each unit, all of them parts of `theta`, and what one sample needs. */
export function arrays(program: RowsProgram): readonly string[] {
  const { layout, numbers } = program;
  const rows = layout.layers.flatMap(({ units, sources, weightsAt, biases, biasesAt }, index) => {
    const layer = index + 1;
    const parts = [
      ...Array.from({ length: units }, (_, unit) => ({
        name: `w_${layer}_${unit + 1}`,
        at: weightsAt + unit * sources,
        length: sources,
      })),
      ...(biases === 0 ? [] : [{ name: `b_${layer}`, at: biasesAt, length: biases }]),
    ];
    return parts;
  });
  const view = (name: string, whole: string, at: number, length: number): string =>
    `const ${name} = new ${arrayTypes[numbers]}(${whole}.buffer, ${bytesOf[numbers] * at}, ${length});`;
  return [
    [
      '/** The weights into each unit, w_l_j[i], and the biases of each layer, b_l[j]: parts of theta. */',
      ...rows.map(({ name, at, length }) => view(name, 'theta', at, length)),
    ].join('\n'),
    [
      '/** The derivatives by them: parts of slopes. */',
      ...rows.map(({ name, at, length }) => view(`slope_${name}`, 'slopes', at, length)),
    ].join('\n'),
    [
      '/** What one sample makes of the units of each layer; x are its inputs, t its targets, last the inputs before. */',
      ...vectors(program).map(({ name, size }) => {
        const kept = isSum(name) ? 'float64' : numbers;
        return `const ${name} = new ${arrayTypes[kept]}(new ArrayBuffer(${bytesOf[kept] * size}));`;
      }),
    ].join('\n'),
  ];
}

/** What comes back from the layer after is summed up in its place, part by part, as nothing but doubles can be. */
const isSum = (name: string): boolean => name.startsWith('dE_da_');

function vectors(program: RowsProgram): readonly { readonly name: string; readonly size: number }[] {
  const { inputs, outputs } = program.layout;
  const made = nestsOf(program).flatMap(({ target: { array, axes } }) =>
    axes.length === 1 && !array.includes('_db_') ? [{ name: array, size: axes[0]?.size ?? 0 }] : [],
  );
  return [{ name: 'x', size: inputs }, { name: 'last', size: inputs }, { name: 't', size: outputs }, ...made];
}
