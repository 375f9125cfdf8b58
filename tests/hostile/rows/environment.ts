import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ALOOF, PROGRESS_READS, PROGRESS_WRITES, SCREENS } from '../commands';
import { aPipe, putAt } from '../puts';
import { answered, type Case, type How, type Row, refused, saved } from '../row';
import { FINE } from '../texts';
import { programs } from './programs';

type Env = NonNullable<How['env']>;

const NOWHERE: Env = { ROADMAP_HOME: undefined, HOME: undefined, XDG_CONFIG_HOME: undefined };

/** All that reads, where nothing was ever saved. */
const FIRST_READS = PROGRESS_READS.filter((one) => !one.includes('done'));
const FIRST_WRITES = [
  ['done', 'docker'],
  ['note', 'sql', 'x'],
  ['config', 'ascii', 'on'],
  ['import', '<file>', '--id', 'x'],
];

const homeless = (letter: string, input: string, env: Env, more: Partial<Row> = {}): Row => ({
  n: `69${letter}`,
  input,
  make: ({ file }) => putAt(file, FINE),
  how: { env: { ...NOWHERE, ...env }, inFolder: true },
  cases: [
    answered([...FIRST_READS, ...ALOOF.filter((one) => !one.includes('roadmap.json')), ['doctor']]),
    refused(4, FIRST_WRITES, /names no home folder.*\n.*ROADMAP_HOME/),
  ],
  ...more,
});

const CLOCK = resolve('tests/torture/preload/clock.cjs');

/** A clock that cannot be right: all works, by the nearest day that can. */
const clock = (letter: string, moment: string): Row => ({
  n: `406${letter}`,
  input: `a clock that says ${moment}`,
  how: {
    env: { NODE_OPTIONS: `--require ${CLOCK}`, TORTURE_CLOCK: String(Date.parse(moment)) },
  },
  cases: [
    answered([...PROGRESS_READS, ['doctor'], ['export', '-f', 'ics']], WRONG_CLOCK),
    saved(
      PROGRESS_WRITES.filter((one) => typeof one !== 'string'),
      WRONG_CLOCK,
    ),
    refused(2, [['done', 'docker', '--at', 'soon']], /soon/),
  ],
});

const WRONG_CLOCK = /clock of this machine is wrong/;

/** The environment changes nothing about what is said. */
const usable = (n: string, input: string, env: Env, says = /[a-z]{3}/): Row => ({
  n,
  input,
  how: { env },
  cases: [
    answered(SCREENS, says),
    saved([['done', 'docker']]),
    refused(1, [['done', 'nope']], /No node/),
  ],
});

/** What is drawn with these words and this environment. */
const drawn = (
  n: string,
  input: string,
  words: readonly string[],
  env: Env,
  says: RegExp,
): Row => ({
  n,
  input,
  how: { env },
  cases: [
    answered([[...words, 'show']], says),
    answered([[...words, 'show', '--json']], /^[\n\x20-\x7e\u00a0-\uffff]*$/),
  ],
});

