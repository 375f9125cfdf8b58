import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { read } from '../../../src/formats/freemind/read';
import { checkRoadmap } from '../../../src/roadmap/check';
import { outcome } from '../as-text';
import { hostileXml } from '../hostile-xml';

const readIt = (text: string) => read(text, { name: 'file' });
const map = (inside: string): string => `<map version="1.0.1">\n${inside}\n</map>\n`;

describe('hostile files end in a result or a clean error', () => {
  test.each(hostileXml('map', 'node'))('%s', (_, text, expected) => {
    const result = outcome(() => readIt(text));
    expect(result).toMatch(expected);
    if (result !== 'read' || text.length > 1e6) return;
    expect(checkRoadmap(buildRoadmap(readIt(text)).roadmap).problems).toEqual([]);
  });

  test('10 MB of HTML in an attribute', () => {
    const text = map(`<node TEXT="&lt;html&gt;${'&lt;b '.repeat(1e6)}"/>`);
    expect(outcome(() => readIt(text))).toBe('read');
  });

  test('10,000 nodes', () => {
    const topic =
      '<node ID="ID_1" TEXT="T &#xe9;"><icon BUILTIN="button_ok"/><richcontent TYPE="NOTE"><html><body><p>n</p></body></html></richcontent></node>\n';
    const text = map(
      `<node TEXT="R">${`<node TEXT="G">${topic.repeat(9)}</node>`.repeat(1000)}</node>`,
    );
    expect(readIt(text).root.children).toHaveLength(1000);
  });
});
