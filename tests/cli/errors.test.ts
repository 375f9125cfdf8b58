import { describe, expect, test } from 'vitest';
import { type ErrorCode, RoadmapError } from '../../src/roadmap/errors';
import { fault } from '../../src/roadmap/problems';
import { world } from '../commands/context';
import { error as errorShape } from '../commands/shapes';
import { line, typed } from './line';

/** CLI.md: 1 refused · 2 wrong usage · 3 roadmap file · 4 progress or output · 130 Ctrl-C. */
const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  refused: 1,
  'node-unknown': 1,
  'choice-open': 1,
  'resource-unknown': 1,
  'note-unknown': 1,
  'program-missing': 1,
  'prompt-closed': 1,
  usage: 2,
  'needs-terminal': 2,
  'roadmap-unknown': 3,
  'roadmap-unreadable': 3,
  'roadmap-invalid': 3,
  'progress-unreadable': 4,
  'progress-unsaved': 4,
  'output-failed': 4,
  'sync-failed': 4,
  cancelled: 130,
};

const failing = (error: unknown, ...argv: string[]) => line(['show', ...argv], undefined, error);

const isCode = (text: string): text is ErrorCode => text in EXIT_CODES;
const CODES = Object.keys(EXIT_CODES).filter(isCode);

describe('what we throw', () => {
  test.each(CODES)('%s', async (code) => {
    const error = new RoadmapError(code, 'It went wrong.', 'Try: roadmap show');
    const { code: exit, stdout, stderr } = await failing(error);
    expect({ exit, stdout, stderr }).toEqual({
      exit: EXIT_CODES[code],
      stdout: '',
      stderr: 'roadmap: It went wrong.\nTry: roadmap show\n',
    });
  });

  test('without a hint it is one line', async () => {
    const { stderr } = await failing(new RoadmapError('cancelled', 'Cancelled.'));
    expect(stderr).toBe('roadmap: Cancelled.\n');
  });

  test('as JSON, on stderr', async () => {
    const error = new RoadmapError('node-unknown', 'No node "x".', 'Closest: y.');
    const { code, stdout, stderr } = await failing(error, '--json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(errorShape.parse(JSON.parse(stderr))).toEqual({
      error: { code: 'node-unknown', message: 'No node "x".', hint: 'Closest: y.' },
    });
  });

  test('as JSON without a hint', async () => {
    const { stderr } = await failing(new RoadmapError('cancelled', 'Cancelled.'), '--json');
    expect(JSON.parse(stderr)).toMatchObject({ error: { hint: null } });
  });
});

describe('what we did not throw', () => {
  const bug = new TypeError('x is not a function');

  test('is a bug of ours: 70, and where to report it', async () => {
    const { code, stderr } = await failing(bug);
    expect(code).toBe(70);
    expect(stderr).toMatch(
      /^roadmap: This is a bug in roadmap: x is not a function\n.*--debug.*\n$/,
    );
  });

  test('as JSON', async () => {
    const { stderr } = await failing(bug, '--json');
    expect(errorShape.parse(JSON.parse(stderr)).error.code).toBe('bug');
  });

  test('even where it is no error at all', async () => {
    expect((await failing('a text')).code).toBe(70);
  });
});

describe('what commander says', () => {
  test.each([
    ['open http 0', '"0" is not the number of a link. Expected a whole number from 1 on.'],
    ['show -d x', '--depth cannot be "x". Expected a whole number from 1 on.'],
    ['next --limit 0', '--limit cannot be "0". Expected a whole number from 1 on.'],
    [
      'completion tcsh',
      '"tcsh" is not a shell there is a script for. Allowed choices are bash, zsh, fish, powershell.',
    ],
    ['show --color no', '--color cannot be "no". Allowed choices are auto, always, never.'],
  ])('is said plainly: %s', async (typedLine, sentence) => {
    const { code, stderr } = await typed(typedLine);
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toBe(`roadmap: ${sentence}`);
  });
});

describe('behind -- nothing is an option', () => {
  test.each(['--json', '--narrate'])('%s: an error is told as ever', async (word) => {
    const { code, stderr } = await typed(`note nothing-here -- ${word}`);
    const without = await typed('note nothing-here -- words');
    expect({ code, stderr }).toEqual({ code: 1, stderr: without.stderr });
    expect(stderr).toMatch(/^roadmap: /);
  });

  test.each(['--json', '--narrate'])('%s is a text to keep', async (word) => {
    const one = world();
    const { code, stdout } = await typed(`note sql -- ${word}`, one);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/^\{/);
    expect(one.history).toMatchObject([{ events: [{ type: 'note', text: word }] }]);
  });
});

describe('--debug', () => {
  const errors = [new RoadmapError('usage', 'Wrong.'), new TypeError('broken')];

  test.each(errors)('prints a stack: %s', async (error) => {
    const { stderr } = await failing(error, '--debug');
    expect(stderr).toMatch(/^ +at .*\d+:\d+/m);
  });

  test.each(errors)('without it never: %s', async (error) => {
    const { stderr } = await failing(error);
    expect(stderr).not.toMatch(/^ *at /m);
  });

  test('of a wrong command line, too', async () => {
    expect((await typed('show --nothing --debug')).stderr).toMatch(/^ +at /m);
    expect((await typed('show --nothing')).stderr).not.toMatch(/^ *at /m);
  });
});

describe('the faults of a roadmap file', () => {
  const faults = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...fault(`root.children[${n}].id`, 'duplicate-id', 'is used twice', 'Rename it.'),
      line: n + 5,
    }));

  const told = async (count: number) => {
    const error = new RoadmapError(
      'roadmap-invalid',
      'It is not valid.',
      'All of it: …',
      faults(count),
    );
    return (await failing(error)).stderr.trimEnd().split('\n');
  };

  test('each with its line and place', async () => {
    const [first, second] = await told(1);
    expect(first).toBe('roadmap: It is not valid.');
    expect(second).toBe('  line 5 root.children[0].id: is used twice');
  });

  test('ten and a count', async () => {
    const lines = await told(12);
    expect(lines).toHaveLength(1 + 10 + 1 + 1);
    expect(lines.at(-2)).toBe('  and 2 more');
    expect(lines.at(-1)).toBe('All of it: …');
  });

  test('exactly ten need no count', async () => {
    expect(await told(10)).toHaveLength(1 + 10 + 1);
  });

  test('of the whole file, without a place', async () => {
    const [problem] = faults(1);
    const { line: _, ...whole } = { ...problem, path: '' };
    const problems = [{ ...fault('', 'not-json', 'not JSON', 'Correct it.'), ...whole, path: '' }];
    const error = new RoadmapError('roadmap-invalid', 'It is not valid.', undefined, problems);
    expect((await failing(error)).stderr).toBe('roadmap: It is not valid.\n  is used twice\n');
  });
});

describe('what others wrote', () => {
  test('no escape sequence of theirs reaches the terminal', async () => {
    const evil = '\u001b]52;c;eA==\u0007red\u001b[31m\r\u202e';
    const { stderr } = await failing(new RoadmapError('refused', `No: ${evil}!`, `See ${evil}`));
    expect(stderr).toBe('roadmap: No: red !\nSee red\n');
  });

  test('it is all there in JSON, escaped', async () => {
    const { stderr } = await failing(new RoadmapError('refused', 'No: \u001b[31m'), '--json');
    expect(stderr).not.toContain('\u001b');
    expect(JSON.parse(stderr)).toMatchObject({ error: { message: 'No: \u001b[31m' } });
  });
});
