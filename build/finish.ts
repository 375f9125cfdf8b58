import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readJson } from '../src/formats/json';
import { jsonSchema } from '../src/roadmap/json-schema';

/** What topics teach. It is most of the file, and most commands do not look at it. */
const CONTENT = [
  'before',
  'summary',
  'outcomes',
  'terms',
  'example',
  'practice',
  'mistakes',
  'resources',
  'checks',
];

/**
 * Validates roadmap.json and writes what the program reads: all of it, and the tree by itself. It is
 * not validated again.
 */
const shipRoadmap = (): void => {
  const { roadmap, problems } = readJson(readFileSync('roadmap.json', 'utf8'));
  if (!roadmap || problems.length > 0) {
    const list = problems.map(({ line, path, message }) => `  ${line} ${path}: ${message}`);
    throw new Error(`roadmap.json is not valid:\n${list.join('\n')}`);
  }
  const withoutContent = (key: string, value: unknown) =>
    CONTENT.includes(key) ? undefined : value;
  writeFileSync('dist/backend.json', JSON.stringify(roadmap));
  writeFileSync('dist/tree.json', JSON.stringify(roadmap, withoutContent));
};

/** What `roadmap completion` prints. */
const shipShellScripts = (): void => {
  for (const name of readdirSync('src/shells')) copyFileSync(`src/shells/${name}`, `dist/${name}`);
};

/** What is left once the code is bundled: the data, and the library's door for ES modules. */
export const finish = async (): Promise<void> => {
  shipRoadmap();
  shipShellScripts();
  writeFileSync('dist/schema.json', JSON.stringify(jsonSchema()));
  writeFileSync('dist/index.mjs', "export * from './index.js';\n");
};
