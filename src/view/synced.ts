import { brief, folded } from '../page/fit';
import { hintLine } from '../page/hints';
import { count, totalsOf } from '../page/label';
import { cut, pad, widest } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
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

/** What a device calls itself; two of the same name are told apart by their ids. */
const nameOf = ({ id, name }: Device, devices: readonly Device[], { theme }: Screen): string => {
  const shown = cut(clean(name ?? ''), NAME, theme.symbols.ellipsis);
  if (name === undefined || shown === '') return id;
  return devices.filter((other) => other.name === name).length > 1 ? `${shown} (${id})` : shown;
};

const enumerated = (all: readonly string[]): string => {
  const more = all.length > MOST ? `, and ${all.length - MOST} more` : '';
  return all.slice(0, MOST).join(', ') + more;
};

const KINDS = { git: 'git', folder: 'a shared folder' } as const;

function* placeLines({ target }: SyncedModel): Generator<string> {
  if (target) yield ` Progress is exchanged through ${clean(target.to)} (${KINDS[target.kind]}).`;
}

/** "received 5 from laptop", "received 7: 5 from laptop, 2 from phone". */
const receivedText = ({ received, devices }: SyncedModel, screen: Screen): string => {
  const senders = devices.filter((device) => device.received > 0);
  // Of our own making, where this machine was restored or made from a copy of another.
  const name = (one: Device) => (one.isSelf ? 'this machine' : nameOf(one, devices, screen));
  const [first] = senders;
  if (received === 0 || !first) return 'received nothing';
  if (senders.length === 1) return `received ${received} from ${name(first)}`;
  return `received ${received}: ${enumerated(senders.map((one) => `${one.received} from ${name(one)}`))}`;
};

const outcome = (model: SyncedModel, screen: Screen): string => {
  const { sent, received } = model;
  if (sent + received === 0) return 'Nothing to send, nothing new here.';
  const left = sent === 0 ? 'Sent nothing' : `Sent ${count(sent, 'change')}`;
  return `${left}, ${receivedText(model, screen)}.`;
};

function* elsewhereLines({ elsewhere }: SyncedModel, screen: Screen): Generator<string> {
  if (elsewhere.length === 0) return;
  const ids = enumerated(elsewhere.map((id) => `"${brief(clean(id), screen)}"`));
  const [roadmap, them] = elsewhere.length === 1 ? ['a roadmap', 'it'] : ['roadmaps', 'them'];
  yield ` Progress is here of ${roadmap} that this machine does not have: ${ids}. Import ${them} here, too.`;
}

/** A place as one types it. What is masked cannot be typed. */
const typed = (to: string): string => {
  if (to.includes('***')) return '<the same address>';
  return /^[\w@%+=:,./~-]*$/.test(to) ? to : `'${clean(to).replaceAll("'", "'\\''")}'`;
};

/** What an exchange came to, and how far one is now. */
export function* exchangedLines(
  model: SyncedModel,
  isSetUp: boolean,
  screen: Screen,
): Generator<string> {
  const { totals, target } = model;
  if (isSetUp) yield* placeLines(model);
  yield ` ${outcome(model, screen)}`;
  if (totals) yield `   ${totalsOf(brief(clean(totals.title), screen), totals.summary)}`;
  yield* elsewhereLines(model, screen);
  const command = `roadmap sync ${typed(target?.to ?? '')}`;
  yield* hintLine(
    screen,
    isSetUp
      ? [{ text: 'On your other machines, too:', command }]
      : [{ text: 'Who takes part:', command: 'roadmap sync --status' }],
  );
}

const lastText = ({ last }: SyncedModel): string =>
  last === undefined ? 'not known' : clean(momentInWords(last));

const waitingText = ({ waiting }: SyncedModel): string => {
  if (waiting === undefined) return 'not known';
  return waiting === 0 ? 'nothing' : count(waiting, 'change');
};

const deviceText = (device: Device, devices: readonly Device[], screen: Screen): string =>
  nameOf(device, devices, screen) + (device.isSelf ? ' (this one)' : '');

/** Where progress is exchanged, when it was last, and what waits. */
export function* statusLines(model: SyncedModel, screen: Screen): Generator<string> {
  const { target, devices, foreign } = model;
  if (!target) {
    yield ' Progress is not exchanged with other machines.';
    const command = 'roadmap sync <folder or git remote>';
    yield* hintLine(screen, [{ text: 'Set it up:', command }]);
    return;
  }
  yield* placeLines(model);
  const rows: readonly (readonly [string, string])[] = [
    ['last time', lastText(model)],
    ['to send', waitingText(model)],
    ['machines', enumerated(devices.map((device) => deviceText(device, devices, screen)))],
    ...(foreign.length > 0 ? [['passed over', enumerated(foreign.map(clean))] as const] : []),
  ];
  const column = widest(rows.map(([name]) => name));
  const taken = column + 5;
  for (const [name, value] of rows) {
    const [first = '', ...rest] = folded(value, taken, screen);
    yield `   ${pad(name, column)}  ${first}`;
    for (const line of rest) yield ' '.repeat(taken) + line;
  }
  yield* elsewhereLines(model, screen);
  yield* hintLine(screen, [
    { text: 'Exchange now:', command: 'roadmap sync' },
    { text: 'Stop:', command: 'roadmap sync --off' },
  ]);
}

/** That progress is no longer exchanged. */
export function* stoppedLines({ target }: Pick<SyncedModel, 'target'>): Generator<string> {
  if (!target) yield ' Progress was not exchanged with other machines.';
  else yield ` Progress is no longer exchanged through ${clean(target.to)}. What is there stays.`;
}
