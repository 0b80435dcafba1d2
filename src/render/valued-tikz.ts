import { arrowHead } from '../figure/computation-graph.ts';
import type { Point, Segment } from '../figure/geometry.ts';
import { readingSize } from '../figure/readings.ts';
import { extentOfValued, type ValuedBox, type ValuedEdge, type ValuedGraph } from '../figure/valued-graph.ts';
import { letterTex } from '../notation/letter-tex.ts';
import { coordinate } from './coordinate.ts';
import { strokes } from './figure-words.ts';
import { at, font, lineWidth, picture } from './tikz.ts';
import { type Row, rowsOf } from './valued-rows.ts';

/** The room in centimetres that a picture may fill. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A graph with numbers as a `tikzpicture` of core TikZ commands, as in `valuedSvg`; in the colours of the document. */
export function valuedTikz(graph: ValuedGraph, room: Room): string {
  const { left, right, top, bottom } = extentOfValued(graph);
  const unit = Math.min(1, room.width / (right - left), room.height / (bottom - top));
  const lines = [
    ...graph.edges.flatMap((edge) => arrowTikz(edge, unit)),
    ...graph.edges.flatMap((edge) => labelTikz(edge, unit)),
    ...graph.biases.flatMap(({ label, ...line }) => [
      ...arrowTikz(line, unit),
      ...rowsOf(label, label.centre).map((row) => rowTikz(row, unit)),
    ]),
    ...graph.boxes.flatMap((box) => boxTikz(box, unit)),
    ...graph.dots.flatMap(threeDots),
  ];
  return picture(lines, unit);
}

function arrowTikz(line: Segment, unit: number): readonly string[] {
  const head = arrowHead(line).map(at).join(' -- ');
  return [
    `\\draw[black!45,${lineWidth(strokes.plain.edge, unit)}] ${at(line.from)} -- ${at(line.to)};`,
    `\\fill[black!45] ${head} -- cycle;`,
  ];
}

/** Rows of a name on an edge: each is turned with the edge about the centre of both. */
function labelTikz({ label }: ValuedEdge, unit: number): readonly string[] {
  if (label === undefined) return [];
  const { centre, angle, width, height } = label;
  const turn = (angle * Math.PI) / 180;
  const turned = ({ x, y }: Point): Point => ({
    x: centre.x + x * Math.cos(turn) - y * Math.sin(turn),
    y: centre.y + x * Math.sin(turn) + y * Math.cos(turn),
  });
  const [right, low] = [width / 2, height / 2];
  const corners = [
    { x: -right, y: -low },
    { x: right, y: -low },
    { x: right, y: low },
    { x: -right, y: low },
  ];
  return [
    `\\fill[white] ${corners.map((corner) => at(turned(corner))).join(' -- ')} -- cycle;`,
    ...rowsOf(label, { x: 0, y: 0 }).map((row) => rowTikz({ ...row, ...turned(row) }, unit, angle)),
  ];
}

function boxTikz(box: ValuedBox, unit: number): readonly string[] {
  const { x, y, width, height } = box;
  const corners = `${at({ x: x - width / 2, y: y - height / 2 })} rectangle ${at({ x: x + width / 2, y: y + height / 2 })}`;
  const rim = `draw=black,fill=white,rounded corners=${coordinate(2.5 * unit)}pt,${lineWidth(strokes.plain.node, unit)}`;
  return [`\\path[${rim}] ${corners};`, ...rowsOf(box, box, height).map((row) => rowTikz(row, unit))];
}

/** TikZ turns counter-clockwise. */
function rowTikz(row: Row, unit: number, angle = 0): string {
  const turn = angle === 0 ? '' : `rotate=${coordinate(-angle)},`;
  const node = (size: number, tex: string, colour = 'black'): string =>
    `\\node[${turn}text=${colour},${font(size, unit)}] at ${at(row)} {$${tex}$};`;
  switch (row.kind) {
    case 'letter':
      return node(readingSize.letter, letterTex(row.letter));
    case 'named': {
      const { letter, value } = row.reading;
      const tex = value === undefined ? '' : `\\;${numberTex(value)}`;
      return node(readingSize.number, `${letterTex(letter)}${tex}`);
    }
    case 'value':
      return node(readingSize.number, numberTex(row.number));
    case 'gradient':
      return node(readingSize.number, `\\mathit{${numberTex(row.number)}}`, 'chalkaccent');
  }
}

const numberTex = (number: string): string => number.replace(',', '{,}');

const threeDots = ({ x, y }: Point): readonly string[] =>
  [-0.25, 0, 0.25].map((shift) => `\\fill ${at({ x, y: y + shift })} circle[radius=0.035];`);
