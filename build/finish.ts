import { readFileSync, writeFileSync } from 'node:fs';
import { readJson } from '../src/formats/json';
import { jsonSchema } from '../src/roadmap/json-schema';

/** Validates roadmap.json and writes what the program reads: it is not validated again. */
const shipRoadmap = (): void => {
  const { roadmap, problems } = readJson(readFileSync('roadmap.json', 'utf8'));
  if (!roadmap || problems.length > 0) {
    const list = problems.map(({ line, path, message }) => `  ${line} ${path}: ${message}`);
    throw new Error(`roadmap.json is not valid:\n${list.join('\n')}`);
  }
  writeFileSync('dist/backend.json', JSON.stringify(roadmap));
};

/** What is left once the code is bundled: the data, and the library's door for ES modules. */
export const finish = async (): Promise<void> => {
  shipRoadmap();
  writeFileSync('dist/schema.json', JSON.stringify(jsonSchema()));
  writeFileSync('dist/index.mjs', "export * from './index.js';\n");
};
