import type { Statement } from '../../../expression/statement/statement.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import type { Parameter } from '../../../quantity/quantity.ts';
import type { Setting } from '../setting.ts';

/** What statements are made from: the setting of the general derivation, and the network that the document is about. */
export interface About {
  readonly setting: Setting;
  readonly network: NetworkSpec;
  /** The one parameter that the document is about, if it is about one. */
  readonly only?: Parameter | undefined;
}

/** Makes statements of one kind; none where the network is not one that they could be made of. */
export type StatementRule = (about: About) => readonly Statement[];
