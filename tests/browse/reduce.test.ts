import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/progress/record/steps';
import { terminal } from '../screens/drawing';
import { bakery } from '../screens/roadmaps';
import { marked, underway } from '../screens/states';
import { backend, nodeIn, treeWith } from '../support/fixtures';
import { browse } from './driver';

const low = { ...terminal(80), height: 10 };

describe('moving', () => {
  test.each([
    ['down', 'sql', 'nosql'],
    ['j', 'sql', 'nosql'],
    ['up', 'sql', 'databases'],
    ['k', 'sql', 'databases'],
    ['home', 'sql', 'foundations'],
    ['g', 'sql', 'foundations'],
    ['end', 'sql', 'seniority'],
    ['G', 'sql', 'seniority'],
    ['up', 'foundations', 'foundations'],
    ['G down', 'sql', 'seniority'],
    ['pagedown', 'core-skills', 'sql'],
    ['ctrl-f', 'core-skills', 'sql'],
    ['pageup', 'sql', 'core-skills'],
    ['pageup pageup pageup', 'databases', 'foundations'],
    ['left', 'sql', 'databases'],
    ['h h', 'sql', 'databases'],
    ['left left left', 'sql', 'core-skills'],
    ['right', 'databases', 'sql'],
    ['l', 'sql', 'sql'],
    ['left', 'foundations', 'foundations'],
  ])('%s at %s leads to %s', (line, from, to) => {
    const one = browse(underway(), from);
    one.press(line, low);
    expect(one.at()).toBe(to);
  });
});

describe('folding', () => {
  const rows = (line: string, from: string) => {
    const one = browse(underway(), from);
    one.press(line);
    return { rows: one.state().rows.length, at: one.at() };
  };
  // 7 sections, of which 3.0 is open with 9 nodes below it.
  test.each([
    ['', 'sql', 16, 'sql'],
    ['left left', 'sql', 13, 'databases'],
    ['left left left left', 'sql', 7, 'core-skills'],
    ['left right', 'databases', 16, 'databases'],
    ['space', 'databases', 13, 'databases'],
    ['space space', 'databases', 16, 'databases'],
    ['return', 'databases', 13, 'databases'],
    ['right', 'foundations', 15, 'servers'],
    ['home right', 'sql', 24, 'foundations'],
    ['a', 'sql', 42, 'sql'],
    ['a a', 'sql', 7, 'core-skills'],
  ])('%s at %s leaves %i rows, at %s', (line, from, count, at) => {
    expect(rows(line, from)).toEqual({ rows: count, at });
  });
});

describe('what a key asks of the world', () => {
  const tree = backend();
  const state = marked(tree, ['sql', 'doing'], ['http', 'done'], ['dns', 'skipped']);
  const sql = nodeIn(tree, 'sql');

  test.each([
    ['space', 'nosql', 'doing'],
    ['space', 'sql', 'done'],
    ['space', 'http', 'todo'],
    ['space', 'dns', 'todo'],
    ['d', 'nosql', 'done'],
    ['s', 'nosql', 'skipped'],
    ['s', 'dns', 'todo'],
    ['i space', 'sql', 'done'],
  ])('%s on %s: %s', (line, id, to) => {
    const effect = { type: 'status', node: nodeIn(tree, id), to };
    expect(browse(state, id).press(line)).toEqual(effect);
  });

  test.each([
    ['d', 'roadmap done 3.2'],
    ['s', 'roadmap skip 3.2'],
  ])('%s marks no whole group, but tells how', (line, hint) => {
    const one = browse(state, 'databases');
    expect(one.press(line)).toBeUndefined();
    expect(one.state().message?.text).toContain(hint);
  });

  test('u and U', () => {
    expect(browse(state).press('u')).toEqual({ type: 'undo', direction: 'undo' });
    expect(browse(state).press('U')).toEqual({ type: 'undo', direction: 'redo' });
  });

  test('a note, once it is written', () => {
    const one = browse(state, 'sql');
    expect(one.press('n "joins clear"')).toBeUndefined();
    expect(one.press('return')).toEqual({ type: 'note', node: sql, text: 'joins clear' });
    expect(one.state().typing).toBeUndefined();
  });

  test('a step', () => {
    const [first, second] = stepsOf(state, sql);
    const one = browse(state, 'sql');
    expect(one.press('t space')).toEqual({ type: 'step', step: first });
    expect(one.press('down return')).toEqual({ type: 'step', step: second });
  });

  test('q, in the tree and over it; the end of the input, wherever one is', () => {
    for (const line of ['q', 'i q', '? q', '/ "x" return q', 'n closed', '/ closed']) {
      const one = browse(state);
      one.press(line);
      expect(one.state().isOver).toBe(true);
    }
  });

  test('keys that mean nothing change nothing', () => {
    for (const line of ['x', 'ctrl-k', 'meta-d', 'f5', 'tab', 'escape', 'constructor', '"é"']) {
      const one = browse(state, 'sql');
      one.press('resize');
      const before = one.state();
      expect(one.press(line)).toBeUndefined();
      expect(one.state()).toEqual(before);
    }
  });

  test('where there is no node, what is about one does nothing', () => {
    const one = browse(marked(treeWith()));
    expect(one.press('space d s n t o i left right return down up G a')).toBeUndefined();
    expect(one.state()).toMatchObject({ pane: undefined, typing: undefined, message: undefined });
  });
});

