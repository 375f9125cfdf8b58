import { describe, expect, test } from 'vitest';
import { run as config } from '../../src/commands/config';
import { run as info } from '../../src/commands/info';
import { run as mark } from '../../src/commands/mark';
import { run as next } from '../../src/commands/next';
import { run as note } from '../../src/commands/note';
import { run as overview } from '../../src/commands/overview';
import { type ReviewInput, run } from '../../src/commands/review';
import { run as show } from '../../src/commands/show';
import { run as undo } from '../../src/commands/undo';
import type { Change } from '../../src/progress/record/types';
import { change, set } from '../support/fixtures';
import { answering, piped, scripted, shown, type World, type WorldOptions, world } from './context';
import * as shapes from './shapes';

const input = (part: Partial<ReviewInput> = {}): ReviewInput => ({
  nodes: [],
  limit: undefined,
  list: false,
  grade: undefined,
  ...part,
});

/** Topics learned one by one, each on its day and told that day. */
const learned = (...topics: readonly (readonly [id: string, day: string])[]): Change[] =>
  topics.map(([id, day], n) => ({
    ...change(n + 1, 'backend', [set(id, 'done')], day),
    at: `${day}T12:00:00.000Z`,
  }));

/** A world in which http, dns and linux are due, and docker is not. */
const busy = (options: WorldOptions = {}): World => {
  const one = world(options);
  one.history.push(
    ...learned(
      ['http', '2026-11-10'],
      ['dns', '2026-11-14'],
      ['linux', '2026-11-18'],
      ['docker', '2026-11-21'],
    ),
  );
  return one;
};

const review = (one: World, part: Partial<ReviewInput> = {}) => run(one.context, input(part));

const dueIds = async (one: World, part: Partial<ReviewInput> = {}) => {
  const answer = await review(one, { list: true, ...part });
  return shapes.dueList.parse(scripted(answer)).due.map(({ id }) => id);
};

const grades = ({ history }: World) =>
  history.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'review' ? [`${event.node} ${event.grade}`] : [])),
  );

const turnOff = (one: World) => config(one.context, { key: 'review', value: 'off' });

describe('--list', () => {
  test('what is due, the longest waiting first', async () => {
    const answer = await review(busy(), { list: true });
    expect(shapes.dueList.parse(scripted(answer)).due).toMatchObject([
      { id: 'http', number: '2.1.1', status: 'done', due: '2026-11-13', retrievability: 0.757 },
      { id: 'dns', due: '2026-11-17' },
      { id: 'linux', due: '2026-11-21' },
    ]);
    expect(piped(answer)).toContain('↻ 2.1.1 Basics of HTTP/HTTPS · learned 12 days ago');
    expect(piped(answer)).not.toContain('5.1');
  });

  test('in a part of the roadmap, and as many as asked for', async () => {
    expect(await dueIds(busy(), { nodes: ['2.1'] })).toEqual(['http', 'dns']);
    expect(await dueIds(busy(), { nodes: ['5.1'] })).toEqual([]);
    expect(await dueIds(busy(), { limit: 1 })).toEqual(['http']);
  });

  test('as JSON it asks nobody', async () => {
    const answer = await review(busy({ json: true, prompts: answering({}) }));
    expect(shapes.dueList.parse(scripted(answer)).due).toHaveLength(3);
  });

  test('nothing yet', async () => {
    expect(await dueIds(world())).toEqual([]);
    expect(piped(await review(world(), { list: true }))).toMatch(/Nothing is due[\s\S]*few days/);
  });

  test('turned off', async () => {
    const one = busy();
    await turnOff(one);
    expect(await dueIds(one)).toEqual([]);
    expect(shown(await review(one))).toContain('roadmap config review on');
  });
});

