import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/browse';
import { run as mark } from '../../src/commands/mark';
import { run as undo } from '../../src/commands/undo';
import type { Context } from '../../src/context';
import { RoadmapError } from '../../src/roadmap/errors';
import type { Status } from '../../src/roadmap/types';
import { keys } from '../browse/driver';
import { terminal } from '../screens/drawing';
import { roadmapOf } from '../support/fixtures';
import { asFile, piped, type World, type WorldOptions, world } from './context';

/** Somebody who presses keys until they leave, and the last screen they saw before. */
interface Presser {
  readonly interact: NonNullable<Context['interact']>;
  readonly seen: () => string;
  /** What happened beside the keys. */
  readonly between: Map<number, () => Promise<unknown>>;
}

const pressing = (line: string): Presser => {
  let last: readonly string[] = [];
  const between: Presser['between'] = new Map();
  return {
    between,
    seen: () => last.join('\n'),
    interact: async (app) => {
      const screen = terminal(80);
      let state = app.start;
      last = app.draw(state, screen).lines;
      for (const [at, key] of keys(line).entries()) {
        await between.get(at)?.();
        state = await app.press(state, key, screen);
        if (app.isOver(state)) return state;
        last = app.draw(state, screen).lines;
      }
      throw new Error(`still there after ${line}`);
    },
  };
};

const browsing = (line: string, options: WorldOptions = {}) => {
  const who = pressing(line);
  const one = world({ interact: who.interact, ...options });
  const start = (node?: string) => run(one.context, { node });
  return { ...one, who, start };
};

const statusOf = async (one: Pick<World, 'context'>, id: string): Promise<Status> => {
  const { tree, standing } = await one.context.snapshot();
  const node = tree.byId(id);
  if (!node) throw new Error(id);
  return standing(node).status;
};

const set = (one: Pick<World, 'context'>, to: Status, ...nodes: string[]) =>
  mark(one.context, { to, nodes, message: undefined, at: undefined, yes: true });

describe('every change is saved before the next key', () => {
  test('space: one change each', async () => {
    const one = browsing('space space space q');
    const saved: number[] = [];
    for (const at of [1, 2, 3]) one.who.between.set(at, async () => saved.push(one.history.length));
    await one.start('sql');
    expect(saved).toEqual([1, 2, 3]);
    const to = one.history.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'status' ? [event.to] : [])),
    );
    expect(to).toEqual(['doing', 'done', 'todo']);
  });

  test('a note', async () => {
    const one = browsing('n "joins clear" return q');
    await one.start('sql');
    expect(one.history).toMatchObject([
      { events: [{ type: 'note', node: 'sql', text: 'joins clear' }] },
    ]);
    expect(one.who.seen()).toContain('Noted on 3.2.1.');
  });

  test('a step, which starts its topic; and its tick away again', async () => {
    const one = browsing('t down space space q');
    await one.start('sql');
    expect(one.history.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['status', 'step'],
      ['step'],
    ]);
    expect(one.who.seen()).toContain('3.2.1#2 no longer ticked');
  });
});

describe('undo', () => {
  test('takes back the newest change and shows it', async () => {
    const one = browsing('space u q');
    await one.start('sql');
    expect(await statusOf(one, 'sql')).toBe('todo');
    expect(one.who.seen()).toMatch(/○ 3\.2\.1[\s\S]*Took back: 3\.2\.1 doing → to do\. 0\/28, 0%/);
  });

  test('U puts it back', async () => {
    const one = browsing('d u U q');
    await one.start('sql');
    expect(await statusOf(one, 'sql')).toBe('done');
    expect(one.who.seen()).toContain('Put back: 3.2.1 to do → done. 1/28, 3%');
  });

  test('taking back "to do" says from what to what', async () => {
    const one = browsing('d space u q');
    await one.start('sql');
    expect(one.who.seen()).toContain('Took back: 3.2.1 to do → done. 1/28, 3%');
  });

  test('names the step', async () => {
    const one = browsing('t down space space u u q');
    await one.start('sql');
    expect(one.who.seen()).toContain('Took back: 3.2.1#2 ticked → open and 1 more.');
  });

  test('goes on before browsing began, as the command does', async () => {
    const one = browsing('u q');
    await set(one, 'done', 'http', 'dns');
    const answer = await one.start();
    expect(one.who.seen()).toContain('Took back: 2.1.2 done → to do and 1 more.');
    expect(piped(answer)).toBe(' 1 change taken back. Put the last back: roadmap redo');
    await undo(one.context, { direction: 'redo', list: false });
    expect(await statusOf(one, 'http')).toBe('done');
  });

  test('in another roadmap it says which', async () => {
    const file = asFile({ format: 1, id: 'other', title: 'Other', root: { id: 'r', title: 'R' } });
    const one = browsing('u q', { files: { 'o.json': file }, wanted: 'o.json' });
    const elsewhere = {
      roadmap: 'backend',
      events: [{ type: 'note', node: 'sql', text: 'x' }],
    } as const;
    await one.context.progress.save(() => elsewhere);
    await one.start();
    expect(one.who.seen()).toContain('Took back: a change in backend.');
  });

  test('nothing to undo is said', async () => {
    const one = browsing('u U q');
    expect(piped(await one.start())).toBe('');
    expect(one.who.seen()).toContain('Nothing to redo.');
    expect(one.history).toEqual([]);
  });
});

