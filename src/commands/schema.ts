import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { defineCommand } from './command';

/** The JSON Schema of a roadmap file, for editors. */
export const run = async ({ roadmaps }: Context): Promise<Answer> => {
  const schema = roadmaps.schema();
  return { json: () => schema, document: () => [JSON.stringify(schema, null, 2)] };
};

export const command = defineCommand(
  {},
  {
    examples: ['schema > roadmap.schema.json'],
    run,
  },
);
