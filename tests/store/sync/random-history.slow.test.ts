import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Saved } from '../../../src/context/progress';
import { fold } from '../../../src/progress/record/fold';
import { once, shareableOf } from '../../../src/progress/record/shareable';
import {
  type Change,
  GRADES,
  NO_STATE,
  type ProgressEvent,
} from '../../../src/progress/record/types';
import { someStatus } from '../../roadmap/nodes';
import { set } from '../../support/fixtures';
import { skipWithout } from '../../support/needs';
import { freshFolder } from '../../support/program';
import { bareRepository, type Device, deviceIn, progressIn } from './devices';

const OPERATIONS = 1000;
const DEVICES = 5;

const someNode = fc.constantFrom('http', 'dns', 'sql', 'nosql', 'docker', 'linux', 'shell');

const someEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(someNode, someStatus).map(([node, to]) => set(node, to)) },
  fc.record({
    type: fc.constant<'note'>('note'),
    node: someNode,
    text: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    type: fc.constant<'review'>('review'),
    node: someNode,
    grade: fc.constantFrom(...GRADES),
  }),
  fc.record(
    {
      type: fc.constant<'step'>('step'),
      node: someNode,
      step: fc.constantFrom('read', 'write', 'constructor'),
      text: fc.constantFrom('Read it.', 'Write it.'),
      ticked: fc.boolean(),
    },
    { requiredKeys: ['type', 'node', 'step', 'ticked'] },
  ),
  fc.record({
    type: fc.constant<'setting'>('setting'),
    key: fc.constantFrom('color', 'ascii'),
    value: fc.constantFrom('on', 'off', null),
  }),
  someNode.map((node): ProgressEvent => JSON.parse(JSON.stringify({ type: 'dream', node }))),
);

/** What happens to one device. */
type Operation =
  | { readonly kind: 'change'; readonly events: readonly ProgressEvent[]; readonly roadmap: string }
  | { readonly kind: 'undo' | 'redo' | 'sync' | 'lose-journal' | 'lose-state' | 'lose-copy' }
  | { readonly kind: 'clock'; readonly hours: number }
  /** Another device exchanges at the same time. */
  | { readonly kind: 'together' | 'copy'; readonly other: number };

const someOther = fc.nat(DEVICES - 1);
const someOperation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.record({
      kind: fc.constant<'change'>('change'),
      events: fc.array(someEvent, { minLength: 1, maxLength: 3 }),
      roadmap: fc.constantFrom('backend', 'backend', 'rust'),
    }),
  },
  { weight: 10, arbitrary: fc.record({ kind: fc.constantFrom<'undo' | 'redo'>('undo', 'redo') }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant<'sync'>('sync') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant<'together'>('together'), other: someOther }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom<'lose-journal' | 'lose-state' | 'lose-copy'>(
        'lose-journal',
        'lose-state',
        'lose-copy',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant<'copy'>('copy'), other: someOther }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant<'clock'>('clock'),
      hours: fc.integer({ min: -30, max: 30 }),
    }),
  },
);

const someHistory = fc.array(fc.record({ device: fc.nat(DEVICES - 1), operation: someOperation }), {
  minLength: OPERATIONS,
  maxLength: OPERATIONS,
});

/** Five devices, the place where they meet, and every change any of them ever made. */
interface World {
  readonly place: string;
  readonly devices: readonly Device[];
  readonly made: Change[];
  /** Devices whose journal is lost since they last exchanged: their state is all there is. */
  readonly bare: Set<Device>;
}

const exchange = async ({ place, bare }: World, device: Device): Promise<void> => {
  await device.sync(place);
  bare.delete(device);
};

const make = async ({ made }: World, saved: Promise<Saved | undefined>): Promise<void> => {
  const { change } = (await saved) ?? {};
  if (change) made.push(change);
};

