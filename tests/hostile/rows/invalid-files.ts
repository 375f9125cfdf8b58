import { writeFileSync } from 'node:fs';
import { FILE_COMMANDS, VALIDATE } from '../commands';
import { type Row, refused } from '../row';
import { chain, FINE, roadmapText, topic } from '../texts';

/** A JSON file that is no roadmap; "a" is a topic in it, where it gets that far. */
const wrong = (n: string, input: string, text: string, says: RegExp): Row => ({
  n,
  input,
  make: ({ file }) => writeFileSync(file, text),
  cases: [refused(3, FILE_COMMANDS, says), { ...refused(3, VALIDATE, says), isAnswer: true }],
});

/** The same with one topic "a" that has these fields. */
const field = (n: string, input: string, fields: object, says: RegExp): Row =>
  wrong(n, input, roadmapText([topic('a', { ...fields })]), says);

const group = (id: string, children: readonly object[], more: object = {}) => ({
  ...topic(id),
  ...more,
  children,
});

const withRoot = (root: unknown): string =>
  JSON.stringify({ format: 1, id: 'own', title: 'Own', root });

const needing = (id: string, ...requires: string[]) => topic(id, { requires });

/** What is JSON, but no roadmap: rows 12 to 31 and their kin. */
export const invalidFiles: readonly Row[] = [
  wrong(
    '12a',
    'an id twice',
    roadmapText([topic('a'), topic('b'), topic('a')]),
    /18:? .*"a" is already used at root\.children\[0\]\.id/,
  ),
  wrong(
    '12b',
    'an id that is an alias of another',
    roadmapText([topic('a'), topic('b', { aliases: ['a'] })]),
    /"a" is already used at root\.children\[0\]\.id/,
  ),
  wrong(
    '12c',
    'ids that are equal once composed (NFC)',
    roadmapText([topic('a'), topic('é'), topic('e\u0301')]),
    /already used/,
  ),
  wrong('14a', 'a topic that needs itself', roadmapText([needing('a', 'a')]), /circle: a -> a/),
  wrong(
    '14b',
    'a circle of two',
    roadmapText([needing('a', 'b'), needing('b', 'a')]),
    /circle: (a -> b -> a|b -> a -> b)/,
  ),
  wrong(
    '14c',
    'a circle of 300',
    roadmapText(Array.from({ length: 300 }, (_, n) => needing(`t${n}`, `t${(n + 1) % 300}`))),
    /circle: t\d+ -> t\d+/,
  ),
  wrong(
    '15',
    'a topic that needs what is not there',
    roadmapText([topic('alpha'), needing('b', 'alpah')]),
    /no node has the id "alpah"/,
  ),
  wrong(
    '16a',
    'a topic that needs the group around it',
    roadmapText([group('s', [needing('a', 's')])]),
    /above or below/,
  ),
  wrong(
    '16b',
    'a group that needs a topic in it',
    roadmapText([group('s', [topic('a')], { requires: ['a'] })]),
    /above or below/,
  ),
  wrong('18a', '65 levels', chain(65), /deeper than 64/),
  wrong('18b', '10,000 levels', chain(10_000), /deeper than 64/),
  wrong(
    '20',
    '1,000 wrong nodes: ten and a count',
    roadmapText(Array.from({ length: 1_000 }, (_, id) => ({ id, title: 'x' }))),
    /and 990 more|has 1000 errors/,
  ),
  wrong(
    '21a',
    'id: 1',
    roadmapText([topic('a'), topic('b'), { id: 1, title: 'x' }]),
    /children\[2\]\.id: expected string, got number/,
  ),
  wrong(
    '21b',
    'title: null',
    roadmapText([{ id: 'a', title: null }]),
    /children\[0\]\.title: expected string, got null/,
  ),
  wrong(
    '21c',
    'children: {}',
    withRoot({ id: 'r', title: 'r', children: {} }),
    /root\.children: expected (array|list), got object/,
  ),
  wrong('21d', 'a node that is null', roadmapText([null]), /children\[0\]: expected a node, got n/),
  wrong('21e', 'a root that is a list', withRoot([]), /root: expected .*, got (array|a list)/),
  wrong(
    '21f',
    'no root',
    JSON.stringify({ format: 1, id: 'own', title: 'Own' }),
    /root: .*missing/,
  ),
  wrong('21g', 'no id', roadmapText([{ title: 'x' }]), /children\[0\]\.id: missing/),
  wrong('22a', 'the id __proto__', roadmapText([topic('__proto__')]), /is a reserved word/),
  wrong('22b', 'the id constructor', roadmapText([topic('constructor')]), /is a reserved word/),
  wrong('22c', 'the alias prototype', roadmapText([topic('a', { aliases: ['prototype'] })]), /res/),
  wrong('24a', 'an empty id', roadmapText([topic('')]), /children\[0\]\.id: an id is/),
  wrong('24b', 'an id with a blank', roadmapText([topic('a b')]), /children\[0\]\.id: an id is/),
  wrong('24c', 'an id with a slash', roadmapText([topic('a/b')]), /children\[0\]\.id: an id is/),
  wrong('24d', 'an id of 10 KB', roadmapText([topic('x'.repeat(10_240))]), /\.id: an id is/),
  field('25b', 'an empty title', { title: ' ' }, /children\[0\]\.title: must not be empty/),
  wrong(
    '28b',
    'an id that turns the direction',
    roadmapText([topic('a\u202eb')]),
    /\.id: an id is/,
  ),
  wrong('31', 'a newer format', roadmapText([], { format: 2 }), /format 2 was made by a newer/),
  wrong('95', 'an id with a backslash', roadmapText([topic('..\\b')]), /\.id: an id is/),
  wrong('96', 'an id with an escape', roadmapText([topic('a\x1b[31m')]), /\.id: an id is/),
  wrong('97', 'a roadmap called ..', roadmapText([], { id: '..' }), /id: a roadmap's id is small/),
  wrong(
    '98',
    'a roadmap called a/b',
    roadmapText([], { id: 'a/b' }),
    /id: a roadmap's id is small/,
  ),
  wrong('99', 'a roadmap called constructor', roadmapText([], { id: 'constructor' }), /reserved/),
  wrong('100', 'format "1"', roadmapText([], { format: '1' }), /format: (expected )?.*1/),
  wrong('101', 'no format', roadmapText([], { format: undefined }), /format: /),
  wrong('102', 'format 1e99', FINE.replace('"format": 1', '"format": 1e99'), /newer version/),
  wrong('103', 'format -1', roadmapText([], { format: -1 }), /format: /),
  field('104a', 'hours: "many"', { hours: 'many' }, /children\[0\]\.hours/),
  field('104b', 'hours: -1', { hours: -1 }, /children\[0\]\.hours/),
  wrong(
    '104c',
    'hours: 1e999',
    roadmapText([topic('a', { hours: 1 })]).replace('"hours": 1', '"hours": 1e999'),
    /children\[0\]\.hours/,
  ),
  field('105a', 'choose: 3 of 1', { choose: 3, children: [topic('b')] }, /choose is 3/),
  field('105b', 'choose: 0', { choose: 0, children: [topic('b')] }, /choose: must be 1 or more/),
  field('105c', 'choose: 1.5', { choose: 1.5, children: [topic('b')] }, /choose: .*whole number/),
  field('106a', 'color: red', { color: 'red' }, /children\[0\]\.color: expected "#rgb"/),
  field('106b', 'a color with a style in it', { color: '#fff;x:url(//evil)' }, /color: expected/),
  field('107a', 'requires: "b"', { requires: 'b' }, /requires: expected (array|list)/),
  field('107b', 'requires: [null]', { requires: [null] }, /requires\[0\]: expected string/),
  wrong(
    '108',
    'a number twice',
    roadmapText([topic('a', { number: '1' }), topic('b', { number: '1' })]),
    /number "1" is already used/,
  ),
  field('109', 'a number that is markup', { number: '<b>1</b>' }, /expected a number such as/),
  field('110', 'a number that is an option', { number: '--force' }, /expected a number such as/),
  field('111', 'resources without addresses', { resources: [{ title: 'x' }] }, /url: missing/),
  field('112', 'a resource that is a text', { resources: ['https://x.example'] }, /resources\[0\]/),
  field(
    '113',
    'a resource of -5 minutes',
    { resources: [{ title: 'x', url: 'x', minutes: -5 }] },
    /minutes: must be more/,
  ),
  field('114', 'a practice that is a text', { practice: 'do it' }, /practice: expected object/),
  field(
    '115',
    'checks without answers',
    { checks: [{ question: 'x' }] },
    /checks\[0\]\.answer: mis/,
  ),
  wrong(
    '119',
    'a key with lists in lists, 10,000 deep',
    FINE.replace('"format"', `"x": ${'['.repeat(10_000)}${']'.repeat(10_000)}, "format"`),
    /"x" is nested deeper than 64/,
  ),
  wrong(
    '281',
    'a node with a key of objects, 3,000 deep',
    FINE.replace('"id": "a"', `"x": ${'{"x":'.repeat(3_000)}1${'}'.repeat(3_000)}, "id": "a"`),
    /"x" is nested deeper than 64/,
  ),
];