describe('what is seen after a mark', () => {
  test('the new totals', async () => {
    const one = browsing('d q');
    await one.start('http');
    expect(one.who.seen()).toMatch(/3% {3}1\/28\n[\s\S]*✓ 2\.1\.1[\s\S]*2\.1\.1 done\. 1\/28, 3%/);
  });

  test('what usually comes before; it is allowed', async () => {
    const one = browsing('space q');
    await one.start('dns');
    expect(one.who.seen()).toContain('2.1.2 doing, usually after 2.1.1. 0/28, 0%');
    expect(await statusOf(one, 'dns')).toBe('doing');
  });

  test('what is so already makes no change', async () => {
    const one = browsing('d d q');
    await one.start('http');
    expect(one.history).toHaveLength(1);
    expect(one.who.seen()).toContain('It is so already.');
  });

  test('what another terminal did meanwhile', async () => {
    const one = browsing('j space q');
    one.who.between.set(1, () => set(one, 'done', 'http'));
    await one.start('http');
    expect(one.who.seen()).toMatch(/✓ 2\.1\.1[\s\S]*◐ 2\.1\.2/);
  });
});

describe('another terminal has changed what is on the screen', () => {
  test.each<[string, string, Status, Status, string]>([
    ['space on "to do" that is done', 'space q', 'done', 'done', 'was set to "done" elsewhere'],
    ['space on "to do" that is skipped', 'space q', 'skipped', 'skipped', '"skipped" elsewhere'],
    ['d on "to do" that is skipped', 'd q', 'skipped', 'skipped', 'Nothing was marked.'],
    ['s on "to do" that is done', 's q', 'done', 'done', 'Nothing was marked.'],
    ['d on "to do" that is done', 'd q', 'done', 'done', 'It is so already.'],
    ['space again, once it is drawn', 'space space q', 'done', 'todo', '3.2.1 to do.'],
  ])('%s', async (_, line, meanwhile, after, message) => {
    const one = browsing(line);
    one.who.between.set(0, () => set(one, meanwhile, 'sql'));
    await one.start('sql');
    expect(await statusOf(one, 'sql')).toBe(after);
    expect(one.who.seen()).toContain(message);
  });

  test('the whole screen is drawn anew, and nothing counts as a change', async () => {
    const one = browsing('space q');
    one.who.between.set(0, () => set(one, 'done', 'sql', 'nosql'));
    expect(piped(await one.start('sql'))).toBe('');
    expect(one.who.seen()).toMatch(/✓ 3\.2\.1[\s\S]*✓ 3\.2\.2/);
    expect(one.history).toHaveLength(1);
  });

  test.each([
    ['a mark', 'd q'],
    ['a tick', 't down space q'],
    ['a note', 'n "x" return q'],
  ])('%s: nothing where the roadmap was imported anew since it was drawn', async (_, line) => {
    const one = browsing(line);
    const anew = roadmapOf({ id: 'sql', title: 'Gardening' });
    one.who.between.set(0, async () => one.shelf.set('backend', { ...anew, id: 'backend' }));
    await one.start('sql');
    expect(one.history).toEqual([]);
    expect(one.who.seen()).toContain('imported anew elsewhere. Nothing was changed.');
  });

  test('a step ticked elsewhere stays ticked', async () => {
    const one = browsing('t space q');
    one.who.between.set(1, () => set(one, 'done', 'sql#1'));
    await one.start('sql');
    expect(one.history).toHaveLength(1);
    expect(one.who.seen()).toContain('It is so already.');
  });

  test.each<[string, string]>([
    ['a mark', 'http'],
    ['a step', 'sql#1'],
  ])('u does not undo %s that was not drawn, but does the next time', async (_, node) => {
    const one = browsing('d u q');
    one.who.between.set(1, () => set(one, 'done', node));
    await one.start('docker');
    expect(one.history).toHaveLength(2);
    expect(one.who.seen()).toContain('To undo that, press the key again.');
    const again = browsing('d u u q');
    again.who.between.set(1, () => set(again, 'done', node));
    await again.start('docker');
    expect(again.history).toHaveLength(3);
    expect(await statusOf(again, 'docker')).toBe('done');
  });

  test('u does not remove a note that was not drawn', async () => {
    const one = browsing('d u q');
    one.who.between.set(1, () =>
      one.context.change(() => ({ events: [{ type: 'note', node: 'sql', text: 'x' }] })),
    );
    await one.start('docker');
    expect(one.history).toHaveLength(2);
  });

  test('U does not put back what was undone elsewhere', async () => {
    const one = browsing('d U q');
    one.who.between.set(1, () => undo(one.context, { direction: 'undo', list: false }));
    await one.start('docker');
    expect(await statusOf(one, 'docker')).toBe('todo');
    expect(one.who.seen()).toContain('To redo that, press the key again.');
  });
});

