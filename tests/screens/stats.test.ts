import { describe, expect, test } from 'vitest';
import { type StatsModel, statsPage } from '../../src/commands/stats/stats.page';
import { draw } from '../../src/page/draw';
import { say } from '../../src/page/say';
import { statsOf } from '../../src/progress/forecast/stats';
import { fold, progressOf } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import { type Change, NO_STATE } from '../../src/progress/record/types';
import { recalled } from '../../src/progress/review/due';
import { learnedBy } from '../progress/year';
import { backend, change, nodeIn, set, TODAY, treeWith } from '../support/fixtures';
import { type Draw, pictures, pipe, terminal } from './drawing';
import { page } from './narrate/screens';
import { bakery } from './roadmaps';
import { finished, firstRun, type Marked, marked, mostlySkipped, underway } from './states';

interface Asked {
  readonly snapshot: Snapshot;
  readonly history?: readonly Change[];
  readonly node?: string;
  readonly reviews?: boolean;
}

const modelOf = ({ snapshot, history = [], node, reviews = true }: Asked): StatsModel => {
  const top = node === undefined ? snapshot.tree.root : nodeIn(snapshot.tree, node);
  const weekStart = 'monday';
  const retrievability = reviews
    ? (topic: typeof top) => recalled(snapshot, topic)
    : () => undefined;
  return {
    snapshot,
    top,
    weekStart,
    stats: statsOf({ snapshot, history, weekStart, retrievability }, top),
  };
};

const drawOf =
  (asked: Asked): Draw =>
  (screen) =>
    draw(statsPage(modelOf(asked)), screen);

const tree = backend();

const SCREENS: readonly (readonly [string, Asked])[] = [
  ['stats', { snapshot: underway() }],
  ['stats-first-run', { snapshot: firstRun() }],
  ['stats-year', learnedBy(tree)],
  ['stats-year-section', { ...learnedBy(tree), node: 'deployment' }],
  ['stats-topic', { ...learnedBy(tree), node: 'sql' }],
  ['stats-without-reviews', { ...learnedBy(tree, { days: 90, hours: 12 }), reviews: false }],
  ['stats-all-done', { snapshot: finished() }],
  ['stats-mostly-skipped', { snapshot: mostlySkipped() }],
  ['stats-topics-at-top', { snapshot: marked(bakery(), ['rye', 'done'], ['flour', 'doing']) }],
  ['stats-empty', { snapshot: marked(treeWith()) }],
];

test.each(SCREENS)('%s', async (name, asked) => {
  await expect(pictures(drawOf(asked))).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test.each(SCREENS)('%s, read aloud', async (name, asked) => {
  const told = page(say(statsPage(modelOf(asked))));
  await expect(told).toMatchFileSnapshot(`./narrate/goldens/${name}.txt`);
});

const text = (asked: Asked) => [...drawOf(asked)(pipe())].join('\n');

describe('the forecast', () => {
  test.each<[string, readonly Marked[], drawn: string, told: string]>([
    [
      'weeks',
      [['http', 'done', '2026-11-13']],
      'needs 3 whole weeks since 13 Nov 2026: 1 so far',
      'needs 3 whole weeks since 13 November 2026: 1 so far.',
    ],
    [
      // Four topics in more than three weeks, two of them before the first whole one.
      'topics',
      [
        ['http', 'done', '2026-10-30'],
        ['dns', 'done', '2026-10-30'],
        ['linux', 'done', '2026-11-03'],
        ['javascript', 'done', '2026-11-09'],
      ],
      'needs 3 topics finished since 2 Nov 2026: 2 so far',
      'needs 3 topics finished since 2 November 2026: 2 so far.',
    ],
    [
      'topics in a second week',
      [
        ['sql', 'doing', '2026-11-01'],
        ['http', 'done', '2026-11-03'],
        ['dns', 'done', '2026-11-03'],
        ['linux', 'done', '2026-11-04'],
      ],
      'needs topics finished in 2 of the weeks since 2 Nov 2026: 1 so far',
      'needs topics finished in 2 of the weeks since 2 November 2026: 1 so far.',
    ],
    [
      'a new beginning',
      [['http', 'done', '2026-05-13']],
      'begins anew when you do: the break was longer than 12 weeks',
      'begins anew when you do: the break was longer than 12 weeks.',
    ],
  ])('is silent, and says what is missing: %s', (_, marks, drawn, told) => {
    const asked = { snapshot: marked(tree, ...marks) };
    expect(text(asked)).toContain(`Forecast  ${drawn}\n`);
    expect([...say(statsPage(modelOf(asked)))]).toContain(`A forecast ${told}`);
  });

  test('says why topics marked together do not count', () => {
    const known = ['http', 'dns', 'linux', 'shell'].map((id) => set(id, 'done', '2026-11-05'));
    const history = [
      change(1, 'backend', [set('sql', 'doing', '2026-11-01')]),
      change(2, 'backend', known),
    ];
    const snapshot = snapshotOf(tree, progressOf(fold(NO_STATE, history), 'backend'), TODAY);
    expect(text({ snapshot, history })).toContain(
      'needs 3 topics finished since 2 Nov 2026: 0 so far; more than 3 marked at once count as known before',
    );
  });

  test('says that topics which take no time tell nothing', () => {
    const quick = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id, hours: id === 'd' ? 9 : 0 }));
    const days = ['2026-11-02', '2026-11-09', '2026-11-17'];
    const marks = days.map((day, n): Marked => [quick[n]?.id ?? '', 'done', day]);
    expect(text({ snapshot: marked(treeWith(...quick), ...marks) })).toContain(
      'needs topics that take time: those finished take none',
    );
  });

  test('is left out where nothing is left', () => {
    expect(text({ snapshot: finished() })).not.toContain('Forecast');
  });

  test('names no day that is too far ahead', () => {
    const { stats, ...model } = modelOf(learnedBy(tree));
    const far = { ...stats, forecast: undefined };
    expect([...draw(statsPage({ ...model, stats: far }), pipe())].join('\n')).toContain(
      'too far ahead to name a day',
    );
  });

  test('names one day where the later one is too far ahead', () => {
    const { stats, ...model } = modelOf(learnedBy(tree));
    const far = { ...stats, forecast: { p50: '2030-01-01', p85: undefined } };
    const [line] = [...draw(statsPage({ ...model, stats: far }), pipe())].filter((one) =>
      one.includes('Forecast'),
    );
    expect(line).toMatch(/as likely as not by 1 Jan 2030$/);
  });
});

