import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALOOF, PROGRESS_READS, PROGRESS_WRITES } from '../commands';
import { aCircle, aFolder, aLinkTo, aPipe, aSocket } from '../puts';
import { answered, type Case, type Place, type Row, refused, saved } from '../row';
import { FINE } from '../texts';

const IMPORT = ['import', 'roadmap.json', '--id', 'mine'];

/** Something else in the place of config.json or of the history: nothing is read or written. */
const impostor = (letter: string, input: string, put: (path: string) => unknown): Row[] =>
  ['config.json', 'history.jsonl'].map((name, index) => ({
    n: `65${letter}${index + 1}`,
    input: `${name} is ${input}`,
    make: ({ home }) => {
      rmSync(join(home, name));
      put(join(home, name));
    },
    cases: [
      refused(4, [...PROGRESS_READS, ...PROGRESS_WRITES], /regular file|symbolic links/),
      refused(4, [['doctor', '--fix']], /regular file|symbolic links/),
      answered([['doctor'], ...ALOOF]),
    ],
  }));

/** A file lies elsewhere, with a link in its place. */
const linked =
  (name: string) =>
  ({ home, folder }: Place): void => {
    renameSync(join(home, name), join(folder, name));
    aLinkTo(join(folder, name))(join(home, name));
  };

const closed = (
  n: string,
  input: string,
  name: string,
  mode: number,
  cases: readonly Case[],
): Row => ({
  n,
  input,
  make: ({ home }) => chmodSync(join(home, name), mode),
  how: { asNobody: true },
  needs: 'root',
  cases,
});

const DENIED = /permission denied/;
const NOT_WRITABLE = [
  answered(PROGRESS_READS),
  refused(4, PROGRESS_WRITES, DENIED),
  answered(ALOOF),
];
const NOT_READABLE = [
  refused(4, [...PROGRESS_READS, ...PROGRESS_WRITES], DENIED),
  answered([['doctor']], DENIED),
  answered(ALOOF),
];

/** What belongs to root, as sudo leaves it, and may not even be read. */
const ofRoot = (letter: string, input: string, ...names: readonly string[]): Row => ({
  n: `66${letter}`,
  input: `${input} belongs to root`,
  how: { asNobody: true, ofRoot: names },
  needs: 'root',
  cases: [
    refused(4, [...PROGRESS_READS, ...PROGRESS_WRITES], /permission denied.*\n.*sudo chown -R/),
    answered(ALOOF),
  ],
});

const kept = (one: Case): Case => ({ ...one, state: 'kept' });

