import { expect, test } from 'vitest';
import { splitLine } from '../../../src/cli/completion/line';

test.each<[string, string[], string]>([
  ['roadmap', [], 'roadmap'],
  ['roadmap ', ['roadmap'], ''],
  ['roadmap done  3.2', ['roadmap', 'done'], '3.2'],
  ['roadmap note sql "a b" ', ['roadmap', 'note', 'sql', 'a b'], ''],
  ['roadmap note sql "a b', ['roadmap', 'note', 'sql'], 'a b'],
  ["roadmap info 'it is' 'so", ['roadmap', 'info', 'it is'], 'so'],
  ['roadmap note sql a\\ b "c \\" d" ', ['roadmap', 'note', 'sql', 'a b', 'c " d'], ''],
  ['roadmap export --format=ma', ['roadmap', 'export'], '--format=ma'],
  ['roadmap done a:b"c d"\'e f\'', ['roadmap', 'done'], 'a:bc de f'],
  ['roadmap note sql "" ', ['roadmap', 'note', 'sql', ''], ''],
  ['roadmap note sql $(date) `x` ', ['roadmap', 'note', 'sql', '$(date)', '`x`'], ''],
  ['roadmap done \\', ['roadmap', 'done'], ''],
])('%s', (line, words, typed) => {
  expect(splitLine(line)).toMatchObject({ words, typed, isRedirected: false });
});

test.each<[string, string[], string]>([
  ['roadmap schema > pl', ['roadmap', 'schema'], 'pl'],
  ['roadmap schema >pl', ['roadmap', 'schema'], 'pl'],
  ['roadmap schema>', ['roadmap', 'schema'], ''],
  ['roadmap done 2> ', ['roadmap', 'done'], ''],
  ['roadmap import - < ', ['roadmap', 'import', '-'], ''],
])('%s names a file', (line, words, typed) => {
  expect(splitLine(line)).toMatchObject({ words, typed, isRedirected: true });
});

test('after a redirection the command goes on', () => {
  expect(splitLine('roadmap export > file -f ')).toMatchObject({
    words: ['roadmap', 'export', '-f'],
    typed: '',
    isRedirected: false,
  });
});

test.each([
  ['roadmap info sql', ''],
  ['roadmap info "a b" ', ''],
  ['roadmap info "a b"', ''],
  ["roadmap info 'a b'", ''],
  ['roadmap info "a b', '"'],
  ["roadmap info 'a b", "'"],
  ['roadmap info "a \\"b', '"'],
  ['roadmap info "a \\"', '"'],
  [`roadmap info "it's`, '"'],
  ['roadmap info "', '"'],
  ["roadmap info '", "'"],
  ["roadmap info 'a'\\''b", "'"],
])('%s leaves %j open', (line, quote) => {
  expect(splitLine(line).quote).toBe(quote);
});
