import { describe, expect, test } from 'vitest';
import { practiceOf, stepsIn } from '../../src/roadmap/practice';
import { search } from '../../src/roadmap/search';
import type { RoadmapNode } from '../../src/roadmap/types';
import { backend } from '../support/fixtures';

const tree = backend();
const topics = tree.nodes.filter((node) => node.kind === 'topic');
const groups = tree.nodes.filter((node) => node.kind !== 'topic');

const words = (text: string): number => text.trim().split(/\s+/).length;
const sentences = (text: string): number => text.split(/(?<=[.?])\s+(?=[A-Z])/).length;

const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

/** What a terminal would show badly: long dashes, curly quotes, Markdown, line breaks. */
const hasBlemish = (text: string): boolean =>
  /[\u2013\u2014\u2018-\u201d!\n\t`]| {2}|\*\*/.test(text.replace(/https?:\S+/g, 'url'));

const textsOf = ({ summary, outcomes, practice, checks }: RoadmapNode): string[] => [
  summary ?? '',
  ...(outcomes ?? []),
  practice ? practiceOf(practice).goal : '',
  ...stepsIn(practice).map(({ text }) => text),
  ...(checks ?? []).flatMap(({ question, answer }) => [question, answer]),
];

const YES_OR_NO =
  /^(Is|Are|Do|Does|Did|Can|Could|Will|Would|Should|Must|Has|Have|Was|Were|May|Might)\b/;

/** The countable part of the bar; each says what of a topic falls short of it. */
const RULES: Readonly<Record<string, (data: RoadmapNode) => readonly unknown[]>> = {
  'a summary of 40 to 80 words': ({ summary = '' }) =>
    isBetween(words(summary), 40, 80) ? [] : [summary],
  '4 to 6 outcomes, each a sentence "You can ..."': ({ outcomes = [] }) => [
    ...(isBetween(outcomes.length, 4, 6) ? [] : [outcomes.length]),
    ...outcomes.filter((one) => !/^You can .*\.$/.test(one) || words(one) > 40),
  ],
  'no outcome that cannot be observed': ({ outcomes = [] }) =>
    outcomes.filter((one) => /^You can (understand|know|learn|appreciate)\b/.test(one)),
  'a practice with 2 to 5 facts that tell it is done': ({ practice }) => [
    ...(isBetween(words(practice ? practiceOf(practice).goal : ''), 30, 110) ? [] : [practice]),
    ...(isBetween(stepsIn(practice).length, 2, 5) ? [] : [practice]),
    ...stepsIn(practice).filter(({ text }) => words(text) > 30),
  ],
  '3 to 6 resources, https, none twice': ({ resources = [] }) => [
    ...(isBetween(resources.length, 3, 6) ? [] : [resources.length]),
    ...resources.filter(({ url }) => !url.startsWith('https://') || !URL.canParse(url)),
    ...(new Set(resources.map(({ url }) => url)).size === resources.length ? [] : ['twice']),
  ],
  'every resource says its kind and whether it is free': ({ resources = [] }) =>
    resources.filter(({ kind, free }) => kind === undefined || free === undefined),
  'a primary source, one that teaches from zero, most of them free': ({ resources = [] }) => {
    const kinds = resources.map(({ kind = 'tool' }) => kind);
    const hasSource = kinds.some((kind) => ['official', 'paper'].includes(kind));
    const hasTeacher = kinds.some((kind) => ['guide', 'course', 'book', 'video'].includes(kind));
    const free = resources.filter((one) => one.free).length;
    return hasSource && hasTeacher && free * 2 > resources.length ? [] : [kinds];
  },
  '5 to 8 checks that nobody answers with yes or no': ({ checks = [] }) => [
    ...(isBetween(checks.length, 5, 8) ? [] : [checks.length]),
    ...checks.filter(({ question }) => !question.endsWith('?') || YES_OR_NO.test(question)),
  ],
  'answers of 1 to 3 sentences': ({ checks = [] }) =>
    checks.filter(({ answer }) => words(answer) > 60 || sentences(answer) > 3),
  'nothing that a terminal shows badly': (data) => textsOf(data).filter(hasBlemish),
};

describe('every topic has', () => {
  test.each(Object.entries(RULES))('%s', (_, shortcomings) => {
    const found = topics.flatMap(({ id, data }) =>
      shortcomings(data).map((what) => `${id}: ${JSON.stringify(what)}`),
    );
    expect(found).toEqual([]);
  });

  test('and there are 31 of them', () => {
    expect(topics).toHaveLength(31);
  });
});

describe('the 12 groups, sections and root', () => {
  test('each say in 25 to 50 words what they are for', () => {
    expect(groups).toHaveLength(12);
    const bad = groups.filter(({ data }) => !isBetween(words(data.summary ?? ''), 25, 50));
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  test('leave the rest to their topics', () => {
    const taught = groups.filter(({ data }) => data.outcomes ?? data.practice ?? data.checks);
    expect(taught).toEqual([]);
  });
});

test('no question is asked twice', () => {
  const questions = topics.flatMap(({ data }) => (data.checks ?? []).map((one) => one.question));
  expect(new Set(questions).size).toBe(questions.length);
});

test('the rules would notice', () => {
  const empty: RoadmapNode = { id: 'x', title: 'X' };
  const poor: RoadmapNode = {
    ...empty,
    summary: 'Short \u2014 and **loud**!',
    outcomes: ['You can understand it.', 'Know it'],
    practice: { task: 'Try it.', doneWhen: ['It works.'] },
    resources: [
      { title: 'A', url: 'http://a.example/' },
      { title: 'A', url: 'http://a.example/' },
    ],
    checks: [{ question: 'Is it good?', answer: 'One. Two. Three. Four.' }],
  };
  for (const shortcomings of Object.values(RULES)) expect(shortcomings(poor)).not.toEqual([]);
});

describe('what every job asks for and no title names', () => {
  const found = (word: string): string[] =>
    search(tree, word, () => []).hits.map(({ node }) => node.number);

  test('git is taught with the shell', () => {
    expect(found('git')[0]).toBe('2.2.2');
  });

  test('testing is taught with the APIs and in the pipeline', () => {
    expect(found('testing').slice(0, 2)).toEqual(['4.1', '5.2']);
  });
});

test('the project that all practices build is stated once', () => {
  expect(tree.roadmap.description).toMatch(/bookmarks service/);
});
