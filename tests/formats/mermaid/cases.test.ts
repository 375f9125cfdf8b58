import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawn, outlineOf } from './outline';

/** Real files of others, beside the project where they are there at all. */
const DIR = join(process.cwd(), '../shared/cases/mermaid');
const outlines = existsSync(DIR)
  ? readdirSync(DIR).filter((name) => name.endsWith('.outline') && !name.includes('.literal.'))
  : [];

const textOf = (name: string): string => readFileSync(join(DIR, name), 'utf8');

/** "38-x.mindmap2.outline" is about the second diagram of "38-x.md". */
const partsOf = (name: string): { source: string; block?: number } => {
  const [, stem = '', block] = /^(.*?)(?:\.mindmap(\d+))?\.outline$/.exec(name) ?? [];
  return { source: `${stem}.md`, ...(block === undefined ? {} : { block: Number(block) }) };
};

for (const name of outlines) {
  test(`the real case ${name}`, () => {
    const { source, ...options } = partsOf(name);
    const { root } = outlineOf(textOf(source), options);
    const literal = name.replace('.outline', '.literal.outline');
    const right = [name, literal].filter((one) => existsSync(join(DIR, one))).map(textOf);
    // A root above them is fine.
    const found = [drawn([root]), drawn(root.children)].map((one) => one.trimEnd());
    expect(right.map((one) => one.trimEnd()).some((one) => found.includes(one))).toBe(true);
  });
}

// The folder is not part of the project; without it there is nothing to try.
test('the real cases are known by their outlines', () => {
  expect(outlines.map(partsOf).every(({ source }) => existsSync(join(DIR, source)))).toBe(true);
});
