import { writeFileSync } from 'node:fs';
import { KEYS } from '../../terminal/pty';
import { FILE_READS, onFile, SCREENS } from '../commands';
import { answered, type Case, type Command, type How, type Row, refused, saved } from '../row';
import { roadmapText, topic, wide } from '../texts';

const piped = (line: (command: string) => string): Command[] =>
  ['', 'show', '--json', 'show --json', 'next --why', 'search a', '--help', 'schema', 'doctor'].map(
    (command) => line(`$roadmap ${command}`),
  );

/** File 3 is a pipe that bash itself holds open: it has nothing to give, and no end. */
const ENDLESS = 'exec 3<> <(:);';

/** Nobody can be asked: the commands that would ask say what to type instead. */
const unasked = (letter: string, input: string, stdin: string): Row => {
  const line = (command: string): string => `${ENDLESS} $roadmap ${command} ${stdin}`;
  return {
    n: `73${letter}`,
    input: `standard input is ${input}`,
    cases: [
      refused(2, [line('done')], /Which topic\?.*\n.*roadmap done 2\.1\.1/),
      refused(2, ['done 1.0', 'reset 1.0'].map(line), /whole roadmap.*\n.*--yes/),
      refused(2, [line('note sql --edit')], /terminal/),
      answered(['open sql', 'show', 'next'].map(line)),
      saved(['done docker', 'note sql x'].map(line)),
    ],
  };
};

type Keys = NonNullable<How['terminal']>['keys'];

/** A question that is answered with these keys. */
const asked = (
  n: string,
  input: string,
  command: Command,
  keys: NonNullable<Keys>,
  expected: Omit<Case, 'commands'>,
): Row => ({
  n,
  input,
  make: ({ file }) => writeFileSync(file, HOSTILE),
  how: { terminal: { keys } },
  cases: [{ commands: [command], ...expected }],
});

const RULING = '\x1b[2J\x1b]0;owned\x07\x1b]52;c;eA==\x07\x9b31m\r\u202ea\u2066b\x1b[6n';

/** Every text of it would rule the terminal. */
const HOSTILE = roadmapText(
  ['a', 'b', 'c'].map((id) =>
    topic(id, {
      title: `${id}${RULING}`,
      summary: RULING,
      outcomes: [RULING],
      practice: { task: RULING, doneWhen: [RULING] },
      checks: [{ question: RULING, answer: RULING }],
      resources: ['x', 'y'].map((name) => ({
        title: `${name}${RULING}`,
        url: `https://${name}.example/${RULING}`,
      })),
    }),
  ),
  { title: RULING },
);

const ruled = (letter: string, columns: number): Row => ({
  n: `224${letter}`,
  input: `texts that would rule a terminal, on one of ${columns} columns`,
  make: ({ file }) => writeFileSync(file, HOSTILE),
  how: { terminal: { columns, rows: 24 } },
  cases: [answered(FILE_READS.filter((one) => !one.includes('--json') && !one.includes('open')))],
});

const sized = (letter: string, columns: number, rows: number): Row => ({
  n: `225${letter}`,
  input: `a terminal of ${columns} columns and ${rows} rows`,
  how: { terminal: { columns, rows } },
  cases: [answered(SCREENS, /[a-z]{3}/), saved([['done', 'docker']])],
});

const CANCELLED = { code: 130, says: /Cancelled\. Nothing was changed\./ } as const;
const ENDED = { code: 1, says: /The input ended\. Nothing was changed\./ } as const;
const WHICH = 'What have you learned?';
const WHOLE = /whole roadmap|all \d+|\?/;

