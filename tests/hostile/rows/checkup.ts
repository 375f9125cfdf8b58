import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { append } from '../../../src/store/journal/journal';
import { change, set } from '../../support/fixtures';
import { answered, type Place, type Row, saved } from '../row';
import { FINE } from '../texts';

const AFTERWARDS = "$roadmap doctor --fix > /dev/null && ! $roadmap doctor | grep '!'";

/** Something that `doctor` tells, and mends when asked. */
const mended = (n: string, input: string, make: Row['make'] & {}, says: RegExp): Row => ({
  n,
  input,
  make,
  cases: [
    answered([['doctor'], ['doctor', '--json']], says),
    { commands: [AFTERWARDS], code: 0, state: 'kept' },
  ],
});

/** Something that `doctor` tells, with what to do about it, for it is not its to mend. */
const told = (
  n: string,
  input: string,
  make: Row['make'] & {},
  says: RegExp,
  cure: string,
): Row => ({
  n,
  input,
  make,
  cases: [
    answered([['doctor']], says),
    { ...saved([`${cure} > /dev/null && ! $roadmap doctor | grep '!'`]), state: 'kept' },
  ],
});

const imported =
  (text: string) =>
  ({ home }: Place): void => {
    mkdirSync(join(home, 'roadmaps'));
    writeFileSync(join(home, 'roadmaps', 'own.json'), text);
  };

/** What `doctor` finds beside damaged progress: rows 394 to 401. */
export const checkups: readonly Row[] = [
  mended(
    '394',
    'roadmaps/ is a file, doctor is asked',
    ({ home }) => writeFileSync(join(home, 'roadmaps'), 'x'),
    /roadmaps is no folder/,
  ),
  mended(
    '395',
    'backups/ is a file, doctor is asked',
    ({ home }) => writeFileSync(join(home, 'backups'), 'x'),
    /backups is no folder/,
  ),
  mended(
    '396',
    'a truncated backup',
    ({ home }) => {
      mkdirSync(join(home, 'backups'));
      const text = readFileSync(join(home, 'config.json'));
      writeFileSync(join(home, 'backups', '2026-11-02.json'), text.subarray(0, -9));
    },
    /2026-11-02\.json is damaged/,
  ),
  told(
    '397',
    'an imported roadmap that was damaged and is not the chosen one',
    imported(FINE.slice(0, 99)),
    /own\.json is not a valid roadmap/,
    '$roadmap roadmaps --remove own --yes',
  ),
  told(
    '398',
    'a setting that nobody can choose',
    ({ home }) =>
      append(join(home, 'history.jsonl'), [
        change(90, '', [{ type: 'setting', key: 'hours', value: '-5\x1b[31m' }]),
      ]),
    /hours is "-5.*a number from 0.25 to 168.*\n.*roadmap config hours 10/,
    '$roadmap config hours 10',
  ),
  {
    n: '399',
    input: 'a change from the year 2999',
    make: ({ home }) =>
      append(join(home, 'history.jsonl'), [
        { ...change(91, 'backend', [set('docker', 'done')]), at: '2999-01-01T00:00:00.000Z' },
      ]),
    cases: [
      answered([['doctor']], /newest change is dated 2999-01-01/),
      saved([['reset', 'docker']], /to do/),
    ],
  },
  told(
    '400',
    'the shared folder is gone',
    ({ home, folder }) =>
      append(join(home, 'history.jsonl'), [
        change(92, '', [
          { type: 'setting', key: 'sync', value: join(folder, 'gone') },
          { type: 'setting', key: 'sync-kind', value: 'folder' },
        ]),
      ]),
    /gone cannot be reached: no such file.*\n.*roadmap sync/,
    '$roadmap sync --off',
  ),
  {
    n: '401',
    input: 'a damaged line in the shared folder',
    make: ({ home, folder }) => {
      append(join(home, 'history.jsonl'), [
        change(93, '', [
          { type: 'setting', key: 'sync', value: folder },
          { type: 'setting', key: 'sync-kind', value: 'folder' },
        ]),
      ]);
      writeFileSync(join(folder, 'a1b2c3d4.jsonl'), '00000000 {"v":1}\n');
    },
    cases: [answered([['doctor']], /a1b2c3d4\.jsonl: one damaged line.*\n.*roadmap sync/)],
  },
];
