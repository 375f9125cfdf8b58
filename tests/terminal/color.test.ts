import type { ColorSupportLevel } from 'chalk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type ColorChoice,
  type ColorQuestion,
  colorLevel,
  detectLevel,
} from '../../src/terminal/color';

/** What the terminal of these tests can do. */
const ABLE = 2;

interface Case {
  readonly flag?: ColorChoice;
  readonly NO_COLOR?: string;
  readonly FORCE_COLOR?: string;
  readonly setting?: ColorChoice;
  readonly isTerminal?: boolean;
  readonly able?: ColorSupportLevel;
}

const levelOf = ({ flag, setting, isTerminal = true, able = ABLE, ...env }: Case) => {
  const question: ColorQuestion = { flag, setting, env, isTerminal, detect: async () => able };
  return colorLevel(question);
};

describe('who decides', () => {
  test.each<[string, Case, number]>([
    ['the terminal, where nobody says anything', {}, ABLE],
    ['a pipe has no colour', { isTerminal: false }, 0],
    ['a terminal that cannot', { able: 0 }, 0],

    ['setting never', { setting: 'never' }, 0],
    ['setting always, in a pipe', { setting: 'always', isTerminal: false }, ABLE],
    ['setting always, on a terminal that says it cannot', { setting: 'always', able: 0 }, 1],
    ['setting auto', { setting: 'auto' }, ABLE],
    ['setting auto, in a pipe', { setting: 'auto', isTerminal: false }, 0],

    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, 0],
    ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, 0],
    ['FORCE_COLOR=, in a pipe', { FORCE_COLOR: '', isTerminal: false }, 1],
    ['FORCE_COLOR=true, in a pipe', { FORCE_COLOR: 'true', isTerminal: false }, 1],
    ['FORCE_COLOR=1', { FORCE_COLOR: '1' }, 1],
    ['FORCE_COLOR=2, in a pipe', { FORCE_COLOR: '2', isTerminal: false }, 2],
    ['FORCE_COLOR=3, in a pipe', { FORCE_COLOR: '3', isTerminal: false }, 3],
    ['FORCE_COLOR is stronger than the setting', { FORCE_COLOR: '3', setting: 'never' }, 3],
    ['FORCE_COLOR=0 too', { FORCE_COLOR: '0', setting: 'always' }, 0],
    ['FORCE_COLOR=junk is nothing', { FORCE_COLOR: 'junk', isTerminal: false }, 0],

    ['NO_COLOR=1', { NO_COLOR: '1' }, 0],
    ['NO_COLOR=0 is not empty either', { NO_COLOR: '0' }, 0],
    ['NO_COLOR=, empty, says nothing', { NO_COLOR: '' }, ABLE],
    ['NO_COLOR is stronger than FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, 0],
    ['NO_COLOR is stronger than the setting', { NO_COLOR: '1', setting: 'always' }, 0],

    ['flag never', { flag: 'never' }, 0],
    ['flag never, against all', { flag: 'never', FORCE_COLOR: '3', setting: 'always' }, 0],
    ['flag always, against all', { flag: 'always', NO_COLOR: '1', setting: 'never' }, ABLE],
    ['flag always, in a pipe', { flag: 'always', isTerminal: false }, ABLE],
    ['flag always, where nothing is able', { flag: 'always', able: 0 }, 1],
    ['flag always with FORCE_COLOR as its level', { flag: 'always', FORCE_COLOR: '3' }, 3],
    ['flag always with FORCE_COLOR=0', { flag: 'always', FORCE_COLOR: '0' }, 1],
    ['flag auto asks the terminal', { flag: 'auto', setting: 'never' }, ABLE],
    ['flag auto, in a pipe', { flag: 'auto', setting: 'always', isTerminal: false }, 0],
  ])('%s', async (_, question, expected) => {
    expect(await levelOf(question)).toBe(expected);
  });
});

const FLAGS = [undefined, 'auto', 'always', 'never'] as const;
const NO_COLORS = [undefined, '', '1'] as const;
const FORCES = [undefined, '', '0', '1', '2', '3', 'true', 'false', 'junk'] as const;

/** All there can be, 864 of them. */
const ALL: readonly Case[] = FLAGS.flatMap((flag) =>
  NO_COLORS.flatMap((no) =>
    FORCES.flatMap((force) =>
      FLAGS.flatMap((setting) =>
        [true, false].flatMap((isTerminal) => ({
          isTerminal,
          ...(flag === undefined ? {} : { flag }),
          ...(no === undefined ? {} : { NO_COLOR: no }),
          ...(force === undefined ? {} : { FORCE_COLOR: force }),
          ...(setting === undefined ? {} : { setting }),
        })),
      ),
    ),
  ),
);

const LEVELS: Readonly<Record<string, number>> = {
  '0': 0,
  false: 0,
  '': 1,
  '1': 1,
  true: 1,
  '2': 2,
  '3': 3,
};

/** The order of LOOK and CLI.md, told once more in other words. */
const expected = ({ flag, NO_COLOR, FORCE_COLOR, setting, isTerminal }: Case): number => {
  const force = FORCE_COLOR === undefined ? undefined : LEVELS[FORCE_COLOR];
  const byTerminal = isTerminal ? ABLE : 0;
  if (flag !== undefined) {
    return { never: 0, always: Math.max(1, force ?? ABLE), auto: byTerminal }[flag];
  }
  if (NO_COLOR) return 0;
  if (force !== undefined) return force;
  return { never: 0, always: ABLE, auto: byTerminal }[setting ?? 'auto'];
};

test('flag > NO_COLOR > FORCE_COLOR > setting > terminal, in every combination', async () => {
  const wrong: unknown[] = [];
  for (const one of ALL) {
    const level = await levelOf(one);
    if (level !== expected(one)) wrong.push({ ...one, level, expected: expected(one) });
  }
  expect(wrong).toEqual([]);
});

test('the terminal is not asked where it does not matter', async () => {
  const detect = vi.fn(async () => 3 as const);
  const base = { flag: undefined, setting: undefined, detect };
  await colorLevel({ ...base, env: {}, isTerminal: false });
  await colorLevel({ ...base, env: { NO_COLOR: '1' }, isTerminal: true });
  await colorLevel({ ...base, env: { FORCE_COLOR: '1' }, isTerminal: true });
  expect(detect).not.toHaveBeenCalled();
});

describe('what a terminal can do', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    [{ TERM: 'dumb' }, 0],
    [{ TERM: 'xterm' }, 1],
    [{ TERM: 'linux' }, 1],
    [{ TERM: 'xterm-256color' }, 2],
    [{ TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 3],
    [{ TERM: 'xterm-kitty' }, 3],
    [{ TERM: 'dumb', COLORTERM: 'truecolor' }, 0],
  ])('%j', async (env, level) => {
    for (const name of ['COLORTERM', 'TERM_PROGRAM', 'CI', 'TEAMCITY_VERSION', 'TF_BUILD']) {
      vi.stubEnv(name, undefined);
    }
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await detectLevel()).toBe(level);
  });
});
