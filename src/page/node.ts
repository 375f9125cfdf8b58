import type { Snapshot } from '../progress/record/snapshot';
import type { Standing } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import { signOf } from './label';
import { dim, doing, done, EMPTY, type Foreign, foreign, sign, type Text, t, title } from './text';

type Painter = (text: Foreign) => Text;

const paintOfSign = ({ status, optional }: Standing): Painter => {
  if (status === 'done') return done;
  if (status === 'doing') return doing;
  return status === 'skipped' || optional ? dim : foreign;
};

const paintOfTitle = ({ status, optional }: Standing): Painter => {
  if (status === 'doing') return doing;
  return status === 'todo' && !optional ? foreign : dim;
};

/** A topic's sign and title, coloured by its status; its number keeps the default colour. */
export const topicText = (
  { standing }: Pick<Snapshot, 'standing'>,
  node: TreeNode,
  name: Foreign = title(node.title),
): Text => {
  const state = standing(node);
  const number = node.number ? t`${node.number} ` : EMPTY;
  const mark = paintOfSign(state)(sign(signOf(state)));
  return t`${mark} ${number}${paintOfTitle(state)(name)}`;
};