describe('links', () => {
  const bread = () => browse(marked(bakery()), 'sourdough');

  test('several are listed: a digit opens, and the list is gone', () => {
    const one = bread();
    expect(one.press('o')).toBeUndefined();
    expect(one.state().pane?.kind).toBe('links');
    expect(one.press('2')).toEqual({ type: 'open', url: 'https://example.com/tartine' });
    expect(one.state().pane).toBeUndefined();
  });

  test('or one points at it', () => {
    const url = 'https://example.com/plain';
    expect(bread().press('o down down return')).toEqual({ type: 'open', url });
  });

  test('a number that is not there opens nothing', () => {
    const one = bread();
    expect(one.press('o 9')).toBeUndefined();
    expect(one.state().pane?.kind).toBe('links');
  });

  const withLinks = (...urls: string[]) =>
    marked(
      treeWith({ id: 'a', title: 'A', resources: urls.map((url) => ({ title: 'Link', url })) }),
    );

  test('the only one is opened at once; other schemes are none', () => {
    const urls = ['file:///etc/passwd', 'https://example.com/one', 'javascript:alert(1)'];
    const one = browse(withLinks(...urls), 'a');
    expect(one.press('o')).toEqual({ type: 'open', url: 'https://example.com/one' });
  });

  test('none is said', () => {
    const one = browse(withLinks('file:///etc/passwd'), 'a');
    expect(one.press('o')).toBeUndefined();
    expect(one.state().message?.text).toBe('1 has no link to open.');
  });
});

describe('panes', () => {
  const pane = (line: string, id = 'sql') => {
    const one = browse(underway(), id);
    one.press(line);
    return one.state().pane?.kind;
  };

  test.each([
    ['i', 'info'],
    ['return', 'info'],
    ['t', 'steps'],
    ['o', 'links'],
    ['?', 'keys'],
    ['i escape', undefined],
    ['i i', undefined],
    ['i left', undefined],
    ['t t', undefined],
    ['? ?', undefined],
    ['i t', 'steps'],
    ['i t escape', 'info'],
    ['i t escape escape', undefined],
    ['i o escape', 'info'],
  ])('%s: %s', (line, expected) => {
    expect(pane(line)).toBe(expected);
  });

  test('a topic without steps says so', () => {
    const one = browse(marked(bakery()), 'flour');
    one.press('t');
    const message = { text: '2.1 has no steps to tick.' };
    expect(one.state()).toMatchObject({ pane: undefined, message });
  });

  test('scroll down to their last line, and no further', () => {
    const one = browse(underway(), 'sql');
    one.press('i G');
    const { top = 0 } = one.state().pane ?? {};
    expect(top).toBeGreaterThan(0);
    one.press('pagedown down');
    expect(one.state().pane?.top).toBe(top);
    one.press('k');
    expect(one.state().pane?.top).toBe(top - 1);
    one.press('g');
    expect(one.state().pane?.top).toBe(0);
  });

  test('the tree waits where it was', () => {
    const one = browse(underway(), 'sql');
    one.press('i down down pagedown escape');
    expect(one.at()).toBe('sql');
  });
});

