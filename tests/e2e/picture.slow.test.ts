import { expect, test } from 'vitest';
import { pictureOf } from '../support/picture';
import { freshFolder, roadmap } from '../support/program';

test("the README's picture is what the program prints", async () => {
  const home = freshFolder();
  for (const args of [
    ['done', '2.1.1', '2.1.2', '2.2.1', '2.2.2', '3.1.1', '5.1'],
    ['start', '3.2.1'],
  ]) {
    expect(roadmap(args, { home }).code).toBe(0);
  }
  const { code, stdout } = roadmap(['show'], {
    home,
    env: { FORCE_COLOR: '3', NO_COLOR: undefined },
  });
  expect(code).toBe(0);
  const picture = pictureOf(stdout, 'roadmap show: a tree of 43 nodes with progress');
  await expect(picture).toMatchFileSnapshot('../../docs/show.svg');
});
