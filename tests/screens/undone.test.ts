import { expect, test } from 'vitest';
import { historyPage } from '../../src/commands/undo/history.page';
import type { UndoneModel } from '../../src/commands/undo/undone.page';
import { undonePage } from '../../src/commands/undo/undone.page';
import { draw } from '../../src/page/draw';
import type {
  Change,
  ProgressEvent,
  StatusEvent,
  StepEvent,
} from '../../src/progress/record/types';
import { inverseOf } from '../../src/progress/record/undo';
import type { Tree } from '../../src/roadmap/tree';
import { backend, change } from '../support/fixtures';
import { type Draw, pictures } from './drawing';
import { firstRun, underway } from './states';

const done = (id: string, title: string): StatusEvent => ({
  type: 'status',
  node: id,
  title,
  from: 'todo',
  to: 'done',
});

const taken = (events: ProgressEvent[], part: Partial<UndoneModel> = {}): Draw => {
  const undoing = inverseOf(change(1, 'backend', events));
  const model: UndoneModel = {
    snapshot: firstRun(),
    events: undoing,
    roadmap: 'backend',
    device: undefined,
    direction: 'undo',
    ...part,
  };
  return (screen) => draw(undonePage(model), screen);
};

const changes: Change[] = [
  change(3, 'backend', [done('http', 'Basics of HTTP/HTTPS'), done('dns', 'DNS'), done('x', 'X')]),
  change(2, 'rust', [
    { type: 'note', node: 'traits', text: 'Traits are like interfaces, but different. '.repeat(4) },
  ]),
  change(1, 'backend', [{ ...done('sql', 'SQL'), to: 'doing' }], '2026-11-02'),
];

const notes: Change[] = [
  change(5, 'backend', [
    { ...done('http', 'HTTP'), from: 'done', since: '2026-11-16', on: '2026-01-05' },
  ]),
  change(4, 'backend', [
    { type: 'note-removed', node: 'sql', note: '1.0', text: 'first', on: '2026-11-02' },
  ]),
  change(3, 'backend', [{ type: 'note', node: 'sql', text: 'first' }]),
  change(2, 'backend', [done('http', 'HTTP'), { type: 'note', node: 'http', text: 'proof' }]),
];

const step = (node: string, text: string): StepEvent => ({
  type: 'step',
  node,
  step: text,
  ticked: true,
});

const TABLE = 'Create a table with a primary key and a foreign key, and say what both are for.';

const steps: Change[] = [
  change(3, 'backend', [
    { ...done('linux-basics', 'Linux Basics'), from: 'done', since: '2026-11-05' },
  ]),
  change(2, 'backend', [step('sql', TABLE), step('sql', 'Write a join.')]),
  change(1, 'backend', [{ ...done('sql', 'SQL'), to: 'doing' }, step('sql', 'Write a query.')]),
];

const treeOf = (id: string): Tree | undefined => (id === 'backend' ? backend() : undefined);

const many = Array.from({ length: 60 }, (_, n) => change(n, 'backend', [done('http', 'HTTP')]));

const SCREENS: readonly (readonly [string, Draw])[] = [
  ['undone', taken([done('sql', 'SQL - PostgreSQL, MySQL')])],
  ['undone-redo', taken([done('sql', 'SQL')], { direction: 'redo', snapshot: underway() })],
  [
    'undone-notes',
    taken([
      { type: 'note', node: 'sql', text: 'joins clear' },
      { type: 'note-removed', node: 'dns', note: '1.0', text: 'old', on: '2026-11-02' },
    ]),
  ],
  [
    'undone-new-day',
    taken([
      {
        ...done('http', 'HTTP'),
        from: 'done',
        since: '2026-11-16',
        to: 'done',
        on: '2026-01-05',
      },
    ]),
  ],
  ['undone-steps', taken([step('sql', TABLE), step('sql', 'Write a join.')])],
  ['undone-many', taken(underway().tree.nodes.map(({ id, title }) => done(id, title)))],
  ['undone-elsewhere', taken([done('sql', 'SQL')], { device: 'a1b2c3d4' })],
  ['undone-lost-node', taken([done('cobol', 'COBOL')])],
  [
    'undone-lost-roadmap',
    taken([done('traits', 'Traits')], { snapshot: undefined, roadmap: 'rust' }),
  ],
  ['changes', (screen) => draw(historyPage({ changes, treeOf }), screen)],
  ['changes-of-notes', (screen) => draw(historyPage({ changes: notes, treeOf }), screen)],
  ['changes-of-steps', (screen) => draw(historyPage({ changes: steps, treeOf }), screen)],
  ['changes-many', (screen) => draw(historyPage({ changes: many, treeOf }), screen)],
  ['changes-none', (screen) => draw(historyPage({ changes: [], treeOf }), screen)],
];

test.each(SCREENS)('%s', async (name, draw) => {
  await expect(pictures(draw)).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
