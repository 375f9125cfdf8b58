import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Backup } from '../context/backups';
import { count } from '../page/label';
import { line } from '../page/parts';
import { shellWord } from '../page/shell-word';
import { toType } from '../page/speech';
import { t } from '../page/text';
import { defineCommand, flag, type InputOf, optional } from './command';
import { file } from './values';

const usage = {
  arguments: { file: optional(file('')) },
  options: { force: flag('--force', 'write over a file that is there') },
};

export type BackupInput = InputOf<typeof usage>;

const isEmpty = ({ changes, settings, roadmaps }: Backup): boolean =>
  changes.length + roadmaps.length + Object.keys(settings).length === 0;

const jsonOf = ({ changes, roadmaps, at }: Backup, file: string | null): object => ({
  backup: { file, at, changes: changes.length, roadmaps: roadmaps.length },
});

const NOTHING: Answer = {
  json: () => ({ backup: null }),
  page: () => [line(t` There is nothing to back up yet.`)],
};

/** Puts everything into one file. */
export const run = async (context: Context, { file, force }: BackupInput): Promise<Answer> => {
  const backups = await context.backups();
  const backup = await backups.make();
  if (isEmpty(backup)) return NOTHING;
  if (file === '-') {
    const text = backups.text(backup);
    return {
      json: () => ({ ...jsonOf(backup, null), text }),
      document: () => text.trimEnd().split('\n'),
    };
  }
  const path = file ?? `roadmap-backup-${context.today()}.txt`;
  await backups.save(path, backup, force);
  const { changes, roadmaps } = backup;
  const also = roadmaps.length > 0 ? ` and ${count(roadmaps.length, 'roadmap')} of yours` : '';
  return {
    json: () => jsonOf(backup, path),
    *page() {
      yield line(t` Wrote ${path}: ${count(changes.length, 'change')}${also}.`);
      const word = shellWord(path);
      if (word === undefined) return;
      const command = `roadmap restore ${word}`;
      yield line(t` Bring it back: ${command}`, toType('bring it back', command));
    },
  };
};

export const command = defineCommand(usage, {
  examples: ['backup', 'backup ~/Documents/roadmap.txt'],
  run,
});
