import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/formats/roadmapsh/content';

const PAGE = `# What is a queue?

A queue keeps messages
until somebody takes them.

A second paragraph.

Visit the following resources to learn more:

- [@official@Queues](https://example.com/queues)
- [@article@On queues](https://example.com/on)
`;

test('a page: heading, first paragraph, links', () => {
  expect(readContent(PAGE)).toEqual({
    title: 'What is a queue?',
    summary: 'A queue keeps messages until somebody takes them.',
    resources: [
      { title: 'Queues', url: 'https://example.com/queues', kind: 'official' },
      { title: 'On queues', url: 'https://example.com/on', kind: 'guide' },
    ],
  });
});

test('with CRLF it says the same', () => {
  expect(readContent(PAGE.replaceAll('\n', '\r\n'))).toEqual(readContent(PAGE));
});

describe('heading and paragraph', () => {
  test.each<readonly [string, string, string, string]>([
    ['nothing', '', '', ''],
    ['blanks', ' \n\n', '', ''],
    ['a heading only', '# A', 'A', ''],
    ['no heading', 'Just text.', '', 'Just text.'],
    ['a heading of lower level is none', '## A\n\nText.', '', 'Text.'],
    ['no blank line between', '# A\nText.', 'A', 'Text.'],
    ['escapes', '# \\[A\\] \\<b\\>\n\nUse \\<b\\>.', '[A] <b>', 'Use <b>.'],
    ['links only', '# A\n\nVisit the following resources to learn more:\n\n- [x](y)', 'A', ''],
    ['the invitation in other words', '# A\n\nLearn more from the following resources:', 'A', ''],
    [
      'the invitation on the same line',
      '# A\n\nText. Visit the following resources to learn more:',
      'A',
      'Text.',
    ],
    ['the invitation right below', '# A\n\nText.\nvisit the following resources…', 'A', 'Text.'],
    ['a list before it', '# A\n\n- one\n1. two\n\nText.', 'A', 'Text.'],
    ['a picture and a quote before it', '# A\n\n![x](y)\n> said\n\nText.', 'A', 'Text.'],
    ['a list right below', '# A\n\nText.\n- one', 'A', 'Text.'],
    ['bold is text', '# A\n\n**Text** here.', 'A', '**Text** here.'],
    ['text above the heading', 'Above.\n\n# A\n\nBelow.', 'A', 'Below.'],
  ])('%s', (_, text, title, summary) => {
    expect(readContent(text)).toMatchObject({ title, summary });
  });
});

describe('links', () => {
  test.each<readonly [string, string, string, string]>([
    ['[@official@T](https://a.b)', 'official', 'T', 'https://a.b'],
    ['[@article@T](https://a.b)', 'guide', 'T', 'https://a.b'],
    ['[@video@T](https://a.b)', 'video', 'T', 'https://a.b'],
    ['[@course@T](https://a.b)', 'course', 'T', 'https://a.b'],
    ['[@book@T](https://a.b)', 'book', 'T', 'https://a.b'],
    ['[@opensource@T](https://a.b)', 'tool', 'T', 'https://a.b'],
    ['[@podcast@T](https://a.b)', 'guide', 'T', 'https://a.b'],
    ['[@feed@T](https://a.b)', 'guide', 'T', 'https://a.b'],
    ['[@roadmap@T](https://a.b)', 'guide', 'T', 'https://a.b'],
    ['[@constructor@T](https://a.b)', 'guide', 'T', 'https://a.b'],
    ['[@Video@T](https://a.b)', 'video', 'T', 'https://a.b'],
    ['[T](http://a.b)', 'guide', 'T', 'http://a.b'],
    ['[@article@@vue/core @ 3](https://a.b)', 'guide', '@vue/core @ 3', 'https://a.b'],
    ['[me@home](https://a.b)', 'guide', 'me@home', 'https://a.b'],
    ['[@article@\\[A\\] \\<b\\>](https://a.b)', 'guide', '[A] <b>', 'https://a.b'],
    ['[@article@\\[A\\](b)](https://a.b)', 'guide', '[A](b)', 'https://a.b'],
    ['[@article@a [b] c](https://a.b)', 'guide', 'a [b] c', 'https://a.b'],
    ['[@article@T](https://a.b/c_(d))', 'guide', 'T', 'https://a.b/c_(d)'],
    ['[@article@T](<https://a.b>)', 'guide', 'T', 'https://a.b'],
    ['[@article@T](https://a.b "more")', 'guide', 'T', 'https://a.b'],
    ['[@article@T](https://a.b) (10 min)', 'guide', 'T', 'https://a.b'],
    ['[@article@](https://a.b)', 'guide', 'https://a.b', 'https://a.b'],
    ['[@article@T](https://a.b) and [U](https://c.d)', 'guide', 'T', 'https://a.b'],
  ])('%s', (item, kind, title, url) => {
    for (const bullet of ['- ', '* ', '  + ']) {
      expect(readContent(bullet + item).resources).toEqual([{ title, url, kind }]);
    }
  });

  test.each([
    '- [@article@T](javascript:alert(1))',
    '- [@article@T](file:///etc/passwd)',
    '- [@article@T](/here)',
    '- [@article@T]()',
    '- [@article@T](https://)',
    '- [@article@T]',
    '- [@article@T](javascript:x) https://a.b',
    '[@article@T](https://a.b)',
    `- [@article@${'T'.repeat(4000)}](https://a.b)`,
  ])('none: %s', (line) => {
    expect(readContent(line).resources).toEqual([]);
  });
});

test('hostile text holds no link', () => {
  const texts = ['](', '- [', '\\', '(', '\n', ' ', '- [a](https://', '#', 'learn more from '];
  for (const text of texts) {
    const long = text.repeat(1_000_000 / text.length);
    for (const one of [long, `- [${long}`, `- [a](${long}`, `# ${long}`]) {
      expect(readContent(one).resources).toEqual([]);
    }
  }
});
