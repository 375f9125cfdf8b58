import type { ProgressStore } from '../../context/progress';
import type { SyncTarget } from '../../context/sync';
import { settingOf } from '../../progress/record/fold';
import type { State } from '../../progress/record/types';

/** The settings that remember the place. Like all settings they are never sent. */
const KEYS = { to: 'sync', kind: 'sync-kind' } as const;

/** The place that was set up; undefined where there is none. */
export const rememberedIn = (state: State): SyncTarget | undefined => {
  const to = settingOf(state, KEYS.to);
  if (to === undefined) return undefined;
  return { to, kind: settingOf(state, KEYS.kind) === 'git' ? 'git' : 'folder' };
};

/** Remembers a place, or that there is none. */
export const remember = async (
  progress: ProgressStore,
  target: SyncTarget | undefined,
): Promise<void> => {
  const setting = (key: 'to' | 'kind') =>
    ({ type: 'setting', key: KEYS[key], value: target?.[key] ?? null }) as const;
  await progress.save((state) => {
    const now = rememberedIn(state);
    if (now?.to === target?.to && now?.kind === target?.kind) return undefined;
    return { roadmap: '', events: [setting('to'), setting('kind')] };
  });
};
