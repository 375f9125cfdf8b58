import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import type { Files } from '../../src/store/journal/load';
import { homeWith, note as noteEvent } from '../store/homes';
import { change } from '../support/fixtures';
import { goOn } from './go-on';
import { type Ledger, note, type Order } from './ledger';
import { describeEnding, run } from './program';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { compare, learnersLedger } from './two-marks';

/** A file in another state: as it was earlier, or something else altogether. */
type Version = 'an older copy' | "another learner's" | 'nothing' | 'garbage';

const VERSIONS: readonly Version[] = ['an older copy', "another learner's", 'nothing', 'garbage'];

/** How it gets there: by a new file under the name, in place, or not at all. */
const MANNERS = ['renamed over it', 'written into it', 'deleted'] as const;

interface Replacement {
  readonly which: 'state' | 'journal';
  readonly version: Version;
  readonly manner: (typeof MANNERS)[number];
}

const REPLACEMENTS: readonly Replacement[] = (['state', 'journal'] as const).flatMap((which) =>
  MANNERS.flatMap((manner) =>
    VERSIONS.filter((version) => manner !== 'deleted' || version === 'nothing').map((version) => ({
      which,
      version,
      manner,
    })),
  ),
);

/** The bytes of both files at some time. */
type Copies = Readonly<Record<'state' | 'journal', Buffer>>;

const copiesOf = ({ state, journal }: Files): Copies => ({
  state: readFileSync(state),
  journal: readFileSync(journal),
});

const replace = (
  files: Files,
  { which, version, manner }: Replacement,
  older: Copies,
  others: Copies,
): void => {
  const path = files[which];
  const bytes = {
    'an older copy': older[which],
    "another learner's": others[which],
    nothing: Buffer.alloc(0),
    garbage: Buffer.from('\nnothing of ours\n'),
  }[version];
  if (manner === 'deleted') rmSync(path, { force: true });
  if (manner === 'written into it') writeFileSync(path, bytes);
  if (manner !== 'renamed over it') return;
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
};

const noting = (text: string): Order => ({
  args: ['note', 'dns', text],
  claims: [note('dns', text)],
});

/** Saves some notes one by one, or all at once. */
const saveAll = async (
  { program }: Options,
  home: string,
  orders: readonly Order[],
  ledger: Ledger,
  tally: Tally,
): Promise<void> => {
  await Promise.all(
    orders.map(async (order) => {
      ledger.begin(order);
      const ending = await run(program, order.args, { home });
      if (tally.attempt(ending)) ledger.acknowledge(order);
      else tally.fault('stuck', describeEnding(ending));
    }),
  );
};

/** Another learner's notes may come to light where their file lies in ours. */
const OTHERS = [change(70, 'backend', [noteEvent('cdn', 'not mine')])];

/** Some notes are saved; while others are, one of the files is replaced, once. */
const tryOne = async (
  options: Options,
  replacement: Replacement,
  writers: number,
  others: Copies,
  tally: Tally,
): Promise<void> => {
  const files = await homeWith(undefined, options.folder());
  const older = copiesOf(files);
  const ledger = learnersLedger();
  await saveAll(options, files.home, [noting('first')], ledger, tally);
  await saveAll(options, files.home, [noting('second')], ledger, tally);
  const watcher = watch(files.home);
  const written = once(watcher, 'change');
  const orders = Array.from({ length: writers }, (_, n) => noting(`meanwhile ${n}`));
  const saving = saveAll(options, files.home, orders, ledger, tally);
  await Promise.race([written, saving]);
  await new Promise((done) => setTimeout(done, options.random() * 10));
  replace(files, replacement, older, others);
  await saving;
  watcher.close();
  await compare({ program: options.program, home: files.home }, ledger, tally);
  await goOn({ program: options.program, home: files.home }, tally, 'cdn');
  await compare({ program: options.program, home: files.home }, ledger, tally);
};

/** Either file replaced while commands run. */
export const trial: Trial = {
  name: 'file replaced under us',
  run: async (options) => {
    const tally = openTally(trial.name);
    const others = copiesOf(await homeWith(OTHERS, options.folder()));
    const rounds = options.isQuick ? 1 : 15;
    for (let round = 0; round < rounds; round += 1) {
      for (const [n, replacement] of REPLACEMENTS.entries()) {
        const writers = (round + n) % 2 === 0 ? 1 : 4;
        await tryOne(options, replacement, writers, others, tally);
      }
    }
    const ways = `${REPLACEMENTS.length} ways, ${rounds} times each, under one writer or four`;
    return tally.row(ways);
  },
};
