import { expect, test } from 'vitest';
import { isMarkdown } from '../../../src/formats/markdown/sniff';

test.each([
  ['plan.md', 'words', true],
  ['PLAN.MARKDOWN', 'words', true],
  ['plan.mdx', 'words', true],
  ['plan.txt', 'words', true],
  ['-', 'words\n# Title\n', true],
  ['-', 'words\n  * item\n', true],
  ['-', '12) item', true],
  ['-', '- [ ] item', true],
  ['-', 'words\r\n- item\r\n', true],
  ['plan.html', '<ul>\n<li>item</li>', false],
  ['plan.opml', '<?xml version="1.0"?>', false],
  ['plan.json', '{\n  "a": -1\n}', false],
  ['plan.mmd', 'graph TD\n  A --> B', false],
  ['-', '#hashtag -nothing 1.5', false],
  ['-', '-\n', false],
  ['-', '', false],
])('%s %j: %s', (name, text, is) => {
  expect(isMarkdown(text, name)).toBe(is);
});
