import { expect, test } from 'vitest';
import { quoted } from '../../src/roadmap/quoted';

test.each([
  ['as it is', 'sql', '"sql"'],
  ['other letters', 'база 数据 é', '"база 数据 é"'],
  ['an emoji of several', '👩‍💻', '"👩‍💻"'],
  ['an escape sequence', 'x\u001b[31mred', '"x\\u001b[31mred"'],
  ['line breaks', 'a\nb\u2028c', '"a\\u000ab\\u2028c"'],
  ['what turns the reading direction', 'a\u202eb', '"a\\u202eb"'],
  ['half a letter', 'a\ud800', '"a\\ud800"'],
  ['a tag nobody sees', 'a\u{e0041}', '"a\\u{e0041}"'],
  ['80 letters', 'q'.repeat(80), `"${'q'.repeat(80)}"`],
  ['more', 'q'.repeat(100_000), `"${'q'.repeat(79)}…"`],
  ['more of two halves each', '🚀'.repeat(100_000), `"${'🚀'.repeat(79)}…"`],
  ['more that is written out', '\u0007'.repeat(80), `"${'\\u0007'.repeat(13)}\\…"`],
])('%s', (_, typed, shown) => {
  expect(quoted(typed)).toBe(shown);
});