describe('opening a link', () => {
  test('by its number', async () => {
    const one = browsing('o 1 q');
    await one.start('sql');
    expect(one.opened).toHaveLength(1);
    expect(one.who.seen()).toContain(`Opened ${one.opened[0]}`.slice(0, 70));
    expect(one.history).toEqual([]);
  });

  test('without a browser it is told, and one goes on', async () => {
    const one = browsing('o 1 space q');
    const openLink = async () => {
      throw new RoadmapError('program-missing', 'No browser.', 'Copy it.');
    };
    await run({ ...one.context, openLink }, { node: 'sql' });
    expect(one.history).toHaveLength(1);
  });
});

test('what cannot be saved is told, and the tree stays as it is', async () => {
  const one = browsing('space q');
  const change = async () => {
    throw new RoadmapError('progress-unsaved', 'The disk is full.', 'Make room.');
  };
  const answer = await run({ ...one.context, change }, { node: 'sql' });
  expect(one.who.seen()).toMatch(/○ 3\.2\.1[\s\S]* The disk is full\. Make room\./);
  expect(piped(answer)).toBe('');
});

test('a bug is not swallowed', async () => {
  const one = browsing('space q');
  const change = async () => {
    throw new TypeError('oh no');
  };
  await expect(run({ ...one.context, change }, { node: 'sql' })).rejects.toThrow('oh no');
});

describe('where it begins', () => {
  const pointed = async (node?: string, ...started: string[]) => {
    const one = browsing('resize q');
    if (started.length > 0) await set(one, 'doing', ...started);
    await one.start(node);
    return /^▸.*$/m.exec(one.who.seen())?.[0];
  };

  test.each<[string, string | undefined, readonly string[], RegExp]>([
    ['the node named', 'docker', [], /5\.1 /],
    ['a group', '3.2', [], /3\.2 Databases/],
    ['what is started', undefined, ['sql'], /3\.2\.1 /],
    ['what is next', undefined, [], /2\.1\.1 /],
    ['the root: its first section', '1.0', [], /2\.0 /],
  ])('%s', async (_, node, started, expected) => {
    expect(await pointed(node, ...started)).toMatch(expected);
  });
});

test.each([
  ['nothing changed', 'j q', ''],
  ['one change', 'space q', ' 1 change saved. Take the last back: roadmap undo'],
  ['two of three', 'space space space u q', ' 2 changes saved. Take the last back: roadmap undo'],
  ['all taken back', 'space u q', ''],
])('%s: what is said on leaving', async (_, line, expected) => {
  expect(piped(await browsing(line).start('sql'))).toBe(expected);
});

describe('refused', () => {
  test('where nobody can answer', async () => {
    await expect(run(world().context, { node: undefined })).rejects.toMatchObject({
      code: 'needs-terminal',
      hint: expect.stringContaining('roadmap show'),
    });
  });

  test('as JSON', async () => {
    const one = browsing('q', { json: true });
    await expect(one.start()).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('roadmap show --json'),
    });
  });

  test('an unknown node', async () => {
    await expect(browsing('q').start('cobol')).rejects.toMatchObject({ code: 'node-unknown' });
  });
});
