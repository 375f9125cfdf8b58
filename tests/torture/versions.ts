import { appendFileSync, cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { progressOf } from '../../src/progress/record/fold';
import type { Change } from '../../src/progress/record/types';
import { encode, readJournal } from '../../src/store/journal/journal';
import { type Files, filesIn, load } from '../../src/store/journal/load';
import { sealed } from '../../src/store/journal/state-file';
import { homeWith, note as noteEvent } from '../store/homes';
import { change } from '../support/fixtures';
import { goOn } from './go-on';
import { type Ledger, note, type Order, openLedger } from './ledger';
import { olderProgram } from './older';
import { describeEnding, type Program, run } from './program';
import { type Options, openTally, type Tally, type Trial } from './trial';
import { compare, learnersLedger } from './two-marks';

const noting = (text: string): Order => ({
  args: ['note', 'dns', text],
  claims: [note('dns', text)],
});

/** One command of one version. */
interface Job {
  readonly program: Program;
  readonly order: Order;
  /** Exit codes beside 0 that are right. */
  readonly mayExit?: readonly number[];
}

/** All at once, and something else at a random moment. */
const runTogether = async (
  home: string,
  jobs: readonly Job[],
  ledger: Ledger,
  tally: Tally,
  meanwhile: () => Promise<void>,
): Promise<void> => {
  const running = jobs.map(async ({ program, order, mayExit = [] }) => {
    ledger.begin(order);
    const ending = await run(program, order.args, { home });
    if (tally.attempt(ending)) ledger.acknowledge(order);
    else if (!mayExit.includes(ending.code ?? -1)) tally.fault('stuck', describeEnding(ending));
  });
  await Promise.all([...running, meanwhile()]);
};

/** Some moment while the commands run. */
const later = (random: () => number): Promise<void> =>
  new Promise((done) => setTimeout(done, 10 + random() * 150));

/** A line of the journal as another version would write it. */
const lineOf = (line: object): Buffer => {
  const change: Change = JSON.parse(JSON.stringify(line));
  return encode(change);
};

/** What a newer version does: a line of its own kind, then a state of its own format. */
const writeAsNewer = ({ journal, state }: Files): void => {
  appendFileSync(journal, lineOf({ ...change(900, 'backend', []), v: 2, body: 'unheard of' }));
  writeFileSync(`${state}.newer`, sealed({ format: 99, everything: 'different' }));
  renameSync(`${state}.newer`, state);
};

/** What of ours stands in the journal, which the newer version reads on. */
const notesIn = ({ journal }: Files): string[] =>
  readJournal(journal).changes.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'note' ? [event.text] : [])),
  );

/** What a newer version finds: its state, or ours with its line still to come; and all our lines. */
const expectNewerFindsAll = (files: Files, texts: readonly string[], tally: Tally): void => {
  const state: { format: number; journal?: { offset: number; anchor: string } } = JSON.parse(
    readFileSync(files.state, 'utf8'),
  );
  const tail = readJournal(files.journal, state.journal);
  if (state.format !== 99 && tail.newer === 0) {
    tally.fault('lost', 'the line of a newer version was read past');
  }
  const found = new Set(notesIn(files));
  for (const text of texts.filter((one) => !found.has(one))) {
    tally.fault('lost', `"${text}" is not in the journal of the newer version`);
  }
};

/** A newer version writes beside ours: ours stops, and leaves it all. */
const besideNewer = async ({ program, folder, random }: Options, tally: Tally): Promise<void> => {
  const files = await homeWith(undefined, folder());
  const { home } = files;
  const ledger = learnersLedger();
  const orders = [1, 2, 3, 4].map((n) => noting(`beside a newer one ${n}`));
  const jobs = orders.map((order) => ({ program, order, mayExit: [4] }));
  await runTogether(home, jobs, ledger, tally, async () => {
    await later(random);
    writeAsNewer(files);
  });
  const acknowledged = ledger.sure();
  const texts = orders.flatMap(({ args, claims }) =>
    claims.every(({ thing }) => acknowledged.has(thing)) ? args.slice(2) : [],
  );
  expectNewerFindsAll(files, texts, tally);
  const before = readFileSync(files.journal);
  const refused = await run(program, ['done', 'docker'], { home });
  if (refused.code !== 4 || !before.equals(readFileSync(files.journal))) {
    tally.fault('damaged', `written over a newer version: ${describeEnding(refused)}`);
  }
};

