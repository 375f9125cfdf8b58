import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { COMMAND_NAMES } from '../../src/commands';
import * as shapes from '../commands/shapes';
import { roadmapOf } from '../support/fixtures';
import { skipWithout } from '../support/needs';
import { freshFolder, roadmap } from '../support/program';

const folder = freshFolder();
const file = (name: string, value: object): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value, null, 2));
  return path;
};

const shared = freshFolder();
const good = file('good.json', roadmapOf({ id: 'a', title: 'A' }));
const saved = join(folder, 'backup.txt');
const bad = file('bad.json', { ...roadmapOf({ id: 'a', title: 'A' }), id: 'No Id' });

interface Case {
  readonly before?: readonly (readonly string[])[];
  readonly args: readonly string[];
  readonly shape: z.ZodType;
  readonly code?: number;
}

const any = z.looseObject({});

const CASES: readonly Case[] = [
  { args: [], shape: shapes.overview },
  { args: ['show'], shape: shapes.show },
  { args: ['show', '3.2', '-d', '1', '--status', 'todo'], shape: shapes.show },
  { args: ['ls'], shape: shapes.show },
  { args: ['info', 'sql'], shape: shapes.info },
  { args: ['view'], shape: shapes.info },
  { args: ['search', 'cache'], shape: shapes.search },
  { args: ['search', 'xyzzyqwert'], shape: shapes.search },
  { args: ['path', '4.1'], shape: shapes.path },
  { args: ['next', '--why', '--time', '30m'], shape: shapes.next },
  { args: ['stats'], shape: shapes.stats },
  { before: [['done', 'sql', '--at', '2026-01-02']], args: ['stats', '3.2'], shape: shapes.stats },
  { args: ['plan'], shape: shapes.plan },
  { args: ['plan', '--to', 'dns', '--hours', '0.5', '--by', '2126-01-01'], shape: shapes.plan },
  { args: ['export', '-f', 'ics'], shape: shapes.exported },
  { args: ['open', 'sql'], shape: shapes.open },
  { args: ['done', '2.1.1', '-m', 'read it'], shape: shapes.changed },
  { args: ['start', 'next'], shape: shapes.changed },
  { args: ['skip', '3.1.4'], shape: shapes.changed },
  { args: ['reset', '3.1.4'], shape: shapes.changed },
  { args: ['todo', '3.1.4'], shape: shapes.changed },
  { args: ['undo'], shape: shapes.changed },
  { before: [['done', 'sql']], args: ['undo'], shape: shapes.changed },
  { before: [['done', 'sql']], args: ['undo', '--list'], shape: shapes.changes },
  { before: [['done', 'sql'], ['undo']], args: ['redo'], shape: shapes.changed },
  { args: ['note', 'sql', 'a', 'note'], shape: shapes.notes },
  { before: [['note', 'sql', 'x']], args: ['note', 'sql', '--remove', '1'], shape: shapes.notes },
  { args: ['review'], shape: shapes.dueList },
  { before: [['done', 'sql', '--at', '2020-01-05']], args: ['review'], shape: shapes.dueList },
  {
    before: [['done', 'sql']],
    args: ['review', '--grade', 'good', 'sql'],
    shape: shapes.reviewed,
  },
  {
    before: [
      ['done', 'sql'],
      ['review', '--grade', 'good', 'sql'],
    ],
    args: ['undo'],
    shape: shapes.changed,
  },
  { before: [['done', 'sql', '--at', '2020-01-05']], args: ['next'], shape: shapes.next },
  { before: [['done', 'sql', '--at', '2020-01-05']], args: ['info', 'sql'], shape: shapes.info },
  { before: [['done', 'sql', '--at', '2020-01-05']], args: [], shape: shapes.overview },
  { args: ['roadmaps'], shape: shapes.roadmaps },
  { args: ['use', 'backend'], shape: shapes.roadmaps },
  {
    before: [['import', good]],
    args: ['roadmaps', '--remove', 'test', '--yes'],
    shape: shapes.roadmaps,
  },
  { args: ['import', good], shape: shapes.imported },
  { args: ['import', good, '--dry-run', '--id', 'other'], shape: shapes.imported },
  { args: ['export', '-f', 'csv'], shape: shapes.exported },
  { args: ['validate', good], shape: shapes.validate },
  { args: ['validate', bad], shape: shapes.validate, code: 3 },
  { args: ['schema'], shape: any },
  { args: ['backup'], shape: shapes.backup },
  { before: [['done', 'sql']], args: ['backup', saved, '--force'], shape: shapes.backup },
  { before: [['done', 'sql']], args: ['backup', '-'], shape: shapes.backup },
  {
    before: [
      ['done', 'sql'],
      ['backup', saved, '--force'],
    ],
    args: ['restore', saved, '--replace'],
    shape: shapes.restored,
  },
  { args: ['config'], shape: shapes.config },
  { args: ['config', 'ascii', 'on'], shape: shapes.config },
  { args: ['sync', shared], shape: shapes.sync },
  {
    before: [
      ['done', 'sql'],
      ['sync', shared],
    ],
    args: ['sync'],
    shape: shapes.sync,
  },
  { args: ['sync', '--status'], shape: shapes.sync },
  { before: [['sync', shared]], args: ['sync', '--status'], shape: shapes.sync },
  { before: [['sync', shared]], args: ['sync', '--off'], shape: shapes.sync },
  { args: ['doctor'], shape: shapes.doctor },
  { args: ['doctor', '--fix'], shape: shapes.doctor },
  { args: ['completion', 'zsh'], shape: shapes.completion },
];

