import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveTargets } from '../../../src/progress/advice/resolve';
import { fold } from '../../../src/progress/record/fold';
import { broughtEvents, NOTHING_BROUGHT } from '../../../src/progress/record/imported-progress';
import { markTargets } from '../../../src/progress/record/marking';
import { type Snapshot, snapshotOf } from '../../../src/progress/record/snapshot';
import {
  hasTicks,
  nextStep,
  stepCount,
  stepsOf,
  tickSteps,
} from '../../../src/progress/record/steps';
import { NO_PROGRESS, NO_STATE, type ProgressEvent } from '../../../src/progress/record/types';
import { inverseOf } from '../../../src/progress/record/undo';
import type { PracticeStep } from '../../../src/roadmap/types';
import { change, nodeIn, set, TODAY, treeWith } from '../../support/fixtures';

const STEPS = ['it runs', 'it is tested', 'it is deployed'];

const topic = (id: string, doneWhen: string[]) => ({
  id,
  title: id.toUpperCase(),
  practice: { task: 'Build it.', doneWhen },
});

/** The same steps in the newer form. */
const WITH_IDS: readonly PracticeStep[] = [
  { id: 'run', text: 'it runs' },
  { id: 'test', text: 'it is tested' },
  { id: 'deploy', text: 'deploy it', expect: 'it is deployed' },
];

const treeOf = (steps: readonly PracticeStep[]) =>
  treeWith({ id: 'a', title: 'A', practice: { goal: 'Build it.', steps } });

const treeOfSteps = (doneWhen = STEPS) => treeWith(topic('a', doneWhen), { id: 'b#1', title: 'B' });

const learned = (events: readonly ProgressEvent[][], tree = treeOfSteps()): Snapshot => {
  const state = fold(
    NO_STATE,
    events.map((some, n) => change(n + 1, 'test', some)),
  );
  return snapshotOf(tree, state.roadmaps['test'] ?? NO_PROGRESS, TODAY);
};

const step = (text: string, ticked: boolean, part = {}): ProgressEvent => ({
  type: 'step',
  node: 'a',
  step: text,
  ticked,
  ...part,
});

const daysOf = (snapshot: Snapshot) =>
  stepsOf(snapshot, nodeIn(snapshot.tree, 'a')).map(({ since }) => since);

describe('the steps of a topic', () => {
  test('are its facts, numbered, each with the day of its tick', () => {
    const snapshot = learned([[step('it is tested', true, { on: '2026-11-01' })]]);
    expect(stepsOf(snapshot, nodeIn(snapshot.tree, 'a'))).toMatchObject([
      { n: 1, text: 'it runs', since: undefined },
      { n: 2, text: 'it is tested', since: '2026-11-01' },
      { n: 3, text: 'it is deployed', since: undefined },
    ]);
  });

  test('keep their ticks in another order; a step that says something else has none', () => {
    const ticked = [[step('it runs', true)]];
    expect(daysOf(learned(ticked, treeOfSteps(STEPS.toReversed())))).toEqual([
      undefined,
      undefined,
      TODAY,
    ]);
    expect(daysOf(learned(ticked, treeOfSteps(['it runs twice'])))).toEqual([undefined]);
  });

  test.each([
    ['none ticked', [], undefined],
    ['one', [[step('it runs', true)]], { ticked: 1, total: 3 }],
    ['one taken back', [[step('it runs', true)], [step('it runs', false)]], undefined],
    ['one that is gone', [[step('it flies', true)]], undefined],
  ])('are counted where one is ticked: %s', (_, events, count) => {
    const snapshot = learned(events);
    expect(stepCount(snapshot, nodeIn(snapshot.tree, 'a'))).toEqual(count);
  });

  test('are looked for only where a topic that is started has some', () => {
    const tick = [step('it runs', true)];
    expect(hasTicks(learned([tick]))).toBe(false);
    expect(hasTicks(learned([tick, [set('a', 'doing')]]))).toBe(true);
    expect(hasTicks(learned([[set('a', 'doing')]]))).toBe(false);
    expect(hasTicks(learned([tick, [set('a', 'done')]]))).toBe(false);
  });
});