describe('days to come', () => {
  test.each<[string, readonly Marked[], drawn: string, told: string]>([
    [
      'a flight west',
      [['http', 'done', '2026-11-23']],
      'Active    1 day; 1 is dated tomorrow',
      'You were active on 1 day; 1 is dated tomorrow.',
    ],
    [
      'a clock that was set wrong',
      [
        ['http', 'done', '2026-11-20'],
        ['dns', 'done', '2099-01-03'],
      ],
      'Active    2 days; 1 is dated 3 Jan 2099',
      'You were active on 2 days; 1 is dated 3 January 2099.',
    ],
    [
      'both',
      [
        ['http', 'done', '2026-11-23'],
        ['dns', 'done', '2099-01-03'],
      ],
      'Active    2 days; 2 are dated later than today',
      'You were active on 2 days; 2 are dated later than today.',
    ],
  ])('are counted, and said to be so: %s', (_, marks, drawn, told) => {
    const asked = { snapshot: marked(tree, ...marks) };
    expect(text(asked)).toContain(`${drawn}\n`);
    expect([...say(statsPage(modelOf(asked)))]).toContain(told);
  });

  test('tomorrow is in the calendar', () => {
    const rows = text({ snapshot: marked(tree, ['http', 'done', '2026-11-23']) }).split('\n');
    expect(rows.find((row) => row.startsWith('  Mon '))).toMatch(/░$/);
    expect(rows.find((row) => row.startsWith('  Tue '))).toMatch(/·$/);
  });

  test('what only a wrong clock dated is no break', () => {
    const asked = { snapshot: marked(tree, ['http', 'done', '2099-01-03']) };
    expect(text(asked)).toContain('Forecast  needs 3 whole weeks: 0 so far\n');
  });
});

describe('the pace', () => {
  test('of hours only where the roadmap tells them', () => {
    const plain = treeWith({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
    const line = text({ snapshot: marked(plain, ['a', 'done', '2026-11-13']) });
    expect(line).toContain('Pace      0.7 topics a week, last 10 days');
  });

  test('of twelve weeks, where nothing was finished in four', () => {
    const snapshot = marked(tree, ['http', 'done', '2026-09-15'], ['sql', 'doing', '2026-11-20']);
    expect(text({ snapshot })).toContain('Pace      0.1 topics a week, over 69 days');
  });
});

describe('topics and groups in a row: each number below its word', () => {
  const small = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ];
  const large = Array.from({ length: 12 }, (_, n) => ({ id: `l${n}`, title: `L${n}` }));
  const mixed = treeWith(
    { id: 'topic', title: 'Topic' },
    { id: 'small', title: 'Small', children: small },
    { id: 'large', title: 'Large', children: large },
  );
  const snapshot = marked(
    mixed,
    ...['topic', 'a', 'l0'].map((id): Marked => [id, 'done', '2026-11-20']),
  );

  test.each([40, 80])('%d columns', (columns) => {
    const lines = [...drawOf({ snapshot })(terminal(columns))];
    const rows = lines.filter((line) => /(Topic|Small|Large) /.test(line));
    expect(rows.map((line) => /\d+%$/.exec(line)?.[0])).toEqual(['90%', '90%', '90%']);
    expect(rows.map((line) => line.length)).toEqual([columns, columns, columns]);
    expect(rows.map((line) => line.indexOf('%'))).toEqual([
      columns - 1,
      columns - 11,
      columns - 11,
    ]);
  });
});

test('nothing of what is retained is said while reviews are turned off', () => {
  expect(text({ snapshot: underway() })).toContain('retained');
  expect(text({ snapshot: underway(), reviews: false })).not.toContain('retained');
});

test('the calendar begins with the first day of a week', () => {
  const { stats, ...model } = modelOf({ snapshot: underway() });
  const names = [...draw(statsPage({ ...model, stats, weekStart: 'sunday' }), terminal(80))]
    .map((line) => /^ {2}(\w{3}) [·░▒▓█]/.exec(line)?.[1])
    .filter(Boolean);
  expect(names.join(' ')).toBe('Sun Mon Tue Wed Thu Fri Sat');
});
