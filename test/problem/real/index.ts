import type { RealCase } from './case.ts';
import { commandLines, files, printing, shorthands, templates } from './command-lines.ts';
import { formulas } from './formulas.ts';
import { describedNetworks, jsonFiles, yamlFiles } from './network-files.ts';
import { dataFiles, points } from './numbers.ts';

export const realCases: readonly RealCase[] = [
  ...shorthands,
  ...yamlFiles,
  ...jsonFiles,
  ...describedNetworks,
  ...formulas,
  ...points,
  ...dataFiles,
  ...files,
  ...commandLines,
  ...templates,
  ...printing,
];
