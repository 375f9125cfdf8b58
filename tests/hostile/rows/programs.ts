import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answered, type Case, type Row, refused } from '../row';
import { roadmapText, topic } from '../texts';

/** A program of ours in the folder that writes down what it was told. */
const recorder = (folder: string, name: string): void =>
  writeFileSync(join(folder, name), '#!/bin/sh\nprintf "<%s>" "$@" > "$FOLDER/told"\n', {
    mode: 0o755,
  });

/** Words that a shell would act on. */
const FOR_A_SHELL = `$(touch pwned)\`touch pwned\`;touch pwned|touch pwned&&'"\\`;

/** Waits until the browser, which is not waited for, was told; then lists what there is. */
const OPENED = [
  'PATH=$FOLDER:$PATH $roadmap --roadmap $FILE open a 1 > /dev/null',
  'for n in $(seq 100); do test -s $FOLDER/told && break; sleep .1; done',
  'cat $FOLDER/told; ls',
].join('; ');

/** Edits a note on a terminal, then tells what the editor was given, and lists what there is. */
const EDITED = 'script -qec "$0 $1 note sql --edit" /dev/null > /dev/null; cat $FOLDER/told; ls';

const editor = (letter: string, input: string, visual: string): Row => ({
  n: `220${letter}`,
  input: `VISUAL is ${input}`,
  make: ({ folder }) => recorder(folder, 'editor'),
  how: { env: { VISUAL: visual }, inFolder: true, terminal: {} },
  cases: [refused(1, [['note', 'sql', '--edit']], /could not be started|ended with an error/)],
});

const kept = (one: Case): Case => ({ ...one, state: 'kept' });

/** Rows 220 to 223: editor and browser get no shell. */
export const programs: readonly Row[] = [
  {
    n: '220a',
    input: 'VISUAL is a line for a shell: all behind the program is words',
    make: ({ folder }) => recorder(folder, 'editor'),
    how: { env: { VISUAL: '<folder>/editor; touch pwned' }, inFolder: true },
    cases: [kept(answered([EDITED], /^<;><touch><pwned><[^<>]*note\.md>editor\ntold\n$/))],
  },
  editor('b', 'a command in a command', '$(touch pwned)'),
  editor('c', 'not there', '/nowhere/editor'),
  editor('d', 'a folder', '<folder>'),
  editor('e', 'called like an escape sequence', '\x1b[2J\x1b]0;owned\x07'),
  editor('f', 'one that fails', 'false'),
  {
    n: '221',
    input: 'VISUAL with words for a shell behind it: they are only words',
    make: ({ folder }) => recorder(folder, 'editor'),
    how: { env: { VISUAL: '<folder>/editor ;touch $(touch pwned)' }, inFolder: true },
    cases: [
      kept(
        answered([EDITED], /^<;><touch><\$><\(><touch><pwned><\)><[^<>]*note\.md>editor\ntold\n$/),
      ),
    ],
  },
  {
    n: '222',
    input: 'an address with words for a shell in it',
    make: ({ folder, file }) => {
      recorder(folder, 'xdg-open');
      const url = `https://x.example/${FOR_A_SHELL}`;
      writeFileSync(file, roadmapText([topic('a', { resources: [{ title: 'x', url }] })]));
    },
    how: { inFolder: true },
    cases: [
      kept(
        answered(
          [OPENED],
          /^<https:\/\/x\.example\/\$\(touch pwned\)`touch pwned`;touch pwned\|.*>own\.json\ntold\nxdg-open\n$/,
        ),
      ),
    ],
  },
  {
    n: '223',
    input: 'no browser',
    make: ({ file }) =>
      writeFileSync(
        file,
        roadmapText([topic('a', { resources: [{ title: 'x', url: 'https://x.example' }] })]),
      ),
    how: { env: { PATH: '/nowhere' } },
    cases: [
      refused(
        1,
        [['--roadmap', '<file>', 'open', 'a', '1']],
        /No browser could be started for https:/,
      ),
    ],
  },
];
