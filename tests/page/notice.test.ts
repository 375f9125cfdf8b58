import { describe, expect, test } from 'vitest';
import { type Notice, noticeLines } from '../../src/page/notice';
import { noticeSentences } from '../../src/page/notice-speech';
import { plainTheme, UNICODE } from '../../src/page/theme';
import { aloud } from '../screens/narrate/screens';

const drawn = (notice: Notice) => noticeLines(notice, plainTheme(UNICODE));
const told = (notice: Notice) => aloud(noticeSentences(notice));

const ERRORS: readonly (readonly [string, Notice, string[], string[]])[] = [
  [
    'what happened and what to type',
    { kind: 'error', message: 'No node "x".', hint: 'Closest: 3.2.1 SQL. Try: roadmap search x' },
    ['roadmap: No node "x".', 'Closest: 3.2.1 SQL. Try: roadmap search x'],
    ['Error: No node "x".', 'Closest: 3.2.1 SQL.', 'Try: roadmap search x'],
  ],
  [
    'a hint of two things',
    {
      kind: 'error',
      message: 'Which topic?',
      hint: 'One: roadmap done 2.1.1    All: roadmap show',
    },
    ['roadmap: Which topic?', 'One: roadmap done 2.1.1    All: roadmap show'],
    ['Error: Which topic?', 'One: roadmap done 2.1.1', 'All: roadmap show'],
  ],
  [
    'a command within a hint loses its full stop',
    { kind: 'error', message: 'No.', hint: 'Choose: roadmap use backend. Here are: a, b' },
    ['roadmap: No.', 'Choose: roadmap use backend. Here are: a, b'],
    ['Error: No.', 'Choose: roadmap use backend', 'Here are: a, b.'],
  ],
  [
    'a choice',
    { kind: 'error', message: '3.1 asks for a choice: 3.1.1 A · 3.1.2 B.' },
    ['roadmap: 3.1 asks for a choice: 3.1.1 A · 3.1.2 B.'],
    ['Error: 3.1 asks for a choice: 3.1.1 A; 3.1.2 B.'],
  ],
  [
    'faults of a file',
    { kind: 'error', message: 'r.json is wrong.\n  line 5 root: is used twice\n  and 2 more' },
    ['roadmap: r.json is wrong.', '  line 5 root: is used twice', '  and 2 more'],
    ['Error: r.json is wrong.', 'Line 5 root: is used twice.', 'And 2 more.'],
  ],
  [
    'a note is one line, whatever is in it',
    { kind: 'note', message: 'a\nb \u001b[31mc' },
    ['note: a b c'],
    ['Note: a b c.'],
  ],
];

describe.each(ERRORS)('%s', (_, notice, lines, sentences) => {
  test('drawn', () => {
    expect(drawn(notice)).toEqual(lines);
  });

  test('told', () => {
    expect(told(notice)).toEqual(sentences);
  });
});

test('a stack comes last', () => {
  const notice: Notice = { kind: 'error', message: 'No.', stack: ['Error: No.', '    at x:1:1'] };
  expect(drawn(notice).slice(1)).toEqual(notice.stack);
  expect(told(notice)).toEqual(['Error: No.', 'Error: No.', 'at x:1:1.']);
});

test.each([
  ['Try: roadmap search <words>', 'Try: [roadmap search <words>]'],
  [
    'One: roadmap done 2.1.1    All: roadmap show',
    'One: [roadmap done 2.1.1]    All: [roadmap show]',
  ],
  ['Choose: roadmap use backend. Here are: a, b', 'Choose: [roadmap use backend]. Here are: a, b'],
  ['Closest: 3.2.1 SQL. Try: roadmap show 3.2', 'Closest: 3.2.1 SQL. Try: [roadmap show 3.2]'],
  ['Try: sudo chown -R "$(id -un)" "/home/a"', 'Try: [sudo chown -R "$(id -un)" "/home/a"]'],
  ['Free some space, then try again.', 'Free some space, then try again.'],
  ['Report it to the place you got roadmap from.', 'Report it to the place you got roadmap from.'],
  ['Closest: 4.1 Draw a roadmap of it.', 'Closest: 4.1 Draw a roadmap of it.'],
  [
    'Fetch it yourself: curl -fsSL https://a.example/x?y | roadmap import -',
    'Fetch it yourself: [curl -fsSL https://a.example/x?y | roadmap import -]',
  ],
  [
    'Did you mean: roadmap show?    All: roadmap -h',
    'Did you mean: [roadmap show]?    All: [roadmap -h]',
  ],
  [
    'Done? roadmap done 2.1    A quiz: roadmap review 2.1',
    'Done? [roadmap done 2.1]    A quiz: [roadmap review 2.1]',
  ],
  [
    `See: roadmap info "SQL, it's. Fine" -n 1. Or ask.`,
    `See: [roadmap info "SQL, it's. Fine" -n 1]. Or ask.`,
  ],
  ["Bring it in: roadmap import 'a. b, c.md'", "Bring it in: [roadmap import 'a. b, c.md']"],
  ['roadmap doctor --fix', '[roadmap doctor --fix]'],
])('of a hint only what is typed is painted: %s', (hint, expected) => {
  const theme = { ...plainTheme(UNICODE), command: (...texts: string[]) => `[${texts.join()}]` };
  expect(noticeLines({ kind: 'error', message: 'No.', hint }, theme)[1]).toBe(expected);
});
