import { type Tree, treeOf } from '../../src/roadmap/tree';
import type { RoadmapNode } from '../../src/roadmap/types';
import { roadmapOf, treeWith } from '../support/fixtures';

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

/** A small roadmap whose topics teach all that a topic can. */
export const teahouse = (): Tree =>
  treeOf({
    ...roadmapOf(
      {
        id: 'green',
        title: 'Green tea',
        hours: 2,
        summary: 'Leaves that were heated before they could turn black.',
        outcomes: ['You can brew a cup that is not bitter.'],
        terms: [
          { term: 'steeping', meaning: 'Leaving the leaves in hot water.' },
          { term: 'bancha', meaning: 'A late harvest: cheap, mild, and hard to spoil.' },
        ],
        example: {
          code: 'water  leaves  minutes\n  70 C     4 g        2\n\n 100 C     4 g        9',
          caption: 'The second cup is bitter: hotter water needs less time, not more.',
        },
        practice: {
          goal: 'Brew the same leaves three times and taste what changes.',
          steps: [
            {
              id: 'measure',
              text: 'Weigh 4 grams of leaves on a kitchen scale: `scale --grams 4` is not a command, so use your hands.',
              expect: 'The scale shows 4 g, give or take 0.2.',
              minutes: 5,
              hint: 'Two flat teaspoons are close enough if you have no scale that is this exact.',
            },
            { id: 'brew', text: 'Brew for two minutes at 70 degrees.', minutes: 10 },
            {
              id: 'again',
              text: 'Brew the same leaves again.',
              expect: 'The second cup tastes sweeter.',
              minutes: 90,
              stretch: true,
            },
          ],
        },
        mistakes: [
          { symptom: 'The tea is bitter.', cause: 'The water was boiling, or the time too long.' },
          { symptom: 'The tea tastes of nothing.', cause: "Too few leaves, or last year's." },
        ],
        resources: [
          { title: 'All leaves, A to Z', url: 'https://example.com/a-z', role: 'reference' },
          {
            title: 'Your first cup',
            url: 'https://example.com/first',
            role: 'start',
            kind: 'guide',
            free: true,
            minutes: 15,
          },
          { title: 'Water', url: 'https://example.com/water', role: 'then', minutes: 90 },
          { title: 'A shop', url: 'https://example.com/shop' },
        ],
        checks: [
          {
            question: 'Which of these two cups is bitter?',
            code: ' 70 C, 2 minutes\n100 C, 9 minutes',
            answer: 'The second one: the water was too hot for so long a time.',
            source: 'https://example.com/first',
          },
          { question: 'What is steeping?', answer: 'Leaving leaves in water.', source: 'steeping' },
        ],
      },
      {
        id: 'black',
        title: 'Black tea',
        terms: [{ term: 'Assam', meaning: 'A strong tea from the north-east of India.' }],
      },
    ),
    before: [
      { title: 'A kettle', text: 'It boils water. Any will do, if it can stop at 70 degrees.' },
      { title: 'Water', text: 'From the tap: hard water makes a dull cup, so filter it.' },
    ],
  });

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
    terms: [{ term: title, meaning: LONG }],
    example: { code: `${title}\n  ${LONG}`, caption: title },
    practice:
      index % 2 === 0
        ? { task: title, doneWhen: [title, LONG] }
        : {
            goal: title,
            steps: [
              { id: 'a', text: LONG, expect: title, minutes: 5000, hint: LONG, stretch: true },
            ],
          },
    mistakes: [{ symptom: title, cause: LONG }],
    resources: [{ title, url: 'https://example.com/', role: 'start', kind: 'guide', minutes: 12 }],
    checks: [{ question: title, code: `\t${title}`, answer: LONG, source: 'https://example.com/' }],
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
