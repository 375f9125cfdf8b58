import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { homeWith, MARKS, marksOn, show } from '../store/homes';
import { expectCalm, unharmed } from '../store/hostile';
import { roadmapOf } from '../support/fixtures';
import { freshFolder, roadmap } from '../support/program';

let home = '';
beforeAll(async () => {
  home = (await homeWith()).home;
});

/** An error: one line what happened, one line what to type, nothing on stdout. */
const told = (message: RegExp) => ({
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^roadmap: .*${message.source}`)),
});

/** A command line, its exit code, and what it says of itself; not a byte is changed. */
const ROWS: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  // 36: unknown commands and options
  ['an unknown command', ['shwo'], 2, /no command "shwo".*\n.*Did you mean: roadmap show\?/],
  ['a command far from any', ['qqqqqq'], 2, /no command "qqqqqq".*\nAll commands: roadmap --help/],
  ['a command that is a topic', ['sql'], 2, /no command "sql"/],
  ['an unknown option', ['show', '--dept', '1'], 2, /option '--dept'.*\nDid you mean --depth\?/],
  [
    'an option far from any',
    ['done', '--qqqqqq'],
    2,
    /option '--qqqqqq'.*\nSee: roadmap done --help/,
  ],
  ['a short option', ['show', '-z'], 2, /option '-z'/],
  ['an option of another command', ['show', '--at', 'today'], 2, /option '--at'/],
  ['too many arguments', ['show', 'a', 'b'], 2, /[Tt]oo many arguments/],
  ['two words that are no command', ['learn', 'sql'], 2, /no command "learn"/],
  ['an empty command', [''], 2, /no command ""/],
  ['a command with controls', ['\x1b[31mshow'], 2, /no command/],
  ['help on nothing', ['help', 'shwo'], 2, /shwo/],
  // 37, 38: no node
  ['done --', ['done', '--'], 2, /Which topic\?/],
  ['start without a node', ['start'], 2, /Which topic\?/],
  ['skip without a node', ['skip'], 2, /Which topic\?/],
  ['reset without a node', ['reset'], 2, /Which topic\?/],
  ['note without a node', ['note'], 2, /[Mm]issing required argument/],
  ['an empty node', ['done', ''], 2, /node is missing/],
  ['a blank node', ['done', ' '], 2, /node is missing/],
  ['a node of controls', ['done', '\t\n'], 2, /node is missing/],
  ['one of them empty', ['done', 'docker', ''], 2, /node is missing/],
  ['an empty node to a reader', ['info', ''], 2, /node is missing/],
  // 39-46: nodes that are none
  ['an unknown id', ['done', 'dokcer'], 1, /No node "dokcer" in "backend".*\n.*5\.1/],
  ['an unknown number', ['done', '3.2.9'], 1, /No node "3\.2\.9".*\nClosest: 3\.2.*3\.2\.1/],
  ['nothing like any', ['done', 'zzzzzzzz'], 1, /No node "zzzzzzzz".*\nThere are: 2\.0 Found/],
  ['3.2.1.', ['done', '3.2.1.'], 1, /No node "3\.2\.1\.".*\nDid you mean 3\.2\.1 /],
  ['.3', ['done', '.3'], 1, /No node "\.3".*\nDid you mean 3\.0 /],
  ['3..2', ['done', '3..2'], 1, /No node "3\.\.2".*\nDid you mean 3\.2 /],
  ['3,2,1', ['done', '3,2,1'], 1, /No node "3,2,1".*\nDid you mean 3\.2\.1 /],
  ['03.2', ['done', '03.2'], 1, /No node "03\.2".*\nDid you mean 3\.2 /],
  ['3.2.01', ['done', '3.2.01'], 1, /No node "3\.2\.01".*\nDid you mean 3\.2\.1 /],
  ['-1', ['done', '-1'], 1, /No node "-1"/],
  ['-- -x', ['done', '--', '-x'], 1, /No node "-x"/],
  ['-- --json', ['done', '--', '--json'], 1, /No node "--json"/],
  ['Arabic digits', ['done', '٣.٢.١'], 1, /No node "٣\.٢\.١"/],
  ['full-width digits', ['done', '３．２．１'], 1, /No node/],
  ['a full-width dot', ['done', '3．2'], 1, /No node/],
  ['1e1', ['done', '1e1'], 1, /No node "1e1"/],
  ['0x3', ['done', '0x3'], 1, /No node "0x3"/],
  ['a number without end', ['done', '9'.repeat(400)], 1, /No node "9{79}…"/],
  ['*', ['done', '*'], 1, /No node "\*"/],
  ['?', ['done', '?'], 1, /No node "\?"/],
  ['[a-z]', ['done', '[a-z]*'], 1, /No node "\[a-z\]\*"/],
  ['a regular expression', ['done', '(.*)+$'], 1, /No node "\(\.\*\)\+\$"/],
  ['constructor', ['done', 'constructor'], 1, /No node "constructor"/],
  ['__proto__', ['done', '__proto__'], 1, /No node "__proto__"/],
  ['toString', ['info', 'toString'], 1, /No node "toString"/],
  ['a path', ['done', '../../etc/passwd'], 1, /No node "\.\.\/\.\.\/etc\/passwd"/],
  ['a command for the shell', ['done', '$(touch x); `id`'], 1, /No node "\$\(touch x\); `id`"/],
  ['an id of 128 KB', ['done', 'x'.repeat(131_000)], 1, /No node "x{79}…" in "backend"/],
  [
    'an id with escapes',
    ['done', 'a\x1b[31mb\x07\x9bc'],
    1,
    /No node "a\\u001b\[31mb\\u0007\\u009bc" in/,
  ],
  ['an id that turns', ['done', 'sql\u202e'], 1, /No node "sql\\u202e" in/],
  ['invalid UTF-16', ['done', '\ud800'], 1, /No node/],
  ['a prefix of several titles', ['done', 're'], 1, /No node "re"/],
  ['a guess is no order', ['done', 'dockr'], 1, /No node "dockr".*\nDid you mean 5\.1 /],
  // 47: all or nothing
  ['one of three wrong', ['done', 'docker', 'nope', 'cloud'], 1, /No node "nope"/],
  ['10,000 and one wrong', ['done', ...Array(10_000).fill('docker'), 'nope'], 1, /No node "nope"/],
  // 53: --roadmap
  ['--roadmap=', ['--roadmap=', 'show'], 2, /roadmap.*must not be empty/],
  ["--roadmap ''", ['--roadmap', '', 'show'], 2, /must not be empty/],
  ['--roadmap without a value', ['show', '--roadmap'], 2, /argument missing/],
  ['--roadmap nope', ['--roadmap', 'nope', 'show'], 3, /no roadmap "nope".*\nHere are: backend/],
  [
    '--roadmap twice, the last wrong',
    ['--roadmap', 'backend', '--roadmap', 'nope', 'show'],
    3,
    /"nope"/,
  ],
  ['--roadmap __proto__', ['--roadmap', '__proto__', 'show'], 3, /no roadmap "__proto__"/],
  ['--roadmap ..', ['--roadmap', '..', 'show'], 3, /no roadmap "\.\."/],
  // and values of other options
  ['--color sometimes', ['--color', 'sometimes'], 2, /sometimes/],
  ['--depth 0', ['show', '--depth', '0'], 2, /whole number from 1 on/],
  ['--depth -1', ['show', '--depth=-1'], 2, /whole number from 1 on/],
  ['--depth 1.5', ['show', '--depth', '1.5'], 2, /whole number from 1 on/],
  ['--depth 1e9', ['show', '--depth', '1e9'], 2, /whole number from 1 on/],
  ['--depth all', ['show', '--depth', 'all'], 2, /whole number from 1 on/],
  ['--limit without end', ['next', '-n', '9'.repeat(99)], 2, /whole number from 1 on/],
  ['--status finished', ['show', '--status', 'finished'], 2, /"finished" is not a status/],
  ['--status ,', ['show', '--status', ','], 2, /"" is not a status/],
  ['--status toString', ['show', '--status', 'toString'], 2, /"toString" is not a status/],
  ['--time soon', ['next', '--time', 'soon'], 2, /soon/],
  ['--time 0m', ['next', '--time', '0m'], 2, /0m/],
  ['--time -1h', ['next', '--time=-1h'], 2, /-1h/],
  ['--at soon', ['done', 'docker', '--at', 'soon'], 2, /"soon" is not a date/],
  ['--at 30 February', ['done', 'docker', '--at', '2026-02-30'], 2, /is not a date/],
  ['--at tomorrow', ['done', 'docker', '--at', '9999-12-31'], 2, /still to come/],
  ['--at nothing', ['done', 'docker', '--at', ''], 2, /"" is not a date/],
  ['--at without end', ['done', 'docker', '--at', '9'.repeat(9999)], 2, /is not a date/],
  ['an empty message', ['done', 'docker', '-m', ' '], 2, /must not be empty/],
  ['an empty note', ['note', 'sql', ' '], 2, /note is empty/],
  ['--remove 0', ['note', 'dns', '--remove', '0'], 2, /whole number from 1 on/],
  ['--remove 9', ['note', 'dns', '--remove', '9'], 1, /no note 9; there are 1/],
  ['a link that is not there', ['open', 'sql', '9999'], 1, /no link 9999/],
  ['an unknown setting', ['config', 'colour'], 2, /no setting "colour"/],
  ['the setting __proto__', ['config', '__proto__', 'x'], 2, /no setting "__proto__"/],
  ['a value it does not take', ['config', 'ascii', 'maybe'], 2, /cannot be "maybe"/],
  ['import under no id', ['import', 'roadmap.json', '--id', '../x'], 2, /cannot be an id/],
  ['remove nothing', ['roadmaps', '--remove', '../config'], 3, /no roadmap "\.\.\/config"/],
  ['remove what is shipped', ['roadmaps', '--remove', 'backend'], 1, /cannot be removed/],
  ['use nothing', ['use', '../x'], 3, /no roadmap "\.\.\/x"/],
  ['the root without --yes', ['done', '1.0'], 2, /whole roadmap.*\n.*--yes/],
  [
    'a choice not made',
    ['done', '3.1'],
    1,
    /asks for a choice: .*\nName one, for example: roadmap done 3\.1\.1/,
  ],
];

describe('refused: exit code, what happened, what to type; no byte changes', () => {
  test.each(ROWS)('%s', (_, args, code, message) => {
    const result = unharmed(args, { home });
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).toMatch(/^roadmap: .+\n(.+\n)?$/);
    expect(result).toMatchObject(told(message));
    expect(result.stderr.length).toBeLessThan(1000);
  });

  test.each(ROWS.filter((_, index) => index % 8 === 0))('as JSON: %s', (_, args, code) => {
    const result = unharmed(['--json', ...args], { home });
    expect([result.code, result.stdout]).toEqual([code, '']);
    const { error } = JSON.parse(result.stderr);
    expect(error).toEqual({
      code: expect.stringMatching(/^[a-z-]+$/),
      message: expect.stringMatching(/./),
      hint: expect.anything(),
    });
  });
});

describe('answered with 0; no byte changes', () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ['no command (row 35)', [], /Backend Roadmap/],
    ['no command, JSON', ['--json'], /"roadmap": \{/],
    ['already done (row 49)', ['done', 'http'], /already/],
    ['already done, by number and by id', ['done', '2.1.1', 'http', 'https'], /already/],
    ['a number without .0', ['show', '2'], /Foundations/],
    ['upper case', ['info', 'SQL'], /SQL - PostgreSQL/],
    ['a title in another case', ['info', 'basics OF http/https'], /Basics of HTTP/],
    ['a beginning that fits one title', ['info', 'Containerization'], /Docker/],
    ['decomposed letters', ['info', 'http'.normalize('NFD')], /Basics of HTTP/],
    ['a guess for a reader', ['info', 'Contaneirization'], /Docker/],
    ['help', ['help'], /Usage:/],
    ['--help anywhere', ['done', 'nope', '--help'], /Usage:/],
    ['-V', ['-V'], /^\d+\.\d+\.\d+\n$/],
    ['--color twice, the last wins', ['--color', 'always', '--color', 'never'], /Backend/],
    ['--roadmap twice, the last wins', ['--roadmap', 'nope', '--roadmap', 'backend'], /Backend/],
    ['options behind the arguments', ['show', '2', '--depth', '1', '--ascii'], /Foundations/],
    ['undo --list', ['undo', '--list'], /anycast|note|2026/],
  ])('%s', (_, args, message) => {
    const result = unharmed(args, { home });
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(message);
  });

  test('nothing to undo, nothing to redo (row 49)', () => {
    const empty = freshFolder();
    for (const verb of ['undo', 'redo']) {
      const result = unharmed([verb], { home: empty });
      expect(result).toEqual({ code: 0, stdout: ` Nothing to ${verb}.\n`, stderr: '' });
    }
  });
});

describe('saved', () => {
  test('the same node twice is one change (row 48)', async () => {
    const files = await homeWith();
    const args = ['done', 'docker', '5.1', 'Containerization', 'docker', '--json'];
    const { code, stdout } = roadmap(args, files);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).changed).toHaveLength(1);
    const history = readFileSync(files.journal, 'utf8');
    expect(history.match(/"node":"docker"/g)).toHaveLength(1);
  });

  test('10,000 arguments that are all right', async () => {
    const files = await homeWith();
    const args = Array.from({ length: 5000 }, () => ['docker', 'cloud']).flat();
    expect(roadmap(['done', ...args], files).code).toBe(0);
    expect(show(files.home).marks).toEqual({ ...MARKS, docker: 'done', cloud: 'done' });
  });

  test('what still waits for others is saved, and the others are named (row 50)', async () => {
    const files = await homeWith();
    const { code, stdout } = expectCalm(roadmap(['done', 'caches'], files));
    expect(code).toBe(0);
    expect(stdout).toMatch(/NoSQL/);
    expect(await marksOn(files.home)).toMatchObject({ caches: 'done' });
  });

  test('a number wins over an id of the same letters, and says so (row 51)', () => {
    const path = join(freshFolder(), 'own.json');
    const children = [
      { id: '2', number: '1', title: 'One' },
      { id: 'two', number: '2', title: 'Two' },
    ];
    const own = roadmapOf(...children);
    writeFileSync(path, JSON.stringify({ ...own, root: { ...own.root, number: '0' } }));
    const result = roadmap(['--roadmap', path, 'done', '2', '--json'], { home: freshFolder() });
    expect(result.code).toBe(0);
    const { changed, warnings } = JSON.parse(result.stdout);
    expect(changed).toMatchObject([{ id: 'two' }]);
    expect(warnings).toEqual(['"2" is also the id of 1 One; took the number.']);
  });

  test.each([
    ['upper case', 'DOCKER - IS NONE', 1],
    ['a title in upper case', 'CONTAINERIZATION - DOCKER', 0],
    ['a beginning of one title', 'containeriz', 0],
    ['blanks around it', '  docker ', 0],
  ])('%s (row 52)', async (_, typed, code) => {
    const files = await homeWith();
    expect(expectCalm(roadmap(['done', typed], files)).code).toBe(code);
    expect('docker' in (await marksOn(files.home))).toBe(code === 0);
  });

  test.each([
    ['of 100 KB', 'n'.repeat(100_000)],
    ['with every control character', controls()],
    ['that looks like an option', '--force'],
    ['that looks like JSON', '{"v":2}\n00000000 {"v":2}\n'],
    ['with lone surrogates', 'a\ud800b'],
    ['that turns', '\u202eevil\u2066'],
  ])('a note %s harms neither files nor screens', async (_, text) => {
    const files = await homeWith();
    expectCalm(roadmap(['note', 'sql', '--', text], files));
    const read = expectCalm(roadmap(['note', 'sql'], files));
    expect([read.code, read.stderr]).toEqual([0, '']);
    expectCalm(roadmap(['undo', '--list'], files));
    expect(show(files.home)).toEqual({ marks: MARKS, warnings: [] });
    const { notes } = JSON.parse(roadmap(['note', 'sql', '--json'], files).stdout);
    expect(notes).toHaveLength(1);
  });
});

function controls(): string {
  const codes = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code > 0);
  return `a${String.fromCharCode(...codes)}b`;
}
