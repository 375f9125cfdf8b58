import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/progress/advice/next';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { isReady, type Snapshot, snapshotOf } from '../../../src/progress/record/snapshot';
import { type Change, NO_STATE } from '../../../src/progress/record/types';
import { topicsOf } from '../../../src/roadmap/tree';
import type { RoadmapNode, Status } from '../../../src/roadmap/types';
import { group, someStatus, topic } from '../../roadmap/nodes';
import { backend, change, set, snapshotWith, TODAY, treeWith } from '../../support/fixtures';

type Marks = readonly (readonly [string, Status])[];

const tree = backend();
const order = topicsOf(tree, tree.root).map(({ id }) => id);

const LANGUAGES = ['javascript', 'python', 'java', 'php'];

/** Everything before a topic is done; of the languages the first. */
const upTo = (id: string): Marks =>
  order
    .slice(0, order.indexOf(id))
    .filter((one) => !LANGUAGES.slice(1).includes(one))
    .map((one) => [one, 'done']);

const firstOf = (snapshot: Snapshot): string | undefined =>
  suggest(snapshot).suggestions[0]?.node.id;

const idsIn = (snapshot: Snapshot): string[] =>
  suggest(snapshot).suggestions.map(({ node }) => node.id);

describe('what to take up first', () => {
  test.each<[string, Marks, string, string]>([
    ['nothing done', [], 'http', 'first-open'],
    ['after 2.1.1', upTo('dns'), 'dns', 'continues-group'],
    ['after 2.1.2', upTo('rest-vs-graphql'), 'rest-vs-graphql', 'finishes-group'],
    ['after 2.1', upTo('linux'), 'linux', 'first-open'],
    ['after 2.2.2', upTo('processes'), 'processes', 'finishes-group'],
    ['after 2.0', upTo('javascript'), 'languages', 'choice'],
    ['after 3.1', upTo('sql'), 'sql', 'first-open'],
    ['after 3.2.2', upTo('orms'), 'orms', 'finishes-group'],
    ['before the last of all', upTo('scalability'), 'scalability', 'finishes-group'],
    ['2.1.1 is started', [['http', 'doing']], 'linux', 'next-in-section'],
    ['2.1.1 is skipped', [['http', 'skipped']], 'dns', 'continues-group'],
    ['begun in the middle', [['sql', 'done']], 'http', 'first-open'],
    [
      'back to where one was',
      [
        ['http', 'done'],
        ['linux', 'done'],
      ],
      'shell',
      'continues-group',
    ],
  ])('%s: %s, because %s', (_, marks, id, code) => {
    const [first] = suggest(snapshotWith(tree, ...marks)).suggestions;
    expect(first?.node.id).toBe(id);
    expect(first?.reasons[0]?.code).toBe(code);
  });

  test('the score is the sum of the points, and they fall', () => {
    const { suggestions } = suggest(snapshotWith(tree, ['http', 'done']), 500);
    for (const { score, reasons } of suggestions) {
      expect(score).toBeCloseTo(reasons.reduce((sum, { points }) => sum + points, 0));
    }
    const scores = suggestions.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('ties go by the order of the file', () => {
    const wide = treeWith(...Array.from({ length: 30 }, (_, i) => group(`g${i}`, [`t${i}`])));
    expect(idsIn(snapshotWith(wide))).toEqual(Array.from({ length: 30 }, (_, i) => `t${i}`));
  });

  test('the same progress gives the same advice', () => {
    const marks: Marks = [
      ['http', 'done'],
      ['sql', 'doing'],
      ['php', 'skipped'],
    ];
    const told = () =>
      JSON.stringify(
        suggest(snapshotWith(backend(), ...marks)).suggestions.map(({ node, score, reasons }) => [
          node.id,
          score,
          reasons,
        ]),
      );
    expect(told()).toBe(told());
  });
});

describe('a choice not yet made is one suggestion', () => {
  const choiceIn = (...marks: Marks) =>
    suggest(snapshotWith(tree, ...marks)).suggestions.find(({ node }) => node.id === 'languages');

  test('with what one may pick, and the hours of the cheapest', () => {
    const choice = choiceIn();
    expect(choice?.alternatives.map(({ id }) => id)).toEqual(LANGUAGES);
    expect(choice?.hours).toBe(110);
    expect(choice?.reasons[0]?.text).toBe('pick 1 of 4');
  });

  test('a skipped language is not offered', () => {
    const rest = choiceIn(['python', 'skipped'])?.alternatives.map(({ id }) => id);
    expect(rest).toEqual(['javascript', 'java', 'php']);
  });

  test.each<[string, Status]>([
    ['javascript', 'doing'],
    ['javascript', 'done'],
    ['php', 'doing'],
    ['php', 'done'],
  ])('%s %s: no other language is suggested', (id, status) => {
    const { suggestions, blocked } = suggest(snapshotWith(tree, [id, status]));
    const named = [...suggestions, ...blocked].map(({ node }) => node.id);
    expect(named.filter((one) => [...LANGUAGES, 'languages'].includes(one))).toEqual([]);
  });

  test('an alternative that waits for something is not offered yet', () => {
    const waiting = treeWith(
      topic('a'),
      group('c', [topic('x', { requires: ['a'] }), 'y', group('z', ['z1'])], { choose: 1 }),
    );
    const { suggestions } = suggest(snapshotWith(waiting));
    const choice = suggestions.find(({ node }) => node.id === 'c');
    expect(choice?.alternatives.map(({ id }) => id)).toEqual(['y', 'z']);
  });
});

describe('what is started', () => {
  test('is to be continued, the latest first, and not suggested', () => {
    const snapshot = snapshotWith(tree, ['http', 'doing'], ['linux', 'doing'], ['sql', 'done']);
    const { started } = suggest(snapshot);
    expect(started.map(({ node }) => node.id)).toEqual(['linux', 'http']);
    expect(idsIn(snapshot)).not.toContain('http');
  });

  test.each([
    ['2026-11-22', 'started today'],
    ['2026-11-21', 'started yesterday'],
    ['2026-11-12', 'started 10 days ago'],
    ['2099-01-01', 'started on 1 Jan 2099'],
  ])('on %s: %s', (on, text) => {
    const state = fold(NO_STATE, [change(1, 'backend', [set('sql', 'doing')], on)]);
    const { started } = suggest(snapshotOf(tree, progressOf(state, 'backend'), TODAY));
    expect(started[0]?.reasons).toEqual([{ code: 'started', text, points: 0 }]);
  });
});

describe('the group last worked in', () => {
  const pair = treeWith(group('g', ['a', 'b', 'c']), group('h', ['x', 'y', 'z']));
  const lastGroup = (...changes: Change[]): string => {
    const progress = progressOf(fold(NO_STATE, changes), 'test');
    const { suggestions } = suggest(snapshotOf(pair, progress, TODAY));
    const continuing = suggestions.filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'continues-group'),
    );
    return [...new Set(continuing.map(({ node }) => node.parent?.id))].join(' ');
  };
  const does = (n: number, to: Status, ...ids: string[]) =>
    change(
      n,
      'test',
      ids.map((id) => set(id, to)),
    );

  test.each<[string, Change[], string]>([
    ['nothing done', [], ''],
    ['one done', [does(1, 'done', 'a')], 'g'],
    ['then one in another', [does(1, 'done', 'a'), does(2, 'doing', 'x')], 'h'],
    ['a skipped one counts', [does(1, 'done', 'a'), does(2, 'skipped', 'x')], 'h'],
    ['one taken back does not', [does(1, 'done', 'a'), does(2, 'todo', 'x')], 'g'],
    ['several at once do not', [does(1, 'done', 'a'), does(2, 'done', 'x', 'y')], 'g'],
    ['only several at once', [does(1, 'done', 'x', 'y')], ''],
    ['several at once, then one of them', [does(1, 'done', 'x', 'a'), does(2, 'done', 'y')], 'h'],
    ['a mark of a topic that is gone', [does(1, 'done', 'a'), does(2, 'done', 'gone')], 'g'],
  ])('%s: "%s"', (_, changes, expected) => {
    expect(lastGroup(...changes)).toBe(expected);
  });

  test('with two marks of one moment, is that of the later change, as everywhere', () => {
    const at = '2026-11-22T10:00:00.000Z';
    const changes = [does(1, 'done', 'a'), does(2, 'done', 'x')].map((one) => ({ ...one, at }));
    expect(lastGroup(...changes)).toBe('h');
  });
});

