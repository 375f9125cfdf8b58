import { writeFileSync } from 'node:fs';
import { FILE_READS, FILE_WRITES, onFile } from '../commands';
import { answered, type Row, refused, saved } from '../row';
import { roadmapText, topic } from '../texts';

/** A text that would rule the terminal in every field, and what is left of it as a title. */
const ruling = (n: string, input: string, text: string, cleaned: string): Row => ({
  n,
  input,
  make: ({ file }) =>
    writeFileSync(
      file,
      roadmapText(
        [
          topic('a', {
            title: text,
            summary: text,
            outcomes: [text],
            practice: { task: text, doneWhen: [text] },
            resources: [{ title: text, url: `https://x.example/${text}` }],
            checks: [{ question: text, answer: text }],
          }),
          topic('b'),
        ],
        { title: text, description: text },
      ),
    ),
  cases: [
    answered([...FILE_READS, onFile('--color', 'always', 'show')]),
    answered([onFile('info', 'a')], new RegExp(`^.*1 ${cleaned}(\\s|$)`, 'm')),
    answered([onFile('show', '-d', '1')], /^([^\n]*\n){3,9}$/),
    saved([...FILE_WRITES, onFile('done', 'a', '-m', text.replaceAll('\0', ''))]),
  ],
});

const link = (letter: string, url: string): Row => ({
  n: `32${letter}`,
  input: `the address ${url}`,
  make: ({ file }) =>
    writeFileSync(file, roadmapText([topic('a', { resources: [{ title: 'link', url }] })])),
  cases: [
    answered([onFile('open', 'a'), onFile('info', 'a')], /link/),
    refused(1, [onFile('open', 'a', '1')], /no http or https address/),
  ],
});

/** Rows 26 to 29 and 32: titles and addresses that would do something. */
export const rulingTitles: readonly Row[] = [
  ruling('26a', 'colours and a cleared screen (CSI)', '\x1b[2J\x1b[1;31mred\x1b[0m', 'red'),
  ruling('26b', 'CSI of 8 bits', '\x9b31mred', 'red'),
  ruling('26c', 'a window title (OSC 0)', '\x1b]0;owned\x07safe', 'safe'),
  ruling('26d', 'a link (OSC 8)', '\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\', 'click'),
  ruling('26e', 'the clipboard (OSC 52)', '\x1b]52;c;cm0gLXJmIC8=\x07safe', 'safe'),
  ruling('26f', 'DCS', '\x1bPq#0;2;0;0;0\x1b\\safe', 'safe'),
  ruling('26g', 'a sequence without end', 'safe\x1b]0;and then', 'safe'),
  ruling('26h', 'a reset of the terminal', 'a\x1bcb', 'ab'),
  ruling('26i', 'a question to the terminal', 'a\x1b[6n\x1b[cb\x05', 'ab'),
  ruling('26j', 'sequences in sequences', '\x1b\x1b[31m[31mx\x1b[\x1b[2Jy', '.*x.*y'),
  ruling('27a', 'a carriage return', 'safe\rEVIL', 'safe EVIL'),
  ruling('27b', 'line feeds', 'one\ntwo\r\nthree', 'one two three'),
  ruling('27c', 'backspaces', 'safe\b\b\b\bEVIL', 'safeEVIL'),
  ruling('27d', 'a tab', 'one\ttwo', 'one two'),
  ruling('27e', 'BEL, NUL, DEL', 'a\x07b\x00c\x7fd', 'abcd'),
  ruling('27f', 'U+2028, U+2029, NEL', 'one\u2028two\u2029three\u0085four', 'one two three four'),
  ruling('28a', 'bidi override', 'safe\u202ecod.exe', 'safecod.exe'),
  ruling('28c', 'bidi isolates', 'a\u2066b\u2069c', 'abc'),
  ruling('28d', 'zero width', 'a\u200bb\u2060c\ufeffd', 'abcd'),
  ruling('28e', 'a soft hyphen', 'a\u00adb', 'ab'),
  ruling('29a', '1,000 marks on a letter', `Z${'\u0301'.repeat(1000)}`, `Z\u0301{4}`),
  ruling('29b', 'a family of emoji', '👨‍👩‍👧‍👦 family', '👨‍👩‍👧‍👦 family'),
  ruling('29c', 'CJK', '数据库', '数据库'),
  ruling('29d', 'a flag cut in half', '\u{1f1e9}x', '\u{1f1e9}x'),
  ruling('29e', 'Arabic and Hebrew', 'قاعدة בסיס', 'قاعدة בסיס'),
  link('a', 'javascript:alert(1)'),
  link('b', 'file:///etc/passwd'),
  link('c', 'data:text/html,<script>'),
  link('d', 'vbscript:x'),
  link('e', ' javascript:alert(1)'),
  link('f', 'JAVASCRIPT:alert(1)'),
  link('g', '-version'),
  link('h', '/etc/passwd'),
  link('i', 'ftp://example.com'),
  link('j', 'http:'),
  link('k', 'https://'),
  link('l', 'java\nscript:alert(1)'),
  link('m', '\\\\server\\share'),
];
