import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursIn, readEnding, writeEnding } from '../../../src/formats/markdown/endings';

describe('effort', () => {
  test.each([
    ['3h', 3],
    ['3 h', 3],
    ['1.5 h', 1.5],
    ['1,5h', 1.5],
    ['30m', 0.5],
    ['45 min', 0.75],
    ['90 minutes', 1.5],
    ['2 hrs', 2],
    ['~10 hours', 10],
    ['1h 30m', 1.5],
    ['1h30', 1.5],
    ['0h', 0],
    ['100000h', 100_000],
    ['100001h', undefined],
    ['3', undefined],
    ['3 weeks', undefined],
    ['6-10 hours', undefined],
    ['h', undefined],
    ['3h today', undefined],
  ])('%s', (text, hours) => {
    expect(hoursIn(text)).toBe(hours);
  });
});

describe('what stands at the end of a line', () => {
  test.each<[string, string, object]>([
    ['SQL (3h)', 'SQL', { hours: 3 }],
    ['SQL (30m)', 'SQL', { hours: 0.5 }],
    ['SQL needs: http, dns', 'SQL', { requires: ['http', 'dns'] }],
    ['SQL, needs: http', 'SQL', { requires: ['http'] }],
    ['SQL — needs:http', 'SQL', { requires: ['http'] }],
    ['SQL Needs: "A, B", "C \\"D\\"", e', 'SQL', { requires: ['A, B', 'C \\"D\\"', 'e'] }],
    ['SQL (3h) needs: http', 'SQL', { hours: 3, requires: ['http'] }],
    ['SQL needs: http (3h)', 'SQL', { hours: 3, requires: ['http'] }],
    ['SQL (3h, needs: http, dns)', 'SQL', { hours: 3, requires: ['http', 'dns'] }],
    ['SQL (needs: http)', 'SQL', { requires: ['http'] }],
    ['SQL (pick 1)', 'SQL', { choose: 1 }],
    ['SQL (3h, pick 2, skipped)', 'SQL', { hours: 3, choose: 2, status: 'skipped' }],
    ['SQL (skipped)', 'SQL', { status: 'skipped' }],
    ['SQL (In progress)', 'SQL', { status: 'doing' }],
    ['SQL (2/5 steps)', 'SQL', {}],
    ['SQL (30h, 2/5 steps)', 'SQL', { hours: 30 }],
    ['SQL (the language) (3h)', 'SQL (the language)', { hours: 3 }],
  ])('%s', (raw, title, ending) => {
    expect(readEnding(raw)).toEqual({ title, ending });
  });

  test.each([
    '(3h)',
    'needs: http',
    'SQL (the language)',
    'SQL (3h, see below)',
    'SQL(3h)',
    'SQL \\(3h)',
    'SQL needs\\: http',
    'SQL needs:',
    'What everybody needs',
    '[SQL](https://a.b)',
    'SQL (pick 0)',
    '',
  ])('%j is a title', (raw) => {
    expect(readEnding(raw)).toEqual({ title: raw, ending: {} });
  });
});

describe('it is written so that it is read again', () => {
  test.each<[string, object, string]>([
    ['SQL', {}, 'SQL'],
    ['SQL', { hours: 10 }, 'SQL (10h)'],
    ['SQL', { hours: 1.5 }, 'SQL (1.5h)'],
    ['SQL', { hours: 0.5 }, 'SQL (30m)'],
    ['SQL', { hours: 0 }, 'SQL (0h)'],
    ['SQL', { hours: 1e-7 }, 'SQL'],
    ['SQL', { choose: 1, hours: 2, status: 'skipped' }, 'SQL (2h, pick 1, skipped)'],
    ['SQL', { status: 'doing' }, 'SQL (in progress)'],
    ['SQL', { hours: 2, requires: ['2.1', '3'] }, 'SQL (2h) needs: 2.1, 3'],
    ['SQL', { requires: ['A, B', 'C (3h)', 'D "E"'] }, 'SQL needs: "A, B", "C (3h)", "D \\"E\\""'],
    ['SQL', { requires: ['* https://a.b/c_d'] }, 'SQL needs: "* https://a.b/c_d"'],
    ['SQL (3h)', {}, 'SQL \\(3h)'],
    ['SQL (3h)', { hours: 2 }, 'SQL \\(3h) (2h)'],
    ['SQL needs: x', { hours: 2 }, 'SQL needs\\: x (2h)'],
    ['SQL -', { requires: ['x'] }, 'SQL \\- needs: x'],
    ['SQL —', { requires: ['x'] }, 'SQL &#8212; needs: x'],
  ])('%s %j', (title, told, line) => {
    expect(writeEnding(title, told)).toBe(line);
  });

  test('any effort', () => {
    const hours = fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 6000 }).map((minutes) => minutes / 60),
      fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    );
    fc.assert(
      fc.property(hours, (hours) => {
        expect(readEnding(writeEnding('SQL', { hours }))).toEqual({
          title: 'SQL',
          ending: { hours },
        });
      }),
    );
  });
});
