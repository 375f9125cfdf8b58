import { isId } from '../../roadmap/id';
import type { Outline, OutlineNode } from '../outline';
import { lessonsOf, unclaimed } from './lessons';

const NO_ORDER =
  'there is no drawing beside the content files, so no order is to be had: topics stand by title';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Content files without a drawing: a topic each, by title. */
export const flatList = (content: ReadonlyMap<string, string>, name: string): Outline => {
  const lessons = lessonsOf(content);
  const children = [...lessons].map(
    ([id, { title, taught }]): OutlineNode => ({
      ...(isId(id) ? { id } : {}),
      title,
      ...taught,
      children: [],
    }),
  );
  return {
    root: { title: name, children: children.toSorted((a, b) => compare(a.title, b.title)) },
    warnings: [{ message: NO_ORDER }, ...unclaimed(content, lessons, lessons.keys())],
  };
};