describe('a tick stays with its step', () => {
  const byId = (id: string, text: string, ticked = true) => step(id, ticked, { text });
  const ran = step('it runs', true);

  test.each<[string, ProgressEvent[], readonly PracticeStep[], boolean[]]>([
    ['by its id', [byId('run', 'it runs')], WITH_IDS, [true, false, false]],
    ['that got an id since', [ran], WITH_IDS, [true, false, false]],
    ['that was the result before', [step('it is deployed', true)], WITH_IDS, [false, false, true]],
    [
      'of the same id, with another text',
      [byId('run', 'it runs')],
      [{ id: 'run', text: 'run it twice' }],
      [true],
    ],
    [
      'that lost its id',
      [byId('run', 'it runs')],
      [{ text: 'it is tested' }, { text: 'it runs' }],
      [false, true],
    ],
    ['that got another id', [byId('run', 'it runs')], [{ id: 'start', text: 'it runs' }], [true]],
    [
      'whose id has another text, while its text has another id',
      [byId('run', 'it runs')],
      [
        { id: 'walk', text: 'it runs' },
        { id: 'run', text: 'it walks' },
      ],
      [false, true],
    ],
    ['that is gone', [byId('fly', 'it flies')], WITH_IDS, [false, false, false]],
    [
      'ticked by text, opened by id',
      [ran, byId('run', 'it runs', false)],
      WITH_IDS,
      [false, false, false],
    ],
    [
      'opened by text, ticked by id',
      [step('it runs', false), byId('run', 'it runs')],
      WITH_IDS,
      [true, false, false],
    ],
    [
      'ticked by id, opened by text',
      [byId('run', 'it runs'), step('it runs', false)],
      WITH_IDS,
      [false, false, false],
    ],
  ])('%s', (_, events, steps, ticked) => {
    const snapshot = learned(
      events.map((event) => [event]),
      treeOf(steps),
    );
    expect(daysOf(snapshot).map((day) => day !== undefined)).toEqual(ticked);
  });

  test('where one change said both, it is ticked', () => {
    const events = [step('it runs', true), byId('run', 'it runs', false)];
    for (const some of [events, events.toReversed()]) {
      expect(daysOf(learned([some], treeOf(WITH_IDS)))).toEqual([TODAY, undefined, undefined]);
    }
  });

  test('ticked by its id, the event tells its text; taken away, it goes where it was', () => {
    const steps = stepsOf(learned([[ran]], treeOf(WITH_IDS)), nodeIn(treeOf(WITH_IDS), 'a'));
    expect(tickSteps(steps.slice(1, 2), true).events).toEqual([
      { type: 'step', node: 'a', step: 'test', text: 'it is tested', ticked: true },
    ]);
    expect(tickSteps(steps.slice(0, 1), false).events).toEqual([
      { type: 'step', node: 'a', step: 'it runs', ticked: false, since: TODAY },
    ]);
  });

  test('an import that names steps by id or text ticks what is open', () => {
    const snapshot = learned([[byId('test', 'it is tested')]], treeOf(WITH_IDS));
    const steps = ['run', 'it is tested', 'it is deployed', 'it flies'].map((name) => ({
      node: 'a',
      step: name,
    }));
    expect(broughtEvents(snapshot, { ...NOTHING_BROUGHT, steps })).toMatchObject([
      { step: 'run', text: 'it runs', ticked: true },
      { step: 'deploy', ticked: true },
    ]);
  });
});

describe('a step that may be left out', () => {
  const steps: readonly PracticeStep[] = [
    { id: 'one', text: 'one', stretch: true },
    { id: 'two', text: 'two' },
  ];

  test('is never the next one', () => {
    const next = (...events: ProgressEvent[]) =>
      nextStep(learned([events], treeOf(steps)), nodeIn(treeOf(steps), 'a'))?.n;
    expect(next()).toBe(2);
    expect(next(step('two', true))).toBeUndefined();
  });
});

