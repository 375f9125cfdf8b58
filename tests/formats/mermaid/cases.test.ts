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

test('the name of an outline tells its source and its block', () => {
  expect(partsOf('38-x.mindmap2.outline')).toEqual({ source: '38-x.md', block: 2 });
  expect(partsOf('04-x.outline')).toEqual({ source: '04-x.md' });
});
