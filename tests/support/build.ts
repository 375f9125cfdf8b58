import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['bin', 'src', 'build', 'roadmap.json', 'package.json', 'tsup.config.ts'];
const PRODUCTS = ['dist/main.js', 'dist/index.mjs', 'dist/index.d.mts', 'dist/backend.json'];

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];

const changedAt = (path: string): number => statSync(path).mtimeMs;

const isFresh = (): boolean => {
  if (!PRODUCTS.every((path) => existsSync(path))) return false;
  const newest = Math.max(...SOURCES.flatMap(filesIn).map(changedAt));
  return PRODUCTS.every((path) => changedAt(path) > newest);
};

/** Everything that starts the real program runs what is built from the source at hand. */
export const setup = (): void => {
  if (!isFresh()) execFileSync('npx', ['tsup', '--silent'], { stdio: 'inherit' });
};
