import { describe, expect, test } from 'vitest';
import { isFreemind } from '../../src/formats/freemind/sniff';
import { isOpml } from '../../src/formats/opml/sniff';
import { rootNameOf } from '../../src/formats/xml-root';

describe('the first element of a text', () => {
  test.each([
    ['<opml version="2.0">', 'opml'],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<opml>', 'opml'],
    ['\ufeff <?xml version="1.0"?><!-- a > b --><!-- <map> -->\r\n<opml/>', 'opml'],
    ['<!DOCTYPE opml SYSTEM "x.dtd"><opml>', 'opml'],
    ['<!doctype x [<!ENTITY a "<map>">\n]><OPML>', 'opml'],
    ['<map version="1.0.1">\n<!-- To view this file, download FreeMind -->', 'map'],
    ['<a:b.c-d>', 'a:b.c-d'],
    ['', undefined],
    ['hello', undefined],
    ['< opml>', undefined],
    ['# <opml>', undefined],
    ['{"a": "<opml>"}', undefined],
    ['<!-- never closed <opml>', undefined],
    ['<?xml never closed <opml>', undefined],
    ['<!DOCTYPE never closed', undefined],
    ['<!DOCTYPE x [ never closed > <opml>', undefined],
    ['<![CDATA[<opml>]]>', undefined],
  ])('%j: %s', (text, name) => {
    expect(rootNameOf(text)).toBe(name);
  });

  test.each([
    ['comments', '<!---->'],
    ['instructions', '<?x?>'],
    ['document types', '<!DOCTYPE x>'],
    ['document types that never end', '<!DOCTYPE [ '],
    ['blanks', ' '],
  ])('100,000 %s and no element', (_, text) => {
    expect(rootNameOf(text.repeat(100_000))).toBeUndefined();
  });
});

test('which format it is', () => {
  expect(['<opml/>', '<map/>', '<html/>', ''].map(isOpml)).toEqual([true, false, false, false]);
  expect(['<opml/>', '<map/>', '<html/>', ''].map(isFreemind)).toEqual([false, true, false, false]);
});
