import type { Step } from '../progress/record/steps';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import type { BrowseState } from './state';

/** What a key asks of the world. */
export type Effect =
  | { readonly type: 'status'; readonly node: TreeNode; readonly to: Status }
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'note'; readonly node: TreeNode; readonly text: string }
  | { readonly type: 'undo'; readonly direction: 'undo' | 'redo' }
  | { readonly type: 'open'; readonly url: string };

/** What a key does: to the state at once, and to the world before the next key. */
export interface Reaction {
  readonly state: BrowseState;
  readonly effect?: Effect;
}
