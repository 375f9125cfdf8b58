import { describe, expect, test } from 'vitest';
import { type ConfigInput, run as configure } from '../../src/commands/config';
import { run as doctor } from '../../src/commands/doctor';
import { run as mark } from '../../src/commands/mark';
import { run as roadmaps } from '../../src/commands/roadmaps';
import { run as validate } from '../../src/commands/validate';
import type { Finding } from '../../src/context/progress';
import { roadmapOf } from '../support/fixtures';
import { asFile, piped, scripted, shippedText, shown, type World, world } from './context';
import * as shapes from './shapes';

const settings = async (one: World, key?: string, value?: string) => {
  const input: ConfigInput = { key, value };
  return shapes.config.parse(scripted(await configure(one.context, input))).settings;
};

test('doctor advises ASCII on a terminal that draws more, and nowhere else', async () => {
  const answer = await doctor(world().context, { fix: false });
  expect(shown(answer)).toContain('roadmap config ascii on');
  expect(piped(answer)).not.toContain('config ascii on');
});

describe('config', () => {
  test('all there is', async () => {
    expect(await settings(world())).toEqual({
      ascii: 'auto',
      color: 'auto',
      narrate: 'off',
      review: 'on',
      hours: '10',
      'week-start': 'auto',
    });
  });

  test('one', async () => {
    expect(await settings(world(), 'ascii')).toEqual({ ascii: 'auto' });
  });

  test.each([
    ['ascii', 'on'],
    ['ascii', 'off'],
    ['color', 'always'],
    ['color', 'never'],
    ['hours', '7.5'],
    ['week-start', 'sunday'],
  ])('%s %s', async (key, value) => {
    const one = world();
    expect(await settings(one, key, value)).toEqual({ [key]: value });
    expect(await settings(one, key)).toEqual({ [key]: value });
  });

  test('back to the default, and nothing is saved twice', async () => {
    const one = world();
    await settings(one, 'ascii', 'auto');
    expect(one.history).toEqual([]);
    await settings(one, 'ascii', 'on');
    await settings(one, 'ascii', 'on');
    await settings(one, 'ascii', 'auto');
    expect(one.history).toHaveLength(2);
    expect(await settings(one, 'ascii')).toEqual({ ascii: 'auto' });
  });

  test.each([
    ['colour', undefined, 'ascii, color'],
    ['constructor', 'on', 'ascii, color'],
    ['ascii', 'perhaps', 'auto, on, off'],
    ['color', '', 'auto, always, never'],
    ['hours', '0.001', 'a number from 0.25 to 168'],
    ['hours', '200', 'a number from 0.25 to 168'],
  ])('%s %s is wrong usage; it says what there is', async (key, value, known) => {
    const one = world();
    await expect(configure(one.context, { key, value })).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining(known),
    });
    expect(one.history).toEqual([]);
  });

  test('as text, with what each takes', async () => {
    const answer = await configure(world().context, { key: undefined, value: undefined });
    expect(piped(answer)).toBe(
      [
        ' ascii       auto  draw with ASCII only (auto, on, off)',
        ' color       auto  colours (auto, always, never)',
        ' narrate     off   plain sentences for a screen reader (off, on)',
        ' review      on    offer reviews of what you learned (on, off)',
        ' hours       10    hours a week you can learn, for plan (a number from 0.25 to 168)',
        ' week-start  auto  the first day of a week (auto, monday, saturday, sunday)',
      ].join('\n'),
    );
  });
});

describe('validate', () => {
  const check = async (files: Readonly<Record<string, string>>, against?: string) => {
    const answer = await validate(world({ files }).context, { file: 'r.json', against });
    return { answer, json: shapes.validate.parse(scripted(answer)) };
  };
  const good = roadmapOf({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });

  test('the shipped roadmap has no problem', async () => {
    const { answer, json } = await check({ 'r.json': shippedText() });
    expect(json).toEqual({ valid: true, problems: [] });
    expect(answer.exitCode).toBe(0);
    expect(piped(answer)).toBe(' r.json is a valid roadmap.');
  });

  test('every problem at once, each with path, line and a fix', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => ({ id: 'same', title: `T${n}` }));
    const { answer, json } = await check({ 'r.json': asFile(roadmapOf(...ids)) });
    expect(json.valid).toBe(false);
    expect(json.problems).toHaveLength(11);
    for (const problem of json.problems) {
      expect(problem.line).toBeGreaterThan(1);
      expect(problem.path).toMatch(/^root\.children\[\d+\]\.id$/);
      expect(problem.fix).not.toBe('');
    }
    expect(answer.exitCode).toBe(3);
    expect(piped(answer).match(/^ error /gm)).toHaveLength(11);
  });

  test('warnings alone are valid', async () => {
    const { answer, json } = await check({ 'r.json': asFile({ ...good, colour: 1 }) });
    expect(json).toMatchObject({ valid: true, problems: [{ severity: 'warning' }] });
    expect(answer.exitCode).toBe(0);
  });

  test('no JSON at all', async () => {
    const { json } = await check({ 'r.json': '{\n  "format": 1,\n' });
    expect(json).toMatchObject({ valid: false, problems: [{ code: 'not-json', line: 3 }] });
  });

  test('--against: no id may be lost', async () => {
    const files = {
      'r.json': asFile(roadmapOf({ id: 'a', title: 'A' })),
      'old.json': asFile(good),
    };
    const { json } = await check(files, 'old.json');
    expect(json.valid).toBe(false);
    expect(json.problems.map(({ message }) => message).join()).toContain('b');
  });

  test('--against an alias keeps an id alive', async () => {
    const files = {
      'r.json': asFile(roadmapOf({ id: 'a', title: 'A', aliases: ['b'] })),
      'old.json': asFile(good),
    };
    expect((await check(files, 'old.json')).json.valid).toBe(true);
  });

  test('--against something that is no roadmap', async () => {
    const files = { 'r.json': asFile(good), 'old.json': '{}' };
    await expect(check(files, 'old.json')).rejects.toMatchObject({ code: 'roadmap-invalid' });
  });
});