describe('--grade', () => {
  test('records without a question, and tells when it comes again', async () => {
    const one = busy();
    const answer = await review(one, { grade: 'good', nodes: ['2.1.1'] });
    expect(shapes.reviewed.parse(scripted(answer)).reviewed).toMatchObject([
      { id: 'http', grade: 'good', due: '2026-12-19' },
    ]);
    expect(piped(answer)).toMatch(/2\.1\.1 Basics of HTTP\/HTTPS +good → in 27 days/);
    expect(grades(one)).toEqual(['http good']);
    expect(await dueIds(one)).toEqual(['dns', 'linux']);
  });

  test('several are one change', async () => {
    const one = busy();
    await review(one, { grade: 'again', nodes: ['http', 'linux'] });
    expect(one.history).toHaveLength(5);
    expect(grades(one)).toEqual(['http again', 'linux again']);
  });

  test('of a group it takes what is due', async () => {
    const one = busy();
    await review(one, { grade: 'easy', nodes: ['2.0'] });
    expect(grades(one)).toEqual(['http easy', 'dns easy', 'linux easy']);
    expect(piped(await review(one, { grade: 'easy', nodes: ['2.0'] }))).toContain('Nothing is due');
  });

  test('one that is not due, and while reviews are off', async () => {
    const one = busy();
    await turnOff(one);
    await review(one, { grade: 'hard', nodes: ['docker'] });
    expect(grades(one)).toEqual(['docker hard']);
  });

  test('what is not done cannot be reviewed, and nothing is saved', async () => {
    const one = busy();
    await expect(review(one, { grade: 'good', nodes: ['http', 'sql'] })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('3.2.1 SQL - PostgreSQL, MySQL is not done yet'),
      hint: expect.stringContaining('roadmap done 3.2.1'),
    });
    expect(grades(one)).toEqual([]);
  });

  test('without a topic it is wrong usage', async () => {
    await expect(review(busy(), { grade: 'good' })).rejects.toMatchObject({
      code: 'usage',
      hint: 'For example: roadmap review --grade good 2.1.1',
    });
  });

  test.each([
    ['one that is done, though not due', 'docker', 'For example: roadmap review --grade hard 5.1'],
    ['none is done', undefined, 'No topic is done yet. Mark what you know: roadmap done'],
  ])('the example works: %s', async (_, done, hint) => {
    const one = world();
    if (done) one.history.push(...learned([done, '2026-11-22']));
    await expect(review(one, { grade: 'hard' })).rejects.toMatchObject({ hint });
  });
});

describe('undo', () => {
  const UNDO = { direction: 'undo', list: false } as const;

  test('takes a grade back, and says which', async () => {
    const one = busy();
    await review(one, { grade: 'good', nodes: ['http'] });
    const answer = await undo(one.context, UNDO);
    expect(piped(answer)).toMatch(/2\.1\.1 Basics of HTTP\/HTTPS +reviewed good → taken back/);
    expect(shapes.changed.parse(scripted(answer))).toMatchObject({
      changed: [],
      reviews: [{ id: 'http', grade: 'good', removed: true }],
    });
    expect(await dueIds(one)).toContain('http');
    const redone = await undo(one.context, { direction: 'redo', list: false });
    expect(shapes.changed.parse(scripted(redone)).reviews).toMatchObject([{ removed: false }]);
    expect(await dueIds(one)).not.toContain('http');
  });

  test('lists it', async () => {
    const one = busy();
    await review(one, { grade: 'good', nodes: ['http', 'dns'] });
    expect(piped(await undo(one.context, { direction: 'undo', list: true }))).toContain(
      '2.1.1 Basics of HTTP/HTTPS: reviewed good, and 1 more topic',
    );
  });

  test('one grade of a session at a time', async () => {
    const one = busy({ prompts: answering({ select: ['good', 'easy', 'hard'] }) });
    await review(one);
    await undo(one.context, UNDO);
    expect(await dueIds(one)).toEqual(['linux']);
  });
});

