import { count } from '../page/label';
import { totalsText } from '../page/marked';
import { pad, widest } from '../page/measure';
import { hints, item, line, type Page, type Part } from '../page/parts';
import { totalsSentence } from '../page/speech';
import { brief, type Foreign, join, plain, short, t } from '../page/text';
import { momentInWords } from '../progress/record/days';
import type { Summary } from '../roadmap/rollup';

/** A device, as far as it is shown. */
interface Device {
  readonly id: string;
  readonly name: string | undefined;
  readonly isSelf: boolean;
  readonly received: number;
}

/** How it stands with exchanging progress. */
export interface SyncedModel {
  readonly target: { readonly to: string; readonly kind: 'git' | 'folder' } | undefined;
  readonly sent: number;
  readonly received: number;
  /** The moment of the last exchange. */
  readonly last: string | undefined;
  readonly waiting: number | undefined;
  readonly devices: readonly Device[];
  /** Names of files in that place that are none of ours. */
  readonly foreign: readonly string[];
  /** Roadmaps that there is progress in, but which are not here. */
  readonly elsewhere: readonly string[];
  /** How far the learner is in the chosen roadmap, where it can be read. */
  readonly totals: { readonly title: string; readonly summary: Summary } | undefined;
}

/** So much of a name is shown. */
const NAME = 24;

/** No more than so many of a kind are named. */
const MOST = 8;

/** The name of a device; two of the same name are told apart by their ids. */
const nameOf = ({ id, name }: Device, devices: readonly Device[]): Foreign => {
  if (name === undefined || plain(name) === '') return id;
  const isShared = devices.filter((other) => other.name === name).length > 1;
  return isShared ? t`${short(name, NAME)} (${id})` : short(name, NAME);
};

const enumerated = (all: readonly Foreign[]): Foreign => {
  const more = all.length > MOST ? [`and ${all.length - MOST} more`] : [];
  return join([...all.slice(0, MOST), ...more], ', ');
};

const KINDS = { git: 'git', folder: 'a shared folder' } as const;

const placePart = ({ to, kind }: NonNullable<SyncedModel['target']>): Part =>
  line(t` Progress is exchanged through ${to} (${KINDS[kind]}).`);

/** "received 5 from laptop", "received 7: 5 from laptop, 2 from phone". */
const receivedText = ({ received, devices }: SyncedModel): Foreign => {
  const senders = devices.filter((device) => device.received > 0);
  // Of our own making, where this machine was restored or made from a copy of another.
  const name = (one: Device): Foreign => (one.isSelf ? 'this machine' : nameOf(one, devices));
  const [first] = senders;
  if (received === 0 || !first) return 'received nothing';
  if (senders.length === 1) return t`received ${received} from ${name(first)}`;
  const parts = senders.map((one) => t`${one.received} from ${name(one)}`);
  return t`received ${received}: ${enumerated(parts)}`;
};

const outcome = (model: SyncedModel): Foreign => {
  const { sent, received } = model;
  if (sent + received === 0) return 'Nothing to send, nothing new here.';
  const left = sent === 0 ? 'Sent nothing' : `Sent ${count(sent, 'change')}`;
  return t`${left}, ${receivedText(model)}.`;
};

function* elsewherePage({ elsewhere }: SyncedModel): Page {
  if (elsewhere.length === 0) return;
  const ids = enumerated(elsewhere.map((id) => t`"${brief(id)}"`));
  const [roadmap, them] = elsewhere.length === 1 ? ['a roadmap', 'it'] : ['roadmaps', 'them'];
  yield line(
    t` Progress is here of ${roadmap} that this machine does not have: ${ids}. Import ${them} here, too.`,
  );
}

/** A place as one types it. What is masked cannot be typed. */
const typed = (to: string): string => {
  if (to.includes('***')) return '<the same address>';
  return /^[\w@%+=:,./~-]*$/.test(to) ? to : `'${to.replaceAll("'", "'\\''")}'`;
};

/** The outcome of an exchange, and how far one is now. */
export function* exchangedPage(model: SyncedModel, isSetUp: boolean): Page {
  const { totals, target } = model;
  if (isSetUp && target) yield placePart(target);
  yield line(t` ${outcome(model)}`);
  if (totals) {
    const { title, summary } = totals;
    yield line(t`   ${totalsText(title, summary)}`, totalsSentence(title, summary));
  }
  yield* elsewherePage(model);
  const command = `roadmap sync ${typed(target?.to ?? '')}`;
  yield hints(
    isSetUp
      ? [{ text: 'On your other machines, too:', command, purpose: 'set up your other machines' }]
      : [
          {
            text: 'Who takes part:',
            command: 'roadmap sync --status',
            purpose: 'hear which machines take part',
          },
        ],
  );
}

const lastText = ({ last }: SyncedModel): string =>
  last === undefined ? 'not known' : momentInWords(last);

const waitingText = ({ waiting }: SyncedModel): string => {
  if (waiting === undefined) return 'not known';
  return waiting === 0 ? 'nothing' : count(waiting, 'change');
};

const deviceText = (device: Device, devices: readonly Device[]): Foreign =>
  device.isSelf ? t`${nameOf(device, devices)} (this one)` : nameOf(device, devices);

function* notSetUp(): Page {
  yield line(t` Progress is not exchanged with other machines.`);
  const command = 'roadmap sync <folder or git remote>';
  yield hints([{ text: 'Set it up:', command, purpose: 'set it up' }]);
}

/** The place of the exchange, its last time, and what waits. */
export function* statusPage(model: SyncedModel): Page {
  const { target, devices, foreign: others } = model;
  if (!target) {
    yield* notSetUp();
    return;
  }
  yield placePart(target);
  const rows: readonly (readonly [string, Foreign, string])[] = [
    ['last time', lastText(model), 'Last exchange:'],
    ['to send', waitingText(model), 'Waiting to be sent:'],
    ['machines', enumerated(devices.map((one) => deviceText(one, devices))), 'Machines:'],
    ...(others.length > 0
      ? [['passed over', enumerated(others), 'Files that are not ours:'] as const]
      : []),
  ];
  const column = widest(rows.map(([name]) => name));
  for (const [name, value, lead] of rows) {
    yield item(value, { indent: 3, mark: t`${pad(name, column)}  ` }, t`${lead} ${value}.`);
  }
  yield* elsewherePage(model);
  yield hints([
    { text: 'Exchange now:', command: 'roadmap sync', purpose: 'exchange now' },
    { text: 'Stop:', command: 'roadmap sync --off', purpose: 'stop exchanging' },
  ]);
}

/** The end of exchanging progress. */
export function* stoppedPage({ target }: Pick<SyncedModel, 'target'>): Page {
  yield target
    ? line(t` Progress is no longer exchanged through ${target.to}. What is there stays.`)
    : line(t` Progress was not exchanged with other machines.`);
}
