import type { Answer } from '../context';
import { jsonSchema } from '../roadmap/schema';

/** The JSON Schema of a roadmap file, for editors. */
export const run = async (): Promise<Answer> => {
  const schema = jsonSchema();
  return { json: () => schema, text: () => [JSON.stringify(schema, null, 2)] };
};
