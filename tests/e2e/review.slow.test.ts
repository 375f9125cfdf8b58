import { beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, roadmap } from '../support/program';
import { type Ended, KEYS, onTerminal, type PtyOptions, type Session } from '../terminal/pty';

/** Long ago, whenever these tests run. */
const LONG_AGO = '2020-01-05';
const THINK = 'Say it or write it';
const GRADE = 'How well did you know it?';

let home: string;
beforeEach(() => {
  home = freshFolder();
  pipe('done', 'http', 'dns', 'linux', '--at', LONG_AGO);
});

const pipe = (...args: string[]): string => {
  const { code, stdout, stderr } = roadmap(args, { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

const start = (args: readonly string[], options: Partial<PtyOptions> = {}): Session =>
  onTerminal(['review', ...args], { home, rows: 60, ...options });

const due = (): string[] =>
  [...pipe('review', '--list').matchAll(/↻ (\S+)/g)].map(([, number = '']) => number);

/** Waits for the n-th of a text: the questions before are still on the screen. */
const nth = (text: string, n: number): RegExp =>
  new RegExp(Array(n).fill(text.replace('?', '\\?')).join('[\\s\\S]*'));

/** Answers the n-th question, and grades it with the cursor where it is or by its number. */
const answer = async (session: Session, n: number, digit = ''): Promise<void> => {
  await session.seen(nth(THINK, n));
  session.type(KEYS.enter);
  await session.seen(nth(GRADE, n));
  await session.seen('enter: choose');
  session.type(digit + KEYS.enter);
  await session.seen(nth('Saved\\. It comes again', n));
};

test('a whole session: question, answer, grade, when it comes again', async () => {
  const session = start([]);
  await session.seen(/1 of 3 {2}2\.1\.1 Basics of HTTP\/HTTPS\s+learned \d+ days ago/);
  await answer(session, 1);
  await answer(session, 2, '1');
  await answer(session, 3, '4');
  const { code, lines, isCursorShown, wrapped } = await session.ended;
  expect({ code, isCursorShown, wrapped }).toEqual({ code: 0, isCursorShown: true, wrapped: [] });
  const text = lines.join('\n');
  expect(text).toContain('✓ How well did you know it? again\n   Saved. It comes again in 2 days');
  expect(text).toContain(' 3 topics reviewed: 1 again, 1 good, 1 easy.');
  expect(text).toContain('Nothing else is due.');
  expect(due()).toEqual([]);
});

test('what is typed stays beside the question, and nowhere else', async () => {
  const session = start(['2.1.1']);
  await session.seen(THINK);
  session.type(`my own words${KEYS.enter}`);
  await session.seen(GRADE);
  session.type(KEYS.enter);
  expect((await session.ended).lines.join('\n')).toContain('then Enter my own words');
  expect(pipe('info', '2.1.1')).not.toContain('my own words');
});

describe.each([
  ['Ctrl-C', KEYS.interrupt, 130],
  ['Ctrl-D', KEYS.end, 1],
])('%s', (_, key, expected) => {
  const told = ({ code, lines, isCursorShown, raw }: Ended, sentence: string): void => {
    expect({ code, isCursorShown }).toEqual({ code: expected, isCursorShown: true });
    expect(lines.join('\n')).toContain(`roadmap: Stopped. ${sentence}`);
    expect(raw).not.toMatch(/^\s+at |ExitPromptError/m);
  };

  test('at the first question: nothing was changed', async () => {
    const session = start([]);
    await session.seen(THINK);
    session.type(key);
    told(await session.ended, 'Nothing was changed.');
    expect(due()).toHaveLength(3);
  });

  test('at a later question: what was graded stays', async () => {
    const session = start([]);
    await answer(session, 1);
    await session.seen(nth(THINK, 2));
    session.type(key);
    told(await session.ended, '1 graded and saved.');
    expect(due()).toEqual(['2.1.2', '2.2.1']);
  });

  test('at a grade', async () => {
    const session = start([]);
    await answer(session, 1);
    await answer(session, 2);
    await session.seen(nth(THINK, 3));
    session.type(KEYS.enter);
    await session.seen(nth(GRADE, 3));
    await session.seen('enter: choose');
    session.type(key);
    told(await session.ended, '2 graded and saved.');
    expect(due()).toEqual(['2.2.1']);
  });
});

test('a grade is one undo', async () => {
  const session = start([]);
  await answer(session, 1);
  await answer(session, 2, '1');
  await session.seen(nth(THINK, 3));
  session.type(KEYS.interrupt);
  await session.ended;
  expect(pipe('undo')).toMatch(/2\.1\.2 DNS and Load Balancing +reviewed again → taken back/);
  expect(due()).toEqual(['2.1.2', '2.2.1']);
  pipe('undo');
  expect(due()).toEqual(['2.1.1', '2.1.2', '2.2.1']);
  pipe('redo');
  expect(due()).toEqual(['2.1.2', '2.2.1']);
});

test('a topic that is not done: a quiz, then it is marked', async () => {
  const session = start(['sql']);
  for (let n = 1; n <= 5; n += 1) {
    await session.seen(`${n} of 5 `);
    await session.seen(nth(THINK, n));
    session.type(KEYS.enter);
  }
  await session.seen('Mark 3.2.1 SQL - PostgreSQL, MySQL as done?');
  session.type(`y${KEYS.enter}`);
  const { code, lines } = await session.ended;
  expect(code).toBe(0);
  expect(lines.join('\n')).toMatch(/✓ 3\.2\.1 SQL - PostgreSQL, MySQL +to do → done/);
});

test.each([
  ['40 columns', 40, []],
  ['40 columns, ASCII', 40, ['--ascii']],
  ['120 columns', 120, []],
])('%s: no line is wrapped', async (_, columns, flags) => {
  const session = start(flags, { columns });
  await answer(session, 1);
  await session.seen(nth(THINK, 2));
  session.type(KEYS.enter);
  await session.seen(nth(GRADE, 2));
  await session.seen('enter: choose');
  session.type(KEYS.interrupt);
  const { wrapped, raw } = await session.ended;
  expect(wrapped).toEqual([]);
  if (flags.length > 0) expect(raw).toMatch(/^[\x07\x08\x0a\x0d\x1b\x20-\x7e]*$/);
});

test.each([
  ['in a pipe', [], {}],
  ['--no-input', ['--no-input'], {}],
  ['CI', [], { CI: 'true' }],
])('%s nobody is asked', (_, flags, env) => {
  const { code, stdout, stderr } = roadmap(['review', ...flags], { home, env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^roadmap: .*\n.*--list.*--grade.*\n$/);
});

test('an unknown grade is wrong usage', () => {
  const { code, stderr } = roadmap(['review', '--grade', 'perfect', 'http'], { home });
  expect(code).toBe(2);
  expect(stderr).toContain('again, hard, good, easy');
});

test('turned off, it is never due, but may be named', () => {
  pipe('config', 'review', 'off');
  expect(pipe()).not.toContain('↻');
  expect(pipe('review', '--list')).toContain('turned off');
  expect(pipe('review', '--grade', 'good', 'http')).toContain('2.1.1');
});
