import { describe, expect, test } from 'vitest';
import { checkRoadmap } from '../../src/roadmap/check';
import { nameOf } from '../../src/roadmap/check-shape';
import { documentOf, faultsOf, node } from './documents';

describe('the fields at the top', () => {
  test.each<[string, object, string[]]>([
    ['no id', { id: undefined }, ['missing id']],
    ['no title', { title: undefined }, ['missing title']],
    ['no format', { format: undefined }, ['missing format']],
    ['no root', { root: undefined }, ['missing root']],
    ['a root that is a list', { root: [] }, ['wrong-value root']],
    ['a root that is a text', { root: 'x' }, ['wrong-value root']],
    ['a title of the wrong type', { title: 7 }, ['wrong-value title']],
    ['an empty title', { title: ' ' }, ['wrong-value title']],
    ['an id in capitals', { id: 'Backend' }, ['wrong-value id']],
    ['an id with a slash', { id: '../etc' }, ['wrong-value id']],
    ['an id that is empty', { id: '' }, ['wrong-value id']],
    ['an id that is a part of JavaScript', { id: 'constructor' }, ['wrong-value id']],
    ['an id of 65 letters', { id: 'x'.repeat(65) }, ['wrong-value id']],
    ['a description that is a list', { description: [] }, ['wrong-value description']],
    ['a language that is null', { language: null }, ['wrong-value language']],
    ['several at once', { id: 1, title: 2 }, ['wrong-value id', 'wrong-value title']],
    ['an unknown key', { author: 'me' }, ['unknown-key author']],
  ])('%s', (_, fields, faults) => {
    const document: object = JSON.parse(JSON.stringify({ ...documentOf(), ...fields }));
    expect(faultsOf(document)).toEqual(faults);
  });

  test.each(['a', 'x'.repeat(64), '3d', 'a-b-2'])('"%s" is a good id', (id) => {
    expect(faultsOf({ ...documentOf(), id })).toEqual([]);
  });
});

describe('the id of a node', () => {
  test.each<[string, unknown]>([
    ['a number', 1],
    ['null', null],
    ['empty', ''],
    ['a blank', 'a b'],
    ['a tab', 'a\tb'],
    ['a slash', 'a/b'],
    ['a backslash', 'a\\b'],
    ['a control character', 'a\u0007'],
    ['an escape', '\u001b[31m'],
    ['a bidi override', 'a\u202eb'],
    ['a zero-width space', 'a\u200bb'],
    ['half a surrogate pair', '\ud800'],
    ['129 characters', 'x'.repeat(129)],
    ['10 KB', 'x'.repeat(10_240)],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['prototype', 'prototype'],
  ])('%s is refused', (_, id) => {
    expect(faultsOf(documentOf(node(id)))).toEqual(['wrong-value root.children[0].id']);
    const alias = faultsOf(documentOf(node('a', { aliases: [id] })));
    expect(alias).toEqual(['wrong-value root.children[0].aliases[0]']);
  });

  test.each(['a', 'A.b_c-1', '3.2.1', 'база', '数据', 'x'.repeat(128), 'toString', '🚀'])(
    '%s is taken',
    (id) => {
      expect(faultsOf(documentOf(node(id)))).toEqual([]);
    },
  );
});

