import { answered, type Command, type Row, refused, saved } from '../row';
import { SCRIPT } from '../texts';

/** Words that no command line may hold. */
const wrong = (n: string, input: string, commands: readonly Command[], says: RegExp): Row => ({
  n,
  input,
  cases: [refused(2, commands, says)],
});

const MARKS = ['done', 'start', 'skip', 'reset'];
const ALL = [
  ...['show', 'info', 'search', 'path', 'next', 'open', 'undo', 'redo', 'note', 'roadmaps', 'use'],
  ...['import', 'export', 'validate', 'schema', 'config', 'doctor', ...MARKS],
];

/** The same for every command that takes a node. */
const forMarks = (...words: string[]): Command[] => MARKS.map((verb) => [verb, 'docker', ...words]);

const roadmapOption = (
  n: string,
  input: string,
  words: string[],
  code: number,
  says: RegExp,
): Row => ({
  n,
  input,
  cases: [
    refused(
      code,
      [
        [...words],
        ...['show', 'next', 'export'].map((verb) => [...words, verb]),
        ...['done', 'info', 'open', 'path'].map((verb) => [...words, verb, 'docker']),
      ],
      says,
    ),
  ],
});

const wholeNumber = (letter: string, value: string): Row =>
  wrong(
    `156${letter}`,
    `${value} where a whole number is to stand`,
    [
      ['show', `--depth=${value}`],
      ['next', `--limit=${value}`],
      ['note', 'dns', `--remove=${value}`],
      ['import', 'roadmap.json', `--block=${value}`],
    ],
    /whole number from 1 on/,
  );

const date = (letter: string, value: string, says = /is not a date/): Row => ({
  n: `157${letter}`,
  input: `${value.length > 40 ? 'a number without end' : JSON.stringify(value)} as a date`,
  cases: [
    refused(
      2,
      [
        ['done', 'docker', '--at', value],
        ['done', 'http', '--at', value],
        ['import', 'roadmap.json', '--id', 'x', '--at', value],
      ],
      says,
    ),
  ],
});

const note = (n: string, input: string, text: string): Row => ({
  n,
  input,
  cases: [
    saved(
      [
        ['note', 'sql', '--', text],
        ['done', 'docker', `--message=${text}`],
      ],
      /./,
    ),
    {
      commands: ['note sql', 'undo --list', 'info sql', 'open sql', 'export --notes', ''].map(
        (verb) => `$roadmap note sql -- "$NOTE" > /dev/null && $roadmap ${verb}`,
      ),
      code: 0,
      state: 'saved',
    },
  ],
  how: { env: { NOTE: text } },
});

const EVERY_CONTROL = Array.from({ length: 0x9f }, (_, n) => String.fromCharCode(n + 1)).join('');