describe('filtering', () => {
  const filtering = (line: string, from = 'sql') => {
    const one = browse(underway(), from);
    one.press(line);
    const { filter, typing, rows } = one.state();
    return { text: filter?.text, isTyping: typing !== undefined, rows: rows.length, at: one.at() };
  };

  test.each([
    ['/', { text: undefined, isTyping: true, rows: 16, at: 'sql' }],
    ['/ "docker"', { text: 'docker', isTyping: true, rows: 2, at: 'docker' }],
    ['/ "docker" return', { text: 'docker', isTyping: false, rows: 2, at: 'docker' }],
    ['/ "docker" escape', { text: undefined, isTyping: false, rows: 20, at: 'docker' }],
    ['/ "docker" return escape', { text: undefined, isTyping: false, rows: 20, at: 'docker' }],
    ['/ "dockerx" backspace', { text: 'docker', isTyping: true, rows: 2, at: 'docker' }],
    [
      '/ "sql" backspace backspace backspace',
      { text: undefined, isTyping: true, rows: 16, at: 'sql' },
    ],
    ['/ "docker👨‍👩‍👧" backspace', { text: 'docker', isTyping: true, rows: 2, at: 'docker' }],
    ['/ backspace', { text: undefined, isTyping: false, rows: 16, at: 'sql' }],
    ['/ "redis sq" ctrl-w', { text: 'redis ', isTyping: true, rows: 5, at: 'nosql' }],
    ['/ "docker" ctrl-u', { text: undefined, isTyping: true, rows: 20, at: 'docker' }],
    ['/ "cobol"', { text: 'cobol', isTyping: true, rows: 0, at: undefined }],
    ['/ "redis" down', { text: 'redis', isTyping: true, rows: 5, at: 'performance' }],
    ['/ "  "', { text: undefined, isTyping: true, rows: 16, at: 'sql' }],
    ['/ "sql" return / "x" backspace', { text: 'sql', isTyping: true, rows: 4, at: 'sql' }],
  ])('%s', (line, expected) => {
    expect(filtering(line)).toEqual(expected);
  });

  test('letters are letters while one types, and keys again afterwards', () => {
    const one = browse(underway());
    expect(one.press('/ "q u d s n"')).toBeUndefined();
    expect(one.state().isOver).toBe(false);
    const effect = one.press('ctrl-u "docker" return d');
    expect(effect).toMatchObject({ type: 'status', to: 'done' });
  });

  test('what was folded before is folded again, but for the way to the cursor', () => {
    const one = browse(underway(), 'sql');
    one.press('/ "docker" return left escape');
    expect(one.at()).toBe('deployment');
    expect(one.state().rows).toHaveLength(16);
  });

  test('hits fold, too', () => {
    const one = browse(underway());
    one.press('/ "redis" return g left');
    expect(one.state().rows).toHaveLength(3);
    one.press('right');
    expect(one.state().rows).toHaveLength(5);
  });

  test('nothing found: the cursor is where it was once that is over', () => {
    const one = browse(underway(), 'sql');
    one.press('/ "cobol" return down d escape');
    expect(one.at()).toBe('sql');
  });
});

describe('writing a note', () => {
  const written = (line: string) => browse(underway(), 'sql').press(`n ${line}`);

  test.each([
    ['"abc" backspace return', 'ab'],
    ['"数据" backspace return', '数'],
    ['"a🎉" backspace return', 'a'],
    ['"ok 👨‍👩‍👧" backspace "!" return', 'ok !'],
    ['"ok 🇩🇪" backspace "!" return', 'ok !'],
    ['"ok 👍🏽" backspace "!" return', 'ok !'],
    ['"cafe\u0301" backspace return', 'caf'],
    ['"\u1112\u1161\u11ab" backspace "x" return', 'x'],
    ['"one two" ctrl-w "three" return', 'one three'],
    ['"gone" ctrl-u "here" return', 'here'],
    ['"  in blanks  " return', 'in blanks'],
    ['"no arrows" left up "!" return', 'no arrows!'],
    ['paste-start "two" return "lines" tab "q" paste-end return', 'two lines q'],
  ])('%s', (line, text) => {
    expect(written(line)).toMatchObject({ type: 'note', text });
  });

  test.each(['"dropped" escape', 'return', '"  " return', '"x" backspace backspace return'])(
    '%s writes nothing',
    (line) => {
      expect(written(line)).toBeUndefined();
    },
  );

  test('what is pasted into the tree is no command', () => {
    const one = browse(underway());
    const { cursor } = one.state();
    expect(one.press('paste-start "dsqnu/" return space')).toBeUndefined();
    expect(one.state()).toMatchObject({ cursor, isOver: false, typing: undefined });
    expect(one.press('paste-end d')).toMatchObject({ type: 'status' });
  });
});

test('a message goes with the next key, but not with the size of the window', () => {
  const one = browse(underway(), 'databases');
  one.press('d resize');
  expect(one.state().message).toBeDefined();
  one.press('down');
  expect(one.state().message).toBeUndefined();
});
