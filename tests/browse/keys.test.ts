import { expect, test } from 'vitest';
import { type Key, type KeyEvent, keyOf } from '../../src/browse/keys';

const typing = (text: string): Key => ({ name: text, text });
const silent = (name: string): Key => ({ name, text: '' });

test.each<[string, KeyEvent, Key]>([
  ['a letter', { name: 'j', sequence: 'j' }, typing('j')],
  ['a capital', { name: 'g', sequence: 'G' }, typing('G')],
  ['a sign without a name', { sequence: '/' }, typing('/')],
  ['a letter of two halves', { sequence: '🎉' }, typing('🎉')],
  ['the blank', { name: 'space', sequence: ' ' }, { name: 'space', text: ' ' }],
  ['an arrow', { name: 'down', sequence: '\u001b[B' }, silent('down')],
  ['enter', { name: 'return', sequence: '\r' }, silent('return')],
  ['a line feed', { name: 'enter', sequence: '\n' }, silent('return')],
  ['backspace', { name: 'backspace', sequence: '\u007f' }, silent('backspace')],
  ['escape', { name: 'escape', sequence: '\u001b', meta: true }, silent('escape')],
  ['Ctrl-U', { name: 'u', sequence: '\u0015', ctrl: true }, silent('ctrl-u')],
  ['Alt-D, which is not D', { name: 'd', sequence: '\u001bd', meta: true }, silent('meta-d')],
  ['the begin of a paste', { name: 'paste-start', sequence: '\u001b[200~' }, silent('paste-start')],
  ['a control character', { sequence: '\u0007' }, silent('')],
  ['a C1 control', { sequence: '\u009b' }, silent('')],
  ['nothing', {}, silent('')],
])('%s', (_, event, expected) => {
  expect(keyOf(event)).toEqual(expected);
});
