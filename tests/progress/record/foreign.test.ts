import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChange } from '../../../src/progress/record/foreign';
import { shareableOf } from '../../../src/progress/record/shareable';
import type { ProgressEvent } from '../../../src/progress/record/types';
import { change, set } from '../../support/fixtures';
import { ODD_IDS, someHistory } from '../histories';

const good = change(1, 'backend', [set('sql', 'done')]);
const AT = '2026-11-22T10:00:00.000Z';
const MARK = { status: 'done', on: '2026-11-22', at: AT, by: '1', title: 'A' };
const EMPTY = { topics: {}, notes: {}, reviews: {}, steps: {}, unread: [] };

/** As it comes out of a file. */
const read = (value: object): unknown => JSON.parse(JSON.stringify(value));

const withEvent = (event: object): object => ({ ...good, events: [event] });
const known = (part: object): object =>
  withEvent({ type: 'known', progress: { ...EMPTY, ...part } });

describe('a change from another device', () => {
  test('as this program writes it', () => {
    expect(isChange(read(good))).toBe(true);
  });

  test('every one that this program could have made', () => {
    const isOdd = (event: ProgressEvent) =>
      ODD_IDS.some((id) => JSON.stringify(event).includes(`"${id}"`));
    fc.assert(
      fc.property(someHistory, (history) => {
        for (const one of shareableOf(history)) {
          if (!one.events.some(isOdd)) expect(isChange(read(one))).toBe(true);
        }
      }),
    );
  });

  test.each<readonly [string, object]>([
    ['with a field nobody knows', { ...good, mood: 'happy' }],
    ['with an event nobody knows', withEvent({ type: 'dream', of: ['sheep'] })],
    ['with a field nobody knows in an event', withEvent({ ...set('sql', 'done'), mood: 1 })],
    ['that takes one back', { ...good, of: '000000000001' }],
    ['that tells what was known', known({ topics: { sql: MARK } })],
  ])('%s passes', (_, value) => {
    expect(isChange(read(value))).toBe(true);
  });

  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a list', [good]],
    ['another version', { ...good, v: 2 }],
    ['no id', { ...good, id: '' }],
    ['an id with control characters', { ...good, id: 'a\u001b[2J' }],
    ['an endless id', { ...good, id: 'a'.repeat(10_000) }],
    ['a device that is a path', { ...good, device: '../../x' }],
    ['no moment', { ...good, at: 'yesterday' }],
    ['a moment that has none behind it', { ...good, at: '9999-12-31T23:59:59.999Z' }],
    ['no day', { ...good, on: '2026-02-31' }],
    ['a roadmap id that is none', { ...good, roadmap: '__proto__' }],
    ['no roadmap', { ...good, roadmap: '' }],
    ['no events', { ...good, events: [] }],
    ['an event that is text', { ...good, events: ['done'] }],
    ['a setting', withEvent({ type: 'setting', key: 'sync', value: '/tmp' })],
    ['an unknown status', withEvent({ ...set('sql', 'done'), to: 'finished' })],
    ['a node id that is none', withEvent(set('__proto__', 'done'))],
    ['a title that is a number', withEvent({ ...set('sql', 'done'), title: 7 })],
    ['a note without text', withEvent({ type: 'note', node: 'sql' })],
    [
      'a note removed on no day',
      withEvent({ type: 'note-removed', node: 'sql', note: '1', text: '' }),
    ],
    ['a grade that is none', withEvent({ type: 'review', node: 'sql', grade: 'best' })],
    ['a step that is neither', withEvent({ type: 'step', node: 'sql', step: 'a', ticked: 'yes' })],
    [
      'a copy of a roadmap that lies elsewhere',
      withEvent({ type: 'roadmap', kept: '../config.json', installed: true }),
    ],
    ['known of a wrong shape', withEvent({ type: 'known', progress: {} })],
    ['known with a wrong mark', known({ topics: { sql: { ...MARK, on: 'x' } } })],
    ['known with a wrong note', known({ notes: { sql: [{}] } })],
    ['known with a wrong step', known({ steps: { sql: { a: true } } })],
  ])('%s does not', (_, value) => {
    expect(isChange(value)).toBe(false);
  });

  test('known under a name of JavaScript’s own', () => {
    const text = JSON.stringify(known({ topics: { sql: MARK } })).replace('"sql"', '"__proto__"');
    expect(isChange(JSON.parse(text))).toBe(false);
  });
});