describe('a time at hand', () => {
  const link = { title: 'Page', url: 'https://a.example/', minutes: 20 };
  const timed = treeWith(
    topic('a', { hours: 5, resources: [link] }),
    topic('b', { hours: 1 }),
    topic('c', { hours: 0.5 }),
  );
  const ranked = (minutes?: number) => suggest(snapshotWith(timed), minutes).suggestions;

  test.each([
    [undefined, 'a b c'],
    [10, 'a b c'],
    [30, 'c a b'],
    [60, 'b c a'],
    [300, 'a b c'],
  ])('of %s minutes orders %s', (minutes, ids) => {
    expect(
      ranked(minutes)
        .map(({ node }) => node.id)
        .join(' '),
    ).toBe(ids);
  });

  test.each([
    [undefined, []],
    [10, ['nothing-fits']],
    [25, ['resource-fits']],
    [30, []],
    [300, []],
  ])('of %s minutes: the first says %j', (minutes, codes) => {
    const reasons = ranked(minutes).map((one) => one.reasons.map(({ code }) => code));
    expect(reasons[0]?.filter((code) => code.endsWith('-fits'))).toEqual(codes);
    expect(
      reasons
        .slice(1)
        .flat()
        .filter((code) => code.endsWith('-fits')),
    ).toEqual([]);
  });

  test.each([
    [10, ['started', 'nothing-fits']],
    [25, ['started', 'resource-fits']],
    [300, ['started']],
  ])('of %s minutes goes to the topic that is started', (minutes, codes) => {
    const { started, suggestions } = suggest(snapshotWith(timed, ['a', 'doing']), minutes);
    expect(started[0]?.reasons.map(({ code }) => code)).toEqual(codes);
    const said = suggestions.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(said.filter((code) => /(resource|nothing)-fits/.test(code))).toEqual([]);
  });

  test('where nothing is left to do, says nothing', () => {
    const done = snapshotWith(timed, ['a', 'done'], ['b', 'done'], ['c', 'done']);
    expect(suggest(done, 30).suggestions).toEqual([]);
  });
});

