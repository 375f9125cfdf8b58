import { appendFileSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encode } from '../../../src/store/journal/journal';
import { filesIn } from '../../../src/store/journal/load';
import { change, set } from '../../support/fixtures';
import { freshFolder, roadmap } from '../../support/program';
import { CHANGES, homeWith, MARKS, show } from '../homes';

const OTHERS = [...CHANGES, change(80, 'backend', [set('docker', 'done')])];

const copiesFound = (home: string): { ok: boolean; message: string; fix?: string }[] =>
  JSON.parse(roadmap(['doctor', '--json'], { home }).stdout).checks.filter(
    ({ name }: { name: string }) => name === 'copies',
  );

test.each([
  ['history.jsonl', 'history (conflicted copy 2026-11-30).jsonl'],
  ['history.jsonl', "history (Anna's conflicted copy 2026-11-30).jsonl"],
  ['history.jsonl', 'history.sync-conflict-20261130-101010-ABCDEFG.jsonl'],
  ['history.jsonl', 'history-LAPTOP.jsonl'],
  ['config.json', 'config (conflicted copy 2026-11-30).json'],
  ['config.json', 'config.sync-conflict-20261130-101010-ABCDEFG.json'],
])('another machine’s %s, called %s, is named and brought in', async (from, name) => {
  const [{ home }, other] = [await homeWith(), await homeWith(OTHERS)];
  copyFileSync(join(other.home, from), join(home, name));
  const [found] = copiesFound(home);
  expect(found).toMatchObject({ ok: false, fix: expect.stringMatching(/^roadmap restore /) });
  expect(found?.message).toContain(name);

  expect(roadmap(['restore', join(home, name)], { home }).code).toBe(0);
  expect(show(home)).toEqual({ marks: { ...MARKS, docker: 'done' }, warnings: [] });
  expect(copiesFound(home)).toMatchObject([{ ok: true }]);
});

test('what we set aside ourselves is no copy, one that cannot be read is told', async () => {
  const { home } = await homeWith();
  writeFileSync(join(home, 'config.corrupt-1795000000000.json'), 'damaged');
  expect(copiesFound(home)).toEqual([]);
  writeFileSync(join(home, 'config (1).json'), 'damaged');
  expect(copiesFound(home)).toMatchObject([{ ok: false }]);
});

test('a history that is restored brings its settings, and passes over what is damaged', async () => {
  const files = filesIn(freshFolder());
  const chosen = change(81, '', [{ type: 'setting', key: 'ascii', value: 'on' }]);
  const elsewhere = change(82, '', [{ type: 'setting', key: 'sync', value: '/elsewhere' }]);
  writeFileSync(files.journal, Buffer.concat([...OTHERS, chosen, elsewhere].map(encode)));
  appendFileSync(files.journal, '\n00000000 {}\n');
  const home = freshFolder();
  const { code, stderr } = roadmap(['restore', files.journal], { home });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/passed over: 1\./) });
  expect(show(home).marks).toEqual({ ...MARKS, docker: 'done' });
  expect(roadmap(['config', 'ascii'], { home }).stdout).toContain('on');
  expect(roadmap(['sync', '--status'], { home }).stdout).not.toContain('elsewhere');
});

test('a history of a newer version is refused', () => {
  const home = freshFolder();
  const path = join(freshFolder(), 'history.jsonl');
  writeFileSync(path, encode({ ...change(1, 'backend', [set('sql', 'done')]), v: 2 } as never));
  expect(roadmap(['restore', path], { home })).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('newer version'),
  });
});
