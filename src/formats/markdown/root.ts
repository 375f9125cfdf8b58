import type { Draft } from './reading';

/** A page's nodes before one of them is found to be the root. */
export interface Sections {
  /** Without a title; holds what stands above all headings. */
  readonly page: Draft;
  /** Headings that stand under no other heading. */
  readonly heads: readonly { readonly level: number; readonly node: Draft }[];
}

/** What a roadmap is called where no heading says it. */
interface Names {
  /** In the front matter. */
  readonly front: string | undefined;
  readonly file: string;
}

/** The node that heads the page: its one outermost heading, or the one item of a list of lists. */
const headOf = ({ page, heads }: Sections, { front }: Names): Draft | undefined => {
  const [first, second] = heads;
  if (second) return undefined;
  if (first) return first.level === 1 || front === undefined ? first.node : undefined;
  const [only, another] = page.children;
  const isHead = only && !another && only.children.length > 0 && front === undefined;
  return isHead ? only : undefined;
};

/** The root: what heads the page, or the page itself under another name. */
export const rootOf = (sections: Sections, names: Names): Draft => {
  const { page } = sections;
  const head = headOf(sections, names);
  if (!head) return { ...page, title: names.front ?? names.file };
  const { summary = page.summary, ...rest } = head;
  const above = page.children.filter((child) => child !== head);
  const resources = [...(page.resources ?? []), ...(head.resources ?? [])];
  return {
    ...rest,
    ...(summary === undefined ? {} : { summary }),
    ...(resources.length > 0 ? { resources } : {}),
    children: [...above, ...head.children],
  };
};