describe('ticking', () => {
  const wish = { note: undefined, day: undefined };
  const events = (snapshot: Snapshot, ns: readonly number[], to: 'done' | 'todo') => {
    const steps = stepsOf(snapshot, nodeIn(snapshot.tree, 'a')).filter(({ n }) => ns.includes(n));
    return markTargets(snapshot, { nodes: [], steps }, { ...wish, to }).events;
  };

  test('starts a topic that was to do, once', () => {
    const first = events(learned([]), [1], 'done');
    expect(first).toMatchObject([
      { type: 'status', node: 'a', from: 'todo', to: 'doing' },
      { type: 'step', node: 'a', step: 'it runs', ticked: true },
    ]);
    expect(events(learned([[...first]]), [2], 'done')).toMatchObject([{ type: 'step' }]);
  });

  test.each(['done', 'skipped', 'doing'] as const)('leaves a topic that is %s as it is', (to) => {
    expect(events(learned([[set('a', to)]]), [1], 'done')).toMatchObject([{ type: 'step' }]);
  });

  test('never changes the percentage', () => {
    const before = learned([]);
    const then = learned([[...events(before, [1, 2, 3], 'done')]]);
    const { summary } = then.standing(then.tree.root);
    expect(summary).toMatchObject({ done: 0, doing: 1, percent: 0 });
  });

  test('what is so already is told apart; with a day it moves to that day', () => {
    const snapshot = learned([[step('it runs', true)]]);
    const steps = stepsOf(snapshot, nodeIn(snapshot.tree, 'a'));
    expect(tickSteps(steps, true)).toMatchObject({
      moves: [{ n: 2 }, { n: 3 }],
      unchanged: [{ n: 1 }],
    });
    expect(tickSteps(steps.slice(0, 1), true, '2026-11-01').events).toMatchObject([
      { step: 'it runs', ticked: true, since: TODAY },
    ]);
    expect(tickSteps(steps, false).unchanged).toHaveLength(2);
  });

  test.each([
    ['without ids', treeOfSteps()],
    ['with ids', treeOf(WITH_IDS)],
  ])('taken back, each step is what it was before: %s', (_, tree) => {
    const names = fc.constantFrom(...STEPS, 'run', 'test', 'deploy');
    const someTicks = fc.array(fc.tuple(names, fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(someTicks, fc.subarray([1, 2, 3]), fc.boolean(), (ticks, ns, ticked) => {
        const history = ticks.map(([text, on]) => [step(text, on, { on: '2026-11-01' })]);
        const before = learned(history, tree);
        const made = [...events(before, ns, ticked ? 'done' : 'todo')];
        const back = inverseOf(change(history.length + 1, 'test', made));
        expect(daysOf(learned([...history, made, back], tree))).toEqual(daysOf(before));
      }),
    );
  });
});

describe('an argument', () => {
  const resolve = (text: string) => resolveTargets(learned([]), [text]);

  test.each([
    ['a#2', [], [2]],
    ['1#3', [], [3]],
    ['A#1', [], [1]],
    ['a', ['a'], []],
    ['b#1', ['b#1'], []],
  ])('%s', async (text, nodes, steps) => {
    const found = await resolve(text);
    expect(found.nodes.map(({ id }) => id)).toEqual(nodes);
    expect(found.steps.map(({ n }) => n)).toEqual(steps);
  });

  test.each([
    ['a#0', 'has 3 steps, no step 0'],
    ['a#4', 'has 3 steps, no step 4'],
    ['b#1#1', '2 B has no steps'],
    ['c#1', 'No node "c"'],
    ['a#x', '"a#x" names no step'],
  ])('%s is refused', async (text, message) => {
    await expect(resolve(text)).rejects.toMatchObject({
      code: 'node-unknown',
      message: expect.stringContaining(message),
    });
  });

  test('the same step twice is one', async () => {
    const { steps } = await resolveTargets(learned([]), ['a#1', '1#1']);
    expect(steps).toHaveLength(1);
  });
});