const happen = async (world: World, device: Device, operation: Operation): Promise<void> => {
  switch (operation.kind) {
    case 'change':
      return make(world, device.save(operation.events, { roadmap: operation.roadmap }));
    case 'undo':
    case 'redo':
      return make(world, device[operation.kind]());
    case 'sync':
      return exchange(world, device);
    case 'clock':
      device.offset = operation.hours * 3_600_000;
      return;
    case 'lose-journal':
      // Without a state a journal is all there is.
      if (Object.keys((await device.state()).roadmaps).length === 0) return;
      if (!readdirSync(device.home).includes('config.json')) return;
      rmSync(join(device.home, 'history.jsonl'), { force: true });
      world.bare.add(device);
      return;
    case 'lose-state':
      if (!world.bare.has(device)) rmSync(join(device.home, 'config.json'), { force: true });
      return;
    case 'lose-copy':
      rmSync(join(device.home, 'sync'), { recursive: true, force: true });
      return;
    default:
      return meet(world, device, operation);
  }
};

const meet = async (
  world: World,
  device: Device,
  { kind, other }: { readonly kind: 'together' | 'copy'; readonly other: number },
): Promise<void> => {
  const second = world.devices[other];
  if (!second || second === device) return;
  if (kind === 'together') {
    await Promise.all([exchange(world, device), exchange(world, second)]);
    return;
  }
  // A new machine, made from a copy of another one; what the old one had was exchanged before.
  await exchange(world, second);
  rmSync(second.home, { recursive: true });
  cpSync(device.home, second.home, { recursive: true });
  if (world.bare.has(device)) world.bare.add(second);
};

const run = async (
  place: string,
  history: readonly { device: number; operation: Operation }[],
  after: (place: string) => void,
) => {
  const devices = Array.from({ length: DEVICES }, (_, n) => deviceIn(freshFolder(), `d${n % 4}`));
  const world: World = { place, devices, made: [], bare: new Set() };
  for (const { device, operation } of history) {
    const one = world.devices[device];
    if (one) await happen(world, one, operation);
    after(place);
  }
  for (const device of [...world.devices, ...world.devices]) await exchange(world, device);
  const sum = fold(NO_STATE, shareableOf(once(world.made))).roadmaps;
  for (const device of world.devices) expect(await progressIn(device)).toEqual(sum);
  for (const device of world.devices) {
    expect(await device.sync()).toMatchObject({ sent: 0, received: 0 });
  }
  // Undo means the same everywhere.
  const stacks = await Promise.all(
    world.devices.map(async (device) => shareableOf(await device.history())),
  );
  for (const stack of stacks) expect(stack).toEqual(stacks[0]);
  return world.made.length;
};

/** "612 change, 118 sync, 48 undo …": what happened, and how often. */
const tally = (history: readonly { readonly operation: Operation }[]): string => {
  const times = new Map<string, number>();
  for (const { operation } of history) {
    times.set(operation.kind, (times.get(operation.kind) ?? 0) + 1);
  }
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
};

describe(`${OPERATIONS} random operations on ${DEVICES} devices: all equal at the end, and equal to the sum`, () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

  const check = async (place: string, after: (place: string) => void = () => {}) => {
    console.log(`seed ${seed} (again: SEED=${seed})`);
    const [history = []] = fc.sample(someHistory, { seed, numRuns: 1 });
    const made = await run(place, history, after);
    console.log(`${tally(history)}: ${made} changes, the same on all ${DEVICES} devices`);
  };

  test('through git', { timeout: 600_000 }, (context) => {
    skipWithout(context, 'git');
    return check(bareRepository());
  });

  test('through a folder that makes conflict copies', { timeout: 600_000 }, () => {
    let n = 0;
    return check(freshFolder(), (place) => {
      n += 1;
      const [file] = readdirSync(place).filter((name) => /^[0-9a-f]{8}\.jsonl$/.test(name));
      if (n % 50 !== 0 || file === undefined) return;
      renameSync(join(place, file), join(place, file.replace('.', ` (conflicted copy ${n}).`)));
    });
  });
});
