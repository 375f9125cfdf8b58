import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { compareRoadmaps } from '../roadmap/compare';
import { RoadmapError } from '../roadmap/errors';
import type { Problem } from '../roadmap/problems';
import type { Roadmap } from '../roadmap/types';
import { defineCommand, type InputOf, option, required } from './command';
import { problemsPage } from './validate.page';
import { file } from './values';

const usage = {
  arguments: { file: required(file('roadmap.json')) },
  options: {
    against: option('--against <old file>', 'also check that no id of an older version is lost', {
      ...file(''),
      name: 'old file',
    }),
  },
};

export type ValidateInput = InputOf<typeof usage>;

const older = async (context: Context, file: string): Promise<Roadmap> => {
  const { roadmap, problems } = await context.roadmaps.read(file);
  if (roadmap) return roadmap;
  const message = `${file}, to compare with, is not a valid roadmap.`;
  throw new RoadmapError('roadmap-invalid', message, `See: roadmap validate ${file}`, problems);
};

const EXIT_INVALID = 3;

/** Every problem of a roadmap file at once. */
export const run = async (context: Context, input: ValidateInput): Promise<Answer> => {
  const { roadmap, problems: own } = await context.roadmaps.read(input.file);
  const changes =
    roadmap && input.against !== undefined
      ? compareRoadmaps(await older(context, input.against), roadmap)
      : [];
  const problems: readonly Problem[] = [...own, ...changes];
  const valid = !problems.some((one) => one.severity === 'error');
  return {
    json: () => ({ valid, problems }),
    page: () => problemsPage(input.file, problems),
    exitCode: valid ? 0 : EXIT_INVALID,
  };
};

export const command = defineCommand(usage, {
  examples: ['validate roadmap.json', 'validate new.json --against old.json'],
  run,
});
