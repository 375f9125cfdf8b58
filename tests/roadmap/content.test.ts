import { describe, expect, test } from 'vitest';
import { search } from '../../src/roadmap/search';
import type { RoadmapNode } from '../../src/roadmap/types';
import { backend } from '../support/fixtures';
import { isBetween, RULES, words } from './content-rules';

const tree = backend();
const topics = tree.nodes.filter((node) => node.kind === 'topic');
const groups = tree.nodes.filter((node) => node.kind !== 'topic');

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

test('before the first topic one reads what every practice takes for granted', () => {
  const before = JSON.stringify(tree.roadmap.before);
  const needed = ['terminal', 'editor', 'curl', 'JSON', 'port', 'Git', 'Python'];
  const systems = ['Linux', 'macOS', 'Windows', 'WSL'];
  const missing = [...needed, ...systems].filter(
    (word) => !new RegExp(`\\b${word}`, 'i').test(before),
  );
  expect(missing).toEqual([]);
});

describe('across the roadmap', () => {
  const terms = topics
    .flatMap(({ data }) => data.terms ?? [])
    .map(({ term }) => term.toLowerCase());
  const links = topics.flatMap(({ data }) => data.resources ?? []);

  test('no question is asked twice', () => {
    const questions = topics.flatMap(({ data }) => (data.checks ?? []).map((one) => one.question));
    expect(new Set(questions).size).toBe(questions.length);
  });

  test('no term is defined twice', () => {
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });

  test.each([
    ...['ACID', 'normalization', 'deadlock', 'optimistic locking', 'pessimistic locking', 'MVCC'],
    ...['SQL injection', 'XSS', 'CSRF', 'WebSocket', 'server-sent events', 'webhook', 'MFA'],
    ...['RBAC', 'unit test', 'integration test', 'end-to-end test', 'mock', 'CRUD', 'monolith'],
    ...['microservices', 'endpoint', 'TCP', 'port', 'socket', 'latency', 'throughput'],
    ...['Kubernetes', 'cron', 'point-in-time recovery', 'postmortem'],
  ])('%s is defined', (term) => {
    expect(terms).toContain(term.toLowerCase());
  });

  test('the same address has the same minutes', () => {
    const minutes = new Map<string, number>();
    const clashes = links.filter(({ url, minutes: own }) => {
      if (own === undefined) return false;
      const known = minutes.get(url) ?? own;
      minutes.set(url, known);
      return known !== own;
    });
    expect(clashes).toEqual([]);
  });

  test('a third of the topics have a course or a video', () => {
    const taught = topics.filter(({ data }) =>
      (data.resources ?? []).some(({ kind = '' }) => ['course', 'video'].includes(kind)),
    );
    expect(taught.length * 3).toBeGreaterThanOrEqual(topics.length);
  });

  test('AI stands in at most three outcomes', () => {
    const outcomes = topics.flatMap(({ data }) => data.outcomes ?? []);
    expect(outcomes.filter((one) => /\bAI\b/.test(one)).length).toBeLessThanOrEqual(3);
  });
});

test('the rules would notice', () => {
  const poor: RoadmapNode = {
    id: 'x',
    title: 'X',
    hours: 1,
    summary: 'Short \u2014 and **loud**!',
    outcomes: ['You can understand it.', 'Know it', 'You can mend it.'],
    terms: [{ term: 'ABC', meaning: 'a thing' }],
    practice: { task: 'Try it.', doneWhen: ['It works.'] },
    resources: [
      { title: 'A', url: 'http://a.example/' },
      { title: 'A', url: 'http://a.example/' },
    ],
    checks: [{ question: 'Is it good?', answer: 'One. Two. Three. Four.' }],
  };
  for (const [rule, shortcomings] of Object.entries(RULES)) {
    expect([rule, shortcomings(poor)]).not.toEqual([rule, []]);
  }
});

describe('what every job asks for and no title names', () => {
  const found = (word: string): string[] =>
    search(tree, word, () => []).hits.map(({ node }) => node.number);

  test('git is taught with the shell', () => {
    expect(found('git')[0]).toBe('2.2.2');
  });

  test('testing is taught with the APIs and in the pipeline', () => {
    expect(found('testing').slice(0, 2).toSorted()).toEqual(['4.1', '5.2']);
  });
});

test('the project that all practices build is stated once', () => {
  expect(tree.roadmap.description).toMatch(/bookmarks service/);
});
