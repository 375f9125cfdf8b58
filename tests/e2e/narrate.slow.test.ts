import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands';
import { contentsOf, freshFolder, roadmap } from '../support/program';
import { KEYS, onTerminal, shownOnTerminal } from '../terminal/pty';

let home: string;
beforeEach(() => {
  home = join(freshFolder(), 'home');
});

const ON = { ROADMAP_NARRATE: '1' };

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  roadmap(args, { home, env });

const SENTENCE = /^(\S.*([.?!]["')]?|: roadmap( \S.*)?)|(\S.* )?https?:\/\/\S+)$/;
const DRAWING = /[✓◐○–·↻●━─├└│▌▸←›→…]|\u001b| {2}|\t/;

/** A line of code is read as it is. */
const CODE = /^Code, line \d+ of \d+: /;

const faultsOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => !CODE.test(line) && (!SENTENCE.test(line) || DRAWING.test(line)));

describe('what turns it on', () => {
  const isNarrated = ({ stdout }: { readonly stdout: string }) =>
    stdout.startsWith('Backend Roadmap: 0 of 28 topics done, 0 percent.\n');

  test.each([
    ['nothing', [], {}, false],
    ['the flag', ['--narrate'], {}, true],
    ['the variable', [], ON, true],
    ['the variable, off', [], { ROADMAP_NARRATE: '0' }, false],
    ['an empty variable', [], { ROADMAP_NARRATE: '' }, false],
    ['the flag against it', ['--no-narrate'], ON, false],
  ])('%s', (_, flags, env, expected) => {
    expect(isNarrated(run(['show', ...flags], env))).toBe(expected);
    expect(isNarrated(run([...flags], env))).toBe(expected);
  });

  test('the setting, unless the variable or the flag says no', () => {
    expect(run(['config', 'narrate', 'on']).stdout).toMatch(/^narrate is on: /);
    expect(isNarrated(run(['show']))).toBe(true);
    expect(isNarrated(run(['show'], { ROADMAP_NARRATE: '0' }))).toBe(false);
    expect(isNarrated(run(['show', '--no-narrate']))).toBe(false);
    expect(run(['config', 'narrate', 'off']).stdout).toMatch(/^ narrate {2}off/);
  });

  test('JSON stays JSON, a document stays as it is', () => {
    expect(run(['show', '--json'], ON)).toEqual(run(['show', '--json']));
    for (const args of [['export'], ['export', '-f', 'csv'], ['schema']]) {
      expect(run(args, ON)).toEqual(run(args));
    }
  });

  test('colours and symbols stay out, whatever else is asked for', async () => {
    const { raw } = await shownOnTerminal(['show', '--narrate', '--color', 'always'], { home });
    expect(raw).not.toContain('\u001b');
    expect(faultsOf(raw.replaceAll('\r', ''))).toEqual([]);
  });
});

test('on a terminal nothing is wrapped by us: a sentence is a line, however narrow it is', async () => {
  const piped = run(['info', 'sql', '--narrate']).stdout;
  const { raw } = await shownOnTerminal(['info', 'sql', '--narrate'], { home, columns: 40 });
  expect(raw.replaceAll('\r', '')).toBe(piped);
});

describe('every command', () => {
  const folder = freshFolder();
  const file = join(folder, 'r.json');
  const good = { format: 1, id: 'good', title: 'Good', root: { id: 'root', title: 'Good' } };
  writeFileSync(file, JSON.stringify(good));
  const bad = join(folder, 'bad.json');
  writeFileSync(bad, JSON.stringify({ ...good, id: 'No Id', odd: 1 }));

  /** What each is tried with; documents are left out. */
  const TRIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
    show: [['show'], ['show', '3.2'], ['show', 'sql'], ['show', '-d1'], ['ls', '--status', 'done']],
    info: [['info'], ['view', 'sql', '--answers'], ['info', '3.1', '--checks']],
    search: [
      ['search', 'cache'],
      ['search', 'xyzzyqwert'],
    ],
    path: [
      ['path', '8.2'],
      ['path', 'http'],
    ],
    next: [['next'], ['next', '--why'], ['next', '--time', '20m']],
    open: [['open', 'sql'], ['open']],
    done: [
      ['done', '2.1.1', '2.1.2', '-m', 'read it'],
      ['done', '2.1'],
    ],
    start: [
      ['start', 'sql'],
      ['start', '8.1'],
    ],
    skip: [['skip', '3.1.4']],
    reset: [
      ['reset', '3.1.4'],
      ['todo', '3.1.4'],
    ],
    undo: [['undo', '--list'], ['undo']],
    redo: [['redo'], ['redo']],
    note: [
      ['note', 'sql', 'joins clear'],
      ['note', 'sql'],
      ['note', 'sql', '--remove', '1'],
    ],
    config: [['config'], ['config', 'hours', '7']],
    doctor: [['doctor'], ['doctor', '--fix']],
    roadmaps: [['roadmaps'], ['roadmaps', '--remove', 'good', '--yes']],
    use: [['use', 'backend']],
    import: [
      ['import', file],
      ['import', file],
      ['import', file, '--id', 'x', '--dry-run'],
    ],
    export: [['export', '-o', join(folder, 'out.md'), '--force']],
    stats: [['stats'], ['stats', '2.1'], ['stats', 'http']],
    plan: [['plan'], ['plan', '--to', '8.2', '--hours', '6'], ['plan', '--by', '2099-01-01']],
    review: [['review', '--list'], ['review'], ['review', '2.1.2', '--grade', 'good']],
    backup: [['backup', join(folder, 'backup.txt'), '--force']],
    restore: [['restore', join(folder, 'backup.txt')]],
    sync: [['sync', '--status'], ['sync', join(folder, 'shared')], ['sync'], ['sync', '--off']],
    validate: [
      ['validate', file],
      ['validate', bad],
    ],
  };

  test('is tried', () => {
    const others = ['ls', 'view', 'todo', 'help', 'schema', 'browse', 'completion'];
    const known = new Set([...Object.keys(TRIES), ...others]);
    expect(COMMAND_NAMES.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(Object.entries(TRIES))('%s answers in sentences', (name, tries) => {
    run(['done', '2.1.2']);
    run(['start', '2.1.1']);
    if (name === 'roadmaps') run(['import', file]);
    for (const args of tries) {
      const { stdout, stderr } = run(args, ON);
      expect({ args, stderr, faults: faultsOf(stdout) }).toEqual({ args, stderr: '', faults: [] });
    }
  });
});

describe('errors and notes are sentences, too', () => {
  test.each([
    [
      ['show', '9.9'],
      1,
      /^Error: No node "9\.9" in "backend"\.\nClosest: .*\.\nTry: roadmap search/,
    ],
    [
      ['done', '3.0'],
      1,
      /^Error: 3\.1 .* asks for a choice: .*; .*\.\nName one, for example: road/,
    ],
    [
      ['done'],
      2,
      /^Error: Which topic\?\nNobody can be asked here\.\nFor example: .*\nAll numbers: /,
    ],
    [['nonsense'], 2, /^Error: There is no command "nonsense"\.\n/],
    [['next', '--nonsense'], 2, /^Error: Unknown option .*\.\nSee: roadmap next --help\n$/],
    [['config', 'color', 'red'], 2, /^Error: .*\nIt takes: auto, always, never\.\n$/],
    [['use', 'rust'], 3, /^Error: There is no roadmap "rust"\.\n/],
    [['import', '/nowhere.json'], 3, /^Error: \/nowhere\.json: .*\.\n/],
    [
      ['show', '--nonsense'],
      2,
      /^Error: Unknown option .*\.\nSee: roadmap show --help\nIf it is a word: roadmap show /,
    ],
  ])('%j', (args, code, expected) => {
    const flagged = run([...args, '--narrate']);
    expect(flagged).toMatchObject({ code, stdout: '' });
    expect(flagged.stderr).toMatch(expected);
    expect(flagged.stderr).not.toMatch(DRAWING);
    // What is to be typed instead is the line that was typed, with its flags.
    const told = flagged.stderr.replace(' --narrate', '');
    expect(run(args, ON)).toEqual({ ...flagged, stderr: told });
  });

  test('a note', () => {
    const { stdout, stderr } = run(['info', 'contanerization'], ON);
    expect(stderr).toMatch(/^Note: .*contanerization.*\.\n$/);
    expect(stdout).toMatch(/^5\.1 Containerization - Docker, to do\.\n/);
  });
});

const QUESTION = 'What have you learned?';

describe('done without a node: a numbered list and a typed answer', () => {
  const start = (args: readonly string[] = ['done'], columns = 200) =>
    onTerminal(args, { home, columns, rows: 60, env: ON });

  test('the list is said once, and what is typed is saved', async () => {
    const session = start();
    await session.seen('only Enter means none.');
    session.type('1, 3\r');
    const { code, lines, raw } = await session.ended;
    expect(code).toBe(0);
    expect(lines.slice(0, 3)).toEqual([
      QUESTION,
      '2.0 Foundations.',
      'Number 1 is 2.1.1 Basics of HTTP/HTTPS.',
    ]);
    expect(raw.split(QUESTION)).toHaveLength(2);
    expect(raw).not.toContain('\u001b');
    expect(run(['undo', '--narrate']).stdout).toMatch(/^Took back.*\n2\.1\.3 .*\n2\.1\.1 /);
  });

  test('a wrong answer is said to be one, and asked for again without the list', async () => {
    const session = start();
    await session.seen('only Enter means none.');
    session.type('99 x\r');
    await session.seen('"99 x" is no number of this list, which has 1 to 31.');
    session.type('2\r');
    const { code, raw, lines } = await session.ended;
    expect(code).toBe(0);
    expect(raw.split('Number 2 is ')).toHaveLength(2);
    expect(lines).toContain('2.1.2 DNS and Load Balancing is now done and was to do before.');
  });

  test('nothing typed changes nothing', async () => {
    const session = start();
    await session.seen('only Enter means none.');
    session.type('\r');
    const { code, lines } = await session.ended;
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'Nothing is changed.' });
    expect(existsSync(home)).toBe(false);
  });

  test.each([
    ['Ctrl-C', '', KEYS.interrupt, 130, 'Error: Cancelled.'],
    ['Ctrl-C behind an answer not yet sent', '1', KEYS.interrupt, 130, 'Error: Cancelled.'],
    ['Ctrl-D', '', KEYS.end, 1, 'Error: The input ended.'],
  ])('%s: nothing is saved, and it is said', async (_, before, key, expected, error) => {
    const session = start();
    await session.seen('only Enter means none.');
    session.type(before + key);
    const { code, lines } = await session.ended;
    expect({ code, end: lines.slice(-2) }).toEqual({
      code: expected,
      end: [error, 'Nothing was changed.'],
    });
    expect(existsSync(home)).toBe(false);
  });

  test.each([
    ['yes', 'yes\r', 'Backend Roadmap: all 28 topics done.'],
    ['no', 'no\r', 'Nothing is changed.'],
    ['Enter, which means no', '\r', 'Nothing is changed.'],
    ['what is neither, then yes', 'perhaps\ry\r', 'Backend Roadmap: all 28 topics done.'],
  ])('the whole roadmap is asked for: %s', async (_, keys, expected) => {
    run(['done', 'javascript']);
    const session = start(['done', '1.0']);
    await session.seen('Type yes or no, then Enter; only Enter means no.');
    session.type(keys);
    const { code, lines } = await session.ended;
    expect(code).toBe(0);
    expect(lines).toContain(expected);
  });

  test('open: one number, and Ctrl-C opens none', async () => {
    run(['note', '6.3', 'https://example.com/one and https://example.com/two']);
    const before = contentsOf(home);
    const session = start(['open', '6.3']);
    await session.seen(/Number 1 is .*https:\/\/\S+$/m);
    await session.seen(/^Type one number, 1 to \d+, then Enter\.$/m);
    session.type('x\r');
    await session.seen(/x\nType one number/);
    session.type(KEYS.interrupt);
    expect((await session.ended).code).toBe(130);
    expect(contentsOf(home)).toEqual(before);
  });
});

describe('review: questions and typed grades', () => {
  const start = () => onTerminal(['review'], { home, columns: 200, rows: 60, env: ON });
  const THINK = 'Say it or write it, then Enter.';
  const GRADE = 'Type one number, 1 to 4 or a word, such as again, then Enter; only Enter means 3.';

  beforeEach(() => {
    run(['done', 'http', 'dns', '--at', '2020-01-05']);
  });

  /** Answers the n-th question, and grades it. */
  const answer = async (session: ReturnType<typeof start>, n: number, grade: string) => {
    const nth = (text: string) =>
      new RegExp(Array(n).fill(text.replaceAll('.', '\\.')).join('[\\s\\S]*'));
    await session.seen(nth(THINK));
    session.type('my own words\r');
    await session.seen(nth(GRADE));
    session.type(`${grade}\r`);
  };

  test('a whole session', async () => {
    const session = start();
    await answer(session, 1, 'again');
    await answer(session, 2, '');
    const { code, raw, lines } = await session.ended;
    expect(code).toBe(0);
    expect(raw).not.toContain('\u001b');
    const text = lines.join('\n');
    expect(text).toMatch(
      /^Question 1 of 2, on 2\.1\.1 Basics of HTTP\/HTTPS, learned \d+ days ago\.$/m,
    );
    expect(text).toMatch(/^Answer: .*[.?!]$/m);
    expect(text).toMatch(/^Number 3 is good: it was there\. It comes back .*\.$/m);
    expect(text).toMatch(/^Saved as "again"; it comes back .*\.$/m);
    expect(text).toMatch(/^2 topics reviewed: 1 again, 1 good\.$/m);
    expect(lines.at(-1)).toBe('To take the last grade back, type: roadmap undo');
    expect(faultsOf(text)).toEqual(['my own words', 'again', 'my own words', '']);
  });

  test.each([
    ['Ctrl-C', KEYS.interrupt, 130],
    ['Ctrl-D', KEYS.end, 1],
  ])('%s keeps what is graded', async (_, key, expected) => {
    const session = start();
    await answer(session, 1, 'easy');
    await session.seen(/Question 2 of 2[\s\S]*Say it or write it, then Enter\./);
    session.type(key);
    const { code, lines } = await session.ended;
    expect({ code, end: lines.slice(-3) }).toEqual({
      code: expected,
      end: ['Error: Stopped.', '1 graded and saved.', 'Go on whenever you like: roadmap review'],
    });
    expect(run(['undo', '--list'], ON).stdout).toContain('a review graded easy on 2.1.1');
  });
});

describe('browse cannot be read aloud', () => {
  test('and says so, and what to type instead', async () => {
    const { code, lines, raw } = await shownOnTerminal(['browse', '--narrate'], {
      home,
      columns: 200,
    });
    expect({ code, lines }).toEqual({
      code: 2,
      lines: [
        'Error: Browsing draws the whole screen anew at each key, which cannot be read aloud.',
        'Read the tree: roadmap show',
        'Mark a topic: roadmap done 2.1.1',
        'Draw all the same: roadmap browse --no-narrate',
      ],
    });
    expect(raw).not.toContain('\u001b');
  });

  test('it is drawn all the same where that is asked for', async () => {
    const session = onTerminal(['browse', '--no-narrate'], { home, env: ON });
    await session.seen('2.1.1');
    session.type('q');
    expect((await session.ended).code).toBe(0);
  });
});
