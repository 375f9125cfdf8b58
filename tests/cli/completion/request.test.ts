import { expect, test } from 'vitest';
import { requestOf } from '../../../src/cli/completion/request';

const bash = (...args: string[]) => requestOf(['bash', ...args]);

test('bash: the line up to the cursor', () => {
  expect(bash('9', '80', 'yes', 'roadmap done --at=yes')).toEqual({
    shell: 'bash',
    words: ['done'],
    typed: '--at=yes',
    isRedirected: false,
    bash: { isListing: false, columns: 80, kept: 5, quote: '' },
  });
});

test.each([
  ['9', false],
  ['63', true],
  ['33', true],
  ['64', true],
  // It goes through the candidates in the line, or puts all of them there.
  ['37', false],
  ['42', false],
  ['', false],
])('bash: COMP_TYPE %s lists: %s', (type, isListing) => {
  expect(bash(type, '', '', 'roadmap ')?.bash).toMatchObject({ isListing, columns: 80 });
});

test.each<[replaced: string, line: string, typed: string, kept: number, quote: string]>([
  ['--at=yes', 'roadmap done --at=yes', '--at=yes', 0, ''],
  ['SQL - P', 'roadmap info "SQL - P', 'SQL - P', 0, '"'],
  ['it', "roadmap info 'it", 'it', 0, "'"],
  ['"SQL - P"', 'roadmap info "SQL - P"', 'SQL - P', 0, ''],
  ['SQL\\ -\\ P', 'roadmap info SQL\\ -\\ P', 'SQL - P', 0, ''],
  ['\\ b', 'roadmap info Week\\ 1:\\ b', 'Week 1: b', 7, ''],
  ['ab c', 'roadmap --roadmap="ab c', '--roadmap=ab c', 10, '"'],
  ['b c', `roadmap info 'a'\\''b c`, "a'b c", 2, "'"],
])('bash: of what it will replace, %s', (replaced, typedLine, typed, kept, quote) => {
  expect(bash('9', '40', replaced, typedLine)).toMatchObject({ typed, bash: { kept, quote } });
});

test.each([
  ['"SQL - P', 'SQL - P'],
  ["'it is", 'it is'],
  ['SQL\\ -\\ P', 'SQL - P'],
  ['"whole"', 'whole'],
])('fish: the word as it stands in the line, %s', (word, typed) => {
  expect(requestOf(['fish', '1', 'info', word])).toMatchObject({ typed });
});

test.each<[string[], string[], string]>([
  [['0', 'do'], [], 'do'],
  [['1', 'done', '3.2'], ['done'], '3.2'],
  [['1', 'done', ''], ['done'], ''],
  // PowerShell before 7.3 leaves an empty word out.
  [['1', 'done'], ['done'], ''],
  [['0'], [], ''],
  [[], [], ''],
  [['x', 'done'], [], 'done'],
])('the others: %j', (args, words, typed) => {
  for (const shell of ['zsh', 'fish', 'powershell']) {
    expect(requestOf([shell, ...args])).toMatchObject({ shell, words, typed });
  }
});

test.each([[[]], [['tcsh', '0', '']], [['']]])('%j is no request', (args) => {
  expect(requestOf(args)).toBeUndefined();
});
