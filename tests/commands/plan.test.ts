import { describe, expect, test } from 'vitest';
import { run as config } from '../../src/commands/config';
import { run as mark } from '../../src/commands/mark';
import { type PlanInput, run } from '../../src/commands/plan';
import { historyOf } from '../progress/year';
import { backend, TODAY } from '../support/fixtures';
import { piped, scripted, type World, world } from './context';
import { plan as shape } from './shapes';

const input = (part: Partial<PlanInput> = {}): PlanInput => ({
  hours: undefined,
  by: undefined,
  to: undefined,
  ...part,
});

const answer = async (one: World, part?: Partial<PlanInput>) =>
  shape.parse(scripted(await run(one.context, input(part))));
const text = async (one: World, part?: Partial<PlanInput>) =>
  piped(await run(one.context, input(part)));

describe('hours a week', () => {
  test('ten, and it is said that this is a guess', async () => {
    const one = world();
    expect((await answer(one)).hoursPerWeek).toBe(10);
    expect(await text(one)).toContain('10 hours a week is a guess. Yours: roadmap config hours 6');
  });

  test('those that were chosen', async () => {
    const one = world();
    await config(one.context, { key: 'hours', value: '6.5' });
    expect((await answer(one)).hoursPerWeek).toBe(6.5);
    expect(await text(one)).not.toContain('guess');
  });

  test('those that are asked for, whatever was chosen', async () => {
    const one = world();
    await config(one.context, { key: 'hours', value: '6' });
    expect((await answer(one, { hours: '2.5' })).hoursPerWeek).toBe(2.5);
    expect(await text(one, { hours: '10' })).not.toContain('guess');
  });

  test.each(['0', '0.01', '-1', '169', 'many', '', '1e1', '١٢'])('%j is none', async (hours) => {
    await expect(run(world().context, input({ hours }))).rejects.toMatchObject({
      code: 'usage',
      hint: 'It takes: a number from 0.25 to 168, as --hours 6',
    });
  });
});

describe('weeks', () => {
  test('all that is open, from the next week on: today is Sunday', async () => {
    const { weeks, hours, topics, until, choices } = await answer(world());
    expect({ hours, topics, until }).toEqual({ hours: 574, topics: 28, until: '2027-12-29' });
    expect(weeks[0]).toMatchObject({
      start: '2026-11-23',
      hours: 10,
      topics: [{ id: 'http', hours: 10, of: 10 }],
    });
    expect(weeks).toHaveLength(58);
    expect(choices).toMatchObject([{ id: 'languages', picked: [{ id: 'python' }] }]);
  });

  test('begin as the learner has them', async () => {
    const one = world();
    await config(one.context, { key: 'week-start', value: 'sunday' });
    expect((await answer(one)).weeks[0]?.start).toBe(TODAY);
  });

  test('to a goal', async () => {
    const { goal, weeks } = await answer(world(), { to: 'dns' });
    expect(goal.id).toBe('dns');
    expect(weeks.flatMap((week) => week.topics.map(({ id }) => id))).toEqual(['http', 'dns']);
  });

  test('nothing is open: that is said, and no failure', async () => {
    const one = world();
    const nodes = ['http'];
    await mark(one.context, { to: 'done', nodes, message: undefined, at: undefined, yes: false });
    const done = await run(one.context, input({ to: 'http' }));
    expect(done.exitCode).toBeUndefined();
    expect(piped(done)).toBe(' Nothing is left before 2.1.1 Basics of HTTP/HTTPS: it is finished.');
    expect(await answer(one, { to: 'http' })).toMatchObject({ weeks: [], until: null, topics: 0 });
  });
});

describe('by a day', () => {
  test('the pace needed, laid out; too early to tell whether it is made', async () => {
    const { by, hoursPerWeek, until } = await answer(world(), { by: '2027-02-28' });
    expect(by).toEqual({ date: '2027-02-28', hoursPerWeek: 41, own: null, made: null });
    expect(hoursPerWeek).toBe(41);
    expect((until ?? '') <= '2027-02-28').toBe(true);
  });

  test('with the hours one has, where those are asked for', async () => {
    const { by, hoursPerWeek } = await answer(world(), { by: '2027-02-28', hours: '10' });
    expect([by?.hoursPerWeek, hoursPerWeek]).toEqual([41, 10]);
  });

  test('held against the own pace', async () => {
    const one = world();
    one.history.push(...historyOf(backend(), { hours: 8 }));
    const near = await answer(one, { by: '2026-12-20' });
    expect(near.by?.own).toBeGreaterThan(3);
    expect(near.by?.made).toBe(false);
    expect((await answer(one, { by: '2036-01-01' })).by?.made).toBe(true);
    expect(await text(one, { by: '2036-01-01' })).toMatch(
      /Your own pace, about [\d.]+ hours a week, makes it\./,
    );
  });

  test.each(['2026-11-21', 'yesterday', '2027-02-30'])('%s is wrong usage', async (by) => {
    await expect(run(world().context, input({ by }))).rejects.toMatchObject({ code: 'usage' });
  });
});

test('a goal that is not there is refused', async () => {
  await expect(run(world().context, input({ to: '3.2.9' }))).rejects.toMatchObject({
    code: 'node-unknown',
  });
});
