import { describe, expect, test } from 'vitest';
import { run, type SyncInput } from '../../src/commands/sync';
import type { Sync, SyncDevice, SyncReport } from '../../src/context/sync';
import { change, set } from '../support/fixtures';
import { piped, scripted, shown, type World, world } from './context';
import * as shapes from './shapes';

const device = (id: string, part: Partial<SyncDevice> = {}): SyncDevice => ({
  id,
  name: undefined,
  isSelf: false,
  changes: 1,
  last: '2026-11-22T10:00:00.000Z',
  received: 0,
  ...part,
});

const SELF = device('00000001', { name: 'laptop', isSelf: true });

const report = (part: Partial<SyncReport> = {}): SyncReport => ({
  target: { to: '/mnt/shared', kind: 'folder' },
  sent: 0,
  received: 0,
  last: '2026-11-22T10:00:00.000Z',
  waiting: 0,
  devices: [SELF],
  foreign: [],
  ...part,
});

/** A world whose exchange ends like this, and the places that were named. */
const exchanging = (part?: Partial<SyncReport>): World & { readonly named: unknown[] } => {
  const named: unknown[] = [];
  let { target, ...rest } = report(part);
  const status = async (): Promise<SyncReport> => ({ ...rest, target });
  const sync: Sync = {
    exchange: async (to) => {
      named.push(to);
      return status();
    },
    status,
    check: async () => [],
    stop: async () => {
      const before = target;
      target = undefined;
      return before;
    },
  };
  return { ...world({ sync }), named };
};

const NOW: SyncInput = { place: undefined, status: false, off: false };
const STATUS = { ...NOW, status: true };

const answer = (part?: Partial<SyncReport>, input: SyncInput = NOW) =>
  run(exchanging(part).context, input);

describe('what an exchange came to', () => {
  const phone = (received: number, part: Partial<SyncDevice> = {}) =>
    device('00000002', { name: 'phone', received, ...part });

  test.each<readonly [string, Partial<SyncReport>, string]>([
    ['nothing', {}, 'Nothing to send, nothing new here.'],
    ['sent', { sent: 1 }, 'Sent 1 change, received nothing.'],
    [
      'both',
      { sent: 3, received: 5, devices: [SELF, phone(5)] },
      'Sent 3 changes, received 5 from phone.',
    ],
    [
      'received from two',
      { received: 7, devices: [SELF, phone(5), device('00000003', { received: 2 })] },
      'Sent nothing, received 7: 5 from phone, 2 from 00000003.',
    ],
    [
      'two of one name',
      { received: 1, devices: [SELF, phone(1, { name: 'laptop' })] },
      'Sent nothing, received 1 from laptop (00000002).',
    ],
    [
      'what it made itself',
      { received: 2, devices: [{ ...SELF, received: 2 }] },
      'Sent nothing, received 2 from this machine.',
    ],
    [
      'a name that would control the terminal',
      { received: 1, devices: [SELF, phone(1, { name: '\u001b[2Jx\n' })] },
      'Sent nothing, received 1 from x.',
    ],
    [
      'a name of nothing one could see',
      { received: 1, devices: [SELF, phone(1, { name: '\u200b' })] },
      'Sent nothing, received 1 from 00000002.',
    ],
  ])('%s', async (_, part, sentence) => {
    expect(piped(await answer(part))).toBe(` ${sentence}\n   Backend Roadmap 0/28, 0%`);
  });

  test('set up: where, and what to type on the other machines', async () => {
    const one = exchanging({ sent: 1 });
    const screen = shown(await run(one.context, { ...NOW, place: '/mnt/shared' }));
    expect(one.named).toEqual(['/mnt/shared']);
    expect(screen).toBe(
      [
        ' Progress is exchanged through /mnt/shared (a shared folder).',
        ' Sent 1 change, received nothing.',
        '   Backend Roadmap 0/28, 0%',
        ' On your other machines, too: roadmap sync /mnt/shared',
      ].join('\n'),
    );
  });

  test.each([
    ['/mnt/my files', "roadmap sync '/mnt/my files'"],
    ["/mnt/ann's", "roadmap sync '/mnt/ann'\\''s'"],
    ['https://***@example.org/x', 'roadmap sync <the same address>'],
  ])('%s as one types it', async (to, command) => {
    const one = exchanging({ target: { to, kind: 'folder' } });
    expect(shown(await run(one.context, { ...NOW, place: to }))).toContain(command);
  });

  test('in a pipe nothing is hinted', async () => {
    expect(piped(await answer())).not.toContain('roadmap sync');
    expect(shown(await answer())).toContain('roadmap sync --status');
  });

  test('progress in a roadmap that is not here is named', async () => {
    const one = exchanging();
    one.history.push(change(1, 'rust', [set('a', 'done')]));
    const said = await run(one.context, NOW);
    expect(piped(said)).toContain(
      ' Progress is here of a roadmap that this machine does not have: "rust". Import it here, too.',
    );
    expect(shapes.sync.parse(scripted(said)).sync.elsewhere).toEqual(['rust']);
  });

  test('a chosen roadmap that cannot be read costs the totals only', async () => {
    const one = exchanging({ sent: 1 });
    one.history.push(change(1, '', [{ type: 'setting', key: 'roadmap', value: 'gone' }]));
    const said = await run(one.context, NOW);
    expect(piped(said)).toBe(' Sent 1 change, received nothing.');
    expect(shapes.sync.parse(scripted(said)).summary).toBeNull();
  });
});

