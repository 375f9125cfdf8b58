import { expect, test } from 'vitest';
import { splitWords } from '../../src/terminal/command-line';

const ENV = { HOME: '/home/an a', PROGRAM: '/opt/ed' };

test.each<[string, string[]]>([
  ['vim', ['vim']],
  ['  code   --wait ', ['code', '--wait']],
  [`'/my editor/ed' -w`, ['/my editor/ed', '-w']],
  [`"/my editor/ed" 'a b' ""`, ['/my editor/ed', 'a b', '']],
  ['/my\\ editor/ed', ['/my editor/ed']],
  ['vim -c "set ft=markdown"', ['vim', '-c', 'set ft=markdown']],
  [`a'b c'd`, ['ab cd']],
  [`ed "say \\"x\\" \\\\"`, ['ed', 'say "x" \\']],
  ['~/bin/ed ~', ['/home/an a/bin/ed', '/home/an a']],
  ['$HOME/bin/ed', ['/home/an a/bin/ed']],
  ['"$' + '{PROGRAM}" "$HOME/x"', ['/opt/ed', '/home/an a/x']],
  [`ed '$HOME' a~b`, ['ed', '$HOME', 'a~b']],
])('%s', (line, words) => {
  expect(splitWords(line, ENV)).toEqual(words);
});

test.each([
  'ed ; touch x',
  'ed $(touch x)',
  'ed `touch x`',
  'ed && x',
  'ed | x > y',
  'ed # x',
  'ed *',
  'ed $' + '{',
])('nothing in "%s" is acted on: every sign is text', (line) => {
  const text = splitWords(line, ENV).join('').replaceAll(' ', '');
  expect(text).toBe(line.replaceAll(' ', ''));
});
