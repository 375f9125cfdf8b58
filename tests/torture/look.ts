import { join } from 'node:path';
import type { ProgressEvent } from '../../src/progress/record/types';
import { readJournal } from '../../src/store/journal/journal';
import { shownIn } from '../store/homes';
import { ABSENT, type Fact, type Facts, imported, mark, note, setting } from './ledger';
import { inTurns } from './pool';
import { describeEnding, type Ending, type Program, run } from './program';
import type { Tally } from './trial';

/** Where to look. */
export interface Place {
  readonly program: Program;
  readonly home: string;
}

const factsOf = (facts: readonly Fact[]): Facts =>
  new Map(facts.map(({ thing, value }) => [thing, value]));

/** The facts in what `show --json` printed. */
export const marksIn = ({ stdout }: Pick<Ending, 'stdout'>): Facts =>
  factsOf(Object.entries(shownIn({ stdout }).marks).map(([id, status]) => mark(id, status)));

/** Asks the program for a document. A read that fails is damage. */
const ask = async (
  { program, home }: Place,
  tally: Tally,
  args: readonly string[],
): Promise<Ending | undefined> => {
  const ending = await run(program, [...args, '--json'], { home });
  if (ending.code === 0) return ending;
  tally.fault(ending.isStuck ? 'stuck' : 'damaged', describeEnding(ending));
  return undefined;
};

/** All statuses that the program shows, as facts. */
export const marksShown = async (place: Place, tally: Tally): Promise<Facts> => {
  const shown = await ask(place, tally, ['show']);
  return shown ? marksIn(shown) : new Map();
};

/** The texts of a node's notes, oldest first, as the program shows them. */
export const notesShown = async (place: Place, tally: Tally, node: string): Promise<string[]> => {
  const shown = await ask(place, tally, ['note', node]);
  if (!shown) return [];
  const { notes }: { notes: readonly { readonly text: string }[] } = JSON.parse(shown.stdout);
  const texts = notes.map(({ text }) => text);
  for (const text of new Set(texts.filter((one, index) => texts.indexOf(one) !== index))) {
    tally.fault('damaged', `"${text}" stands twice on ${node}`);
  }
  return texts;
};

/** The settings that orders change. */
const CHANGED_SETTINGS = ['ascii', 'color'];

const settingsShown = async (place: Place, tally: Tally): Promise<Fact[]> => {
  const shown = await ask(place, tally, ['config']);
  if (!shown) return [];
  const { settings }: { settings: Readonly<Record<string, string>> } = JSON.parse(shown.stdout);
  return Object.entries(settings)
    .filter(([key, value]) => CHANGED_SETTINGS.includes(key) && value !== 'auto')
    .map(([key, value]) => setting(key, value));
};

const roadmapsShown = async (place: Place, tally: Tally): Promise<Fact[]> => {
  const shown = await ask(place, tally, ['roadmaps']);
  if (!shown) return [];
  const { roadmaps }: { roadmaps: readonly { readonly id: string }[] } = JSON.parse(shown.stdout);
  return roadmaps.map(({ id }) => imported(id));
};

/** All statuses, and the notes on these nodes, as the program shows them. */
export const lookAtProgress = async (
  place: Place,
  tally: Tally,
  nodes: Iterable<string>,
): Promise<Facts> => {
  const notes: Fact[] = [];
  await inTurns([...nodes], 4, async (node) => {
    notes.push(...(await notesShown(place, tally, node)).map((text) => note(node, text)));
  });
  return new Map([...(await marksShown(place, tally)), ...factsOf(notes)]);
};

/** The same, and the settings and the roadmaps. */
export const look = async (place: Place, tally: Tally, nodes: Iterable<string>): Promise<Facts> => {
  const others = [...(await settingsShown(place, tally)), ...(await roadmapsShown(place, tally))];
  return new Map([...(await lookAtProgress(place, tally, nodes)), ...factsOf(others)]);
};

interface Event {
  readonly type: string;
  readonly node: string;
  readonly text?: string;
  readonly to?: 'done';
}

interface Changed {
  readonly events: readonly Event[];
}

const factOf = ({ type, node, text = '', to = 'done' }: Event): Fact =>
  type === 'status' ? mark(node, to) : note(node, text);

const factAfter = (event: ProgressEvent): Fact[] => {
  switch (event.type) {
    case 'status':
      return [mark(event.node, event.to)];
    case 'note':
      return [note(event.node, event.text)];
    case 'note-removed':
      return [{ ...note(event.node, event.text), value: ABSENT }];
    default:
      return [];
  }
};

/** What undo and redo did, told by the history: one that was killed, say, did not answer. */
export const overturnedIn = ({ home }: Place): Fact[] =>
  readJournal(join(home, 'history.jsonl'))
    .changes.filter(({ of }) => of !== undefined)
    .flatMap(({ events }) => events.flatMap(factAfter));

/** Everything that could be undone: what stands in the history. */
export const lookBack = async (place: Place, tally: Tally): Promise<Set<string>> => {
  const list = await ask(place, tally, ['undo', '--list']);
  const { changes }: { changes: readonly Changed[] } = JSON.parse(list?.stdout ?? '{"changes":[]}');
  return new Set(changes.flatMap(({ events }) => events.map((event) => factOf(event).thing)));
};