describe('doctor', () => {
  const examine = async (one: World, fix = false) => {
    const answer = await doctor(one.context, { fix });
    return { answer, ...shapes.doctor.parse(scripted(answer)) };
  };
  const named = (checks: { name: string; ok: boolean; message: string }[], name: string) =>
    checks.find((check) => check.name === name);

  test('says what it is and where everything lies', async () => {
    const { checks, repairs, answer } = await examine(world());
    expect(named(checks, 'program')?.message).toBe('roadmap 1.2.3 on Node v20.0.0');
    expect(named(checks, 'roadmap')?.message).toContain(
      'backend, 31 topics (shipped: /shipped.json)',
    );
    expect(checks.every(({ ok }) => ok)).toBe(true);
    expect(repairs).toEqual([]);
    expect(
      piped(answer)
        .split('\n')
        .every((line) => line.startsWith(' ✓ ')),
    ).toBe(true);
  });

  test('what is wrong has a way out', async () => {
    const findings = [
      { name: 'progress', ok: false, message: 'is damaged', fix: 'roadmap doctor --fix' },
    ];
    const { checks, answer } = await examine(world({ findings }));
    expect(named(checks, 'progress')).toMatchObject({ ok: false });
    expect(piped(answer)).toMatch(/ ! progress +is damaged\n +roadmap doctor --fix/);
  });

  test('--fix says what it did', async () => {
    const { repairs, answer } = await examine(world({ repairs: ['Rebuilt it.'] }), true);
    expect(repairs).toEqual(['Rebuilt it.']);
    expect(piped(answer)).toMatch(/^ ✓ Rebuilt it\./);
  });

  test('--fix with what it cannot repair', async () => {
    const findings = [{ name: 'folder', ok: false, message: 'It is no folder.' }];
    const { answer } = await examine(world({ findings }), true);
    expect(piped(answer)).toMatch(/^ Nothing was repaired: .*\n/);
    expect(piped(answer)).not.toContain('Nothing needed repair');
  });

  test('--fix with nothing to repair', async () => {
    expect(piped((await examine(world(), true)).answer)).toMatch(/^ Nothing needed repair\./);
  });

  test('without --fix nothing is repaired', async () => {
    const { answer, repairs } = await examine(world({ repairs: ['Rebuilt it.'] }));
    expect(repairs).toEqual([]);
    expect(piped(answer)).not.toContain('repair');
  });

  const marking = async (one: World, node: string) =>
    mark(one.context, { to: 'done', nodes: [node], message: undefined, at: undefined, yes: false });

  test('marks on topics that are gone are kept, and named', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }, { id: 'b', title: 'B' }));
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    await marking(one, 'a');
    one.shelf.set('test', roadmapOf({ id: 'b', title: 'B' }));
    const { checks } = await examine(one);
    expect(named(checks, 'marks')).toMatchObject({
      ok: true,
      message: expect.stringContaining('a (A)'),
    });
  });

  test('so are notes on topics that are gone and were never marked', async () => {
    const one = world();
    const event = { type: 'note', node: 'gone', text: 'hello' } as const;
    await one.context.progress.save(() => ({ roadmap: 'backend', events: [event] }));
    const { checks } = await examine(one);
    expect(named(checks, 'marks')?.message).toContain('gone (not marked)');
  });

  test('a setting with a value that it cannot have', async () => {
    const one = world();
    const event = { type: 'setting', key: 'ascii', value: 'ba\x1b[31mnana' } as const;
    await one.context.progress.save(() => ({ roadmap: '', events: [event] }));
    const { checks, answer } = await examine(one);
    expect(named(checks, 'settings')).toMatchObject({
      ok: false,
      message: expect.stringContaining('it takes auto, on, off'),
    });
    expect(piped(answer)).toContain('roadmap config ascii auto');
    await configure(one.context, { key: 'ascii', value: 'auto' });
    expect(named((await examine(one)).checks, 'settings')).toBeUndefined();
  });

  test('what the exchange with other machines found', async () => {
    const finding: Finding = { name: 'sync', ok: false, message: 'a1b2c3d4.jsonl: damaged' };
    const sync = { ...(await world().context.sync()), check: async () => [finding] };
    expect(named((await examine(world({ sync }))).checks, 'sync')).toEqual(finding);
  });

  test('progress of a roadmap that is gone is named', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    await marking(one, 'a');
    await roadmaps(one.context, { use: undefined, remove: 'test', yes: true });
    const { checks } = await examine(one);
    expect(named(checks, 'elsewhere')?.message).toContain('test');
  });

  test('a chosen roadmap that is gone is no crash', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    one.shelf.delete('test');
    const { checks } = await examine(one);
    expect(named(checks, 'roadmap')).toMatchObject({ ok: false });
  });
});