describe('a session', () => {
  test('asks, waits, shows the answer, takes a grade, saves it', async () => {
    const prompts = answering({ select: ['good', 'again', 'easy'] });
    const one = busy({ prompts });
    const answer = await review(one);
    const screen = prompts.drawn.join('\n');
    expect(screen).toMatch(/1 of 3 {2}2\.1\.1 Basics of HTTP\/HTTPS\n +learned 12 days ago/);
    expect(screen).toContain('Saved. It comes again in 27 days, on 19 Dec 2026.');
    expect(prompts.asked.slice(0, 6)).toEqual([
      'Say it or write it, then Enter',
      'How well did you know it?',
      'again  tomorrow',
      'hard   in 17 days',
      'good   in 27 days',
      'easy   in 49 days',
    ]);
    expect(grades(one)).toEqual(['http good', 'dns again', 'linux easy']);
    expect(one.history.slice(4)).toHaveLength(3);
    expect(piped(answer)).toMatch(
      /3 topics reviewed: 1 again, 1 good, 1 easy\.[\s\S]*Nothing else/,
    );
  });

  test('the next time it asks the next question', async () => {
    const first = answering({ select: ['good'] });
    const second = answering({ select: ['good'] });
    const one = busy({ prompts: first });
    await review(one, { nodes: ['http'] });
    const again = busy({ prompts: second });
    again.history.push(...one.history.slice(4));
    await review(again, { nodes: ['http'] });
    expect(first.drawn[3]).not.toBe(second.drawn[3]);
    expect(second.drawn.join('\n')).toContain('reviewed today');
  });

  test("the learner's own notes are questions", async () => {
    const prompts = answering({ select: ['good', 'good'] });
    const one = busy({ prompts });
    const written = { node: 'http', text: ['PUT is idempotent'], edit: false, remove: undefined };
    await note(one.context, written);
    await review(one, { nodes: ['http'] });
    await review(one, { nodes: ['http'] });
    expect(prompts.drawn.join('\n')).toContain(
      'Explain what you wrote on 22 Nov 2026: PUT is idempotent',
    );
  });

  test('Ctrl-C at any point: what was graded stays, and is told', async () => {
    const one = busy({ prompts: answering({ select: ['good', 'good'] }) });
    await expect(review(one)).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Stopped. 2 graded and saved.',
      hint: 'Go on whenever you like: roadmap review',
    });
    expect(grades(one)).toEqual(['http good', 'dns good']);
    const none = busy({ prompts: answering({ select: [] }) });
    await expect(review(none)).rejects.toMatchObject({ message: 'Stopped. Nothing was changed.' });
  });

  test('Ctrl-C: going on is with what was named and is left', async () => {
    const named = (nodes: string[], select: string[]) =>
      review(busy({ prompts: answering({ select }) }), { nodes });
    const hint = (topics: string) => ({
      hint: `Go on whenever you like: roadmap review ${topics}`,
    });
    await expect(named(['sql'], [])).rejects.toMatchObject(hint('3.2.1'));
    await expect(named(['2.1'], ['good'])).rejects.toMatchObject(hint('2.1.2'));
    await expect(named(['dns', 'docker'], [])).rejects.toMatchObject(hint('2.1.2 5.1'));
  });

  test('five, unless asked for more', async () => {
    const many = (part: Partial<ReviewInput>) => {
      const one = world({ prompts: answering({ select: Array(9).fill('good') }) });
      const ids = ['http', 'dns', 'linux', 'shell', 'docker', 'sql', 'caches'];
      one.history.push(...learned(...ids.map((id, n) => [id, `2026-11-1${n}`] as const)));
      return review(one, part).then(() => grades(one).length);
    };
    expect(await many({})).toBe(5);
    expect(await many({ limit: 2 })).toBe(2);
    expect(await many({ limit: 99 })).toBe(7);
  });

  test('what is named is asked, due or not, on or off', async () => {
    const one = busy({ prompts: answering({ select: ['good'] }) });
    await turnOff(one);
    await review(one, { nodes: ['docker'] });
    expect(grades(one)).toEqual(['docker good']);
  });

  test('nothing due is said, and what comes next', async () => {
    const one = busy();
    await review(one, { grade: 'good', nodes: ['http', 'dns', 'linux'] });
    expect(piped(await review(one))).toMatch(
      /Nothing is due for review\.\n The next is 5\.1 Containerization - Docker, in 2 days\./,
    );
  });

  test.each([
    [
      'what is due',
      [],
      'See them: roadmap review --list    Record: roadmap review --grade good 2.1.1',
    ],
    ['one that is done', ['docker'], 'Record: roadmap review --grade good 5.1'],
    [
      'one that is not',
      ['3.2.1'],
      'Its questions: roadmap info --checks 3.2.1    Done? roadmap done 3.2.1',
    ],
    ['some of both', ['sql', 'docker'], 'Record: roadmap review --grade good 5.1'],
  ])('without a terminal it says what works instead: %s', async (_, nodes, hint) => {
    await expect(review(busy(), { nodes })).rejects.toMatchObject({ code: 'needs-terminal', hint });
  });
});

