import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshFolder, roadmap } from '../support/program';

/** One command that the README shows, with what it says the program prints. */
interface Shown {
  readonly command: string;
  readonly output: string;
}

/** Fenced blocks that show our program; `sh` blocks are for the reader's own shell. */
const blocksIn = (text: string): string[] =>
  [...text.matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm)].flatMap(([, info, body = '']) =>
    info !== 'sh' && /^\$ roadmap\b/.test(body) ? [body] : [],
  );

/** "$ roadmap show" and all lines up to the next "$ ". */
const commandsIn = (block: string): Shown[] =>
  block.split(/^(?=\$ )/m).map((part) => {
    const [first = '', ...rest] = part.split('\n');
    return { command: first.slice('$ '.length), output: rest.join('\n') };
  });

/** Words as a shell splits them; quotes hold blanks together. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');

const README = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
const shown = blocksIn(README).flatMap(commandsIn);

test('the README shows what the program prints', () => {
  expect(shown.length).toBeGreaterThan(0);
});

/** One home for all of them: the README is read from top to bottom. */
const home = freshFolder();

test.each(shown)('$command', ({ command, output }) => {
  const [program, ...args] = wordsOf(command);
  expect(program).toBe('roadmap');
  const { code, stdout, stderr } = roadmap(args, { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(output);
});

test('a README that shows nothing, or something else, would be noticed', () => {
  expect(blocksIn('```sh\n$ roadmap show\n```\n')).toEqual([]);
  expect(blocksIn('```\nroadmap show\n```\n')).toEqual([]);
  const [block = ''] = blocksIn('```text\n$ roadmap undo\n Nothing.\n$ roadmap "a b"\n```\n');
  expect(commandsIn(block)).toEqual([
    { command: 'roadmap undo', output: ' Nothing.\n' },
    { command: 'roadmap "a b"', output: '' },
  ]);
  expect(wordsOf('roadmap note sql "a b"')).toEqual(['roadmap', 'note', 'sql', 'a b']);
});
