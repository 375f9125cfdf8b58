import { expect, test } from 'vitest';
import type { Change, ProgressEvent, StatusEvent } from '../../src/progress/types';
import { inverseOf } from '../../src/progress/undo';
import { changeLines, type UndoneModel, undoneLines } from '../../src/view/undone';
import { change } from '../support/fixtures';
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
    direction: 'undo',
    ...part,
  };
  return (screen) => undoneLines(model, screen);
};

const changes: Change[] = [
  change(3, 'backend', [done('http', 'Basics of HTTP/HTTPS'), done('dns', 'DNS'), done('x', 'X')]),
  change(2, 'rust', [
    { type: 'note', node: 'traits', text: 'Traits are like interfaces, but different. '.repeat(4) },
  ]),
  change(1, 'backend', [{ ...done('sql', 'SQL'), to: 'doing' }], '2026-11-02'),
];

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
  ['undone-new-day', taken([{ ...done('http', 'HTTP'), from: 'done', to: 'done' }])],
  ['undone-many', taken(underway().tree.nodes.map(({ id, title }) => done(id, title)))],
  ['undone-lost-node', taken([done('cobol', 'COBOL')])],
  [
    'undone-lost-roadmap',
    taken([done('traits', 'Traits')], { snapshot: undefined, roadmap: 'rust' }),
  ],
  ['changes', (screen) => changeLines(changes, screen)],
  ['changes-many', (screen) => changeLines(many, screen)],
  ['changes-none', (screen) => changeLines([], screen)],
];

test.each(SCREENS)('%s', async (name, draw) => {
  await expect(pictures(draw)).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
