import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../../../src/formats/csv/write';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { NO_STATE } from '../../../src/progress/record/types';
import { treeOf } from '../../../src/roadmap/tree';
import { group, topic } from '../../roadmap/nodes';
import { teahouse } from '../../screens/roadmaps';
import { change, roadmapOf, set, snapshotWith, TODAY, treeWith } from '../../support/fixtures';

const PLAIN = { colors: 'roadmap', notes: false } as const;
const NOTED = { colors: 'roadmap', notes: true } as const;

const someProgress = () => {
  const tree = treeWith(
    group('web', [topic('http', { title: 'HTTP, "the" protocol', hours: 1.5 }), topic('dns')]),
    group('data', [group('stores', [group('old', [topic('sql', { requires: ['http', 'dns'] })])])]),
    topic('alone'),
  );
  const state = fold(NO_STATE, [
    change(1, 'test', [set('http', 'done', '2026-01-31')]),
    change(2, 'test', [set('sql', 'doing')]),
    change(3, 'test', [set('dns', 'skipped')]),
    change(4, 'test', [set('alone', 'done')]),
    change(5, 'test', [set('alone', 'todo')]),
    change(6, 'test', [{ type: 'note', node: 'http', text: 'built a\nserver' }]),
    change(7, 'test', [{ type: 'note', node: 'http', text: '=1+1' }]),
  ]);
  return snapshotOf(tree, progressOf(state, 'test'), TODAY);
};

test('the table: a node a row, in order', () => {
  expect(write(someProgress(), PLAIN)).toMatchInlineSnapshot(`
    "number,id,title,kind,status,day,hours,section,group,requires,notes,steps,practice minutes,terms,start link
    ,root,Test,root,doing,,,,,,0,,,,
    1,web,WEB,section,done,,,,,,0,,,,
    1.1,http,"HTTP, ""the"" protocol",topic,done,2026-01-31,1.5,WEB,,,2,,,,
    1.2,dns,DNS,topic,skipped,2026-11-22,,WEB,,,0,,,,
    2,data,DATA,section,doing,,,,,,0,,,,
    2.1,stores,STORES,group,doing,,,DATA,,,0,,,,
    2.1.1,old,OLD,group,doing,,,DATA,STORES,,0,,,,
    2.1.1.1,sql,SQL,topic,doing,2026-11-22,,DATA,STORES > OLD,http dns,0,,,,
    3,alone,ALONE,topic,todo,,,,,,0,,,,
    "
  `);
});

test('the texts of notes, where they are asked for', () => {
  const texts = csvParse(write(someProgress(), NOTED)).map((row) => row['note texts']);
  expect(texts).toEqual(['', '', 'built a\nserver\n\n=1+1', '', '', '', '', '', '']);
});

test('what a topic takes and where it starts', () => {
  const [, green, black] = csvParse(write(snapshotWith(teahouse()), PLAIN));
  expect(green).toMatchObject({
    'practice minutes': '105',
    terms: '2',
    'start link': 'https://example.com/first',
  });
  expect(black).toMatchObject({ 'practice minutes': '', terms: '1', 'start link': '' });
});

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('%j', (title) => {
    const [, , row] = csvParseRows(write(snapshotWith(treeWith(topic('x', { title }))), PLAIN));
    expect(row?.[2]).toBe(`'${title}`);
  });

  test('no cell begins like a formula, whatever titles, ids and notes say', () => {
    const some = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\',; a') });
    fc.assert(
      fc.property(some, some, (title, text) => {
        const tree = treeWith(topic('-x', { title }), topic('y', { requires: ['-x'] }));
        const state = fold(NO_STATE, [change(1, 'test', [{ type: 'note', node: '-x', text }])]);
        const written = write(snapshotOf(tree, progressOf(state, 'test'), TODAY), NOTED);
        const rows = csvParseRows(written);
        expect(rows.map((row) => row.length)).toEqual([16, 16, 16, 16]);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });
});

test('10,000 nodes are as many rows', () => {
  const children = Array.from({ length: 100 }, (_, n) =>
    group(
      `g${n}`,
      Array.from({ length: 100 }, (_, m) => `g${n}-${m}`),
    ),
  );
  const snapshot = snapshotWith(treeOf(roadmapOf(...children)));
  expect(csvParseRows(write(snapshot, NOTED))).toHaveLength(snapshot.tree.nodes.length + 1);
});
