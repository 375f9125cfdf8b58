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
    ['what comes before as a text', { before: 'x' }, ['wrong-value before']],
    ['what comes before without a text', { before: [{ title: 'x' }] }, ['missing before[0].text']],
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
    ['a practice without a goal', { practice: { goal: ' ', steps: [] } }, 'practice.goal'],
    ['steps that are texts', { practice: { goal: 'x', steps: ['y'] } }, 'practice.steps[0]'],
    [
      'a step with two ids',
      { practice: { goal: 'x', steps: [{ id: 'a b', text: 'y' }] } },
      'practice.steps[0].id',
    ],
    [
      'a step that takes no time',
      { practice: { goal: 'x', steps: [{ text: 'y', minutes: 0 }] } },
      'practice.steps[0].minutes',
    ],
    ['terms that are texts', { terms: ['x'] }, 'terms[0]'],
    ['a term that means nothing', { terms: [{ term: 'x', meaning: '' }] }, 'terms[0].meaning'],
    ['an example that is a text', { example: 'x' }, 'example'],
    ['an example without code', { example: { code: ' ', caption: 'x' } }, 'example.code'],
    ['a mistake without a cause', { mistakes: [{ symptom: 'x', cause: '' }] }, 'mistakes[0].cause'],
    [
      'an unknown role of a resource',
      { resources: [{ title: 'x', url: 'y', role: 'first' }] },
      'resources[0].role',
    ],
    [
      'an empty source',
      { checks: [{ question: 'x', answer: 'y', source: '' }] },
      'checks[0].source',
    ],
    [
      'code that is a list',
      { checks: [{ question: 'x', answer: 'y', code: [] }] },
      'checks[0].code',
    ],
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
    ['a practice without steps', { practice: { goal: 'x' } }, 'practice.steps'],
    ['a practice of steps without a goal', { practice: { steps: [] } }, 'practice.goal'],
    ['a step without a text', { practice: { goal: 'x', steps: [{}] } }, 'practice.steps[0].text'],
    ['a term without a meaning', { terms: [{ term: 'x' }] }, 'terms[0].meaning'],
    ['an example without a caption', { example: { code: 'x' } }, 'example.caption'],
    ['a mistake without a symptom', { mistakes: [{ cause: 'x' }] }, 'mistakes[0].symptom'],
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
      'in a step',
      documentOf(node('a', { practice: { goal: 'x', steps: [{ text: 'y', done: true }] } })),
      'root.children[0].practice.steps[0].done',
    ],
    [
      'in a term',
      documentOf(node('a', { terms: [{ term: 'x', meaning: 'y', lang: 'en' }] })),
      'root.children[0].terms[0].lang',
    ],
    [
      'in an example',
      documentOf(node('a', { example: { code: 'x', caption: 'y', lang: 'sql' } })),
      'root.children[0].example.lang',
    ],
    [
      'in a mistake',
      documentOf(node('a', { mistakes: [{ symptom: 'x', cause: 'y', fix: 'z' }] })),
      'root.children[0].mistakes[0].fix',
    ],
    [
      'in what comes before',
      { ...documentOf(), before: [{ title: 'x', text: 'y', url: 'z' }] },
      'before[0].url',
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

test('two steps of one id are an error at the second', () => {
  const steps = [{ id: 'run', text: 'x' }, { text: 'y' }, { text: 'z' }, { id: 'run', text: 'w' }];
  expect(checkRoadmap(documentOf(node('a', { practice: { goal: 'x', steps } })))).toEqual({
    problems: [
      expect.objectContaining({
        code: 'duplicate-id',
        path: 'root.children[0].practice.steps[3].id',
        severity: 'error',
      }),
    ],
  });
});

test('the source of a check that names neither a link nor a term is a warning', () => {
  const more = {
    terms: [{ term: 'join', meaning: 'x' }],
    resources: [{ title: 'x', url: 'https://a.example/' }],
    checks: ['join', 'https://a.example/', 'Join'].map((source) => ({
      question: 'x',
      answer: 'y',
      source,
    })),
  };
  expect(checkRoadmap(documentOf(node('a', more))).problems).toMatchObject([
    { code: 'unknown-source', path: 'root.children[0].checks[2].source', severity: 'warning' },
  ]);
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
    [
      node('a', { resources: [{ title: 'x', url: 'y', role: 'first' }] }),
      'expected one of "start", "then", "reference"',
    ],
    [node('a', { practice: 'x' }), 'expected object, got string'],
    [node('a', { practice: { task: 'x', doneWhen: 'y' } }), 'expected list, got string'],
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