/** Rows 63 to 68: where the files lie, and who else is at work there. */
export const progressPlaces: readonly Row[] = [
  closed('63a', 'the folder is read-only', '.', 0o500, NOT_WRITABLE),
  closed('63b', 'config.json is read-only', 'config.json', 0o400, NOT_WRITABLE),
  closed('63c', 'history.jsonl is read-only', 'history.jsonl', 0o400, NOT_WRITABLE),
  closed('63d', 'config.json is closed', 'config.json', 0, NOT_READABLE),
  closed('63e', 'history.jsonl is closed', 'history.jsonl', 0, NOT_READABLE),
  closed('63f', 'the folder is closed', '.', 0, NOT_READABLE),
  {
    n: '64',
    input: 'no file may grow (RLIMIT_FSIZE)',
    cases: [
      refused(
        4,
        ['done docker', 'start docker', 'note sql x', 'undo', 'config ascii on'].map(
          (verb) => `ulimit -f 0; $roadmap ${verb}`,
        ),
        /may not grow/,
      ),
      {
        ...refused(4, [`ulimit -f 0; $roadmap ${IMPORT.join(' ')}`], /was not saved/),
        state: 'kept',
      },
      answered([
        'ulimit -f 0; $roadmap',
        'ulimit -f 0; $roadmap show',
        'ulimit -f 0; $roadmap undo --list',
      ]),
    ],
  },
  ...impostor('a', 'a folder', aFolder),
  ...impostor('b', 'a FIFO', aPipe),
  ...impostor('c', 'a socket', aSocket),
  ...impostor('d', 'a link to a folder', aLinkTo('.')),
  ...impostor('e', 'a link to /dev/zero', aLinkTo('/dev/zero')),
  ...impostor('f', 'a link to itself', aCircle),
  {
    n: '65g',
    input: 'config.json is a link: followed',
    make: linked('config.json'),
    cases: [answered(PROGRESS_READS), kept(answered(PROGRESS_WRITES))],
  },
  {
    n: '65h',
    input: 'history.jsonl is a link: followed',
    make: linked('history.jsonl'),
    cases: [answered(PROGRESS_READS), kept(answered(PROGRESS_WRITES))],
  },
  {
    n: '65i',
    input: 'both are links that lead nowhere: written through',
    make: ({ home, folder }) => {
      for (const name of ['config.json', 'history.jsonl']) {
        rmSync(join(home, name));
        aLinkTo(join(folder, name))(join(home, name));
      }
    },
    cases: [
      {
        commands: [
          '$roadmap done docker > /dev/null && $roadmap show --status done && test -L $HOME/config.json -a -s $FOLDER/history.jsonl',
        ],
        code: 0,
        says: /✓ 5\.1/,
        state: 'kept',
        marks: { docker: 'done' },
      },
    ],
  },
  ofRoot('a', 'config.json', 'config.json'),
  ofRoot('b', 'history.jsonl', 'history.jsonl'),
  ofRoot('c', 'the whole folder', '.', 'config.json', 'history.jsonl'),
  {
    n: '68a',
    input: '20 processes at once',
    cases: [
      {
        ...saved(
          [
            'for n in $(seq 20); do $roadmap note sql "number $n" > /dev/null & done; wait; $roadmap note sql',
          ],
          /(number \d+[\s\S]*){20}/,
        ),
      },
    ],
  },
  {
    n: '68b',
    input: 'killed at any moment',
    cases: [
      kept(
        answered(
          [
            '{ for n in $(seq 10 9 190); do timeout -s KILL 0.0$n $roadmap note sql "$n" > /dev/null; done; } 2> /dev/null; $roadmap note sql; $roadmap show',
          ],
          /SQL/,
        ),
      ),
    ],
  },
  {
    n: '200',
    input: 'ROADMAP_HOME is a file',
    make: ({ home }) => {
      rmSync(home, { recursive: true });
      writeFileSync(home, 'x');
    },
    cases: [
      refused(
        4,
        [['show'], ['done', 'docker'], ['import', 'roadmap.json', '--id', 'mine']],
        /not a folder/,
      ),
      answered([['doctor'], ...ALOOF]),
    ],
  },
  {
    n: '201',
    input: 'roadmaps/ is a file',
    make: ({ home }) => writeFileSync(join(home, 'roadmaps'), 'x'),
    cases: [
      answered(PROGRESS_READS),
      saved(PROGRESS_WRITES),
      refused(4, [IMPORT], /was not saved/),
      refused(3, [['use', 'mine']], /no roadmap "mine"/),
    ],
  },
  {
    n: '202',
    input: 'backups/ is a file',
    make: ({ home }) => writeFileSync(join(home, 'backups'), 'x'),
    cases: [answered(PROGRESS_READS), { commands: PROGRESS_WRITES, code: [0, 4], state: 'kept' }],
  },
  {
    n: '203',
    input: 'the chosen roadmap was damaged',
    make: ({ home }) => {
      mkdirSync(join(home, 'roadmaps'));
      writeFileSync(join(home, 'roadmaps', 'own.json'), FINE.slice(0, 99));
    },
    cases: [
      refused(
        3,
        ['show', 'next', 'info', 'export'].map((verb) => ['--roadmap', 'own', verb]),
        /own\.json is not a valid/,
      ),
      answered([['roadmaps']], /not a valid roadmap/),
      answered([['undo', '--list'], ['doctor']]),
      { ...saved([['use', 'own']]), says: /own/ },
      saved(['$roadmap roadmaps --remove own --yes > /dev/null && $roadmap']),
    ],
  },
  {
    n: '204',
    input: 'the chosen roadmap is gone',
    make: ({ home }) => {
      mkdirSync(join(home, 'roadmaps'));
      writeFileSync(join(home, 'roadmaps', 'own.json'), FINE);
    },
    cases: [
      {
        commands: ['', 'show', 'next', 'done a', 'info a'].map(
          (verb) => `$roadmap use own > /dev/null; rm $HOME/roadmaps/own.json; $roadmap ${verb}`,
        ),
        code: 3,
        says: /no roadmap "own".*\n.*roadmap use backend/,
        state: 'saved',
      },
      saved(
        ['$roadmap use own > /dev/null; rm $HOME/roadmaps/own.json; $roadmap use backend'],
        /backend/,
      ),
    ],
  },
  {
    n: '205',
    input: 'strange names in roadmaps/',
    make: ({ home }) => {
      const folder = join(home, 'roadmaps');
      mkdirSync(join(folder, 'folder.json'), { recursive: true });
      for (const name of ['.json', '..json', 'A B.json', 'a\x1b[31m.json', '__proto__.json']) {
        writeFileSync(join(folder, name), FINE);
      }
    },
    cases: [
      answered([['roadmaps'], ['doctor'], ['show']]),
      refused(
        3,
        [
          ['--roadmap', 'folder', 'show'],
          ['--roadmap', '.', 'show'],
          ['--roadmap', '__proto__', 'show'],
        ],
        /folder|no roadmap/,
      ),
    ],
  },
  {
    n: '206',
    input: 'a roadmap that says it was checked, but was not',
    make: ({ home }) => {
      mkdirSync(join(home, 'roadmaps'));
      writeFileSync(join(home, 'roadmaps', 'own.json'), '{"format":1}');
      writeFileSync(join(home, 'roadmaps', 'own.checked'), '{"size":true,"mtimeMs":"x"}');
    },
    cases: [refused(3, [['--roadmap', 'own', 'show']], /not a valid roadmap/)],
  },
  {
    n: '207',
    input: 'leftovers of a write that was cut off',
    make: ({ home }) => {
      for (const name of ['config.json.tmp-1', '.config.json.tmp', 'config.json.4711.tmp']) {
        writeFileSync(join(home, name), readFileSync(join(home, 'config.json')).subarray(0, 50));
      }
    },
    cases: [
      answered(PROGRESS_READS),
      saved(PROGRESS_WRITES),
      kept(answered([['doctor', '--fix']])),
    ],
  },
];
