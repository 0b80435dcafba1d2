import { sigmoidFormNames } from './derivation/sigmoid-forms.ts';
import { styles } from './document/styles/index.ts';
import { languages } from './language/index.ts';
import { sectionNames } from './network/section-names.ts';
import { activationNames, lossNames } from './network/spec.ts';
import { notations } from './notation/profiles/index.ts';
import { formats } from './options.ts';
import { mathNames } from './program/fast.ts';
import { numbersNames } from './program/numbers.ts';
import { codeStyles } from './program/program.ts';
import { shapeNames } from './program/shape.ts';
import { optimiserNames } from './quantity/optimiser.ts';
import { targets } from './targets/index.ts';
import { initialisationNames } from './training/settings.ts';

/** All that can be chosen, by kind. */
export const whatThereIs = {
  activations: activationNames,
  losses: lossNames,
  sigmoidForms: sigmoidFormNames,
  notations: Object.keys(notations),
  styles: Object.keys(styles),
  /** Of the documents of each style, to be chosen in the network file. */
  sections: sectionNames,
  languages: Object.keys(languages),
  formats,
  codeStyles,
  shapes: shapeNames,
  maths: mathNames,
  numbers: numbersNames,
  targets: Object.keys(targets),
  optimisers: optimiserNames,
  initialisations: initialisationNames,
} as const;
