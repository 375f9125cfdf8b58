import { readFileSync, writeFileSync } from 'node:fs';
import { readJson } from '../src/formats/json';

/** Validates roadmap.json and writes what the program reads: it is not validated again. */
export const shipRoadmap = async (): Promise<void> => {
  const { roadmap, problems } = readJson(readFileSync('roadmap.json', 'utf8'));
  if (!roadmap || problems.length > 0) {
    const list = problems.map(({ line, path, message }) => `  ${line} ${path}: ${message}`);
    throw new Error(`roadmap.json is not valid:\n${list.join('\n')}`);
  }
  writeFileSync('dist/backend.json', JSON.stringify(roadmap));
};