describe('the other fields of a node', () => {
  test.each<[string, object, string]>([
    ['a title that is null', { title: null }, 'title'],
    ['an empty title', { title: '' }, 'title'],
    ['a number that is one', { number: 3 }, 'number'],
    ['aliases that are a text', { aliases: 'x' }, 'aliases'],
    ['a colour by name', { color: 'red' }, 'color'],
    ['a colour of four digits', { color: '#ffff' }, 'color'],
    ['a summary that is a list', { summary: [] }, 'summary'],
    ['requires that is a text', { requires: 'x' }, 'requires'],
    ['requires that holds a number', { requires: [7] }, 'requires[0]'],
    ['choose 0', { choose: 0 }, 'choose'],
    ['choose that is a text', { choose: '1' }, 'choose'],
    ['negative hours', { hours: -1 }, 'hours'],
    ['hours beyond a life', { hours: 100_001 }, 'hours'],
    ['hours that are a text', { hours: '3' }, 'hours'],
    ['an empty outcome', { outcomes: ['You can.', ' '] }, 'outcomes[1]'],
    ['a practice that is a text', { practice: 'x' }, 'practice'],
    ['a practice without a task', { practice: { task: '', doneWhen: [] } }, 'practice.task'],
    ['a resource that is a text', { resources: ['x'] }, 'resources[0]'],
    ['a resource without an address', { resources: [{ title: 'x', url: '' }] }, 'resources[0].url'],
    [
      'an unknown kind of resource',
      { resources: [{ title: 'x', url: 'y', kind: 'blog' }] },
      'resources[0].kind',
    ],
    [
      'a resource that takes no time',
      { resources: [{ title: 'x', url: 'y', minutes: 0 }] },
      'resources[0].minutes',
    ],
    [
      'a price instead of free',
      { resources: [{ title: 'x', url: 'y', free: 9 }] },
      'resources[0].free',
    ],
    ['an empty question', { checks: [{ question: '', answer: 'x' }] }, 'checks[0].question'],
    ['children that are an object', { children: {} }, 'children'],
    ['children that are null', { children: null }, 'children'],
  ])('%s', (_, fields, place) => {
    const faults = faultsOf(documentOf(node('a'), node('b', fields)));
    expect(faults).toEqual([`wrong-value root.children[1].${place}`]);
  });

  test.each<[string, object, string]>([
    ['a practice that is never done', { practice: { task: 'x' } }, 'practice.doneWhen'],
    ['a resource without a title', { resources: [{ url: 'y' }] }, 'resources[0].title'],
    ['a question without an answer', { checks: [{ question: 'x' }] }, 'checks[0].answer'],
  ])('%s', (_, fields, place) => {
    expect(faultsOf(documentOf(node('a', fields)))).toEqual([`missing root.children[0].${place}`]);
  });

  test.each(['', '3.', '.3', '3..2', '3,2', 'x', '3.x', '３'])('the number "%s"', (number) => {
    const document = { ...documentOf(), root: node('root', { number }) };
    expect(faultsOf(document)).toEqual(['wrong-value root.number']);
  });

  test.each(['0', '3', '3.0', '10.20.30'])('but "%s" is a number', (number) => {
    expect(faultsOf({ ...documentOf(), root: node('root', { number }) })).toEqual([]);
  });

  test.each([7, null, 'x', [[]]])('a node that is %j', (value) => {
    expect(faultsOf(documentOf(value))).toEqual(['wrong-value root.children[0]']);
  });

  test('a link that runs a program is shown, so it is no fault', () => {
    const resources = [{ title: 'x', url: 'javascript:alert(1)' }];
    expect(faultsOf(documentOf(node('a', { resources })))).toEqual([]);
  });

  test.each(['#abc', '#ABC', '#a1B2c3'])('%s is a colour', (color) => {
    expect(faultsOf(documentOf(node('a', { color })))).toEqual([]);
  });
});

describe('unknown keys are warnings with their place', () => {
  test.each<[string, object, string]>([
    ['at the top', { ...documentOf(), author: 1 }, 'author'],
    ['in a node', documentOf(node('a', { colour: '#fff' })), 'root.children[0].colour'],
    [
      'in a resource',
      documentOf(node('a', { resources: [{ title: 'x', url: 'y', lang: 'en' }] })),
      'root.children[0].resources[0].lang',
    ],
    [
      'in a practice',
      documentOf(node('a', { practice: { task: 'x', doneWhen: [], hint: 'y' } })),
      'root.children[0].practice.hint',
    ],
    [
      'in a check',
      documentOf(node('a', { checks: [{ question: 'x', answer: 'y', hint: 'z' }] })),
      'root.children[0].checks[0].hint',
    ],
  ])('%s', (_, document, path) => {
    expect(checkRoadmap(document).problems).toMatchObject([
      { code: 'unknown-key', path, severity: 'warning' },
    ]);
  });
});

test.each<[string, unknown, string]>([
  ['64 lists in lists', 64, 'unknown-key'],
  ['65', 65, 'too-deep'],
  ['100,000, which JSON.stringify could not write', 100_000, 'too-deep'],
])('an unknown key that holds %s', (_, levels, code) => {
  const x: unknown = JSON.parse('['.repeat(Number(levels)) + ']'.repeat(Number(levels)));
  for (const document of [{ ...documentOf(), x }, documentOf(node('a', { x }))]) {
    expect(checkRoadmap(document).problems).toMatchObject([{ code }]);
  }
});

describe('messages speak of JSON, not of zod', () => {
  test.each<[unknown, string]>([
    [node(1), 'expected string, got number'],
    [node('a', { hours: -1 }), 'must be 0 or more'],
    [node('a', { hours: 1e9 }), 'must be 100000 or less'],
    [node('a', { choose: 0 }), 'must be 1 or more'],
    [node('a', { choose: 1.5, children: [node('b'), node('c')] }), 'expected a whole number'],
    [node('a', { resources: [{ title: 'x', url: 'y', minutes: 0 }] }), 'must be more than 0'],
    [
      node('a', { resources: [{ title: 'x', url: 'y', kind: 'blog' }] }),
      'expected one of "official", "guide", "book", "course", "video", "tool", "paper"',
    ],
    [node('constructor'), '"constructor" is a reserved word and cannot be an id'],
    [node('__proto__'), '"__proto__" is a reserved word and cannot be an id'],
    [node('a b'), 'an id is 1 to 128 printable characters without blanks or slashes'],
    [{ title: 'x' }, 'missing'],
    [node('a', { color: 'red' }), 'expected "#rgb" or "#rrggbb"'],
    [node('a b'), 'an id is 1 to 128 printable characters without blanks or slashes'],
    [null, 'expected a node, got null'],
  ])('%j: %s', (value, message) => {
    expect(checkRoadmap(documentOf(value)).problems).toMatchObject([{ message }]);
  });
});

test.each([
  [null, 'null'],
  [[], 'a list'],
  [1, 'a number'],
  ['', 'a string'],
])('%j is %s', (value, name) => {
  expect(nameOf(value)).toBe(name);
});
