import { describe, expect, test } from 'vitest';
import { world } from '../commands/context';
import { error as errorShape } from '../commands/shapes';
import { line, typed } from './line';

describe('wrong usage: 2, one line what, one line what next', () => {
  test.each([
    ['an unknown command', 'shw', /There is no command "shw"/, /Did you mean: roadmap show\?/],
    ['one that resembles nothing', 'xyzzyqw', /There is no command/, /roadmap --help/],
    ['one before a known one', 'frobnicate show', /There is no command "frobnicate"/, /roadmap/],
    [
      'an unknown option',
      'show --dpeth 2',
      /[Uu]nknown option '--dpeth'/,
      /Did you mean --depth\?/,
    ],
    [
      'one that resembles nothing',
      'show --zzz',
      /[Uu]nknown option '--zzz'/,
      /roadmap show --help/,
    ],
    ['an unknown short option', 'done -x', /[Uu]nknown option '-x'/, /roadmap done --help/],
    ['an unknown option of the program', '--zzz', /[Uu]nknown option '--zzz'/, /roadmap --help/],
    ['note without a node', 'note', /Which topic\?/, /For example: roadmap note 2\.1\.1/],
    ['path without a node', 'path', /Which topic\?/, /For example: roadmap path 2\.1\.1/],
    ['search without words', 'search', /Which words\?/, /For example: roadmap search cache/],
    ['use without an id', 'use', /Which roadmap\?/, /For example: roadmap use backend/],
    ['import without a file', 'import', /Which file\?/, /For example: roadmap import plan\.md/],
    ['validate without a file', 'validate', /Which file\?/, /roadmap validate roadmap\.json/],
    ['restore without a file', 'restore', /Which file\?/, /roadmap restore roadmap-backup\.txt/],
    ['completion without a shell', 'completion', /Which shell\?/, /roadmap completion bash/],
    ['start without a node', 'start', /Which topic/, /roadmap start 2\.1\.1/],
    ['skip without a node', 'skip', /Which topic/, /roadmap skip 2\.1\.1/],
    ['reset without a node', 'reset', /Which topic/, /roadmap reset 2\.1\.1/],
    ['done without a node, where nobody can be asked', 'done', /Which topic/, /roadmap done/],
    ['done and nothing behind --', 'done --', /Which topic/, /roadmap done/],
    ['too many arguments', 'show 2.1 2.2', /[Tt]oo many arguments/, /roadmap show --help/],
    ['too many for undo', 'undo 3', /[Tt]oo many arguments/, /roadmap undo --help/],
    ['-n 0', 'next -n 0', /0/, /roadmap next --help/],
    ['-n -1', 'next -n -1', /-1|argument/, /roadmap next --help/],
    ['-n many', 'next -n many', /many/, /roadmap next --help/],
    ['-n 1.5', 'next -n 1.5', /1\.5/, /roadmap next --help/],
    ['-n without a value', 'next -n', /argument missing/, /roadmap next --help/],
    ['-d 0', 'show -d 0', /0/, /roadmap show --help/],
    ['-d 1e3', 'show -d 1e3', /1e3/, /roadmap show --help/],
    ['--color pink', 'show --color pink', /pink/, /roadmap/],
    ['--roadmap=', 'show --roadmap=', /--roadmap/, /roadmap/],
    ['--roadmap and nothing', 'show --roadmap', /--roadmap/, /roadmap/],
    ['--remove 0', 'note sql --remove 0', /0/, /roadmap note --help/],
    ['link 0', 'open sql 0', /0/, /roadmap open --help/],
    ['link x', 'open sql x', /x/, /roadmap open --help/],
    ['--status of nothing', 'show --status finished', /"finished"/, /todo, doing/],
    ['--time soon', 'next --time soon', /"soon"/, /--time 30m/],
    ['--at tomorrow', 'done sql --at tomorrow', /"tomorrow"/, /--at yesterday/],
    ['a setting of no name', 'config colour', /"colour"/, /ascii, color/],
    ['a value of no setting', 'config ascii perhaps', /"perhaps"/, /auto, on, off/],
    ['help for nothing', 'help shw', /shw/, /roadmap/],
  ])('%s', async (_, text, what, next) => {
    const { code, stdout, stderr } = await typed(text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [first, second, ...more] = stderr.trimEnd().split('\n');
    expect(first).toMatch(/^roadmap: [A-Z-"']/);
    expect(first).toMatch(/[.!?]$/);
    expect(first).toMatch(what);
    expect(second).toMatch(next);
    expect(more).toEqual([]);
  });

  test.each([
    ['an empty roadmap', ['show', '--roadmap', '']],
    ['an empty node', ['done', '']],
    ['a blank node', ['done', ' ']],
    ['an empty note', ['note', 'sql', '']],
    ['an empty -m', ['done', 'sql', '-m', '']],
    ['a blank -m', ['done', 'sql', '-m', ' ']],
    ['nothing to search for', ['search', '']],
    ['an empty --time', ['next', '--time', '']],
    ['an empty --status', ['show', '--status', '']],
    ['an empty --at', ['done', 'sql', '--at', '']],
    ['an empty id to remove', ['roadmaps', '--remove', '']],
    ['an empty command', ['']],
  ])('%s', async (_, argv) => {
    const one = world();
    const { code, stdout } = await line(argv, one);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(one.history).toEqual([]);
  });

  test.each(['shw', 'show --zzz', 'note', 'next -n 0', '--color pink show', '--zzz'])(
    '%s --json: the error as JSON',
    async (text) => {
      const { code, stdout, stderr } = await typed(`${text} --json`);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(errorShape.parse(JSON.parse(stderr)).error.code).toBe('usage');
    },
  );
});

test.each([
  ['dne', 'done'],
  ['odne', 'done'],
  ['doen', 'done'],
  ['strat', 'start'],
  ['strt', 'start'],
  ['udno', 'undo'],
  ['unod', 'undo'],
  ['nxet', 'next'],
  ['net', 'next'],
  ['shwo', 'show'],
  ['sohw', 'show'],
  ['hlep', 'help'],
  ['sarch', 'search'],
  ['DONE', 'done'],
  ['reviews', 'review'],
])('%s: %s is meant', async (word, command) => {
  expect((await typed(word)).stderr).toContain(`Did you mean: roadmap ${command}?`);
});

describe('a node that is not there: 1, and the nearest', () => {
  test.each([
    ['an unknown number', '3.2.9', /Closest: 3\.2 .*3\.2\.1/],
    ['a dot behind', '3.2.1.', /Did you mean 3\.2\.1 /],
    ['two dots', '3..2', /Did you mean 3\.2 /],
    ['commas', '3,2,1', /Did you mean 3\.2\.1 /],
    ['a zero before', '03.2', /Did you mean 3\.2 /],
    ['a dot before', '.3', /Did you mean 3\.0 /],
    ['a slip of the finger', 'contanerization', /Did you mean 5\.1 Containerization/],
    ['nothing like it', 'xyzzyqw', /roadmap search/],
    ['digits of another script', '٣.٢.١', /roadmap search/],
    ['a full-width dot', '3．2．1', /roadmap search/],
    ['a star', '*', /roadmap search/],
    ['a question mark', '3.2.?', /roadmap/],
    ['a bracket', '[', /roadmap search/],
    ['-1, which is no option', '-1', /roadmap search/],
  ])('%s', async (_, node, hint) => {
    const one = world();
    const { code, stdout, stderr } = await line(['done', node], one);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^roadmap: No node ".*" in "backend"\.\n/);
    expect(stderr).toMatch(hint);
    expect(one.history).toEqual([]);
  });

  test('behind -- an option is a node', async () => {
    const { code, stderr } = await typed('done -- -x');
    expect(code).toBe(1);
    expect(stderr).toContain('No node "-x"');
  });

  test('three are named, no more', async () => {
    const { stderr } = await typed('done 3.2.9');
    expect(stderr.split('Closest:')[1]?.match(/\d\.\d/g)?.length).toBeLessThanOrEqual(6);
    expect(stderr.split(' · ')).toHaveLength(3);
  });

  test('a very long one is cut', async () => {
    const { code, stderr } = await line(['done', 'x'.repeat(131_000)]);
    expect(code).toBe(1);
    expect(stderr.length).toBeLessThan(400);
    expect(stderr).toContain('…');
  });

  test('escape sequences in it are written out', async () => {
    const { code, stderr } = await line(['done', 'a\u001b]0;evil\u0007\u001b[31mb\u0001c']);
    expect(code).toBe(1);
    expect(stderr).toContain('No node "a\\u001b]0;evil\\u0007\\u001b[31mb\\u0001c"');
  });

  test('one of ten thousand: none is saved', async () => {
    const one = world();
    const nodes = Array.from({ length: 10_000 }, () => '2.1.1');
    const { code } = await line(['done', ...nodes, 'cobol'], one);
    expect(code).toBe(1);
    expect(one.history).toEqual([]);
    expect((await line(['done', ...nodes], one)).code).toBe(0);
    expect(one.history).toHaveLength(1);
  });
});

describe('an empty name is wrong usage, not a file that is not there', () => {
  test.each([
    [['backup', '']],
    [['restore', '']],
    [['restore', ' ', '--replace']],
    [['import', '']],
    [['validate', '']],
    [['validate', 'x.json', '--against', '']],
    [['use', '']],
  ])('%j', async (argv) => {
    const { code, stdout, stderr } = await line(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^roadmap: .* must not be empty\.\n/);
    expect(stderr).toContain(`See: roadmap ${argv[0]} --help`);
  });
});

test.each([
  [['note', 'sql', '- learned joins'], "roadmap note sql -- '- learned joins'"],
  [['note', 'sql', '--verbose helps'], "roadmap note sql -- '--verbose helps'"],
  [['search', '--verbose'], 'roadmap search -- --verbose'],
  [['--roadmap', 'd', 'done', '-UQgX5o'], 'roadmap --roadmap d done -- -UQgX5o'],
])('%j: what is typed for a word that begins with a dash', async (argv, expected) => {
  const { code, stderr } = await line(argv);
  expect(code).toBe(2);
  expect(stderr.trimEnd().endsWith(`If it is a word: ${expected}`)).toBe(true);
});

test.each([
  [['complete', 'sql'], 2, 'Did you mean: roadmap done sql?'],
  [['complete', '3.2.1', 'a b'], 2, "Did you mean: roadmap done 3.2.1 'a b'?"],
  [['complete'], 0, ''],
] as const)('%j: the command of the scripts for shells is not "done"', async (argv, code, hint) => {
  const result = await line([...argv]);
  expect(result).toMatchObject({ code, stdout: '' });
  expect(result.stderr).toContain(hint);
});
