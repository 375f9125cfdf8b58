import { describe, expect, test } from 'vitest';
import { nodeIn, readAs, told } from './outline';

describe('what is indented further lies below', () => {
  test.each<[string, string, string]>([
    ['blanks', '  root\n    A\n      B\n    C', 'root\n  A\n    B\n  C\n'],
    ['tabs', '\troot\n\t\tA\n\t\t\tB\n\t\tC', 'root\n  A\n    B\n  C\n'],
    ['uneven blanks', 'root\n    A\n        B\n      C\n  D', 'root\n  A\n    B\n    C\n  D\n'],
    ['blank lines', 'root\n\n  A\n\n\n  B', 'root\n  A\n  B\n'],
    [
      'icons and classes',
      'root\n  A\n  ::icon(fa fa-book)\n  :::urgent large\n    B',
      'root\n  A\n    B\n',
    ],
    ['comments', '%% one\nroot\n  A %% two\n  %% three\n  B', 'root\n  A\n  B\n'],
    ['several roots', 'A\n  B\nC', 'File\n  A\n    B\n  C\n'],
  ])('%s', (_, text, tree) => {
    expect(readAs(`mindmap\n${text}`)).toBe(tree);
  });
});

describe('titles', () => {
  test.each([
    ['plain', 'Some text', 'Some text'],
    ['plain with a colon', 'Q1: research', 'Q1: research'],
    ['box', 'id[Some text]', 'Some text'],
    ['round', 'id(Some text)', 'Some text'],
    ['circle', 'id((Some text))', 'Some text'],
    ['bang', 'id))Some text((', 'Some text'],
    ['cloud', 'id)Some text(', 'Some text'],
    ['hexagon', 'id{{Some text}}', 'Some text'],
    ['without a name', '((Some text))', 'Some text'],
    ['quotes', 'id["Some (text)"]', 'Some (text)'],
    ['quotes over lines', 'id["Some\n  text"]', 'Some text'],
    ['Markdown over lines', 'id["`**Some**\n  text`"]', 'Some text'],
    ['quotes that never end', 'id["Some text', 'id["Some text'],
    ['a break', 'id[Some<br/>text]', 'Some text'],
    ['entities', 'Some &amp; #35;', 'Some & #'],
    ['a remark', 'Git (version control)', 'Git (version control)'],
    ['a remark in the middle', 'Git (vc) basics', 'Git (vc) basics'],
    ['an empty shape', 'id[]', 'id'],
  ])('%s', (_, text, title) => {
    expect(readAs(`mindmap\nroot\n  ${text}`)).toBe(`root\n  ${title}\n`);
  });
});

test('a comment behind a text is told', () => {
  expect(told('mindmap\nroot\n  A %% two')).toEqual([
    '3 a comment stands behind a statement: understood, but mermaid would not draw it',
  ]);
});

test('nodes carry lines and links', () => {
  const text = 'mindmap\nroot\n\n  A["<a href=\'https://a.example\'>Some text</a>"]';
  expect(nodeIn(text, 'Some text')).toMatchObject({
    line: 4,
    resources: [{ title: 'https://a.example', url: 'https://a.example' }],
  });
});
