import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roadmapOf } from '../support/fixtures';
import { imported, mark, note, type Order, setting } from './ledger';
import { describeEnding, type Program, run } from './program';

/** Commands of many writers; each order is told by its number alone. */
export interface Mix {
  readonly name: string;
  readonly orders: readonly ((n: number, source: string) => Order)[];
}

const topic = (n: number): string => `t${n}`;

const done = (n: number): Order => ({
  args: ['done', topic(n)],
  claims: [mark(topic(n), 'done')],
});

const noted = (n: number): Order => {
  const [node, text] = [topic(n % 10), `note ${n}`];
  return { args: ['note', node, text], claims: [note(node, text)] };
};

const provenDone = (n: number): Order => {
  const text = `https://example.org/${n}`;
  return {
    args: ['done', topic(n), '-m', text],
    claims: [mark(topic(n), 'done'), note(topic(n), text)],
  };
};

const choose =
  (key: string, values: readonly [string, string]) =>
  (n: number): Order => {
    const value = values[n % 4 < 2 ? 0 : 1];
    return { args: ['config', key, value], claims: [setting(key, value)], isContested: true };
  };

const quiet =
  (...args: readonly string[]) =>
  (): Order => ({ args, claims: [] });

/** What a crowd does; which order is whose turn goes by its number. */
export const MIXES: readonly Mix[] = [
  {
    name: 'marks',
    orders: [
      done,
      (n) => ({ args: ['start', topic(n)], claims: [mark(topic(n), 'doing')] }),
      (n) => ({ args: ['skip', topic(n)], claims: [mark(topic(n), 'skipped')] }),
      // Set to done beforehand.
      (n) => ({ args: ['reset', topic(n)], claims: [mark(topic(n), 'todo')] }),
    ],
  },
  {
    name: 'marks and notes',
    orders: [
      provenDone,
      noted,
      (n) => ({ ...done(n), args: ['done', topic(n), '--at', 'yesterday'] }),
      noted,
    ],
  },
  {
    name: 'settings and roadmaps',
    orders: [
      choose('ascii', ['on', 'off']),
      done,
      choose('color', ['always', 'never']),
      (n, source) => ({
        args: ['import', source, '--id', `copy-${n}`, '--yes'],
        claims: [imported(`copy-${n}`)],
      }),
    ],
  },
  { name: 'undo and redo', orders: [done, noted, quiet('undo'), provenDone, quiet('redo')] },
  {
    name: 'reads and repairs',
    orders: [done, quiet('show'), noted, quiet('doctor', '--fix'), quiet('next')],
  },
];

/** Every how many orders of "marks" one resets a topic, and at which place. */
const RESETS = { every: 4, at: 3 } as const;

/** A folder with a roadmap of so many topics, chosen, and those done that are to be reset. */
export const prepareMany = async (
  program: Program,
  home: string,
  count: number,
): Promise<{ source: string; order: Order }> => {
  const source = join(home, 'many.json');
  const topics = Array.from({ length: count }, (_, n) => ({ id: topic(n), title: `Topic ${n}` }));
  writeFileSync(source, JSON.stringify({ ...roadmapOf(...topics), id: 'many' }));
  const resets = topics.map(({ id }) => id).filter((_, n) => n % RESETS.every === RESETS.at);
  const lines = [
    ['import', source, '--yes'],
    ['use', 'many'],
    ['done', ...resets],
  ];
  for (const args of lines) {
    const ending = await run(program, args, { home });
    if (ending.code !== 0) throw new Error(describeEnding(ending));
  }
  const marks = resets.map((id) => mark(id, 'done'));
  return { source, order: { args: [], claims: [imported('backend'), imported('many'), ...marks] } };
};