describe('a topic that is not done', () => {
  test('a quiz, then it is marked', async () => {
    const prompts = answering({ confirm: true });
    const one = busy({ prompts });
    const answer = await review(one, { nodes: ['sql'] });
    expect(prompts.asked.filter((text) => text.startsWith('Say it'))).toHaveLength(5);
    expect(prompts.asked.at(-1)).toBe('Mark 3.2.1 SQL - PostgreSQL, MySQL as done?');
    expect(prompts.drawn.join('\n')).toContain('not done yet: a quiz, not a review');
    expect(grades(one)).toEqual([]);
    expect(piped(answer)).toMatch(/✓ 3\.2\.1 SQL - PostgreSQL, MySQL +to do → done/);
    expect(piped(answer)).not.toContain('reviewed');
  });

  test('or not', async () => {
    const one = busy({ prompts: answering({ confirm: false }) });
    const answer = await review(one, { nodes: ['sql'] });
    expect(one.history).toHaveLength(4);
    expect(piped(answer)).not.toContain('done');
  });
});

describe('elsewhere', () => {
  test('next offers what is due', async () => {
    const answer = await next(busy().context, { limit: undefined, why: false, time: undefined });
    expect(shapes.next.parse(scripted(answer)).review.map(({ id }) => id)).toEqual([
      'http',
      'dns',
      'linux',
    ]);
    expect(piped(answer)).toContain(' Review\n   ↻ 2.1.1 Basics of HTTP/HTTPS · learned 12 days');
    expect(shown(answer)).toContain('roadmap review');
  });

  test('next names it where nothing else fits the time', async () => {
    const one = busy();
    const answer = await next(one.context, { limit: 1, why: false, time: '4m' });
    const { reasons } = shapes.next.parse(scripted(answer)).suggestions[0] ?? { reasons: [] };
    expect(reasons.at(-1)).toMatchObject({
      code: 'review-fits',
      text: 'in 4 minutes: review 2.1.1 Basics of HTTP/HTTPS',
    });
    expect(piped(answer)).toContain('in 4 minutes: review 2.1.1');
  });

  test('show marks it, in the tree and in short', async () => {
    const draw = async (depth: number | undefined) =>
      piped(await show(busy().context, { node: undefined, depth, status: undefined }));
    expect(await draw(undefined)).toContain('✓ 2.1.1 Basics of HTTP/HTTPS  ↻ review due');
    expect(await draw(undefined)).not.toContain('Docker  ↻');
    expect(await draw(1)).toContain('↻ 3 reviews');
  });

  test('info tells when', async () => {
    const about = async (node: string) =>
      info(busy().context, { node, checks: false, answers: false, terms: false });
    expect(piped(await about('http'))).toContain('  Review     due today, retained 75%');
    const later = await about('docker');
    expect(piped(later)).toContain('  Review     next on 24 Nov 2026, retained 94%');
    expect(shapes.info.parse(scripted(later)).node.review).toMatchObject({ due: '2026-11-24' });
    expect(shapes.info.parse(scripted(await about('sql'))).node.review).toBeNull();
  });

  test('bare roadmap counts', async () => {
    const answer = await overview(busy().context);
    expect(piped(answer)).toContain('↻ 3 reviews are due');
    expect(shapes.overview.parse(scripted(answer)).review).toHaveLength(3);
  });

  test('after a break it opens with a greeting', async () => {
    const one = world();
    one.history.push(...learned(['http', '2026-10-10'], ['dns', '2026-10-12']));
    expect(piped(await overview(one.context))).toMatch(
      /^ Good to see you again\.\n {3}You last finished 2\.1\.2 DNS[^\n]*\n {3}↻ 2 reviews to warm up\./,
    );
  });

  test('turned off, nothing is said', async () => {
    const one = busy();
    await turnOff(one);
    const answers = [
      await overview(one.context),
      await next(one.context, { limit: undefined, why: false, time: undefined }),
      await show(one.context, { node: undefined, depth: undefined, status: undefined }),
      await info(one.context, { node: 'http', checks: false, answers: false, terms: false }),
    ];
    for (const answer of answers) expect(piped(answer)).not.toMatch(/↻|Review/);
  });

  test('done tells of no review on the same day', async () => {
    const one = world();
    const done = { to: 'done', message: undefined, at: undefined, yes: false } as const;
    await mark(one.context, { ...done, nodes: ['2.1'] });
    expect(await dueIds(one)).toEqual([]);
  });
});
