import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands';
import { asFile, world } from '../commands/context';
import { roadmapOf } from '../support/fixtures';
import { line, typed } from './line';

describe('what every command understands, before it and behind it', () => {
  test.each([
    ['--json', { json: true }],
    ['--ascii', { ascii: true }],
    ['--narrate', { narrate: true }],
    ['--no-narrate', { narrate: false }],
    ['--debug', { debug: true }],
    ['--no-input', { input: false }],
    ['--no-color', { color: false }],
    ['--color always', { color: 'always' }],
    ['--color=never', { color: 'never' }],
    ['--color auto', { color: 'auto' }],
    ['--roadmap backend', { roadmap: 'backend' }],
    ['--roadmap=a/b.json', { roadmap: 'a/b.json' }],
  ])('%s', async (option, expected) => {
    for (const text of [`${option} show 3.2`, `show ${option} 3.2`, `show 3.2 ${option}`]) {
      expect((await typed(text)).options).toMatchObject(expected);
    }
  });

  test('nothing is asked for unless it is', async () => {
    expect((await typed('show')).options).toEqual({ input: true });
  });

  test('without a verb, too', async () => {
    const { code, stdout, options } = await typed('--json');
    expect({ code, options }).toMatchObject({ code: 0, options: { json: true } });
    expect(JSON.parse(stdout)).toHaveProperty('sections');
  });
});

describe('--json', () => {
  test('one document with the warnings in it, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await typed('info contanerization --json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      node: { id: 'docker' },
      warnings: [expect.stringContaining('contanerization')],
    });
  });

  test('no warnings are an empty list', async () => {
    expect(JSON.parse((await typed('show --json')).stdout)).toMatchObject({ warnings: [] });
  });
});

test('as text, notices stand on stderr, before the answer', async () => {
  const { code, stdout, stderr } = await typed('info contanerization');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^note: .*contanerization.*\n$/);
  expect(stdout).toContain('5.1 Containerization - Docker');
});

test('validate exits 3 with its answer on stdout', async () => {
  const files = { 'r.json': asFile({ ...roadmapOf(), id: 'No Id' }) };
  const text = await typed('validate r.json', world({ files }));
  expect(text).toMatchObject({ code: 3, stderr: '' });
  expect(text.stdout).toContain('r.json has 1 error.');
  const json = await typed('validate r.json --json', world({ files }));
  expect(json).toMatchObject({ code: 3, stderr: '' });
  expect(JSON.parse(json.stdout)).toMatchObject({ valid: false, warnings: [] });
});

describe('the version', () => {
  test.each(['--version', '-V', 'show --version', '--json -V'])('%s', async (text) => {
    expect(await typed(text)).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('help', () => {
  test.each(['--help', '-h', 'help', '--help --json'])('%s names every command', async (text) => {
    const { code, stdout, stderr } = await typed(text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const missing = COMMAND_NAMES.filter((name) => !new RegExp(`\\b${name}\\b`).test(stdout));
    expect(missing).toEqual([]);
  });

  test.each(COMMAND_NAMES.filter((name) => name !== 'help'))(
    'of %s, in three ways',
    async (name) => {
      const [first, ...others] = await Promise.all(
        [`${name} --help`, `${name} -h`, `help ${name}`].map((text) => typed(text)),
      );
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first?.stdout).toMatch(/^Examples?:\n {2}roadmap /);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test('is no command where it is a word', async () => {
    const { code, stdout } = await typed('search help');
    expect(code).toBe(0);
    expect(stdout).not.toContain('Usage:');
  });

  test('is no command where it is a note', async () => {
    const one = world();
    expect((await typed('note sql help', one)).code).toBe(0);
    expect(one.history).toMatchObject([{ events: [{ type: 'note', text: 'help' }] }]);
  });
});

describe('words that are commands and nodes', () => {
  test('start next', async () => {
    const one = world();
    await typed('start next', one);
    expect(one.history).toMatchObject([{ events: [{ node: 'http', to: 'doing' }] }]);
  });

  test('a node called as a command is', async () => {
    const files = { 'r.json': asFile(roadmapOf({ id: 'undo', title: 'Undo' })) };
    const one = world({ files, wanted: 'r.json' });
    expect((await typed('done undo', one)).code).toBe(0);
    expect(one.history).toMatchObject([{ events: [{ node: 'undo', to: 'done' }] }]);
  });

  test('a note of such words', async () => {
    const one = world();
    await typed('note sql show next done', one);
    expect(one.history).toMatchObject([{ events: [{ text: 'show next done' }] }]);
  });
});

describe('other names', () => {
  test.each([
    ['ls', 'show'],
    ['view', 'info'],
  ])('%s is %s', async (alias, name) => {
    expect(await typed(`${alias} 3.2`)).toEqual(await typed(`${name} 3.2`));
  });

  test('todo is reset', async () => {
    const one = world();
    await typed('done sql', one);
    await typed('todo sql', one);
    expect(one.history[1]).toMatchObject({ events: [{ from: 'done', to: 'todo' }] });
  });
});

describe('options of a verb', () => {
  test.each([
    ['show -d1', 'show --depth 1'],
    ['show -d 1', 'show --depth=1'],
    ['next -n1', 'next --limit 1'],
    ['next -n 1 --why', 'next --why --limit=1'],
    ['open sql', 'open 3.2.1'],
    ['info sql --answers', 'info --answers sql'],
  ])('%s is %s', async (short, long) => {
    const [a, b] = [await typed(short), await typed(long)];
    expect(a.code).toBe(0);
    expect(a.stdout).toBe(b.stdout);
  });

  test('-m takes a text with blanks, and one that begins with a hyphen', async () => {
    const one = world();
    await line(['done', 'sql', '-m', 'two words'], one);
    await line(['done', 'http', '--message=- a list'], one);
    expect(one.history.map(({ events }) => events[1])).toMatchObject([
      { text: 'two words' },
      { text: '- a list' },
    ]);
  });

  test('a note that begins with a hyphen stands behind --', async () => {
    const one = world();
    await line(['note', 'sql', '--', '-5 degrees'], one);
    expect(one.history).toMatchObject([{ events: [{ text: '-5 degrees' }] }]);
  });
});
