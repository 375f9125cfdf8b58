import { shownIn } from '../tests/store/homes';
import { ABSENT, type Fact, type Facts, imported, mark, note, setting } from './ledger';
import { inTurns } from './pool';
import { describeEnding, type Ending, type Program, run } from './program';
import type { Tally } from './trial';

/** The facts in what `show --json` printed. */
export const marksIn = ({ stdout }: Pick<Ending, 'stdout'>): Facts =>
  factsOf(Object.entries(shownIn({ stdout }).marks).map(([id, status]) => mark(id, status)));

const factsOf = (facts: readonly Fact[]): Facts =>
  new Map(facts.map(({ thing, value }) => [thing, value]));

/** The settings that the orders change. */
const CHANGED_SETTINGS = ['ascii', 'color'];

/** Where to look. */
export interface Place {
  readonly program: Program;
  readonly home: string;
}

/** Asks the program for a document. A read that fails is damage. */
const ask = async <T>(
  { program, home }: Place,
  tally: Tally,
  args: readonly string[],
): Promise<T | undefined> => {
  const ending = await run(program, [...args, '--json'], { home });
  if (ending.code === 0) return JSON.parse(ending.stdout);
  tally.fault(ending.isStuck ? 'stuck' : 'damaged', describeEnding(ending));
  return undefined;
};

interface Noted {
  readonly notes: readonly { readonly text: string }[];
}

const notesOf = async (place: Place, tally: Tally, node: string): Promise<Fact[]> => {
  const { notes } = (await ask<Noted>(place, tally, ['note', node])) ?? { notes: [] };
  const texts = notes.map(({ text }) => text);
  for (const text of new Set(texts.filter((one, index) => texts.indexOf(one) !== index))) {
    tally.fault('damaged', `"${text}" stands twice on ${node}`);
  }
  return texts.map((text) => note(node, text));
};

/** Everything the program shows: statuses, notes on these nodes, settings and roadmaps. */
export const look = async (place: Place, tally: Tally, nodes: Iterable<string>): Promise<Facts> => {
  const shown = await run(place.program, ['show', '--json'], place);
  if (shown.code !== 0) tally.fault('damaged', describeEnding(shown));
  const facts = shown.code === 0 ? [...marksIn(shown)] : [];
  const noted: Fact[] = [];
  await inTurns([...nodes], 4, async (node) => {
    noted.push(...(await notesOf(place, tally, node)));
  });
  const config = await ask<{ settings: Record<string, string> }>(place, tally, ['config']);
  const here = await ask<{ roadmaps: { id: string }[] }>(place, tally, ['roadmaps']);
  return factsOf([
    ...facts.map(([thing, value]) => ({ thing, value })),
    ...noted,
    ...Object.entries(config?.settings ?? {})
      .filter(([key, value]) => CHANGED_SETTINGS.includes(key) && value !== 'auto')
      .map(([key, value]) => setting(key, value)),
    ...(here?.roadmaps ?? []).map(({ id }) => imported(id)),
  ]);
};

interface Event {
  readonly type: string;
  readonly node: string;
  readonly text?: string;
  readonly from?: 'todo';
  readonly to?: 'done';
}

interface Undone {
  readonly events: readonly Event[];
}

const thingOf = ({ type, node, text = '', to = 'done' }: Event): Fact =>
  type === 'status' ? mark(node, to) : note(node, text);

/** Everything that could be undone: what stands in the history. */
export const lookBack = async (place: Place, tally: Tally): Promise<Set<string>> => {
  const list = await ask<{ changes: readonly Undone[] }>(place, tally, ['undo', '--list']);
  return new Set(
    (list?.changes ?? []).flatMap(({ events }) => events.map((event) => thingOf(event).thing)),
  );
};

/** What undo or redo did to things, told by its answer. */
export const overturnedBy = ({ stdout }: Ending): Fact[] => {
  const { undone, redone }: { undone?: Undone | null; redone?: Undone | null } = JSON.parse(stdout);
  const back = (undone?.events ?? []).map((event) =>
    event.type === 'status'
      ? mark(event.node, event.from ?? 'todo')
      : { ...thingOf(event), value: ABSENT },
  );
  return [...back, ...(redone?.events ?? []).map(thingOf)];
};
