import type { OutlineNode, Warning } from '../outline';
import { readContent } from './content';
import { contentName } from './content-name';

/** What there is to learn about one node. */
interface Lesson {
  readonly file: string;
  /** Of the heading, else the name of the file. */
  readonly title: string;
  /** What a node takes over. */
  readonly taught: Pick<OutlineNode, 'summary' | 'resources'>;
}

/** Lessons by the id of their node. */
export type Lessons = ReadonlyMap<string, Lesson>;

/** Content files, by name, as lessons. Of two for one node, the first by name is taken. */
export const lessonsOf = (content: ReadonlyMap<string, string>): Lessons => {
  const lessons = new Map<string, Lesson>();
  for (const file of [...content.keys()].toSorted()) {
    const name = contentName(file);
    if (!name || lessons.has(name.id)) continue;
    const { title, summary, resources } = readContent(content.get(file) ?? '');
    const taught = {
      ...(summary === '' ? {} : { summary }),
      ...(resources.length > 0 ? { resources } : {}),
    };
    lessons.set(name.id, { file, title: title || name.slug || name.id, taught });
  }
  return lessons;
};

/** How many files one warning names. */
const MOST_NAMES = 5;

/** One warning of the content files that belong to none of these nodes, if there are any. */
export const unclaimed = (
  content: ReadonlyMap<string, string>,
  lessons: Lessons,
  ids: Iterable<string>,
): Warning[] => {
  const claimed = new Set([...ids].map((id) => lessons.get(id)?.file));
  const rest = [...content.keys()].filter((file) => !claimed.has(file)).toSorted();
  if (rest.length === 0) return [];
  const more = rest.length - MOST_NAMES;
  const names = [...rest.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [{ message: `content files that no node claims: ${rest.length}: ${names}` }];
};