/** Rows 36 and 53: commands and options, and what they are given. */
export const optionArguments: readonly Row[] = [
  { n: '35', input: 'no command', cases: [answered([[], ['--json']], /Backend Roadmap/)] },
  wrong(
    '36a',
    'an unknown command',
    [['shwo']],
    /no command "shwo".*\n.*Did you mean: roadmap show\?/,
  ),
  wrong(
    '36b',
    'one far from any',
    [['qqqqqq']],
    /no command "qqqqqq".*\nAll commands: roadmap --help/,
  ),
  wrong('36c', 'a topic as a command', [['sql'], ['2.1.1']], /no command "(sql|2\.1\.1)"/),
  wrong(
    '36d',
    'an unknown option',
    ALL.map((verb) => [verb, '--qqqqqq']),
    /option '--qqqqqq'.*\nSee: roadmap [a-z]+ --help/,
  ),
  wrong(
    '36e',
    'an option misspelt',
    [['show', '--dept', '1']],
    /option '--dept'.*\nDid you mean --depth\?/,
  ),
  wrong(
    '36f',
    'an unknown short option',
    ALL.map((verb) => [verb, '-z']),
    /option '-z'/,
  ),
  wrong(
    '36g',
    'an option of another command',
    [
      ['show', '--at', 'today'],
      ['undo', '--fix'],
    ],
    /option '--/,
  ),
  wrong(
    '36h',
    'too many arguments',
    [
      ['show', 'a', 'b'],
      ['undo', '3'],
      ['doctor', 'x'],
    ],
    /[Tt]oo many arguments/,
  ),
  wrong('36i', 'two words that are no command', [['learn', 'sql']], /no command "learn"/),
  wrong('36j', 'an empty command', [['']], /no command ""/),
  wrong('36k', 'a command with controls', [['\x1b[31mshow'], ['show\r\n']], /no command/),
  wrong(
    '36l',
    'help on what is no command',
    [
      ['help', 'shwo'],
      ['help', '__proto__'],
    ],
    /shwo|__proto__/,
  ),
  wrong('36m', 'words of JavaScript', [['constructor'], ['__proto__'], ['toString']], /no command/),
  roadmapOption('53a', '--roadmap=', ['--roadmap='], 2, /roadmap.*must not be empty/),
  roadmapOption('53b', "--roadmap ' '", ['--roadmap', ' '], 2, /must not be empty/),
  wrong(
    '53c',
    '--roadmap without a value',
    [['--roadmap'], ['show', '--roadmap']],
    /argument missing/,
  ),
  roadmapOption(
    '53d',
    '--roadmap twice, the last wrong',
    ['--roadmap', 'backend', '--roadmap', 'nope'],
    3,
    /no roadmap "nope".*\nHere are: backend/,
  ),
  {
    n: '53e',
    input: '--roadmap twice, the first wrong: the last wins',
    cases: [answered([['--roadmap', 'nope', '--roadmap', 'backend']], /Backend/)],
  },
  roadmapOption(
    '152',
    '--roadmap __proto__',
    ['--roadmap', '__proto__'],
    3,
    /no roadmap "__proto__"/,
  ),
  roadmapOption(
    '153',
    '--roadmap ..',
    ['--roadmap', '..'],
    3,
    /no roadmap "\.\."|not a regular file/,
  ),
  roadmapOption('154', '--roadmap with an escape', ['--roadmap', 'a\x1b[31m'], 3, /no roadmap "a/),
  wrong(
    '155',
    '--color sometimes',
    [
      ['--color', 'sometimes'],
      ['show', '--color='],
    ],
    /sometimes|choices|Allowed/,
  ),
  wholeNumber('a', '0'),
  wholeNumber('b', '-1'),
  wholeNumber('c', '1.5'),
  wholeNumber('d', '1e9'),
  wholeNumber('e', 'all'),
  wholeNumber('f', '9'.repeat(99)),
  wholeNumber('g', '١'),
  date('a', 'soon'),
  date('b', '2026-02-30'),
  date('c', ''),
  date('d', '9'.repeat(9999)),
  date('e', '0000-00-00'),
  date('f', '2026-1-1'),
  date('g', '9999-12-31', /still to come/),
  date('h', '2026-11-01T10:00:00Z'),
  wrong(
    '158',
    'a status that is none',
    ['finished', ',', 'toString', 'done,'].map((one) => ['show', '--status', one]),
    /is not a status/,
  ),
  wrong(
    '159',
    'a length of time that is none',
    ['soon', '0m', '-1h', '1e9h', '∞', ''].map((one) => ['next', `--time=${one}`]),
    /is no|not a|--time|empty/,
  ),
  wrong('160', 'an empty message', forMarks('-m', ' '), /must not be empty/),
  wrong(
    '161',
    'an empty note',
    [
      ['note', 'sql', ' '],
      ['note', 'sql', ''],
    ],
    /note is empty/,
  ),
  {
    n: '162',
    input: 'a note that is not there',
    cases: [refused(1, [['note', 'dns', '--remove', '9']], /no note 9; there are 1/)],
  },
  {
    n: '163',
    input: 'a link that is not there',
    cases: [
      refused(
        1,
        [
          ['open', 'sql', '9999'],
          ['open', 'docker', '999999'],
        ],
        /no link 9+/,
      ),
    ],
  },
  wrong(
    '164',
    'a setting that is none',
    [
      ['config', 'colour'],
      ['config', '__proto__', 'x'],
      ['config', 'constructor'],
    ],
    /no setting "/,
  ),
  wrong(
    '165',
    'values that settings do not take',
    [
      ['config', 'ascii', 'maybe'],
      ['config', 'color', ''],
      ['config', 'hours', '1e9'],
      ['config', 'hours', '-1'],
    ],
    /cannot be "/,
  ),
  wrong(
    '166',
    'ids that none may have',
    ['../x', 'A', 'a b', '', '-x', 'x'.repeat(65), '__proto__'].map((id) => [
      'import',
      'roadmap.json',
      `--id=${id}`,
    ]),
    /cannot be an id|must not be empty/,
  ),
  {
    n: '167',
    input: 'roadmaps that are not here',
    cases: [
      refused(
        3,
        [
          ['use', '../x'],
          ['use', '__proto__'],
          ['roadmaps', '--remove', '../config', '--yes'],
          ['roadmaps', '--remove', 'nope', '--yes'],
        ],
        /no roadmap "/,
      ),
      refused(1, [['roadmaps', '--remove', 'backend', '--yes']], /cannot be removed/),
    ],
  },
  wrong(
    '168',
    'formats that are none',
    [
      ['import', 'roadmap.json', '-f', 'docx'],
      ['export', '-f', '__proto__'],
      ['export', '-o', 'x.docx'],
    ],
    /docx|__proto__/,
  ),
  {
    n: '169',
    input: '10,000 arguments that are all right',
    cases: [saved([['done', ...Array.from({ length: 5000 }, () => ['docker', 'cloud']).flat()]])],
  },
  {
    n: '170',
    input: 'a search for anything',
    cases: [
      answered([
        ...['(.*)+$', '\\', '"', '\x1b[31m', 'x'.repeat(100_000), '__proto__', '=!^$'].map(
          (word) => ['search', '--', word],
        ),
      ]),
      refused(
        2,
        [
          ['search', ''],
          ['search', ' ', '\t'],
        ],
        /word|search|empty/i,
      ),
    ],
  },
  note('171', 'a note of 100 KB', 'n'.repeat(100_000)),
  note('172', 'a note of every control character', `a${EVERY_CONTROL}b`),
  note('173', 'a note that looks like an option', '--force'),
  note('174', 'a note that looks like a line of the history', '{"v":2}\n00000000 {"v":2}\n'),
  note('175', 'a note that turns the direction', '\u202eevil\u2066'),
  note('176', 'a note of markup', SCRIPT),
  note('177', 'a note of 1,000 addresses', 'https://x.example/?a=1&b=2 '.repeat(1_000)),
  {
    n: '178',
    input: 'a note with half a character',
    cases: [
      saved([
        ['note', 'sql', 'a\ud800b'],
        ['done', 'docker', '-m', '\udfff'],
      ]),
    ],
  },
];
