import { writeFileSync } from 'node:fs';
import { onFile } from '../commands';
import { answered, type Command, type Row, refused, saved } from '../row';
import { roadmapText, topic } from '../texts';

/** Every command that takes a node, and what changes it. */
const WRITERS = (node: string): Command[] =>
  ['done', 'start', 'skip', 'reset'].map((verb) => [verb, '--', node]);
const NOTE = (node: string): Command => ['note', '--', node, 'x'];
const READERS = (node: string): Command[] =>
  ['show', 'info', 'path', 'open', 'note'].map((verb) => [verb, '--', node]);

/** An argument that is no node to any command. */
const noNode = (n: string, input: string, node: string, says: RegExp): Row => ({
  n,
  input,
  cases: [refused(1, [...WRITERS(node), NOTE(node), ...READERS(node)], says)],
});

/** An argument that is no node to a command that writes; to one that reads, the closest. */
const guess = (n: string, input: string, node: string, says: RegExp): Row => ({
  n,
  input,
  cases: [
    refused(1, [...WRITERS(node), NOTE(node), ['note', '--', node]], says),
    answered(
      READERS(node).filter(([verb]) => verb !== 'note'),
      /took the closest/,
    ),
  ],
});

const blank = (n: string, input: string, node: string): Row => ({
  n,
  input,
  cases: [refused(2, [...WRITERS(node), NOTE(node), ...READERS(node)], /node is missing/)],
});

/** A way to write "docker" that every command understands. */
const aNode = (n: string, input: string, node: string): Row => ({
  n,
  input,
  cases: [answered(READERS(node), /docker/i), saved([...WRITERS(node).slice(0, 3), NOTE(node)])],
});

/** The number of one node is the id of another. */
const TWINS = roadmapText([
  topic('2', { number: '1', title: 'One' }),
  topic('two', { number: '2', title: 'Two' }),
]).replace('"id": "root"', '"id": "root", "number": "0"');