/** Rows 71 to 75, and 224 on: pipes, signals, and terminals. */
export const terminals: readonly Row[] = [
  {
    n: '71a',
    input: 'a reader that goes away: | head -1',
    cases: [
      answered(piped((one) => `${one} | head -1; exit \${PIPESTATUS[0]}`)),
      saved(['set -o pipefail; $roadmap done docker | true']),
    ],
  },
  {
    n: '71b',
    input: '10,000 lines into a pipe that is closed at once',
    make: ({ file }) => writeFileSync(file, wide(10_000)),
    cases: [answered([`$roadmap --roadmap $FILE show | true; exit \${PIPESTATUS[0]}`])],
  },
  {
    n: '71c',
    input: 'a reader that is slow gets every byte',
    cases: [
      answered(
        ['$roadmap show --json | (sleep 1; cat) | cksum; $roadmap show --json | cksum'],
        /^(.+)\n\1\n$/,
      ),
    ],
  },
  {
    n: '72a',
    input: '> /dev/full',
    cases: [
      refused(
        4,
        piped((one) => `${one} > /dev/full`),
        /Cannot write the output: ENOSPC/,
      ),
      {
        ...refused(4, ['$roadmap done docker > /dev/full'], /stays saved/),
        state: 'saved',
        marks: { docker: 'done' },
      },
    ],
  },
  {
    n: '72b',
    input: 'standard output is closed: Node opens /dev/null in its place',
    cases: [answered(piped((one) => `${one} >&-`)), saved(['$roadmap done docker >&-'])],
  },
  {
    n: '72c',
    input: 'standard error takes nothing',
    cases: [
      answered([
        '$roadmap done 2> /dev/full; test $? = 2',
        '$roadmap validate nope.json 2>&-; test $? = 3',
      ]),
      answered(['$roadmap show > /dev/full 2>&1; test $? = 4']),
    ],
  },
  unasked('a', '/dev/null', '< /dev/null'),
  unasked('b', 'closed', '<&-'),
  unasked('c', 'an empty pipe', '< <(true)'),
  unasked('d', 'a pipe with an answer', '<<< "y"'),
  unasked('e', 'a pipe that never ends', '<&3'),
  unasked('f', 'a folder', '< /'),
  asked('74a', 'Ctrl-C in a checklist', ['done'], [[WHICH, KEYS.interrupt]], CANCELLED),
  asked('74b', 'Ctrl-D in a checklist', ['done'], [[WHICH, KEYS.end]], ENDED),
  asked(
    '74c',
    'Ctrl-C after a tick',
    ['done'],
    [
      [WHICH, KEYS.space],
      ['✓', KEYS.interrupt],
    ],
    CANCELLED,
  ),
  asked(
    '74d',
    'Ctrl-C where yes or no is asked',
    ['done', '1.0'],
    [[WHOLE, KEYS.interrupt]],
    CANCELLED,
  ),
  asked('74e', 'Ctrl-C in a menu', ['open', 'sql'], [['links of', KEYS.interrupt]], CANCELLED),
  asked('74f', 'no, where yes or no is asked', ['reset', '1.0'], [[WHOLE, `n${KEYS.enter}`]], {
    code: 0,
  }),
  {
    n: '75',
    input: 'SIGTERM and SIGHUP at any moment',
    cases: ['TERM', 'HUP', 'INT'].map((signal) => ({
      ...answered(
        [
          `{ for n in $(seq 10 9 140); do timeout -s ${signal} 0.0$n $roadmap note sql "$n" > /dev/null; done; } 2> /dev/null; $roadmap note sql; $roadmap show`,
        ],
        /SQL/,
      ),
      state: 'kept' as const,
    })),
  },
  ruled('a', 40),
  ruled('b', 120),
  asked('224c', 'the same in a checklist', onFile('done'), [[WHICH, KEYS.interrupt]], CANCELLED),
  asked(
    '224d',
    'the same in a menu',
    onFile('open', 'a'),
    [['links of', KEYS.interrupt]],
    CANCELLED,
  ),
  sized('a', 1, 1),
  sized('b', 5, 2),
  sized('c', 20, 5),
  sized('d', 500, 200),
  asked(
    '226',
    '10 KB of noise typed into a checklist',
    ['done'],
    [
      [WHICH, `${'\x1b[99~\x1bOP\x1b[<0;1;1M~qz0\t\u00e9'.repeat(500)}`],
      [WHICH, KEYS.interrupt],
    ],
    CANCELLED,
  ),
  asked(
    '227',
    'a paste into a yes or no',
    ['reset', '1.0'],
    [
      [WHOLE, '\x1b[200~$(touch x); y\x1b[201~'],
      [WHOLE, KEYS.interrupt],
    ],
    CANCELLED,
  ),
];