/** Lines with events that this version does not know, and lines as an older one wrote them. */
const besideLines = async (
  { program, random }: Options,
  home: string,
  ledger: Ledger,
  tally: Tally,
): Promise<void> => {
  const files = filesIn(home);
  const jobs = [1, 2, 3].map((n) => ({ program, order: noting(`beside others' lines ${n}`) }));
  const text = 'as an older version wrote it';
  const quiz: unknown = { type: 'quiz', node: 'sql', score: 3 };
  await runTogether(home, jobs, ledger, tally, async () => {
    await later(random);
    appendFileSync(files.journal, lineOf({ ...change(901, 'backend', []), events: [quiz] }));
    appendFileSync(files.journal, encode(change(902, 'backend', [noteEvent('dns', text)])));
    ledger.acknowledge(noting(text));
  });
  await goOn({ program, home }, tally, 'cdn');
  await compare({ program, home }, ledger, tally);
  const { unread } = progressOf((await load(files)).state, 'backend');
  if (!JSON.stringify(unread).includes('"quiz"'))
    tally.fault('lost', 'an event of a newer version');
};

/** The older program and ours at once, on a folder of the older one's. */
const besideOlder = async (
  { program, folder }: Options,
  older: Program,
  tally: Tally,
): Promise<void> => {
  const home = folder();
  const ledger = openLedger();
  const noop = async (): Promise<void> => {};
  const alone = [{ program: older, order: noting('the older one, alone') }];
  await runTogether(home, alone, ledger, tally, noop);
  const step: Order = { args: ['done', 'sql#1'], claims: [{ thing: 'mark sql', value: 'doing' }] };
  const jobs: Job[] = [
    { program, order: step },
    ...[1, 2, 3].flatMap((n): Job[] => [
      { program, order: noting(`the newer one ${n}`) },
      { program: older, order: noting(`the older one ${n}`), mayExit: [4] },
    ]),
  ];
  await runTogether(home, jobs, ledger, tally, noop);
  await goOn({ program, home }, tally, 'cdn');
  await compare({ program, home }, ledger, tally);
  const { steps } = progressOf((await load(filesIn(home))).state, 'backend');
  if (!steps['sql']) tally.fault('lost', 'a step, ticked beside an older version');
};

/** A folder as format 1 left it, and what stands in it. */
const homeOfFormat1 = (home: string): Ledger => {
  cpSync('tests/store/fixtures/format-1', home, { recursive: true });
  const ledger = openLedger();
  const marks = { http: 'done', dns: 'done', sql: 'doing', php: 'skipped', docker: 'doing' };
  const claims = Object.entries(marks).map(([id, value]) => ({ thing: `mark ${id}`, value }));
  ledger.acknowledge({ args: [], claims });
  return ledger;
};

/** Older and newer versions of the program beside ours. */
export const trial: Trial = {
  name: 'other versions beside us',
  run: async (options) => {
    const tally = openTally(trial.name);
    const rounds = options.isQuick ? 6 : 100;
    for (let n = 0; n < rounds; n += 1) {
      await besideNewer(options, tally);
      const { home } = await homeWith(undefined, options.folder());
      await besideLines(options, home, learnersLedger(), tally);
      const format1 = options.folder();
      await besideLines(options, format1, homeOfFormat1(format1), tally);
    }
    const older = options.isQuick ? undefined : olderProgram(options.folder());
    for (let n = 0; older && n < rounds; n += 1) await besideOlder(options, older, tally);
    const real = older ? 'its program' : 'its files';
    return tally.row(`${rounds} times format 99 and unknown events, and format 1: ${real}`);
  },
};
