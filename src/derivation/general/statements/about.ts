import type { Statement } from '../../../expression/statement/statement.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import type { Setting } from '../setting.ts';

/** What statements are made from: the setting of the general derivation, and the network that the document is about. */
export interface About {
  readonly setting: Setting;
  readonly network: NetworkSpec;
}

/** Makes statements of one kind; none where the network is not one that they could be made of. */
export type StatementRule = (about: About) => readonly Statement[];
