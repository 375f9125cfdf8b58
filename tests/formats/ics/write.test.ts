import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { write } from '../../../src/formats/ics/write';
import type { Snapshot } from '../../../src/progress/record/snapshot';
import { topic } from '../../roadmap/nodes';
import { after } from '../../screens/states';
import { backend, snapshotWith, treeWith } from '../../support/fixtures';

const NOW = new Date('2026-11-22T12:34:56Z');

const asText = (snapshot: Snapshot, now = NOW): string =>
  write(snapshot, {
    colors: 'roadmap',
    notes: false,
    calendar: { hours: 10, weekStart: 'monday', now },
  });

/** The events that another program reads. */
const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      stamp: String(one.getFirstPropertyValue('dtstamp')),
      sequence: event.sequence,
      isFree: one.getFirstPropertyValue('transp') === 'TRANSPARENT',
    };
  });
};

const events = (snapshot: Snapshot, now?: Date) => eventsIn(asText(snapshot, now));

test('the shipped roadmap: an event a topic, one after the other', () => {
  const [first, second, ...others] = events(snapshotWith(backend()));
  expect(first).toMatchObject({
    uid: 'http@backend.roadmap',
    summary: '2.1.1 Basics of HTTP/HTTPS',
    start: '2026-11-23',
    end: '2026-11-30',
    stamp: '2026-11-22T12:34:56Z',
    isFree: true,
  });
  expect(first?.description).toMatch(
    /^About 10 hours\.\n\nHTTP is how browsers, apps and servers talk/,
  );
  expect(second).toMatchObject({ start: '2026-11-30', end: '2026-12-06' });
  expect(others).toHaveLength(26);
});

test('its form is that of RFC 5545', () => {
  const text = asText(snapshotWith(backend()));
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n').map((line) => Buffer.byteLength(line));
  expect(Math.max(...lines)).toBeLessThanOrEqual(75);
});

test('the calendar is called like the roadmap', () => {
  const calendar = new ICAL.Component(ICAL.parse(asText(snapshotWith(backend()))));
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Backend Roadmap');
});

describe('importing it again', () => {
  const uids = (snapshot: Snapshot) => events(snapshot).map(({ uid }) => uid);

  test('moves the events: a topic keeps its own', () => {
    const before = uids(snapshotWith(backend()));
    const after = uids(snapshotWith(backend(), ['http', 'done'], ['docker', 'doing']));
    expect(new Set(before).size).toBe(before.length);
    expect(after.toSorted()).toEqual(before.filter((uid) => !uid.startsWith('http@')).toSorted());
  });

  test('later has a larger number', () => {
    const later = new Date(NOW.getTime() + 60_000);
    const [first] = events(snapshotWith(backend()));
    const [again] = events(snapshotWith(backend()), later);
    expect(again?.sequence).toBeGreaterThan(first?.sequence ?? Number.POSITIVE_INFINITY);
    expect(again?.stamp).toBe('2026-11-22T12:35:56Z');
  });

  test('at the same moment is the same text', () => {
    expect(asText(snapshotWith(backend()))).toBe(asText(snapshotWith(backend())));
  });
});

test('nothing is open: a calendar without events', () => {
  expect(events(snapshotWith(treeWith()))).toEqual([]);
});

test('where nobody says how, as plan does', () => {
  const text = write(snapshotWith(backend()), { colors: 'roadmap', notes: false });
  expect(eventsIn(text)[0]).toMatchObject({ start: '2026-11-23', stamp: '2026-11-22T00:00:00Z' });
});

test('notes go along where they are asked for', () => {
  const snapshot = after(backend(), [{ type: 'note', node: 'http', text: 'one\r\ntwo' }]);
  const [plain] = events(snapshot);
  expect(plain?.description).not.toContain('\n\none\n');
  const [noted] = eventsIn(write(snapshot, { colors: 'roadmap', notes: true }));
  expect(noted?.description).toMatch(/\n\none\ntwo$/);
});

describe('what titles and summaries hold', () => {
  test.each([
    'commas, semicolons; and \\ backslashes \\n',
    'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine',
    '数据库设计与实现 👩‍👩‍👧‍👦'.repeat(20),
    '"quoted": and =equal=',
  ])('%j is text', (title) => {
    const tree = treeWith(topic('x', { title, summary: title }));
    const [event, ...others] = events(snapshotWith(tree));
    expect(others).toEqual([]);
    const plain = title.replace(/[\r\n]+/g, ' ');
    expect(event?.summary).toBe(`1 ${plain}`);
    expect(event?.description).toBe(`About 5 hours.\n\n${plain}`);
  });

  test('whatever it is, one event, which is read as it was meant', () => {
    const some = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(some, some, (title, id) => {
        const tree = treeWith(topic(id, { title, summary: title }), topic(`${id}2`));
        const text = asText(snapshotWith(tree));
        expect(text).not.toMatch(/[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]/);
        expect(eventsIn(text)).toHaveLength(2);
      }),
    );
  });
});
