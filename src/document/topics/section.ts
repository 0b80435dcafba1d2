import type { Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { forwardBlocks, outputBlocks, outputLossBlocks } from './forward.ts';
import { functionBlocks, lossBlocks } from './function.ts';
import { gradientBlocks } from './gradient.ts';
import { objectiveBlocks } from './objective.ts';
import { overviewBlocks } from './overview.ts';
import { updateBlocks } from './update.ts';

/** A section about the network itself, by its topic. */
export function sectionBlocks(section: Section, composition: Composition): readonly Block[] {
  const { topic } = section;
  switch (topic.kind) {
    case 'overview':
      return overviewBlocks(section, composition);
    case 'forward':
      return forwardBlocks(section, topic.layer, composition);
    case 'output':
      return outputBlocks(section, composition);
    case 'output-losses':
      return outputLossBlocks(section, composition);
    case 'update':
      return updateBlocks(section, topic, composition);
    case 'gradient':
      return gradientBlocks(section, topic, composition);
    case 'objective':
      return objectiveBlocks(section, composition);
    case 'loss-derivative':
      return lossBlocks(section, topic, composition);
    case 'function-derivative':
      return functionBlocks(section, topic, composition);
  }
}