const ASCII_ONLY = /^[\n\x20-\x7e]*\[x\] 2\.1\.1[\n\x20-\x7e]*$/;
const SIGNS = /✓ 2\.1\.1/;
const COLORED = /\x1b\[32m✓/;
const PLAIN = /^[^\x1b]*✓ 2\.1\.1[^\x1b]*$/;
const FORCED: Env = { NO_COLOR: undefined, FORCE_COLOR: '3' };

const inZone = (letter: string, zone: string): Row => ({
  n: `79${letter}`,
  input: `TZ=${zone}`,
  how: { env: { TZ: zone } },
  cases: [
    answered(SCREENS),
    saved([
      ['done', 'docker', '--at', 'yesterday'],
      ['start', 'cloud'],
    ]),
  ],
});

/** A file named by the environment, which every command but these needs. */
const badFile = (letter: string, value: string, says: RegExp, code = 3): Row => ({
  n: `208${letter}`,
  input: `ROADMAP_FILE=${value}`,
  make: ({ folder, file }) => {
    aPipe(join(folder, 'pipe.json'));
    putAt(file, '{');
  },
  how: { env: { ROADMAP_FILE: value } },
  cases: [
    refused(code, [[], ['show'], ['next'], ['info', 'sql'], ['done', 'docker'], ['export']], says),
    answered([['--help'], ['schema'], ['doctor'], ['roadmaps']]),
  ],
});

const badHome = (
  letter: string,
  input: string,
  value: string,
  says = /Nothing was saved|Cannot read/,
): Row => ({
  n: `209${letter}`,
  input: `ROADMAP_HOME is ${input}`,
  how: { env: { ROADMAP_HOME: value }, inFolder: true },
  cases: [
    refused(
      4,
      [
        ['done', 'docker'],
        ['note', 'sql', 'x'],
      ],
      says,
    ),
    answered([['--help'], ['schema'], ['doctor']]),
  ],
});

const nodeOptions = (letter: string, value: string): Row => ({
  n: `80${letter}`,
  input: `NODE_OPTIONS=${value}`,
  how: { env: { NODE_OPTIONS: value } },
  cases: [answered(SCREENS), saved([['done', 'docker']])],
});

const kept = (one: Case): Case => ({ ...one, state: 'kept' });

/** Rows 69, 70 and 76 to 80, and 208 to 219: what surrounds the program. */
export const environments: readonly Row[] = [
  clock('a', '1969-06-01T12:00:00Z'),
  clock('b', '0001-01-01T00:00:00Z'),
  clock('c', '+010000-01-01T00:00:00Z'),
  homeless('a', 'HOME is empty', { HOME: '' }),
  homeless('b', 'HOME is relative', { HOME: 'x' }),
  homeless('c', 'HOME and XDG_CONFIG_HOME are relative', { HOME: './x', XDG_CONFIG_HOME: 'y' }),
  {
    n: '69d',
    input: 'HOME is not there yet',
    how: { env: { ...NOWHERE, HOME: '<folder>/not/there' } },
    cases: [answered(FIRST_READS), kept(answered([['done', 'docker']]))],
  },
  {
    n: '69e',
    input: 'no HOME, and a user who owns nothing',
    how: { env: NOWHERE, asNobody: true },
    needs: 'root',
    cases: [answered(FIRST_READS), refused(4, [['done', 'docker']], /Nothing was saved/)],
  },
  {
    n: '70a',
    input: 'XDG_CONFIG_HOME is relative: ignored',
    how: { env: { ...NOWHERE, XDG_CONFIG_HOME: 'x', HOME: '<home>' }, inFolder: true },
    cases: [answered(FIRST_READS), kept(answered([['done', 'docker']]))],
  },
  {
    n: '70b',
    input: 'XDG_CONFIG_HOME is not writable',
    make: ({ folder }) => chmodSync(folder, 0o555),
    how: { env: { ...NOWHERE, XDG_CONFIG_HOME: '<folder>' }, asNobody: true },
    needs: 'root',
    cases: [answered(FIRST_READS), refused(4, FIRST_WRITES.slice(0, 3), /permission denied/)],
  },
  ...['1', '0', 'abc', '-5', '10000', '1e99', ''].map((columns, n) =>
    usable(`76${'abcdefg'.charAt(n)}`, `COLUMNS=${columns}`, { COLUMNS: columns }),
  ),
  usable('77a', 'TERM=dumb', { TERM: 'dumb' }),
  usable('77b', 'TERM rings the bell', { TERM: '\u0007nonsense' }),
  usable('77c', 'CI', { CI: 'true', COLORTERM: 'truecolor' }),
  drawn('77d', 'NO_COLOR and FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '3' }, PLAIN),
  drawn('77e', 'FORCE_COLOR in a pipe', [], FORCED, COLORED),
  drawn('77f', 'FORCE_COLOR=0', [], { NO_COLOR: undefined, FORCE_COLOR: '0' }, PLAIN),
  drawn('77g', 'FORCE_COLOR=nonsense', [], { NO_COLOR: undefined, FORCE_COLOR: 'nonsense' }, PLAIN),
  drawn('77h', 'an empty NO_COLOR says nothing', [], { ...FORCED, NO_COLOR: '' }, COLORED),
  drawn('77i', 'NO_COLOR=0 is not empty', [], { ...FORCED, NO_COLOR: '0' }, PLAIN),
  drawn('77j', '--color always over NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, COLORED),
  drawn('77k', '--no-color over FORCE_COLOR', ['--no-color'], FORCED, PLAIN),
  drawn('78a', 'LANG=C', [], { LANG: 'C' }, ASCII_ONLY),
  drawn('78b', 'LC_ALL=C over LANG', [], { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, ASCII_ONLY),
  drawn('78c', 'no locale', [], { LANG: undefined }, ASCII_ONLY),
  drawn('78d', 'TERM=linux', [], { TERM: 'linux' }, ASCII_ONLY),
  drawn('78e', '--ascii', ['--ascii'], {}, ASCII_ONLY),
  drawn('78f', 'LANG=xx_YY.ISO-99', [], { LANG: 'xx_YY.ISO-99' }, ASCII_ONLY),
  drawn('78g', 'LANG=de_DE.utf8', [], { LANG: 'de_DE.utf8' }, SIGNS),
  drawn('78h', 'LC_CTYPE over LANG', [], { LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, SIGNS),
  inZone('a', 'Nowhere/Nowhere'),
  inZone('b', 'XYZ-99'),
  inZone('c', ''),
  inZone('d', ':'),
  inZone('e', '../../etc/passwd'),
  inZone('f', 'Pacific/Kiritimati'),
  inZone('g', 'Etc/GMT+12'),
  nodeOptions('a', '--no-warnings'),
  nodeOptions('b', '--max-old-space-size=64'),
  nodeOptions('c', '--throw-deprecation --pending-deprecation'),
  nodeOptions('d', '--disallow-code-generation-from-strings'),
  nodeOptions('e', '--disable-proto=delete'),

  nodeOptions('f', '   '),
  {
    n: '80h',
    input: 'NODE_OPTIONS that Node refuses: nothing is touched',
    cases: [
      answered(
        ['NODE_OPTIONS=--nonsense $roadmap done docker 2> /dev/null || echo refused'],
        /^refused\n$/,
      ),
    ],
  },
  {
    n: '80i',
    input: 'the current folder is gone',
    how: { inFolder: true },
    cases: [
      answered([
        'mkdir x; cd x; rmdir ../x; $roadmap show',
        'mkdir x; cd x; rmdir ../x; $roadmap --help',
      ]),
      saved(['mkdir x; cd x; rmdir ../x; $roadmap done docker']),
      refused(3, ['mkdir x; cd x; rmdir ../x; $roadmap validate x.json'], /no such file|x\.json/),
      refused(
        4,
        ['mkdir x; cd x; rmdir ../x; ROADMAP_HOME=here $roadmap done docker'],
        /not an absolute path/,
      ),
    ],
  },
  {
    n: '80j',
    input: '32 open files',
    cases: [
      answered(['ulimit -n 32; $roadmap show']),
      saved(['ulimit -n 32; $roadmap done docker']),
    ],
  },
  {
    n: '80k',
    input: '20 open files, with which Node may not come up: what it saves is whole',
    cases: [kept(answered(['ulimit -n 20; $roadmap done docker > /dev/null 2>&1; true']))],
  },
  {
    n: '80l',
    input: 'started through a link, from another folder',
    how: { inFolder: true },
    cases: [saved(['ln -s "$1" link; "$0" ./link done docker'], /5\.1/)],
  },
  badFile('a', '<folder>/none.json', /no such file/),
  badFile('b', '<folder>', /not a regular file|no roadmap/),
  badFile('c', '<folder>/pipe.json', /not a regular file/),
  badFile('d', '<file>', /not a valid roadmap/),
  badFile('e', 'nope', /no roadmap "nope"/),
  badFile('f', '/dev/zero', /not a regular file/),
  badFile('g', '-', /no roadmap "-"/),
  badHome('a', '/dev/null', '/dev/null'),
  badHome('b', 'below a file', '<home>/config.json/x'),
  badHome('c', 'a name too long', `<folder>/${'x'.repeat(300)}`),
  badHome('d', '/proc', '/proc', /Nothing was saved|Cannot read|not/),
  badHome('e', 'below /proc', '/proc/nope', /Nothing was saved|Cannot read|not/),
  {
    n: '210',
    input: 'ROADMAP_HOME is called like an escape sequence',
    how: { env: { ROADMAP_HOME: '<folder>/a\x1b[31m\r\nb\u202e' } },
    cases: [answered([...FIRST_READS, ['doctor']]), kept(answered(FIRST_WRITES.slice(0, 3)))],
  },
  {
    n: '211',
    input: 'ROADMAP_HOME is empty or blank: the system has its own',
    how: { env: { ROADMAP_HOME: '', HOME: '<folder>' } },
    cases: [answered(FIRST_READS), kept(answered(FIRST_WRITES.slice(0, 3)))],
  },
  usable('212', 'an environment of 100 KB', { JUNK: 'x'.repeat(100_000) }),
  {
    n: '213',
    input: 'an environment of nothing',
    cases: [answered(['env -i "$0" "$1" show', 'env -i "$0" "$1" --help'], /[a-z]/)],
  },
  usable('214', 'no PATH', { PATH: undefined }),
  usable('215', 'DEBUG=* and NODE_ENV', { DEBUG: '*', NODE_ENV: 'production' }),
  {
    n: '216',
    input: 'files called like ours and like packages in the current folder',
    make: ({ folder }) => {
      const traps = join(folder, 'node_modules', 'commander');
      mkdirSync(traps, { recursive: true });
      writeFileSync(join(traps, 'index.js'), 'throw new Error("a trap")');
      for (const name of ['roadmap.json', 'config.json', 'package.json', 'history.jsonl']) {
        writeFileSync(join(folder, name), '{ trap');
      }
      writeFileSync(join(folder, '.env'), 'ROADMAP_FILE=nope\n');
    },
    how: { inFolder: true },
    cases: [answered(SCREENS), saved(PROGRESS_WRITES)],
  },
  usable('217', 'a Turkish locale', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
  {
    n: '218',
    input: 'umask 0: what is written is closed to others',
    cases: [
      saved(
        ['umask 0; $roadmap done docker > /dev/null; find $HOME -perm /077 ! -path $HOME | wc -l'],
        /^0\n$/,
      ),
    ],
  },
  {
    n: '219',
    input: 'a stack of 256 KB',
    cases: [
      answered(['ulimit -s 256; $roadmap show']),
      saved(['ulimit -s 256; $roadmap done docker']),
    ],
  },
  ...programs,
];
