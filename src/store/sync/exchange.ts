import type { ProgressStore } from '../../context/progress';
import { arrivals } from '../../progress/record/new-changes';
import { shareableOf } from '../../progress/record/shareable';
import type { Change } from '../../progress/record/types';
import { unrecorded } from '../../progress/record/unrecorded';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import { randomId } from '../journal/save-changes';
import { failure } from './failure';
import { type DeviceName, sheetOf, textOf } from './lines';
import { clockNotice, distantNotice, fileNotices, type Shared } from './notices';
import { fileOf, isDevice, type Place } from './place';

/** Who exchanges, and what it is told of. */
export interface Exchanging {
  readonly progress: ProgressStore;
  readonly place: Place;
  /** What this machine calls itself. */
  readonly name: string;
  readonly now: () => Date;
  readonly warn: (text: string) => void;
}

/** What came of it. */
export interface Exchanged {
  readonly sent: number;
  readonly received: readonly Change[];
  readonly device: string;
  /** The moment of the latest change that all of this was about; empty where there is none. */
  readonly newest: string;
  /** What devices call themselves, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly foreign: readonly string[];
}

/** So often another device may be faster before we give up. */
const ROUNDS = 10;

/** This machine by its id; the first change gives it one. */
const deviceOf = async (progress: ProgressStore): Promise<string> => {
  const known = await progress.device();
  // A file edited by hand may say anything; this becomes the name of a file.
  if (known !== undefined && isDevice(known)) return known;
  const id = randomId(8);
  await progress.save(() => renaming(id));
  return id;
};

const renaming = (device: string) =>
  ({ roadmap: '', device, events: [{ type: 'setting', key: 'device', value: device }] }) as const;

/**
 * Our own file holds what we do not know: another machine has our id, for one of the two was made
 * from a copy of the other, or this one was restored from an old copy. It goes on under another id.
 */
const identify = async (
  { progress, warn }: Exchanging,
  shared: readonly Shared[],
  known: ReadonlySet<string>,
): Promise<string> => {
  const device = await deviceOf(progress);
  const own = shared.find(({ file }) => file === fileOf(device));
  if (!own || own.sheet.changes.every(({ id }) => known.has(id))) return device;
  const fresh = randomId(8);
  await progress.save(() => renaming(fresh));
  warn(
    `${fileOf(device)} holds changes that this machine did not know, as if it had been copied or restored. It goes on as ${fresh}; nothing is lost.`,
  );
  return fresh;
};

/** Takes in what is new here. */
const receive = async (
  { progress, warn, now }: Exchanging,
  shared: readonly Shared[],
  known: ReadonlySet<string>,
): Promise<readonly Change[]> => {
  const { newest } = await progress.state();
  const all = shared.flatMap(({ sheet }) => sheet.changes);
  const { news, distant } = arrivals(all, known, newest);
  const notices = [
    ...shared.flatMap(fileNotices),
    ...clockNotice(news, now()),
    ...distantNotice(distant),
  ];
  for (const notice of notices) warn(notice);
  await progress.adopt(news);
  return news;
};

/** Tells of what the state knows and no change does. */
const complete = async (progress: ProgressStore): Promise<readonly Change[]> => {
  const drafts = unrecorded(await progress.state(), await progress.history());
  for (const draft of drafts) await progress.save(() => draft);
  return shareableOf(await progress.history());
};

/** Writes into our file what no file holds, and without what is damaged in it; how much that was, or false where another was faster. */
const send = async (
  { place, name }: Exchanging,
  shared: readonly Shared[],
  device: DeviceName,
  history: readonly Change[],
): Promise<number | false> => {
  const held = new Set(shared.flatMap(({ sheet }) => sheet.changes.map(({ id }) => id)));
  const missing = history.filter(({ id }) => !held.has(id));
  const own = shared.find(({ file }) => file === fileOf(device.id));
  const isWorn = own && (own.sheet.damaged > 0 || own.sheet.isTorn);
  if (missing.length === 0 && !isWorn) return 0;
  const text = textOf({ ...device, name }, own?.sheet.kept ?? [], missing);
  return (await place.write(fileOf(device.id), text)) && missing.length;
};

const namesIn = (shared: readonly Shared[]): Record<string, string> =>
  Object.fromEntries(
    shared.flatMap(({ sheet: { device } }) => (device ? [[device.id, device.name]] : [])),
  );

/** What was received stays, even where nothing could be sent. */
const halfDone = (error: unknown, received: number): unknown =>
  isRoadmapError(error) && received > 0
    ? new RoadmapError(
        error.code,
        `Received ${received}, sent nothing. ${error.message}`,
        error.hint,
      )
    : error;

/**
 * Exchanges progress: takes in what the place holds and is not known here, then puts there what is
 * known here and no file holds. Each device writes to its own file only, so the files never
 * conflict, and progress is what all of them say together.
 *
 * @throws RoadmapError `sync-failed` where the place cannot be read or written; nothing is lost then
 */
export const exchange = async (exchanging: Exchanging): Promise<Exchanged> => {
  const { place, progress, name } = exchanging;
  let received: readonly Change[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { files, foreign } = await place.read();
      const shared = [...files].map(([file, bytes]) => ({ file, sheet: sheetOf(bytes) }));
      const known = new Set((await progress.history()).map(({ id }) => id));
      const id = await identify(exchanging, shared, known);
      received = [...received, ...(await receive(exchanging, shared, known))];
      const history = await complete(progress);
      const sent = await send(exchanging, shared, { id, name }, history);
      if (sent === false) continue;
      const names = { ...namesIn(shared), [id]: name };
      const newest = history.at(-1)?.at ?? '';
      return { sent, received, device: id, newest, names, foreign };
    }
  } catch (error) {
    throw halfDone(error, received.length);
  }
  throw halfDone(failure('Other devices are exchanging progress just now.'), received.length);
};
