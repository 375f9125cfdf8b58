import { describe, expect, test } from 'vitest';
import { type NoteInput, run } from '../../src/commands/note';
import { answering, piped, scripted, type World, world } from './context';
import { notes } from './shapes';

const input = (part: Partial<NoteInput> = {}): NoteInput => ({
  node: 'sql',
  text: [],
  edit: false,
  remove: undefined,
  ...part,
});

const noteJson = async (one: World, part: Partial<NoteInput> = {}) =>
  notes.parse(scripted(await run(one.context, input(part))));

test('adds what stands behind the node, joined', async () => {
  const one = world();
  const answer = await noteJson(one, { text: ['joins', 'clear;', 'revisit'] });
  expect(answer).toMatchObject({
    node: { id: 'sql' },
    notes: [{ n: 1, text: 'joins clear; revisit' }],
  });
  expect(one.history).toHaveLength(1);
});

test('without text prints them, oldest first, and saves nothing', async () => {
  const one = world();
  await noteJson(one, { text: ['first'] });
  await noteJson(one, { text: ['second'] });
  const answer = await run(one.context, input());
  expect(notes.parse(scripted(answer)).notes.map(({ text }) => text)).toEqual(['first', 'second']);
  expect(piped(answer)).toMatch(/ Notes on 3\.2\.1 SQL.*\n {3}1 {2}22 Nov 2026 {2}first\n {3}2 /);
  expect(one.history).toHaveLength(2);
});

describe('standard input', () => {
  test('is the note where no text is typed', async () => {
    const one = world({ piped: 'from a pipe\nof two lines\n' });
    expect(await noteJson(one)).toMatchObject({ notes: [{ text: 'from a pipe\nof two lines' }] });
  });

  test('is not read where a text is typed', async () => {
    const one = world({ piped: 'piped' });
    expect(await noteJson(one, { text: ['typed'] })).toMatchObject({ notes: [{ text: 'typed' }] });
  });

  test('"-" reads it', async () => {
    const one = world({ files: { '-': ' from a dash\n' } });
    expect(await noteJson(one, { text: ['-'] })).toMatchObject({
      notes: [{ text: 'from a dash' }],
    });
  });

  test('"-" with nothing on it is an empty note', async () => {
    const one = world({ files: { '-': '\n' } });
    await expect(noteJson(one, { text: ['-'] })).rejects.toMatchObject({ code: 'usage' });
  });

  test('a pipe to which nobody writes: the notes are printed, and it is said', async () => {
    const one = world({ piped: undefined });
    expect(piped(await run(one.context, input()))).toContain('No notes on 3.2.1');
    expect(one.warnings).toEqual([expect.stringContaining('roadmap note sql -')]);
  });

  test('bytes that are not UTF-8 are refused, and nothing is saved', async () => {
    const one = world({ piped: Uint8Array.of(0x63, 0x61, 0x66, 0xe9) });
    await expect(noteJson(one)).rejects.toMatchObject({ code: 'usage' });
    expect(one.history).toEqual([]);
  });
});

test('none yet is said', async () => {
  expect(piped(await run(world().context, input()))).toContain('No notes on 3.2.1');
});

test('groups and the root can have notes too', async () => {
  const one = world();
  expect(await noteJson(one, { node: '3.2', text: ['a'] })).toMatchObject({
    node: { id: 'databases', kind: 'group' },
  });
  expect(await noteJson(one, { node: '1.0', text: ['b'] })).toMatchObject({
    node: { kind: 'root' },
  });
});

describe('--remove', () => {
  test('takes one away by its number', async () => {
    const one = world();
    await noteJson(one, { text: ['first'] });
    await noteJson(one, { text: ['second'] });
    expect(await noteJson(one, { remove: 1 })).toMatchObject({ notes: [{ n: 1, text: 'second' }] });
  });

  test.each([1, 7])('number %i is not there', async (remove) => {
    const one = world();
    await expect(run(one.context, input({ remove }))).rejects.toMatchObject({
      code: 'note-unknown',
      message: expect.stringContaining('3.2.1'),
    });
    expect(one.history).toEqual([]);
  });
});

describe('--edit', () => {
  test('takes what was saved in the editor', async () => {
    const one = world({ prompts: answering({}), edited: '\nfrom the editor\n' });
    const answer = await noteJson(one, { edit: true });
    expect(answer.notes).toMatchObject([{ text: 'from the editor' }]);
  });

  test('begins with the text given', async () => {
    const one = world({ prompts: answering({}), edited: 'draft, finished' });
    await noteJson(one, { edit: true, text: ['draft'] });
    expect(one.edits).toEqual(['draft']);
  });

  test('an empty file adds nothing', async () => {
    const one = world({ prompts: answering({}), edited: ' \n' });
    const answer = await run(one.context, input({ edit: true, text: [] }));
    expect(piped(answer)).toBe(' The note is empty, so nothing was added.');
    expect(scripted(answer)).toMatchObject({ notes: [] });
    expect(one.history).toEqual([]);
  });

  test('needs a terminal', async () => {
    const one = world({ edited: 'never' });
    await expect(run(one.context, input({ edit: true }))).rejects.toMatchObject({
      code: 'needs-terminal',
    });
    expect(one.edits).toEqual([]);
  });
});

test.each([[['']], [[' ', '']]])('an empty text %j is wrong usage', async (text) => {
  await expect(run(world().context, input({ text }))).rejects.toMatchObject({ code: 'usage' });
});

test('a guess is offered, never taken', async () => {
  const answer = run(world().context, input({ node: 'contanerization', text: ['x'] }));
  await expect(answer).rejects.toMatchObject({ code: 'node-unknown' });
});

test('an escape sequence in a note does not reach the terminal', async () => {
  const one = world();
  const answer = await run(one.context, input({ text: ['\u001b]52;c;eA==\u0007plain\u001b[2J'] }));
  expect(piped(answer)).not.toContain('\u001b');
  expect(piped(answer)).toContain('plain');
});

test.each([{ text: ['new'] }, { edit: true }])(
  'writing and removing at once is wrong usage: %j',
  async (part) => {
    const one = world({ prompts: answering({}) });
    await noteJson(one, { text: ['first'] });
    await expect(run(one.context, input({ ...part, remove: 1 }))).rejects.toMatchObject({
      code: 'usage',
    });
    expect(one.history).toHaveLength(1);
    expect(one.edits).toEqual([]);
  },
);
