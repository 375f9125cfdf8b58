import { comparable } from './comparable';
import { practiceOf } from './practice';
import type { TreeNode } from './tree';
import type { RoadmapNode } from './types';

/** Where a text of a node stands. */
export type Where =
  | 'title'
  | 'names'
  | 'terms'
  | 'summary'
  | 'outcomes'
  | 'practice'
  | 'checks'
  | 'mistakes'
  | 'resources'
  | 'notes';

/** One text of a node: as it is shown, and as it is compared. */
export interface SearchText {
  readonly where: Where;
  readonly text: string;
  readonly compared: string;
  /** Of a term: the term alone. What stands in it counts more than its meaning. */
  readonly head?: string;
}

const textsAs = (where: Where, texts: readonly (string | undefined)[]): SearchText[] =>
  texts.flatMap((text) => (text ? [{ where, text, compared: comparable(text) }] : []));

/** Every text of a node that is searched, the most telling first. */
export const textsOf = (
  node: Pick<TreeNode, 'id' | 'title'> & { readonly data: Partial<RoadmapNode> },
  notes: readonly string[],
): SearchText[] => {
  const { aliases, summary, outcomes, terms, checks, mistakes, resources, example } = node.data;
  const practice = node.data.practice && practiceOf(node.data.practice);
  return [
    ...textsAs('title', [node.title]),
    ...textsAs('names', [node.id, ...(aliases ?? [])]),
    ...(terms ?? []).map(({ term, meaning }) => ({
      ...{ where: 'terms' as const, text: `${term}: ${meaning}`, head: comparable(term) },
      compared: comparable(`${term}: ${meaning}`),
    })),
    ...textsAs('notes', notes),
    ...textsAs('summary', [summary]),
    ...textsAs('outcomes', outcomes ?? []),
    ...textsAs('practice', [
      practice?.goal,
      ...(practice?.steps ?? []).flatMap(({ text, expect, hint }) => [text, expect, hint]),
      example?.caption,
    ]),
    ...textsAs(
      'checks',
      (checks ?? []).flatMap(({ question, answer }) => [question, answer]),
    ),
    ...textsAs(
      'mistakes',
      (mistakes ?? []).flatMap(({ symptom, cause }) => [symptom, cause]),
    ),
    ...(resources ?? []).map(({ title, url }) => ({
      ...{ where: 'resources' as const, text: title },
      compared: comparable(`${title} ${url}`),
    })),
  ];
};
