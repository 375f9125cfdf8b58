import type { TreeNode } from '../../roadmap/tree';
import type { Check } from '../../roadmap/types';
import { inWords } from '../record/days';
import { partsOf } from '../record/links';
import type { Note } from '../record/types';

/** Something to answer about a topic. The texts are as the roadmap and the learner wrote them. */
export interface Question {
  readonly text: string;
  /** What the question is about; may have several lines. */
  readonly code?: string;
  /** What to compare one's own answer with; empty where there is nothing. */
  readonly answer: readonly string[];
  readonly source?: Source;
}

/** Where an answer can be read: a link by its title, or a term. */
export interface Source {
  readonly text: string;
  readonly url?: string;
}

/** What a check of a node calls its source: the URL of a resource, else a term. */
export const sourceOf = ({ data }: TreeNode, source: string): Source => {
  const resource = data.resources?.find(({ url }) => url === source);
  return resource ? { text: resource.title, url: resource.url } : { text: `the term "${source}"` };
};

/** Whether a note says more than where something lies. */
const hasWords = ({ text }: Note): boolean =>
  partsOf(text).some(({ text: part, url }) => url === undefined && /[\p{L}\p{N}]/u.test(part));

const aboutNote = ({ on, text }: Note, outcomes: readonly string[]): Question => ({
  text: `Explain what you wrote on ${inWords(on)}: ${text}`,
  answer: outcomes,
});

const questionOf = (node: TreeNode, { question, code, answer, source }: Check): Question => ({
  text: question,
  ...(code === undefined ? {} : { code }),
  answer: [answer],
  ...(source === undefined ? {} : { source: sourceOf(node, source) }),
});

/**
 * What can be asked about a topic: its self-checks and the learner's own notes in turn, at least
 * one. Needs the roadmap's content.
 */
export const questionsOf = (node: TreeNode, notes: readonly Note[]): Question[] => {
  const { checks = [], outcomes = [] } = node.data;
  const asked = checks.map((check) => questionOf(node, check));
  const written = notes.filter(hasWords).map((note) => aboutNote(note, outcomes));
  const turns = Array.from({ length: Math.max(asked.length, written.length) }, (_, at) => at);
  const all = turns.flatMap((at) => [asked[at] ?? [], written[at] ?? []].flat());
  if (all.length > 0) return all;
  return [{ text: `Explain ${node.title} in your own words.`, answer: outcomes }];
};

/** The question for a topic that was reviewed so many times: one after the other, then anew. */
export const questionAt = (questions: readonly Question[], reviews: number): Question =>
  questions[reviews % questions.length] ?? { text: '', answer: [] };
