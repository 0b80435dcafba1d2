import { data, file, point, type RealCase, typed } from './case.ts';

const good = { weights: [[[1, 2]]], biases: [[1]], inputs: [[1, 2]], targets: [[1]] };
const pointWith = (change: object): string => JSON.stringify({ ...good, ...change });

export const points: readonly RealCase[] = [
  point(''),
  point('[1, 2]'),
  point(pointWith({ input: [[1, 2]] })),
  point('{ "weights": [[[1, 2]]] }'),
  point(pointWith({ inputs: [[1, 'two']] })),
  point(pointWith({ weights: [] })),
  point(pointWith({ weights: [[]] })),
  point(pointWith({ weights: [[[1]]] })),
  point(pointWith({ biases: [[]] })),
  point(pointWith({ biases: [[1]] }), '2-1 --no-bias'),
  point(pointWith({ inputs: [] })),
  point(pointWith({ inputs: [[1]] })),
  point(pointWith({ targets: [[1, 2]] })),
  point(pointWith({ targets: [[1], [2]] })),
  point(pointWith({ targets: [[1.5]] }), '2-1 --loss binary-cross-entropy'),
  point(
    JSON.stringify({
      ...good,
      weights: [[[1], [1]]],
      biases: [[1, 1]],
      inputs: [[1]],
      targets: [[0.5, 0.25]],
    }),
    '1-2 --activation softmax --loss cross-entropy',
  ),
  typed(
    'chalkgrad check net.yaml --at point.json',
    file('net.yaml', 'inputs: 2\nlayers: [{ units: 2, bias: shared }]\n'),
    file(
      'point.json',
      JSON.stringify({
        ...good,
        weights: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        biases: [[1, 1]],
        targets: [[1, 1]],
      }),
    ),
  ),
];

const rows = 'x_1,x_2,t_1\n';
const iris = 'length,width,species\n5.1,3.5,setosa\n6.2,2.9,virginica\n';
const wide = `${Array.from({ length: 14 }, (_, index) => `pixel${index + 1}`).join(',')}\n`;

export const dataFiles: readonly RealCase[] = [
  data(`${rows}1,"2,3\n`),
  data(`${rows}1,"2"2,3\n`),
  data(`${rows}1,2"2,3\n`),
  data(`${rows}1,2,3\r4,5,6\n`),
  data(`${rows}1,2,3\n\n4,5,6\n`),
  data(`${rows}1,2\n3,4,5,6\n`),
  data(`${rows}1,n/a,3\n1,,3\n`),
  data(rows),
  data(iris),
  data(iris, '2-2 --inputs length,widht --classes species'),
  data(wide, '2-1 --inputs pixel,pixel2 --targets pixel3'),
  data('x_1,x_1,t_1\n1,2,3\n', '1-1'),
  data(`${rows}1,2,3\n`, '2-1 --inputs x_1,t_1 --targets t_1'),
  data(`${rows}1,2,3\n`, '2-1 --inputs x_1'),
  data(iris, '2-2 --inputs length,width --classes species=setosa,virgnica'),
  data(iris, '2-3 --inputs length,width --classes species'),
  data(`${rows}1,2,3\n4,5,6\n`, '2-1 --loss binary-cross-entropy'),
  data('x_1,t_1,t_2\n1,0.5,0.25\n', '1-2 --activation softmax --loss cross-entropy'),
  data(`${rows}1,2,3\n`, '2-1 --test-share 0.9'),
  data(`${rows}1,2,3\n4,5,6\n7,8,9\n`, '2-1 --no-bias --scale standard'),
  data(iris, '2-1', 'rows.xlsx'),
  data('5\n', '2-1', 'rows.json'),
  data(iris, '2-1 --targets width --classes species'),
];
