import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands';
import { freshFolder, roadmap } from '../support/program';

const home = freshFolder();
const run = (...args: string[]) => roadmap(args, { home });

/** Other names of commands that have a picture already. */
const ALIASES = ['ls', 'view', 'todo', 'help'];
const NAMES = COMMAND_NAMES.filter((name) => !ALIASES.includes(name));

test('of the program', async () => {
  const { code, stdout, stderr } = run('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Examples:\n {2}roadmap /);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  await expect(stdout).toMatchFileSnapshot('./goldens/help.txt');
});

describe.each(NAMES)('of %s', (name) => {
  const { code, stdout, stderr } = run(name, '--help');

  test('looks like this', async () => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`./goldens/help-${name}.txt`);
  });

  test('starts with an example of it', () => {
    expect(stdout).toMatch(new RegExp(`^Examples?:\\n {2}roadmap ${name}\\b`));
  });

  test('is what help says, too', () => {
    expect(run('help', name)).toEqual({ code, stdout, stderr });
  });

  test('has no line wider than 80 columns', () => {
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

test.each([
  ['ls', 'show'],
  ['view', 'info'],
  ['todo', 'reset'],
])('of %s is that of %s', (alias, name) => {
  expect(run(alias, '--help')).toEqual(run(name, '--help'));
});

test.each([[['help']], [['-h']], [['help', 'help']]])('%j', (args) => {
  expect(run(...args)).toMatchObject({ code: 0, stdout: run('--help').stdout });
});

test('needs no home', () => {
  const env = { HOME: undefined, ROADMAP_HOME: undefined, XDG_CONFIG_HOME: 'relative' };
  expect(roadmap(['--help'], { home, env }).code).toBe(0);
});

/** Every example that help prints is a command line that help could explain. */
test('every example names a command and options that exist', () => {
  const pages = NAMES.map((name) => run(name, '--help').stdout);
  const examples = pages.flatMap((page) => page.match(/^ {2}roadmap .*$/gm) ?? []);
  const known = new Set<string>(COMMAND_NAMES);
  const wrong = examples.filter((example) => {
    const [, , name = ''] = /^( {2}roadmap) (\S+)/.exec(example) ?? [];
    const page = pages[NAMES.indexOf(name)] ?? '';
    const flags = example.match(/ (--?[a-z][a-z-]*)/g) ?? [];
    const isKnown = (flag: string) => page.includes(flag.replace(/^( -[a-z]).*/, '$1').trim());
    return !known.has(name) || !flags.every(isKnown);
  });
  expect(examples.length).toBeGreaterThan(NAMES.length);
  expect(wrong).toEqual([]);
});
