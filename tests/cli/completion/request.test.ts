import { expect, test } from 'vitest';
import { requestOf } from '../../../src/cli/completion/request';

const bash = (...args: string[]) => requestOf(['bash', ...args]);
const BREAKS = ' \t\n"\'@><=;|&(:';

test('bash: the line up to the cursor', () => {
  expect(bash('9', '80', BREAKS, 'roadmap done --at=yes')).toEqual({
    shell: 'bash',
    words: ['done'],
    typed: '--at=yes',
    isRedirected: false,
    bash: { isListing: false, columns: 80, breaksAtEquals: true },
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

test('bash: words that do not break at "="', () => {
  expect(bash('9', '40', ' :', 'roadmap ')?.bash).toMatchObject({
    breaksAtEquals: false,
    columns: 40,
  });
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
