import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { read } from '../../../src/formats/opml/read';
import { checkRoadmap } from '../../../src/roadmap/check';
import { outcome } from '../as-text';
import { hostileXml } from '../hostile-xml';

const opml = (body: string, title = 'Plan'): string =>
  `<?xml version="1.0"?>\n<opml version="2.0">\n<head><title>${title}</title></head>\n<body>\n${body}\n</body>\n</opml>\n`;

const readIt = (text: string) => read(text, { name: 'file' });

describe('hostile files end in a result or a clean error', () => {
  test.each(hostileXml('opml', 'outline'))('%s', (_, text, expected) => {
    const result = outcome(() => readIt(text));
    expect(result).toMatch(expected);
    if (result !== 'read' || text.length > 1e6) return;
    expect(checkRoadmap(buildRoadmap(readIt(text)).roadmap).problems).toEqual([]);
  });

  test('200,000 escaped characters are honest', () => {
    expect(outcome(() => readIt(opml(`<outline text="${'&amp;&#233;'.repeat(100_000)}"/>`)))).toBe(
      'read',
    );
  });

  test('65 levels are for the builder to refuse', () => {
    const text = opml(`${'<outline text="x">'.repeat(65)}${'</outline>'.repeat(65)}`);
    expect(outcome(() => buildRoadmap(readIt(text)))).toBe('read');
    const deeper = opml(`${'<outline text="x">'.repeat(66)}${'</outline>'.repeat(66)}`);
    expect(outcome(() => buildRoadmap(readIt(deeper)))).toMatch('deeper than 64');
  });

  test('10,000 outlines', () => {
    const group = `<outline text="Group &amp; so on" _note="a&#10;b">${'<outline text="Topic" _complete="true"/>\n'.repeat(9)}</outline>`;
    const text = opml(group.repeat(1000));
    expect(readIt(text).root.children).toHaveLength(1000);
  });
});
