import type { Answer } from '../context';

/** The JSON Schema of a roadmap file, for editors. */
export const run = async (): Promise<Answer> => {
  const { jsonSchema } = await import('../roadmap/schema');
  const schema = jsonSchema();
  return { json: () => schema, text: () => [JSON.stringify(schema, null, 2)] };
};
