import { aFolder, aPipe, type Put, putAt } from '../puts';
import { type Command, type Row, refused } from '../row';

const RESTORE: readonly Command[] = [
  ['restore', '<file>'],
  ['restore', '<file>', '--replace'],
  ['restore', '<file>', '--json'],
];

const backup = (n: string, input: string, put: Put, says: RegExp): Row => ({
  n,
  input,
  make: ({ file }) => putAt(file, put),
  cases: [refused(4, RESTORE, says)],
});

/** What is brought back, exchanged, browsed and completed: rows 381 to 393 and 402. */
export const keeping: readonly Row[] = [
  backup('381', 'nothing as a backup', '', /not a backup of roadmap/),
  backup('382', 'a roadmap as a backup', '{"format": 1, "id": "own"}', /not a backup of roadmap/),
  backup('383', 'bytes as a backup', new Uint8Array([0, 255, 254, 10]), /not UTF-8|not a backup/),
  backup('384', 'a folder as a backup', aFolder, /not a regular file/),
  backup('385', 'a pipe as a backup', aPipe, /not a regular file/),
  backup(
    '386',
    'a line with a wrong checksum as a backup',
    '00000000 {"kind":"roadmap backup","v":1}\n',
    /not a backup of roadmap/,
  ),
  {
    n: '387',
    input: 'a backup that is not there',
    cases: [refused(4, RESTORE, /no such file/)],
  },
  {
    n: '388',
    input: 'a backup over a file that is there',
    make: ({ file }) => putAt(file, 'mine'),
    cases: [refused(1, [['backup', '<file>']], /is there already.*\n.*--force/)],
  },
  {
    n: '389',
    input: 'a backup into a folder that is not there',
    cases: [
      refused(
        4,
        [['backup', '<folder>/no/such/place.txt']],
        /there is no folder.*\n.*roadmap backup <file>/,
      ),
    ],
  },
  {
    n: '390',
    input: 'a place to sync that would run a program',
    cases: [
      refused(
        2,
        [
          ['sync', 'ext::sh -c touch% pwned'],
          ['sync', '--', '--upload-pack=touch pwned'],
          ['sync', '--', 'C:\\x\\y'],
          ['sync', 'shared'],
        ],
        /cannot be exchanged/,
      ),
    ],
  },
  {
    n: '391',
    input: 'our own folder as a place to sync',
    cases: [refused(1, [['sync', '<home>']], /Name another folder/)],
  },
  {
    n: '392',
    input: 'browsing without a terminal',
    cases: [
      refused(
        2,
        [['browse'], ['browse', 'sql'], ['browse', '--no-input'], ['browse', '--json']],
        /terminal|JSON/,
      ),
    ],
  },
  {
    n: '393',
    input: 'a shell that nobody knows',
    cases: [
      refused(
        2,
        [
          ['completion', 'tcsh'],
          ['completion', ''],
          ['completion', 'bash; rm -rf ~'],
        ],
        /bash, zsh, fish/,
      ),
      refused(2, [['completion']], /shell/),
    ],
  },
  {
    n: '402',
    input: 'an empty file, or id',
    cases: [
      refused(
        2,
        [
          ['backup', ''],
          ['restore', ''],
          ['restore', ' ', '--replace'],
          ['import', ''],
          ['validate', ''],
          ['validate', '<file>', '--against', ''],
          ['use', ''],
        ],
        /must not be empty/,
      ),
    ],
  },
];
