import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { homeWith } from '../store/homes';
import { giveAway, IS_ROOT, NOBODY } from '../store/nobody';
import { canMount, makeReadOnly, makeWritable, mountSmall, unmount } from '../store/tmpfs';
import { contentsOf } from '../support/program';
import { goOn } from './go-on';
import { note, type Order } from './ledger';
import { inTurns } from './pool';
import { describeEnding, run } from './program';
import { readOn } from './reader';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { compare, learnersLedger } from './two-marks';

/** Root may write anywhere. */
const UID = IS_ROOT ? NOBODY : undefined;

const WRITES = [
  ['done', 'docker'],
  ['note', 'dns', 'cached'],
  ['undo'],
  ['config', 'ascii', 'on'],
  ['doctor', '--fix'],
];

/** What is closed, and with which mode. */
const CLOSED = [
  ['.', 0o500],
  ['config.json', 0o400],
  ['history.jsonl', 0o400],
] as const;

const nobodysHome = async (home: string): Promise<string> => {
  await homeWith(undefined, home);
  giveAway(home);
  return home;
};

/** Nothing can be saved: all is there to be read, and no command changes a byte or says it did. */
const expectRefusals = async (
  { program }: Options,
  home: string,
  where: string,
  tally: Tally,
): Promise<void> => {
  const before = JSON.stringify(contentsOf(home));
  for (const args of WRITES) {
    const ending = await run(program, args, { home, uid: UID });
    const isRefused = !tally.attempt(ending);
    if (!isRefused && args[0] !== 'doctor') {
      tally.fault('lost', `${where}, saved although it cannot be: ${describeEnding(ending)}`);
    }
    await compare({ program, home }, learnersLedger(), tally);
    if (JSON.stringify(contentsOf(home)) !== before) {
      tally.fault('damaged', `${where}, changed by ${describeEnding(ending)}`);
    }
  }
};

const tryClosed = async (options: Options, tally: Tally): Promise<void> => {
  for (const [name, mode] of CLOSED) {
    const home = await nobodysHome(options.folder());
    const path = join(home, name);
    const open = statSync(path).mode;
    chmodSync(path, mode);
    await expectRefusals(options, home, `${name} is closed`, tally);
    chmodSync(path, open);
    await goOn({ program: options.program, home }, tally, 'cdn');
  }
};

const tryMount = async (options: Options, tally: Tally): Promise<void> => {
  const disk = mountSmall(512) ?? '';
  try {
    const home = join(disk, 'home');
    mkdirSync(home, { mode: 0o700 });
    await nobodysHome(home);
    makeReadOnly(disk);
    await expectRefusals(options, home, 'a read-only mount', tally);
    makeWritable(disk);
    await goOn({ program: options.program, home }, tally, 'cdn');
  } finally {
    unmount(disk);
  }
};

/** Writers all the while that their folder is closed and opened again. */
const tryToggled = async (
  { program, folder, random, isQuick }: Options,
  tally: Tally,
): Promise<void> => {
  const home = await nobodysHome(folder());
  const ledger = learnersLedger();
  const orders = Array.from({ length: isQuick ? 30 : 300 }, (_, n): Order => {
    const text = `note ${n}`;
    return { args: ['note', 'dns', text], claims: [note('dns', text)] };
  });
  let isOver = false;
  const reading = readOn({ program, home }, ledger, tally, () => isOver);
  const toggling = (async () => {
    for (let isOpen = false; !isOver; isOpen = !isOpen) {
      chmodSync(home, isOpen ? 0o700 : 0o500);
      await new Promise((done) => setTimeout(done, random() * 100));
    }
  })();
  await inTurns(orders, 4, async (order) => {
    ledger.begin(order);
    if (tally.attempt(await run(program, order.args, { home, uid: UID })))
      ledger.acknowledge(order);
  });
  isOver = true;
  await Promise.all([reading, toggling]);
  chmodSync(home, 0o700);
  await compare({ program, home }, ledger, tally);
  await goOn({ program, home }, tally, 'cdn');
};

/** A folder, a file or a file system that may be read only. */
export const trial: Trial = {
  name: 'read only',
  run: async (options) => {
    const tally = openTally(trial.name);
    await tryClosed(options, tally);
    if (canMount()) await tryMount(options, tally);
    await tryToggled(options, tally);
    const mount = canMount() ? 'mount' : '(no right to mount)';
    return tally.row(`folder, either file, ${mount}; a folder closed and opened among writers`);
  },
};
