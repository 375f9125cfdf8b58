import fc from 'fast-check';
import { type Change, GRADES, type ProgressEvent } from '../../src/progress/record/types';
import { someStatus } from '../roadmap/nodes';
import { change } from '../support/fixtures';

/** Ids that would reach into JavaScript's own objects if records were careless. */
export const ODD_IDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const someNode = fc.constantFrom('a', 'b', 'c', ...ODD_IDS);
const someDay = fc.constantFrom('2026-11-01', '2026-11-20', '2026-11-22');

/** An event of a type that only a later version knows. */
export const alien = (node: string, grade: number): ProgressEvent =>
  JSON.parse(JSON.stringify({ type: 'dream', node, grade }));

/** Entries whose changes are lost. Whoever wrote an entry wrote only that one. */
const someKnown: fc.Arbitrary<ProgressEvent> = fc
  .record({ node: someNode, status: someStatus, moment: fc.nat(3), on: someDay })
  .map(({ node, status, moment, on }) => {
    const by = `known-${node}-${status}-${moment}-${on}`;
    const at = `2026-11-22T10:0${moment}:00.000Z`;
    const note = { id: `${by}.0`, text: status, on, written: at, at, by };
    return {
      type: 'known',
      progress: {
        topics: Object.fromEntries([[node, { status, on, at, by, title: node }]]),
        notes: Object.fromEntries([[node, [note]]]),
        reviews: {},
        steps: { a: Object.fromEntries([[node, { ticked: status === 'done', on, at, by }]]) },
        unread: [{ at, by, on, event: { type: 'dream', node } }],
      },
    };
  });

const someEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  someKnown,
  fc.record({
    type: fc.constant<'status'>('status'),
    node: someNode,
    title: someNode,
    from: someStatus,
    to: someStatus,
  }),
  fc.record({ type: fc.constant<'note'>('note'), node: someNode, text: fc.string() }),
  fc.record({
    type: fc.constant<'note-removed'>('note-removed'),
    node: someNode,
    note: fc.constantFrom('000000000001.0', '000000000002.0', '000000000003.1'),
    text: fc.string(),
    on: someDay,
  }),
  fc.record({
    type: fc.constant<'review'>('review'),
    node: someNode,
    grade: fc.constantFrom(...GRADES),
  }),
  fc.record({
    type: fc.constant<'review-removed'>('review-removed'),
    node: someNode,
    review: fc.constantFrom('000000000001', '000000000002'),
    grade: fc.constantFrom(...GRADES),
    on: someDay,
  }),
  fc.record(
    {
      type: fc.constant<'step'>('step'),
      node: someNode,
      step: fc.constantFrom('it runs', ...ODD_IDS),
      text: fc.constantFrom('it runs', 'it runs well'),
      ticked: fc.boolean(),
    },
    { requiredKeys: ['type', 'node', 'step', 'ticked'] },
  ),
  fc.record({
    type: fc.constant<'setting'>('setting'),
    key: fc.constantFrom('color', ...ODD_IDS),
    value: fc.option(fc.constantFrom('on', 'off')),
  }),
  fc.tuple(someNode, fc.nat(2)).map(([node, grade]) => alien(node, grade)),
);

/** Changes with different ids, many at the same moment, in any order. */
export const someHistory: fc.Arbitrary<Change[]> = fc
  .uniqueArray(
    fc.record({
      n: fc.nat(30),
      moment: fc.nat(3),
      on: someDay,
      roadmap: fc.constantFrom('backend', 'other', 'toString'),
      events: fc.array(someEvent, { maxLength: 3 }),
    }),
    { selector: ({ n }) => n, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ n, moment, on, roadmap, events }) => ({
      ...change(n, roadmap, events, on),
      at: `2026-11-22T10:0${moment}:00.000Z`,
    })),
  );
