import type { Tree } from '../../src/roadmap/tree';
import type { RoadmapNode } from '../../src/roadmap/types';
import { treeWith } from '../support/fixtures';

const baking: RoadmapNode = {
  id: 'sourdough',
  title: 'Sourdough',
  color: '#fc9',
  hours: 4.5,
  requires: ['flour', 'ovens'],
  summary:
    'A dough that rises with wild yeast. It takes patience more than work: most of the hours are waiting, and the rest is learning what a finished dough feels like.',
  outcomes: [
    'Keep a starter alive for a month',
    'Tell an underproofed dough from an overproofed one by touch, by sight and by how it springs back',
  ],
  practice: {
    task: 'Bake three loaves from the same starter, a week apart, and write down what you changed each time.',
    doneWhen: ['All three rose', 'The third one is better than the first, and you can say why'],
  },
  resources: [
    {
      title: 'The Perfect Loaf',
      url: 'https://www.theperfectloaf.com/guides/beginner-sourdough-starter/',
      kind: 'guide',
      minutes: 40,
    },
    { title: 'Tartine Bread', url: 'https://example.com/tartine', kind: 'book', free: false },
    { title: 'A plain link', url: 'https://example.com/plain' },
  ],
  checks: [
    { question: 'Why feed a starter before it is used?', answer: 'So that its yeast is active.' },
    {
      question: 'What does a float test tell, and when does it mislead you about your dough?',
      answer: 'That gas is held; a wet rye dough sinks although it is ready.',
    },
  ],
};

/** A small roadmap with all that a node can hold, and topics at the top level. */
export const bakery = (): Tree =>
  treeWith(
    { id: 'hygiene', title: 'Wash your hands' },
    {
      id: 'basics',
      title: 'Basics',
      color: '#bbf',
      children: [
        { id: 'flour', title: 'Flour', hours: 0.5, aliases: ['wheat'] },
        { id: 'ovens', title: 'Ovens', requires: ['flour'] },
      ],
    },
    {
      id: 'breads',
      title: 'Breads',
      color: '#9f9',
      children: [
        baking,
        {
          id: 'second',
          title: 'A second bread',
          choose: 1,
          requires: ['sourdough'],
          children: [
            { id: 'rye', title: 'Rye', hours: 3 },
            { id: 'pita', title: 'Pita', hours: 1 },
          ],
        },
      ],
    },
    { id: 'sell', title: 'Open a shop', requires: ['breads'], hours: 1 },
  );

const LONG =
  'A title that somebody wrote in one breath and never read again, which is why it goes on and on';

/** Titles that are wide, odd, hostile or far too long. */
const WILD_TITLES = [
  '数据库设计与实现:从入门到精通以及更多的内容和练习题目',
  'データベース入門',
  'Families 👩‍👩‍👧‍👦 and flags 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿 with 👍🏽 skin, again 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 👩‍👩‍👧‍👦',
  `Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307a\u0308\u0309lgo`,
  LONG,
  'Unbreakable'.repeat(20),
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  'right \u202eto left\u202c and \u200bnothing',
] as const;

const wild = (prefix: string): RoadmapNode[] =>
  WILD_TITLES.map((title, index) => ({
    id: `${prefix}${index}`,
    title,
    hours: 1000.5,
    summary: `${title}. ${LONG}. ${title}`,
    outcomes: [title],
    practice: { task: title, doneWhen: [title, LONG] },
    resources: [{ title, url: 'https://example.com/', kind: 'guide', minutes: 12 }],
    checks: [{ question: title, answer: LONG }],
    ...(index > 0 ? { requires: [`${prefix}${index - 1}`] } : {}),
  }));

/** A roadmap in which everything is called something wild. */
export const wilderness = (): Tree =>
  treeWith(
    ...wild('topic-'),
    ...WILD_TITLES.map((title, index) => ({
      id: `section-${index}`,
      title,
      color: '#f9f',
      children: [
        { id: `group-${index}`, title, choose: 2, children: wild(`in-${index}-`) },
        ...wild(`below-${index}-`),
      ],
    })),
  );
