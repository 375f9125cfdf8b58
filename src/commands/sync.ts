import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { SyncReport } from '../context/sync';
import { ifPossible, RoadmapError } from '../roadmap/errors';
import { defineCommand, flag, type InputOf, optional } from './command';
import { exchangedPage, type SyncedModel, statusPage, stoppedPage } from './sync.page';
import { text } from './values';

const usage = {
  arguments: { place: optional({ ...text('place'), sources: ['files'] }) },
  options: {
    status: flag('--status', 'where, when last, and what waits to be sent'),
    off: flag('--off', 'forget the place; what is there stays'),
  },
};

export type SyncInput = InputOf<typeof usage>;

/** Roadmaps that there is progress in, but which are not here. */
const elsewhere = async (context: Context): Promise<string[]> => {
  const { roadmaps } = await context.progress.state();
  const ids = context.roadmaps.ids();
  return Object.keys(roadmaps)
    .filter((id) => !ids.includes(id))
    .toSorted();
};

/** How far the learner is, where the chosen roadmap can be read: progress matters more here. */
const totalsOf = (context: Context): Promise<SyncedModel['totals']> =>
  ifPossible(async () => {
    const { tree, standing } = await context.snapshot();
    return { title: tree.roadmap.title, summary: standing(tree.root).summary };
  });

const modelOf = async (context: Context, report: SyncReport): Promise<SyncedModel> => ({
  ...report,
  elsewhere: await elsewhere(context),
  totals: await totalsOf(context),
});

const jsonOf = (report: SyncReport, { elsewhere: missing, totals }: SyncedModel): object => {
  const { target, devices, last, waiting, ...rest } = report;
  return {
    sync: {
      to: target?.to ?? null,
      kind: target?.kind ?? null,
      ...rest,
      waiting: waiting ?? null,
      last: last ?? null,
      devices: devices.map(({ isSelf, ...device }) => ({
        ...device,
        name: device.name ?? null,
        last: device.last ?? null,
        self: isSelf,
      })),
      elsewhere: missing,
    },
    summary: totals?.summary ?? null,
  };
};

const oneAtATime = ({ place, status, off }: SyncInput): void => {
  if ([place !== undefined, status, off].filter(Boolean).length < 2) return;
  const message = 'A place, --status and --off do not go together.';
  throw new RoadmapError('usage', message, 'See: roadmap sync --help');
};

/** Exchanges progress with the learner's other machines, or says how that stands. */
export const run = async (context: Context, input: SyncInput): Promise<Answer> => {
  oneAtATime(input);
  const { place, status, off } = input;
  const sync = await context.sync();
  const stopped = off ? await sync.stop() : undefined;
  const report = status || off ? await sync.status() : await sync.exchange(place);
  const model = await modelOf(context, report);
  return {
    json: () => jsonOf(report, model),
    page: () => {
      if (off) return stoppedPage({ target: stopped });
      return status ? statusPage(model) : exchangedPage(model, place !== undefined);
    },
  };
};

export const command = defineCommand(usage, {
  examples: ['sync ~/Dropbox/roadmap', 'sync git@example.org:me/progress.git', 'sync'],
  run,
});
