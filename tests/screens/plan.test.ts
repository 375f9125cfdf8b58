import { describe, expect, test } from 'vitest';
import type { PlanModel } from '../../src/commands/plan/plan.page';
import { planPage } from '../../src/commands/plan/plan.page';
import { draw } from '../../src/page/draw';
import { say } from '../../src/page/say';
import { agendaFor } from '../../src/progress/forecast/agenda';
import { deadlineOf } from '../../src/progress/forecast/deadline';
import { effortIn } from '../../src/progress/forecast/effort';
import { layOut } from '../../src/progress/forecast/plan';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { backend, nodeIn, TODAY, treeWith } from '../support/fixtures';
import { type Draw, pictures, pipe } from './drawing';
import { page } from './narrate/screens';
import { bakery } from './roadmaps';
import { finished, firstRun, marked, mostlySkipped, underway } from './states';

const BEGIN = '2026-11-23';

interface Asked {
  readonly snapshot: Snapshot;
  readonly to?: string;
  readonly pace?: number;
  readonly by?: string;
  readonly own?: number;
  readonly isPaceGuessed?: boolean;
}

const modelOf = ({ snapshot, to, pace = 10, by, own, isPaceGuessed = false }: Asked): PlanModel => {
  const { tree } = snapshot;
  const goal = to === undefined ? tree.root : nodeIn(tree, to);
  const effort = effortIn(tree);
  const plan = layOut(agendaFor(snapshot, effort, goal), effort, pace, BEGIN);
  const deadline =
    by === undefined ? undefined : deadlineOf(by, plan.hours, { today: TODAY, begin: BEGIN, own });
  return { snapshot, goal, plan, deadline, isPaceGuessed };
};

const drawOf =
  (asked: Asked): Draw =>
  (screen) =>
    draw(planPage(modelOf(asked)), screen);

const SCREENS: readonly (readonly [string, Asked])[] = [
  ['plan', { snapshot: underway(), isPaceGuessed: true }],
  ['plan-first-run', { snapshot: firstRun() }],
  ['plan-to', { snapshot: underway(), to: 'rest-apis', pace: 6 }],
  ['plan-by', { snapshot: underway(), by: '2027-03-01', own: 21, pace: 30 }],
  ['plan-by-too-soon', { snapshot: underway(), by: '2026-12-20' }],
  ['plan-all-done', { snapshot: finished() }],
  ['plan-mostly-skipped', { snapshot: mostlySkipped() }],
  ['plan-finished-goal', { snapshot: underway(), to: 'http' }],
  ['plan-topics-at-top', { snapshot: marked(bakery(), ['flour', 'doing']) }],
  ['plan-empty', { snapshot: marked(treeWith()) }],
];

