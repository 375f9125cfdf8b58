import { describe, expect, test } from 'vitest';
import { run as config } from '../../src/commands/config';
import { run, type StatsInput } from '../../src/commands/stats';
import { historyOf } from '../progress/year';
import { backend, TODAY } from '../support/fixtures';
import { piped, scripted, type World, world } from './context';
import { stats as shape } from './shapes';

const input = (node?: string): StatsInput => ({ node });

/** A year of learning, up to today. */
const learned = (): World => {
  const one = world();
  one.history.push(...historyOf(backend()));
  return one;
};

const answer = async (one: World, node?: string) =>
  shape.parse(scripted(await run(one.context, input(node))));

describe('as JSON', () => {
  test('on the first day: nothing yet', async () => {
    expect(await answer(world())).toMatchObject({
      node: { kind: 'root' },
      summary: { total: 28, done: 0 },
      retained: null,
      days: [],
      activeDays: 0,
      streak: { days: 0, weeks: 0 },
      weeks: [],
      pace: null,
      left: { topics: 28, hours: 574 },
      forecast: null,
    });
  });

  test('after a year: days, weeks, pace and forecast', async () => {
    const { days, weeks, pace, forecast, retained, activeDays, summary } = await answer(learned());
    expect(days).toHaveLength(activeDays);
    expect(days.every(({ date }) => date <= TODAY)).toBe(true);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)?.start).toBe('2026-11-16');
    expect(pace?.long.hoursPerWeek).toBeGreaterThan(1);
    expect((forecast?.p50 ?? '') > TODAY && (forecast?.p85 ?? '') >= (forecast?.p50 ?? '')).toBe(
      true,
    );
    expect(retained).toBeGreaterThan(0.3);
    expect(days.reduce((sum, { done }) => sum + done, 0)).toBe(summary.done);
  });

  test('of a part', async () => {
    const { node, sections } = await answer(learned(), '3.2');
    expect(node.id).toBe('databases');
    expect(sections.map(({ id }) => id)).toEqual(['sql', 'nosql', 'orms']);
  });
});

describe('settings', () => {
  test('reviews turned off: nothing is said of what is retained', async () => {
    const one = learned();
    await config(one.context, { key: 'review', value: 'off' });
    const { retained, sections } = await answer(one);
    expect([retained, ...sections.map((section) => section.retained)].filter(Boolean)).toEqual([]);
    expect(piped(await run(one.context, input()))).not.toContain('retained');
  });

  test('the first day of a week', async () => {
    const one = learned();
    await config(one.context, { key: 'week-start', value: 'sunday' });
    expect((await answer(one)).weeks.at(-1)?.start).toBe(TODAY);
    expect(piped(await run(one.context, input()))).toMatch(/Day by day\n.*\n {2}Sun /);
  });
});

test('a node that is not there is refused', async () => {
  await expect(run(world().context, input('3.2.9'))).rejects.toMatchObject({
    code: 'node-unknown',
  });
});

test('what was undone counts for nothing', async () => {
  const one = world();
  const [made] = historyOf(backend());
  if (!made) throw new Error('no history');
  one.history.push(made);
  expect((await answer(one)).activeDays).toBe(1);
  const { inverseOf } = await import('../../src/progress/record/undo');
  await one.context.progress.save(() => ({
    roadmap: 'backend',
    events: inverseOf(made),
    of: made.id,
  }));
  expect((await answer(one)).activeDays).toBe(0);
});
