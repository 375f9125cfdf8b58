import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { BackupInput } from './backup';
import type { BrowseInput } from './browse';
import type { CompletionInput } from './completion';
import type { ExportInput } from './export';
import type { ImportInput } from './import';
import type { PlanInput } from './plan';
import type { RestoreInput } from './restore';
import type { ReviewInput } from './review';
import type { StatsInput } from './stats';
import type { SyncInput } from './sync';
import type { ValidateInput } from './validate';

/**
 * Every verb. The command line gets to them through the host, which loads them when one is to run;
 * those that few days need are loaded later still.
 */
export { run as config } from './config';
export { run as doctor } from './doctor';
export { run as info } from './info';
export { run as mark } from './mark';
export { run as next } from './next';
export { run as note } from './note';
export { run as open } from './open';
export { run as overview } from './overview';
export { run as path } from './path';
export { run as roadmaps } from './roadmaps';
export { run as schema } from './schema';
export { run as search } from './search';
export { run as show } from './show';
export { run as undo } from './undo';

export const importRoadmap = async (context: Context, input: ImportInput): Promise<Answer> =>
  (await import('./import')).run(context, input);

export const exportRoadmap = async (context: Context, input: ExportInput): Promise<Answer> =>
  (await import('./export')).run(context, input);

export const plan = async (context: Context, input: PlanInput): Promise<Answer> =>
  (await import('./plan')).run(context, input);

export const stats = async (context: Context, input: StatsInput): Promise<Answer> =>
  (await import('./stats')).run(context, input);

export const review = async (context: Context, input: ReviewInput): Promise<Answer> =>
  (await import('./review')).run(context, input);

export const sync = async (context: Context, input: SyncInput): Promise<Answer> =>
  (await import('./sync')).run(context, input);

export const backup = async (context: Context, input: BackupInput): Promise<Answer> =>
  (await import('./backup')).run(context, input);

export const restore = async (context: Context, input: RestoreInput): Promise<Answer> =>
  (await import('./restore')).run(context, input);

export const validate = async (context: Context, input: ValidateInput): Promise<Answer> =>
  (await import('./validate')).run(context, input);

export const browse = async (context: Context, input: BrowseInput): Promise<Answer> =>
  (await import('./browse')).run(context, input);
export const completion = async (context: Context, input: CompletionInput): Promise<Answer> =>
  (await import('./completion')).run(context, input);