test.each(SCREENS)('%s', async (name, asked) => {
  await expect(pictures(drawOf(asked))).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test.each(SCREENS)('%s, read aloud', async (name, asked) => {
  const told = page(say(planPage(modelOf(asked))));
  await expect(told).toMatchFileSnapshot(`./narrate/goldens/${name}.txt`);
});

const text = (asked: Asked) => [...drawOf(asked)(pipe())].join('\n');

describe('whether the own pace makes it', () => {
  const asked = { snapshot: underway(), by: '2027-03-01' };

  test.each([
    [
      undefined,
      'There is too little history yet to tell whether your own pace makes it. See: roadmap stats',
    ],
    [40, 'Your own pace, about 40 hours a week, makes it.'],
    [20, 'Your own pace, about 20 hours a week, would make it by 11 Apr 2027.'],
    [0.5, 'Your own pace, about 0.5 hours a week, would take longer.'],
  ])('%d', (own, expected) => {
    const lines = text(own === undefined ? asked : { ...asked, own });
    expect(lines).toContain(expected);
    expect(lines).toContain('By 1 Mar 2027 there are 14 weeks: it takes 29 hours a week.');
  });
});

describe('whether a day is realistic', () => {
  const until = (by: string, own?: number) =>
    text({ snapshot: underway(), by, ...(own === undefined ? {} : { own }) })
      .split('\n')
      .slice(-4)
      .join('\n');
  const choose = 'Choose a nearer goal, with --to, or a later day.';

  test('with more than a full-time job', () => {
    expect(until('2027-01-31')).toContain(
      'By 31 Jan 2027 there are 10 weeks: it takes 40 hours a week.\n',
    );
    expect(until('2027-01-24')).toContain(
      'there are 9 weeks: it takes 44.5 hours a week. That is more than a full-time job.\n There is',
    );
  });

  test('with more than twelve hours a day', () => {
    expect(until('2026-12-27')).toContain('it takes 80 hours a week. That is more than a full');
    const lines = until('2026-12-20');
    expect(lines).toContain(
      `it takes 100 hours a week. That is about 14 hours a day, every day: not realistic.\n ${choose}`,
    );
    expect(lines).not.toContain('too little history');
    expect(until('2026-12-20', 20)).toContain('would make it by 11 Apr 2027.');
  });

  test('where no week has so many hours', () => {
    expect(until(TODAY)).toContain(
      `By 22 Nov 2026 there is 1 day: too few for 400 hours, even day and night.\n ${choose}`,
    );
  });

  test('is not questioned where the own pace makes it', () => {
    expect(until('2026-12-20', 100)).toMatch(
      /: it takes 100 hours a week\.\n Your own pace, about 100 hours a week, makes it\.$/,
    );
  });
});

test('a roadmap without hours says what is assumed', () => {
  const plain = treeWith({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
  expect(text({ snapshot: marked(plain) })).toContain(
    'This roadmap tells no hours: 5 a topic are assumed.',
  );
});

describe('topics without hours among others are counted, and what with', () => {
  const mixed = treeWith(
    { id: 'a', title: 'A', hours: 2.5 },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
  );

  test.each<[string, Snapshot, number, string | undefined]>([
    ['two', marked(mixed), 10, ' 2 topics have no estimate: counted as 2.5 hours each, as is'],
    ['one', marked(mixed, ['b', 'done']), 10, ' 1 topic has no estimate: counted as 2.5 hours, as'],
    ['ten years ahead', marked(mixed), 0.002, ' 2 topics have no estimate: counted as 2.5 hours e'],
    ['none that is left', marked(mixed, ['b', 'done'], ['c', 'done']), 10, undefined],
  ])('%s', (_, snapshot, pace, expected) => {
    const lines = text({ snapshot, pace });
    if (expected) expect(lines).toContain(expected);
    else expect(lines).not.toContain('estimate');
  });
});

test('what is more than ten years ahead is counted', () => {
  expect(text({ snapshot: firstRun(), pace: 0.5 })).toMatch(
    /28 topics, about 574 hours\.\n(.*\n)* \d+ topics more: over ten years ahead\./,
  );
});

test('a roadmap of many choices tells of a few', () => {
  const choices = Array.from({ length: 9 }, (_, n) => ({
    id: `c${n}`,
    title: `Choice ${n}`,
    choose: 1,
    children: [
      { id: `a${n}`, title: 'A' },
      { id: `b${n}`, title: 'B' },
    ],
  }));
  const lines = text({ snapshot: marked(treeWith(...choices)) });
  expect(lines.match(/Counted with/g)).toHaveLength(6);
  expect(lines).toContain('And 3 more choices, as cheap as can be.');
});

test('the hours of all rows are the hours there are', () => {
  const lines = [...drawOf({ snapshot: firstRun() })(pipe())];
  const rows = lines.flatMap((line) => /([\d.]+)(?: of [\d.]+)? h(?:,.*)?$/.exec(line)?.[1] ?? []);
  expect(rows.reduce((sum, one) => sum + Number(one), 0)).toBeCloseTo(574);
});

test('every year is named once', () => {
  const lines = [...drawOf({ snapshot: firstRun(), pace: 4 })(pipe())];
  const years = lines.flatMap((line) => /^ (\d{4})$/.exec(line)?.[1] ?? []);
  expect(years).toEqual(['2026', '2027', '2028', '2029']);
});

test('of the shipped roadmap a plan is made of its own topics', () => {
  expect(text({ snapshot: marked(backend()), to: 'docker' })).toContain('5.1 Containerization');
});
