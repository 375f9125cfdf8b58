import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeWith, marksOn } from '../store/homes';
import { change, set } from '../support/fixtures';
import { contentsOf, freshFolder, roadmap } from '../support/program';

const READS = [[], ['next', '--why'], ['info', 'docker'], ['show'], ['undo', '--list']];

describe('clocks and time zones', () => {
  test.each(['1970-01-01', '2026-11-21', '2099-12-31'])(
    'marks saved on %s: told as days, and not in the way of new ones',
    async (day) => {
      const at = `${day}T10:00:00.000Z`;
      const old = { ...change(9, 'backend', [set('docker', 'doing')], day), at };
      const { home } = await homeWith([old]);
      const before = contentsOf(home);
      for (const args of READS) {
        expect([args, roadmap(args, { home })]).toMatchObject([args, { code: 0, stderr: '' }]);
      }
      expect(contentsOf(home)).toEqual(before);
      for (const [verb = '', status] of [
        ['done', 'done'],
        ['reset', 'todo'],
        ['skip', 'skipped'],
      ]) {
        expect(roadmap([verb, 'docker'], { home }).code).toBe(0);
        expect(await marksOn(home)).toEqual({ docker: status });
      }
      for (const expected of ['todo', 'done', 'doing']) {
        expect(roadmap(['undo'], { home }).code).toBe(0);
        expect(await marksOn(home)).toEqual({ docker: expected });
      }
    },
  );

  test('what only a state knew, of a clock ahead, gives way to what comes after it was restored', async () => {
    const at = '2099-01-01T00:00:00.000Z';
    const ahead = { ...change(9, 'backend', [set('docker', 'done')]), at };
    const { home, journal } = await homeWith([ahead]);
    rmSync(journal);
    const file = join(freshFolder(), 'backup.txt');
    expect(roadmap(['backup', file], { home }).code).toBe(0);
    const fresh = freshFolder();
    expect(roadmap(['restore', file], { home: fresh }).code).toBe(0);
    expect(roadmap(['start', 'docker'], { home: fresh }).code).toBe(0);
    expect(await marksOn(fresh)).toEqual({ docker: 'doing' });
  });

  test('a clock set back keeps the order of what was done', async () => {
    const later = {
      ...change(9, 'backend', [set('docker', 'done')]),
      at: '2099-01-01T00:00:00.000Z',
    };
    const { home, journal } = await homeWith([later]);
    for (const verb of ['reset', 'start', 'done', 'skip']) {
      expect(roadmap([verb, 'docker'], { home }).code).toBe(0);
    }
    expect(await marksOn(home)).toEqual({ docker: 'skipped' });
    const times = [...readFileSync(journal, 'utf8').matchAll(/"at":"([^"]+)"/g)].map(
      (one) => one[1],
    );
    expect(times).toHaveLength(5);
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(5);
  });

  test.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Nowhere/Nowhere'])(
    'in %s a day is a day',
    async (TZ) => {
      const { home } = await homeWith();
      const env = { TZ };
      expect(roadmap(['done', 'docker', '--at', 'yesterday'], { home, env }).code).toBe(0);
      const { node } = JSON.parse(roadmap(['info', 'docker', '--json'], { home, env }).stdout);
      expect(node.history.at(-1)).toMatchObject({
        on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
    },
  );
});
