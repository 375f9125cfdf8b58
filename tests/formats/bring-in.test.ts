import { expect, test } from 'vitest';
import { type Asked, bringIn } from '../../src/formats/bring-in';
import { type Tree, treeOf } from '../../src/roadmap/tree';

const ASKED: Asked = {
  format: 'markdown',
  file: 'plan.md',
  id: undefined,
  block: undefined,
  flat: false,
};

/** A plan of topics, brought in where some roadmaps are here already. */
const planOf = async (topics: readonly string[], ...here: readonly Tree[]): Promise<Tree> => {
  const text = ['# Plan', '', ...topics.map((topic) => `- ${topic}`)].join('\n');
  const oldOf = async (id: string) => here.find(({ roadmap }) => roadmap.id === id);
  return treeOf((await bringIn(text, ASKED, oldOf)).roadmap);
};

test.each<[string, readonly string[], string]>([
  [
    'half of its topics are those of the one here: it is that one',
    ['Linux', 'Docker', 'Kafka', 'Redis'],
    'plan',
  ],
  ['fewer are: it is another one', ['Linux', 'Nginx', 'Kafka', 'Redis'], 'plan-2'],
])('%s', async (_, topics, expected) => {
  const here = await planOf(['Linux', 'Docker', 'Python', 'Postgres']);
  expect(here.roadmap.id).toBe('plan');
  expect((await planOf(topics, here)).roadmap.id).toBe(expected);
});