/** Rows 37 to 52: arguments where a node is to stand. */
export const nodeArguments: readonly Row[] = [
  {
    n: '37a',
    input: 'no node',
    cases: [
      refused(
        2,
        ['done', 'start', 'skip', 'reset', 'todo'].map((verb) => [verb]),
        /Which topic\?/,
      ),
      refused(2, [['note'], ['path'], ['search'], ['use'], ['import'], ['validate']], /Which .*\?/),
    ],
  },
  {
    n: '37b',
    input: 'nothing behind --',
    cases: [
      refused(
        2,
        ['done', 'start', 'skip', 'reset'].map((verb) => [verb, '--']),
        /Which topic\?/,
      ),
    ],
  },
  blank('38a', "'' as a node", ''),
  blank('38b', "' ' as a node", ' '),
  blank('38c', 'a tab and a line feed as a node', '\t\n'),
  {
    n: '38d',
    input: 'one of several nodes is empty',
    cases: [
      refused(
        2,
        [
          ['done', 'docker', ''],
          ['skip', '', 'docker'],
        ],
        /node is missing/,
      ),
    ],
  },
  noNode('39a', 'an unknown id', 'dokcer', /No node "dokcer" in "backend".*\n.*5\.1/),
  noNode('39b', 'an unknown number', '3.2.9', /No node "3\.2\.9".*\nClosest: 3\.2.*3\.2\.1/),
  noNode('39c', 'nothing like any', 'zzzzzzzz', /No node "zzzzzzzz".*\nThere are: 2\.0 Found/),
  noNode('40a', '3.2.1.', '3.2.1.', /No node "3\.2\.1\.".*\nDid you mean 3\.2\.1 /),
  noNode('40b', '.3', '.3', /No node "\.3".*\nDid you mean 3\.0 /),
  noNode('40c', '3..2', '3..2', /No node "3\.\.2".*\nDid you mean 3\.2 /),
  noNode('40d', '3,2,1', '3,2,1', /No node "3,2,1".*\nDid you mean 3\.2\.1 /),
  noNode('40e', '03.2', '03.2', /No node "03\.2".*\nDid you mean 3\.2 /),
  noNode('40f', '3.2.01', '3.2.01', /No node "3\.2\.01".*\nDid you mean 3\.2\.1 /),
  {
    n: '41',
    input: '-1 without --',
    cases: [
      refused(
        1,
        [
          ['done', '-1'],
          ['skip', '-1'],
        ],
        /No node "-1"/,
      ),
    ],
  },
  noNode('42a', '-x behind --', '-x', /No node "-x"/),
  noNode('42b', '--json behind --', '--json', /No node "--json"/),
  noNode('43a', 'Arabic digits', '٣.٢.١', /No node "٣\.٢\.١"/),
  noNode('43b', 'full-width digits', '３．２．１', /No node/),
  noNode('43c', 'a full-width dot', '3．2', /No node/),
  noNode('44a', '*', '*', /No node "\*"/),
  noNode('44b', '?', '?', /No node "\?"/),
  noNode('44c', '[a-z]*', '[a-z]*', /No node "\[a-z\]\*"/),
  noNode('44d', 'a regular expression that never ends', '(.*)+$', /No node "\(\.\*\)\+\$"/),
  noNode('45', '128 KB', 'x'.repeat(131_000), /No node "x{79}…" in "backend"/),
  noNode('46a', 'escapes', 'a\x1b[31mb\x07\x9bc', /No node "a\\u001b\[31mb\\u0007\\u009bc" in/),
  noNode('46b', 'one that turns the direction', 'sql\u202e', /No node "sql\\u202e" in/),
  noNode('46c', 'half a character', '\ud800', /No node/),
  {
    n: '47a',
    input: 'three nodes, one wrong',
    cases: [
      refused(
        1,
        ['done', 'start', 'skip', 'reset'].map((verb) => [verb, 'docker', 'nope', 'cloud']),
        /No node "nope"/,
      ),
    ],
  },
  {
    n: '47b',
    input: '10,000 nodes, one wrong',
    cases: [
      refused(1, [['done', ...Array<string>(10_000).fill('docker'), 'nope']], /No node "nope"/),
    ],
  },
  {
    n: '48',
    input: 'the same node four times',
    cases: [
      {
        ...saved([['done', 'docker', '5.1', 'Containerization', 'docker']], /docker/i),
        marks: { docker: 'done' },
      },
    ],
  },
  {
    n: '49a',
    input: 'already done',
    cases: [
      answered(
        [
          ['done', 'http'],
          ['done', '2.1.1', 'http', 'https'],
        ],
        /already/,
      ),
    ],
  },
  {
    n: '49b',
    input: 'nothing to redo',
    cases: [answered([['redo']], /Nothing to redo/)],
  },
  {
    n: '50',
    input: 'a topic that waits for others',
    cases: [saved([['done', 'caches']], /NoSQL/)],
  },
  {
    n: '51',
    input: 'a number that is also an id: the number wins, and says so',
    make: ({ file }) => writeFileSync(file, TWINS),
    cases: [
      answered([onFile('info', '2'), onFile('show', '2')], /"2" is also the id of 1 One; took/),
      saved([onFile('done', '2'), onFile('skip', '2')], /2 Two[\s\S]*"2" is also the id/),
    ],
  },
  noNode('52a', 'another topic in upper case', 'DOCKER - IS NONE', /No node/),
  aNode('52b', 'a title in upper case', 'CONTAINERIZATION - DOCKER'),
  aNode('52c', 'the beginning of one title', 'containeriz'),
  aNode('52d', 'blanks around it', '  docker '),
  aNode('52e', 'an id in upper case', 'DOCKER'),
  guess('52f', 'a guess', 'dockr', /No node "dockr".*\nDid you mean 5\.1 /),
  noNode('139', '1e1', '1e1', /No node "1e1"/),
  noNode('140', '0x3', '0x3', /No node "0x3"/),
  noNode('141', 'a number of 400 digits', '9'.repeat(400), /No node "9{79}…/),
  noNode('142a', 'constructor', 'constructor', /No node "constructor"/),
  noNode('142b', '__proto__', '__proto__', /No node "__proto__"/),
  noNode('142c', 'toString', 'toString', /No node "toString"/),
  noNode('143', 'a path', '../../etc/passwd', /No node "\.\.\/\.\.\/etc\/passwd"/),
  noNode('144', 'a command for the shell', '$(touch x); `id`', /No node "\$\(touch x\); `id`"/),
  noNode('145', 'the beginning of several titles', 're', /No node "re"/),
  noNode('146', 'a thousand combining marks', `a${'\u0301'.repeat(1000)}`, /No node/),
  noNode('147', 'a prompt for a shell', '\r\nroot@host:~# ', /No node/),
  noNode('148', 'SQL', "' OR 1=1 --", /No node "' OR 1=1 --"/),
  aNode('149', 'decomposed letters', 'docker'.normalize('NFD')),
  {
    n: '150',
    input: 'a choice that is still to be made',
    cases: [
      refused(
        1,
        [
          ['done', '3.1'],
          ['start', '3.1'],
          ['done', '3.0'],
        ],
        /asks for a choice: .*\nName one/,
      ),
    ],
  },
  {
    n: '151',
    input: 'the root, and nobody to ask',
    cases: [
      refused(
        2,
        ['done', 'start', 'skip', 'reset'].map((verb) => [verb, '1.0']),
        /whole roadmap.*\n.*--yes/,
      ),
    ],
  },
];
