import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { isWebLink, linksOf, partsOf } from '../../../src/progress/record/links';
import { NO_PROGRESS, NO_STATE } from '../../../src/progress/record/types';
import { topic } from '../../roadmap/nodes';
import { change, nodeIn, treeWith } from '../../support/fixtures';

const own = { title: 'Docs', url: 'https://docs.example/' };
const tree = treeWith(topic('a', { resources: [own] }), topic('b'));

const linksIn = (id: string, ...notes: string[]) => {
  const changes = notes.map((text, index) =>
    change(index + 1, 'test', [{ type: 'note', node: id, text }]),
  );
  return linksOf(progressOf(fold(NO_STATE, changes), 'test'), nodeIn(tree, id));
};

describe('only http and https may be opened', () => {
  test.each([
    ['https://a.example/', true],
    ['http://a.example', true],
    ['HTTPS://A.EXAMPLE/', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['ftp://a.example/', false],
    ['mailto:a@b.example', false],
    [' javascript:alert(1)', false],
    ['java\tscript:alert(1)', false],
    ['//a.example/', false],
    ['a.example', false],
    ['https://', false],
    ['', false],
  ])('"%s": %s', (url, isLink) => {
    expect(isWebLink(url)).toBe(isLink);
  });
});

describe("a link in the learner's own notes", () => {
  test.each([
    ['alone', 'https://x.example/a', 'https://x.example/a'],
    ['in a sentence', 'see http://x.example/a now', 'http://x.example/a'],
    ['before a full stop', 'read https://x.example/a.html.', 'https://x.example/a.html'],
    ['before a comma', 'https://x.example/a, then', 'https://x.example/a'],
    ['in brackets', '(https://x.example/a)', 'https://x.example/a'],
    ['in angle brackets', '<https://x.example/a>', 'https://x.example/a'],
    ['in quotes', '"https://x.example/a"', 'https://x.example/a'],
    ['with a question', 'https://x.example/?q=1&r=2#top!', 'https://x.example/?q=1&r=2#top'],
    ['in Markdown', '[x](https://x.example/a)', 'https://x.example/a'],
    [
      'with brackets of its own',
      'https://x.example/SQL_(language)',
      'https://x.example/SQL_(language)',
    ],
    [
      'in brackets, with brackets of its own',
      '(https://x.example/S_(l))',
      'https://x.example/S_(l)',
    ],
  ])('%s: "%s"', (_, text, url) => {
    expect(linksIn('b', text)).toEqual([{ title: 'from your notes', url }]);
  });

  test.each(['no link', 'file:///etc/passwd', 'www.x.example', 'https://'])('not "%s"', (text) => {
    expect(linksIn('b', text)).toEqual([]);
  });

  test.each([
    ['closing brackets', ')'],
    ['full stops', '.'],
    ['of both, in turn', ').'],
  ])('behind which 20,000 %s stand', (_, letters) => {
    const text = `https://x.example/${letters.repeat(20_000)}`;
    expect(linksIn('b', text)).toEqual([{ title: 'from your notes', url: 'https://x.example/' }]);
  });

  test('stands behind the links of the roadmap, each once', () => {
    const urls = linksIn('a', 'https://y.example/1 https://y.example/2', 'https://y.example/1');
    expect(urls.map(({ url }) => url)).toEqual([
      'https://docs.example/',
      'https://y.example/1',
      'https://y.example/2',
    ]);
  });
});

test('without notes a node has the links of the roadmap', () => {
  expect(linksOf(NO_PROGRESS, nodeIn(tree, 'a'))).toEqual([own]);
  expect(linksOf(NO_PROGRESS, nodeIn(tree, 'b'))).toEqual([]);
});

describe('a text in parts', () => {
  test('addresses stand apart from what is around them', () => {
    expect(partsOf('see https://x.example/a, or https://.')).toEqual([
      { text: 'see ' },
      { text: 'https://x.example/a', url: 'https://x.example/a' },
      { text: ', or https://.' },
    ]);
  });

  test('joined, they are the text again', () => {
    const piece = fc.constantFrom('https://x.example/a', '(', ')', '.', ' ', 'https://', 'é', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(
          partsOf(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
