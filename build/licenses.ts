import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = 'THIRD_PARTY_LICENSES';
const packages = new Set<string>();

/** "node_modules/@inquirer/core/dist/index.js" → "node_modules/@inquirer/core". */
const packageOf = (path: string): string | undefined =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

const noticeOf = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (file) return readFileSync(join(folder, file), 'utf8').trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${license}. ${typeof author === 'string' ? author : (author?.name ?? '')}`;
};

const entryOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${noticeOf(folder)}\n`;
};

/** Adds the packages these bundled files came from, and writes the notices their licences ask for. */
export const noteBundled = (inputs: readonly string[]): void => {
  for (const input of inputs) {
    const folder = packageOf(input);
    if (folder) packages.add(folder);
  }
  const entries = [...packages].toSorted().map(entryOf);
  const rule = `${'-'.repeat(78)}\n`;
  const intro = 'roadmap contains code of these packages, under these licences.\n';
  writeFileSync(OUTPUT, [intro, ...entries].join(rule));
};