describe('--status', () => {
  test('where, when, what waits, who', async () => {
    const devices = [SELF, device('00000002', { name: 'phone' }), device('00000003')];
    const said = await answer({ waiting: 2, devices, foreign: ['notes.txt', 'a\u001bb'] }, STATUS);
    const [, ...rows] = piped(said).split('\n');
    expect(piped(said).split('\n')[0]).toBe(
      ' Progress is exchanged through /mnt/shared (a shared folder).',
    );
    expect(rows[0]).toMatch(/^ {3}last time {4}2[123] Nov 2026 \d\d:\d\d$/);
    expect(rows.slice(1)).toEqual([
      '   to send      2 changes',
      '   machines     laptop (this one), phone, 00000003',
      '   passed over  notes.txt, a',
    ]);
    expect(shapes.sync.parse(scripted(said)).sync).toMatchObject({ waiting: 2, sent: 0 });
  });

  test('what is not remembered is not guessed', async () => {
    const said = await answer({ waiting: undefined, last: undefined }, STATUS);
    expect(piped(said)).toContain('   last time  not known\n   to send    not known\n');
    expect(shapes.sync.parse(scripted(said)).sync).toMatchObject({ waiting: null, last: null });
  });

  test('not more than a few of a kind', async () => {
    const foreign = Array.from({ length: 100 }, (_, n) => `f${n}`);
    expect(piped(await answer({ foreign }, STATUS))).toContain('f7, and 92 more');
  });

  test('not set up', async () => {
    const said = await answer({ target: undefined, devices: [], last: undefined }, STATUS);
    expect(piped(said)).toBe(' Progress is not exchanged with other machines.');
    expect(shown(said)).toContain('roadmap sync <folder or git remote>');
    expect(shapes.sync.parse(scripted(said)).sync).toMatchObject({ to: null, kind: null });
  });

  test('asks for no exchange', async () => {
    const one = exchanging();
    await run(one.context, STATUS);
    expect(one.named).toEqual([]);
  });
});

describe('--off', () => {
  const OFF = { ...NOW, off: true };

  test('says what was forgotten', async () => {
    const said = await answer({}, OFF);
    expect(piped(said)).toBe(
      ' Progress is no longer exchanged through /mnt/shared. What is there stays.',
    );
    expect(shapes.sync.parse(scripted(said)).sync.to).toBeNull();
  });

  test('where there was nothing', async () => {
    const said = await answer({ target: undefined }, OFF);
    expect(piped(said)).toBe(' Progress was not exchanged with other machines.');
  });
});

test.each<readonly [string, SyncInput]>([
  ['--status --off', { place: undefined, status: true, off: true }],
  ['a place and --status', { place: 'x', status: true, off: false }],
  ['a place and --off', { place: 'x', status: false, off: true }],
])('%s is wrong usage', async (_, input) => {
  const one = exchanging();
  await expect(run(one.context, input)).rejects.toMatchObject({ code: 'usage' });
  expect(one.named).toEqual([]);
});
