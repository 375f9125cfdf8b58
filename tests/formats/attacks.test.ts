import { csvParseRows } from 'd3-dsv';
import ICAL from 'ical.js';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { write as writeBadge } from '../../src/formats/badge/write';
import { write as writeCsv } from '../../src/formats/csv/write';
import { write as writeHtml } from '../../src/formats/html/write';
import { write as writeCalendar } from '../../src/formats/ics/write';
import { write as writeJson } from '../../src/formats/json/write';
import { write as writeMarkdown } from '../../src/formats/markdown/write';
import { write as writeMermaid } from '../../src/formats/mermaid/write';
import { write as writeOpml } from '../../src/formats/opml/write';
import { write as writeSvg } from '../../src/formats/svg/write';
import { readXml, type XmlElement } from '../../src/formats/xml';
import { ATTACKS, attackedBy } from './attacks';

const OPTIONS = {
  colors: 'roadmap',
  notes: true,
  calendar: { hours: 10, weekStart: 'monday', now: new Date('2026-11-22T12:00:00Z') },
} as const;

interface Mark {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Mark[];
}

const everyMark = (mark: Mark): Mark[] => [mark, ...(mark.children ?? []).flatMap(everyMark)];

const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.content.flatMap((one) => (typeof one === 'string' ? [] : everyElement(one))),
];

const namesIn = (text: string, root: string): Set<string> =>
  new Set(everyElement(readXml(text, root)).map(({ name }) => name));

const attributesIn = (text: string, root: string): Set<string> =>
  new Set(everyElement(readXml(text, root)).flatMap(({ attributes }) => [...attributes.keys()]));

describe.each(ATTACKS.map((attack) => [attack]))('%j in every field is text', (attack) => {
  const snapshot = attackedBy(attack);
  const harmless = attackedBy('harmless');

  test.each([
    ['an SVG', writeSvg],
    ['a badge', writeBadge],
  ])('of %s: no element and no attribute more than a harmless one has', (_, write) => {
    const [text, other] = [write(snapshot, OPTIONS), write(harmless, OPTIONS)];
    for (const name of namesIn(text, 'svg')) expect(namesIn(other, 'svg')).toContain(name);
    const known = [...attributesIn(other, 'svg'), 'textlength', 'lengthadjust', 'dy'];
    for (const name of attributesIn(text, 'svg')) expect(known).toContain(name);
  });

  test('of OPML: the same outlines', () => {
    const [text, other] = [writeOpml(snapshot, OPTIONS), writeOpml(harmless, OPTIONS)];
    expect([...namesIn(text, 'opml')]).toEqual([...namesIn(other, 'opml')]);
    expect([...attributesIn(text, 'opml')]).toEqual([...attributesIn(other, 'opml')]);
  });

  test('of a page: two scripts, its data and its own', () => {
    expect(writeHtml(snapshot, OPTIONS).match(/<script/g)).toHaveLength(2);
    expect(writeHtml(snapshot, OPTIONS).match(/<\/script/gi)).toHaveLength(2);
  });

  test('of Markdown: no HTML but our comment, and no address but of the web', () => {
    const marks = everyMark(fromMarkdown(writeMarkdown(snapshot, OPTIONS)));
    const html = marks.filter(({ type }) => type === 'html').map(({ value }) => value);
    expect(html.filter((value) => !/^<!-- roadmap: test -->$/.test(value ?? ''))).toEqual([]);
    const urls = marks.flatMap(({ url }) => url ?? []);
    expect(urls.filter((url) => !/^https?:/.test(url))).toEqual([]);
    expect(marks.filter(({ type }) => ['image', 'code', 'thematicBreak'].includes(type))).toEqual(
      [],
    );
  });

  test('of mermaid: no line more than a harmless one has, and none that clicks', () => {
    for (const colors of ['roadmap', 'progress'] as const) {
      const text = writeMermaid(snapshot, { ...OPTIONS, colors });
      const lines = writeMermaid(harmless, { ...OPTIONS, colors }).split('\n');
      expect(text.split('\n')).toHaveLength(lines.length);
      expect(text).not.toMatch(/<(?!br\/?>)/);
    }
  });

  test('of a table: as many cells, and none that begins a formula', () => {
    const rows = csvParseRows(writeCsv(snapshot, OPTIONS));
    expect(rows.map((row) => row.length)).toEqual(
      csvParseRows(writeCsv(harmless, OPTIONS)).map((row) => row.length),
    );
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
  });

  test('of a calendar: the same components and properties', () => {
    const shape = (text: string): unknown => {
      const calendar = new ICAL.Component(ICAL.parse(text));
      const one = calendar
        .getAllSubcomponents()
        .map((event) => [
          event.name,
          event.getAllSubcomponents().length,
          event.getAllProperties().map(({ name }) => name),
        ]);
      return [calendar.getAllProperties().map(({ name }) => name), one];
    };
    expect(shape(writeCalendar(snapshot, OPTIONS))).toEqual(
      shape(writeCalendar(harmless, OPTIONS)),
    );
  });

  test('of JSON: the text itself', () => {
    const { title, root } = JSON.parse(writeJson(snapshot, OPTIONS));
    expect([title, root.children[1].title]).toEqual([attack, attack]);
  });
});