/** Commands that refuse to answer in JSON, for there is nobody to press keys. */
const WITHOUT_JSON = ['browse'];

const document = z.looseObject({ warnings: z.array(z.string()) });

const nameOf = ({ args, before = [] }: Case): string =>
  [...before, args].map((words) => words.join(' ').replaceAll(folder, '')).join(' && ');

describe('exactly one document, with its warnings', () => {
  test.each(CASES.map((one) => [nameOf(one), one] as const))(
    '%s',
    (_, { args, before, ...one }) => {
      const home = freshFolder();
      for (const words of before ?? []) expect(roadmap(words, { home }).code).toBe(0);
      const env = { NO_COLOR: undefined, FORCE_COLOR: '3' };
      const { code, stdout, stderr } = roadmap([...args, '--json'], { home, env });
      expect({ code, stderr }).toEqual({ code: one.code ?? 0, stderr: '' });
      expect(stdout).toMatch(/^\{\n[^\u001b]*\n\}\n$/);
      const { warnings, ...answer } = document.parse(JSON.parse(stdout));
      expect(warnings).toEqual([]);
      one.shape.parse(answer);
    },
  );

  test('no command is left out', () => {
    const tried = new Set(CASES.map(({ args }) => args[0]));
    const others = ['help', ...WITHOUT_JSON];
    expect(COMMAND_NAMES.filter((name) => !others.includes(name) && !tried.has(name))).toEqual([]);
  });
});

describe('keys are stable', () => {
  test('before the verb and behind it', () => {
    const home = freshFolder();
    expect(roadmap(['--json', 'show'], { home })).toEqual(roadmap(['show', '--json'], { home }));
  });
});

describe('a refusal is JSON on stderr, and nothing on stdout', () => {
  const refused = (args: readonly string[], code: string, exit: number): void => {
    const result = roadmap([...args, '--json'], { home: freshFolder() });
    expect(result).toMatchObject({ code: exit, stdout: '' });
    expect(shapes.error.parse(JSON.parse(result.stderr)).error.code).toBe(code);
  };

  test.each([
    [['show', 'cobol'], 'node-unknown', 1],
    [['done', '3.0'], 'choice-open', 1],
    [['open', 'sql', '99'], 'resource-unknown', 1],
    [['note', 'sql', '--remove', '99'], 'note-unknown', 1],
    [['browse'], 'usage', 2],
    [['done'], 'needs-terminal', 2],
    [['done', '1.0'], 'needs-terminal', 2],
    [['note', 'sql', '--edit'], 'needs-terminal', 2],
    [['nonsense'], 'usage', 2],
    [['sync'], 'refused', 1],
    [['sync', 'ext::sh -c x'], 'usage', 2],
    [['use', 'rust'], 'roadmap-unknown', 3],
    [['import', '/nowhere/at/all.json'], 'roadmap-unreadable', 3],
    [['import', bad], 'roadmap-invalid', 3],
    [['show', '--roadmap', bad], 'roadmap-invalid', 3],
  ] as const)('%j: %s', (args, code, exit) => refused(args, code, exit));

  test('an exchange that fails', (context) => {
    skipWithout(context, 'git');
    refused(['sync', 'http://127.0.0.1:9/x.git'], 'sync-failed', 4);
  });
});