describe('what is blocked', () => {
  test('names what it waits for', () => {
    const { blocked } = suggest(snapshotWith(tree, ['http', 'done'], ['sql', 'done']));
    const apis = blocked.find(({ node }) => node.id === 'rest-apis');
    expect(apis?.waitingFor.map(({ id }) => id)).toEqual(['rest-vs-graphql', 'languages']);
  });

  test.each<[string, RoadmapNode[], string, boolean]>([
    ['for one thing', [topic('x', { requires: ['a'] })], 'a', false],
    ['each for another', [topic('x', { requires: ['b'] })], 'b a', true],
    ['in groups', [group('x', [topic('x1', { requires: ['a'] })])], 'a', false],
    ['for two things', [topic('x', { requires: ['a', 'b'] })], 'a', false],
  ])('also of a choice whose alternatives all wait: %s', (_, alternatives, expected, any) => {
    const waiting = treeWith(
      topic('a'),
      topic('b'),
      group('c', [...alternatives, topic('z', { requires: ['a'] })], { choose: 1 }),
    );
    const [choice] = suggest(snapshotWith(waiting)).blocked;
    expect(choice?.node.id).toBe('c');
    expect(choice?.waitingFor.map(({ id }) => id).join(' ')).toBe(expected);
    expect(choice?.isAnyEnough).toBe(any);
  });
});

describe('whatever was done', () => {
  const someMarks = fc
    .array(someStatus, { minLength: order.length, maxLength: order.length })
    .map((all) => order.map((id, index): [string, Status] => [id, all[index] ?? 'todo']));

  test('only what is ready is suggested, and each blocked topic says what it waits for', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const snapshot = snapshotWith(tree, ...marks);
        const { suggestions, blocked } = suggest(snapshot);
        for (const { node, alternatives } of suggestions) {
          const offered = node.kind === 'topic' ? [node] : alternatives;
          expect(offered.length).toBeGreaterThan(0);
          expect(offered.every((one) => isReady(snapshot, one))).toBe(true);
        }
        expect(blocked.every(({ waitingFor }) => waitingFor.length > 0)).toBe(true);
      }),
    );
  });

  test('as long as something is open there is something to continue or to take up', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const snapshot = snapshotWith(tree, ...marks);
        const { total, done } = snapshot.standing(tree.root).summary;
        const { started, suggestions } = suggest(snapshot);
        expect(started.length + suggestions.length > 0).toBe(done < total || started.length > 0);
      }),
    );
  });
});

describe('when all is done', () => {
  test.each<[string, Marks]>([
    [
      'with one language',
      order.filter((id) => !LANGUAGES.slice(1).includes(id)).map((id) => [id, 'done']),
    ],
    ['with all languages', order.map((id) => [id, 'done'])],
    ['or skipped', order.map((id) => [id, 'skipped'])],
  ])('%s, nothing is suggested', (_, marks) => {
    expect(suggest(snapshotWith(tree, ...marks))).toEqual({
      started: [],
      suggestions: [],
      blocked: [],
    });
    expect(firstOf(snapshotWith(tree, ...marks))).toBeUndefined();
  });

  test('a roadmap without topics has nothing to suggest', () => {
    expect(idsIn(snapshotWith(treeWith()))).toEqual([]);
  });
});
